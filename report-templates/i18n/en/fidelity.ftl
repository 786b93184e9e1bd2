# Fidelity reviews and items computed from the operating data.

heading-fidelity-change = Change since the previous review
heading-computed = Assessment and operating data
heading-items = Each criterion

fidelity-target-met = The target, at least { $target } points, <b>is met</b>.
fidelity-target-missed = The target, at least { $target } points, <b>is not met</b>.
fidelity-target-open = The review is unfinished, so it cannot be said yet whether the target, at least { $target } points, is met.
fidelity-change-caption = Criteria whose score rose, fell or stayed since the previous review by the same method. The change stands in brackets where it is more than one point.
fidelity-change-unit = { $unit }, { $method } { $before } → { $date }
fidelity-change-none = The change cannot be shown: there is no earlier review by the same method.
fidelity-items-caption = The criteria by name with their scores in the latest review and in the previous one by the same method.
column-section = Section
column-rose = Rose
column-fell = Fell
column-stayed = Stayed
column-not-compared = Cannot be compared
column-unit-day = { $unit }<br>{ $date }

missing-computed = The criteria from the operating data
missing-why-no-coaches = the list of job coaches has not come
computed-unit = <b>{ $unit }</b>: for { $all } criteria both the computed and the assessed score can be shown. Equal scores: { $same }; lower as computed: { $lower }; higher as computed: { $higher }.
computed-lower = Lower by two points or more: { $count ->
    [one] criterion { $items }
   *[other] criteria { $items }
}. The operating data do not support the assessment: either practice differs from what was assessed, or it has not been recorded.
computed-higher = Higher by two points or more: { $count ->
    [one] criterion { $items }
   *[other] criteria { $items }
}. The operating data look better than the assessment.
computed-not = <b>{ $unit }</b>: no criteria have been computed ({ $why }).
computed-nothing-shown = <b>{ $unit }</b>: computed and assessed scores cannot be compared, because data are missing or not shown.
computed-caption = Nine criteria computed from the operating data for the day of the review, and the same criteria as assessed. The difference is the computed minus the assessed score.
computed-unit-line = { $unit }, { $method } { $date }
computed-unit-line-unassessed = { $unit }, computed { $date }, not assessed
computed-note-difference = FTE: full-time equivalent. A difference of one point may mean that the computed value lies close to a bound. The bounds are in Annex A.
computed-remark-place = { $unit } (criterion { $item })
computed-remark-note = { $places }: { $remark }.
computed-not-ratable = not ratable, since { $item ->
    [1] the coaches’ working time on the day of the review is not known
    [2] there are no data from the time before the review on how much of the coaches’ working time goes into work other than job coaching
    [15] there are no data on the first meetings with employers of services that have started
    [16] there are no data on whether contacts with employers matched the clients’ wishes
    [17] there are no data from the time before the review on the coaches’ working days and meetings with employers
    [19] there are no jobs, or no data on their occupations
    [20] there are no jobs, or no data on their employers
    [21] there are no jobs, or no data on whether they are permanent
    [24] there are no data from the time before the review on how much of the coaches’ working time is spent outside the office
   *[other] there are no data
}
column-computed-value = Computed<br>value
column-value-unit = Unit of the value
column-computed-score = Computed<br>score
column-assessed-score = Assessed<br>score
column-difference = Difference
value-unit-short-clients-per-fte = clients / FTE
value-unit-short-percent = %
value-unit-short-days = days
value-unit-short-contacts-per-week = contacts / week

# The groups as described, and attendance.

heading-attendance = Hours realised
heading-groups = Models of the groups
attendance-caption = Planned and realised hours of the groups’ participants together.
attendance-note = The share is realised over planned hours; it may exceed 100% where more was realised than planned.
column-session-kind = Group and kind
column-planned-hours = Planned, h
column-realised-hours = Realised, h
column-realised-share = Realised, %
groups-caption = The groups and their models as the project has described them.
column-group-model = Model
column-group-description = Description
group-model-pilot = Model 1: learning at work and theory side by side; the goal is paid work
group-model-employed = Model 2: the organisation itself employs and pays the group; the goal is paid work

## Change by section

slope-caption = Sections of the fidelity scale, { $unit }: mean points of the criteria (1–5) in the previous review and the latest. Criteria scored in both count; the points by criterion are in the attached fidelity-items.csv.
slope-alt = Mean points of the criteria by section, { $unit }, { $before } and { $after }: { $parts }.
slope-part = { $name } { $from } → { $to }
