# Change in functioning and work ability.

part-functioning = Functioning and work ability
    .file = functioning
missing-functioning = The change in functioning and work ability
heading-functioning-change = Change by instrument
heading-functioning-outcomes = Assessed and changed

functioning-lead = The change is computed from clients with both a first and a last assessment. There is no group to compare with, so the change <b>does not by itself show an effect of the service</b>: some of it might have happened anyway.
functioning-sentence = <b>{ $instrument }</b> – { $parts }.
functioning-all-sections = all { $number } sections
functioning-part-better = change for the better: { $sections }
functioning-part-worse = change for the worse: { $sections }
functioning-part-rise = the mean rose, but which way is better is not known: { $sections }
functioning-part-fall = the mean fell, but which way is better is not known: { $sections }
functioning-part-unclear = no reliable change: { $sections }
functioning-part-unknown = too few pairs of assessments: { $sections }
functioning-part-without-interval = whether the change is reliable cannot be told, since its interval is suppressed: { $sections }
functioning-part-hidden = change not shown: { $sections }
functioning-caption = { $instrument }: mean before and after, and the change with its confidence interval. { $scale ->
    [one] The scale is { $least }–{ $most }.
   *[many] The sections have scales of their own.
} { $direction ->
    [better] Higher is better, so a change to the right is for the better.
    [worse] Higher is worse, so a change to the left is for the better.
    [mixed] Which way is better differs by section.
   *[unknown] Which way is better is not known.
}
functioning-reading = In the drawings the dot is the mean change and the line its confidence interval; the upright line is zero. Where the line crosses zero, there is no reliable change.
functioning-note-srm = SRM is the mean change over the standard deviation of the changes: the size of the change, whatever the instrument’s scale.
functioning-note-chance = There are many comparisons: about one interval in twenty would leave zero outside by chance alone. Those without a last assessment may differ from the others.
functioning-outcomes-caption = How many were assessed at the start and at the end, and how many changed by the instrument’s threshold. The change of those without a last assessment is not known.
functioning-note-threshold = Improved and worse: a change of at least the instrument’s threshold (Annex A). Without a threshold the change is not classified.
column-instrument-section = Section
column-pairs-measured = Pairs
column-mean-before = Before
column-mean-after = After
column-mean-change = Change
column-srm = SRM
column-measured = Assessed<br>at start
column-measured-twice = Assessed<br>at end
column-measured-once = No last<br>assessment
column-improved = Improved
column-same = Same
column-worse = Worse
direction-higher-better = higher is better
direction-higher-worse = higher is worse
instrument-section-arki = everyday life
instrument-section-keho = body
instrument-section-mieli = mind
instrument-section-osallisuus = inclusion
instrument-section-taidot = skills
instrument-section-tyokyky = work ability
instrument-section-toimeentulo = livelihood
instrument-section-tyoaika = working time
instrument-section-tyotehtavat = tasks
instrument-section-tyoyhteiso = work community
instrument-section-oppiminen = learning
instrument-section-tyossa-suoriutuminen = performance at work
instrument-section-vuorovaikutus = interaction
