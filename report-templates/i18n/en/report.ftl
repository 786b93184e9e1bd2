# Words and sentences of the reports.
#
# <b> and <i> mark what stands out, <br> breaks a label; values ($...) stand as they are. $count chooses a form and is not
# printed.

## The report

report-description = { $project }: { $report }, { $period }. Data up to { $date }.
report-keywords = supported employment; job coaching; fidelity; monitoring
header-left = { $project } · { $report }
confidential = Confidential
footer-suppression = suppressed n < { $n } (..)
footer-date = data up to { $date }
annex-word = Annex
heading-contents = Contents
list-and = and
list-or = or

period-quarter = Quarter { $number } of { $year } ({ $dates })
period-half = Half-year { $number } of { $year } ({ $dates })
period-year = Year { $year } ({ $dates })
period-unfinished = { $period } – the period is not over, data up to { $date }
in-quarter = { $quarter ->
    [1] In the first quarter of { $year }
    [2] In the second quarter of { $year }
    [3] In the third quarter of { $year }
   *[4] In the fourth quarter of { $year }
}

## Parts

part-situation = Situation
    .file = situation
part-employment = Clients and employment
    .file = employment
part-fidelity = Fidelity criteria
    .file = fidelity
part-group-pilots = Group pilots
    .file = group-pilots
part-equity = Regional equity
    .file = equity
part-economy = Economy
    .file = economy
annex-definitions = Definitions and methods
annex-quality = Data quality
annex-protection = Data protection
annex-production = Production facts

heading-review = The project’s own review
heading-quarterly = Employment by quarter
heading-cumulative = The whole project
heading-first-job = Time to the first job
heading-retention = How long jobs last
heading-latest-review = Latest review
heading-development = Areas for development
heading-reviews = Reviews over time
heading-organisers-year = Organisers in the year
heading-organisers-quarter = Organisers in the quarter
heading-measures = Measures
heading-intervals = Confidence intervals and comparisons
heading-job-classes = Job classes
heading-targets = Targets
heading-coverage = How far the data reaches
heading-rows = Rows read
heading-findings = Findings on the data
heading-rules = The rules and their values
heading-versions = Program and settings
heading-inputs = Input files
heading-queries = Queries
heading-attachments = Attached files

## Without data

missing-title = There is no data for this part yet
missing-section = { $what } cannot be shown, because { $forms ->
    [one] the form that it needs is missing or empty
   *[other] the forms that it needs are missing or empty
}. Please send: { $list }.
missing-section-period = { $what } cannot be shown, because no rows fall in the period. These forms are needed up to the period’s end: { $list }.
missing-employment = The part on clients and employment
missing-fidelity = The part on fidelity
missing-group-pilots = The part on the group pilots’ results
missing-equity = The comparison of organisers
missing-economy = The use of the budget
missing-part = { $what } cannot be computed yet: { $why }.
missing-quarterly-by-area = The quarter’s figures by organiser
missing-first-job = The time to the first job
missing-retention = How long jobs last
missing-cumulative = The share over the whole project
missing-why-no-clients = nobody has started in the service
missing-why-no-jobs = no job on the open labour market could be followed for 13 weeks
missing-quality = There is nothing on the data: no form that could be recognised has come.

## Change and target

signed-range = { $low } to { $high }
change-rise = The rate rose by <b>{ $points } percentage points</b> { $span ->
    [year] from the year before
   *[quarter] from the quarter before
} (95% confidence interval of the change { $range }).
change-fall = The rate fell by <b>{ $points } percentage points</b> { $span ->
    [year] from the year before
   *[quarter] from the quarter before
} (95% confidence interval of the change { $range }).
change-unclear = There is no reliable change { $span ->
    [year] from the year before
   *[quarter] from the quarter before
} ({ $points } percentage points).
change-hidden = The change { $span ->
    [year] from the year before
   *[quarter] from the quarter before
} cannot be shown, because a figure that the comparison needs is suppressed.
change-no-earlier = There is no figure for { $span ->
    [year] the year before
   *[quarter] the quarter before
} to compare with.
change-unfinished = { $span ->
    [year] The year is not over, so the rate is not yet compared with the year before.
   *[quarter] The quarter is not over, so the rate is not yet compared with the quarter before.
}
trend-rise = The rate has risen by { $points } percentage points from { $from } to { $to }.
trend-fall = The rate has fallen by { $points } percentage points from { $from } to { $to }.
trend-unclear = There is no reliable change between { $from } and { $to } ({ $points } percentage points).
card-change-rise = rose by { $points } pp from the one before
card-change-fall = fell by { $points } pp from the one before
card-change-unclear = no reliable change ({ $points } pp)
card-change-unfinished = { $span ->
    [year] the year is not over
   *[quarter] the quarter is not over
}

target-met-clear = The employment rate of clients is <b>above the target of { $target }</b>, and so is the whole confidence interval ({ $range }).
target-met-unclear = The employment rate of clients <b>meets the target of { $target }</b>, but the confidence interval ({ $range }) reaches below it: there is no certain difference.
target-missed-clear = The employment rate of clients <b>misses the target of { $target }</b>, and the whole confidence interval ({ $range }) lies below it.
target-missed-unclear = The employment rate of clients <b>misses the target of { $target }</b>, but the confidence interval ({ $range }) reaches it: there is no certain difference.
target-hidden = Whether the target of { $target } is met cannot be shown, because the present employment rate of clients is not shown, to protect privacy.
target-unfinished = Whether the target of { $target } is met is not judged yet, because the quarter is not over.

## Situation

lead-served = { $when }, the service had <b>{ $count ->
    [one] one client
   *[other] { $served } clients
}</b>.
lead-served-none = { $when }, the service had no clients.
lead-served-hidden = { $when }: the number of clients in the service is not shown, to protect their privacy.
lead-served-again = { $when }: the present number of clients in the service is not shown, to protect their privacy; the table has the figure published earlier, with an asterisk.
lead-rate = Of them, <b>{ $count ->
    [0] nobody
    [one] one
   *[other] { $competitive }
}</b> worked { $count ->
    [0] a single day
   *[other] at least one day
} on the open labour market: the employment rate of clients was <b>{ $rate }</b> (95% confidence interval { $range }).
lead-rate-hidden = The number and the rate of those in work are not shown, because the figure is suppressed to protect privacy.
lead-rate-again = The present number and rate of those in work are not shown, to protect privacy; the table has the figure published earlier, with an asterisk.
lead-no-data = The period’s figures on clients and work could not be computed. The report will fill up when agreements and jobs (forms 2 and 5) or the job coaches’ summaries (form 8) have been sent and loaded.

card-rate = Employment rate of clients
card-median = Time to 1st job, median
card-median-unit = days
card-first-job = First job within 180 days
card-fidelity = Fidelity score
card-fidelity-unit = / 125
card-fidelity-level = { $level ->
    [exemplary] exemplary
    [good] good
    [fair] fair
   *[other] not supported employment
} ({ $low }–{ $high })
card-fidelity-incomplete = { $scored } / 25 scored, no level
card-fidelity-change = { $step } from the previous review
card-pilots = Group pilots
card-pilots-unit = / { $participants } in paid work
card-pilots-unit-alone = in paid work
card-target = { $verdict ->
    [met] target { $target } met
    [missed] target { $target } not met
   *[unknown] target { $target }
}
card-target-most = { $verdict ->
    [met] target { $target } days met
    [missed] target { $target } days exceeded
   *[unknown] target { $target } days
}
card-median-not-reached = the median is not reached
card-median-hidden = the median is suppressed
card-hidden = figure suppressed
card-hidden-group = the figure cannot be shown, to protect people
card-no-data = no data
card-no-target = no target

findings-title = Findings
finding-none = There are no findings: the figures are suppressed or too small, or there is neither a target nor a period to compare with.
finding-cumulative = Of the clients who were not in work at the start of the service ({ $served }), <b>{ $competitive }</b>, that is { $rate }, have got a job on the open labour market since the project’s start.
finding-retention = Of the { $eligible } jobs that could be followed for at least 13 weeks, <b>{ $rate }</b> have lasted that long (95% confidence interval { $range }).
finding-retention-target = { $verdict ->
    [met-clear] The target of { $target } is met.
    [met-unclear] The target of { $target } is met, but there is no certain difference.
    [missed-clear] The target of { $target } is not met.
   *[missed-unclear] The target of { $target } is not met, but there is no certain difference.
}
finding-fidelity-development = { $unit }: <b>{ $count ->
    [one] one fidelity criterion is an area for development</b> (1–2 points): criterion { $items }
   *[other] { $number } fidelity criteria are areas for development</b> (1–2 points): criteria { $items }
}. The score is { $total } ({ $method }).
finding-fidelity-clear = { $unit }: <b>no fidelity criterion is an area for development</b>: every criterion that was scored got at least 3 points. The score is { $total } ({ $method }).
finding-pilots = Of the group pilots’ { $participants } participants, <b>{ $count ->
    [0] nobody has
    [one] one has
   *[other] { $paid } have
} come to paid work</b>: { $verdict ->
    [met] the target of { $target } is met
   *[missed] the target of { $target } is not met
}.
finding-economy = { $span ->
    [year] <b>{ $used }</b> of the budget of { $years } has been used when { $elapsed } of the project’s time in that year has passed.
    [years] <b>{ $used }</b> of the budget of { $years } has been used when { $elapsed } of the project’s time in those years has passed.
   *[whole] <b>{ $used }</b> of the budget has been used when { $elapsed } of the project’s time has passed.
}

decisions-title = For decision
decisions-empty = No decisions have been entered for this meeting.
decisions-more = And { $count ->
    [one] one more proposal
   *[other] { $number } more proposals
}.

completeness-title = How complete the data is
texts-language = The project’s own texts are in { $lang ->
    [fi] Finnish
    [sv] Swedish
   *[en] English
} and not translated.
texts-elsewhere = Some texts exist in { $lang ->
    [fi] Finnish
    [sv] Swedish
   *[en] English
} only and are left out.
completeness-all = { $count ->
    [one] The organisation’s data reaches
   *[other] The data of all { $all } organisations reaches
} the end of the period{ $files ->
    [undated] {" "}or, where the file’s name bears no date, at least the period’s last month
   *[dated] {""}
} (it ends on { $date }).
completeness-some = The data of { $complete } / { $all } organisations is complete up to the end of the period{ $files ->
    [undated] {" "}or, where the file’s name bears no date, at least into the period’s last month
   *[dated] {""}
} (it ends on { $date }). The figures of the others are preliminary and may still grow.
completeness-none = The data of 0 / { $all ->
    [one] 1 organisation
   *[other] { $all } organisations
} is complete up to the end of the period{ $files ->
    [undated] {" "}or, where the file’s name bears no date, at least into the period’s last month
   *[dated] {""}
} (it ends on { $date }). The figures are preliminary and may still grow.
completeness-empty = No organisation has sent data on clients.
completeness-unfinished = The quarter is not over: figures are counted up to { $date }.
completeness-more = { $count ->
    [one] One more organisation is
   *[other] { $number } more organisations are
} listed in Annex B.
preliminary = preliminary
complete = whole period
state-undated = no date in the file’s name
state-rejected = many rows rejected
date-unknown = not known
completeness-silent = nothing on clients
completeness-no-agreements = no agreements
completeness-date-of = { $date } ({ $forms })
completeness-lacking = missing: { $forms }
completeness-rejected = many rows rejected: { $forms }

## Clients and employment

employment-flow = { $when }, the service had <b>{ $served } clients</b>; { $new } of them started in the quarter. <b>{ $starts }</b> jobs began on the open labour market, and { $first } clients got their first job.
employment-flow-without-new = { $when }, the service had <b>{ $served } clients</b>. <b>{ $starts }</b> jobs began on the open labour market, and { $first } clients got their first job.
employment-flow-served = { $when }, the service had <b>{ $served } clients</b>.
employment-flow-hidden = Some of the quarter’s figures are not shown, to protect privacy; the table holds those that can be shown.
line-caption = Employment rate of clients by quarter; { $interval ->
    [bar] the vertical bar
   *[band] the shaded band
} is the 95% confidence interval.
line-caption-target = The dashed line is the target of { $target }.
line-alt = Line chart of the employment rate of clients by quarter: { $points }.
line-alt-point = { $period } { $rate } ({ $range })
line-alt-hidden = { $period } figure suppressed
line-alt-nothing = { $period } no clients
line-alt-target = The target is { $target }.
line-target = target<br>{ $target }
quarterly-caption = Clients and clients in work by quarter. { $sentence }
quarterly-caption-latest = In { $period } the service had { $served } clients, of whom { $competitive } worked on the open labour market and { $paid } in paid work.
own-lines-caption = Work on the open labour market in the classes that have a column of their own: clients with days of work in the class in the quarter. They are also among those in work on the open labour market.
quarterly-note-paid = Paid work includes work on the open labour market and the subcontracting model; wage-subsidised work is a part of the work on the open labour market.
quarterly-note-new = New: a service period began in the quarter. Clients who came back or renewed their agreement are counted as well. The tables of areas and the coverage count those who started in the same way. Waiting times and the time to the first job are of each client’s first service period only.
quarterly-note-unfinished = { $period } is not over: data up to { $date }.
column-quarter = Quarter
column-served = Clients
column-new = New
column-competitive = Open<br>market
column-rate = %
column-interval = 95% confidence interval
column-interval-short = 95%<br>interval
column-interval-exact = Exact 95%<br>interval
column-paid = Paid work
column-first-jobs = First<br>jobs
column-job-starts = Jobs<br>begun
cumulative-caption = Clients in work over the whole project, up to { $date }. Of those who were not in work when the service began, { $rate } have got a job on the open labour market.
cumulative-caption-hidden = Clients in work over the whole project, up to { $date }; some of the present figures are not shown.
column-ever-served = Clients in all
column-at-start = In work at the start
column-ever-competitive = Got a job
first-job-caption = The share that has got a first job on the open labour market 30–365 days after the service began. { $sentence }
first-job-caption-180 = Within half a year (180 days), { $rate } have got a job.
first-job-caption-hidden = The share at 180 days is not shown.
first-job-median = The median time to the first job is { $days } days.
first-job-no-median = The median is not reached: fewer than half have got a job.
first-job-note = The share is a cumulative incidence: leaving the service without a job is taken into account, and those still followed are not counted as failures.
column-days = Days from start
column-at-risk = Followed
column-first-job-rate = Got a job, %
column-exit-rate = Left without a job, %
retention-caption = The share of jobs on the open labour market that have lasted at least 13, 26 and 52 weeks. { $sentence }
retention-caption-13 = { $rate } of the jobs followed have lasted three months (13 weeks).
retention-caption-hidden = The share at 13 weeks is not shown.
retention-note = Only jobs that began at least that long ago are counted; newer ones are not counted as failures.
column-weeks = Weeks
column-eligible = Followed
column-sustained = Lasted

## Fidelity criteria

fidelity-lead = The latest { $method } ({ $unit }, { $date }) gave <b>{ $total } / 125 points</b>: the level is <b>{ $level }</b> ({ $low }–{ $high } points).
fidelity-lead-incomplete = The latest { $method } ({ $unit }, { $date }) scored { $scored } criteria of 25. The total lies in the range <b>{ $total }</b>, { $level ->
    [none] so no level can be given yet
   *[known] and the level is { $level-name } at both ends
}.
fidelity-only-self = There is no peer or external review; the figures are from a self-assessment.
fidelity-change = Since the previous review ({ $date }) the score has { $direction ->
    [up] risen by { $points }
    [down] fallen by { $points }
   *[same] not changed
}.
fidelity-several = { $number } units have a finished review by others: { $scores ->
    [same] each scored { $least } points
   *[range] their scores are { $least }–{ $most }
}.
strip-caption = { $unit }, { $method } { $date }: criteria 1–25 on the scale 1–5, in all { $total } / 125. { $targets }
strip-caption-targets = Areas for development (1–2 points): { $count ->
    [one] criterion { $items }
   *[other] criteria { $items }
}.
strip-caption-clear = There are no areas for development.
strip-caption-change = The small figure beside a score is the change since the previous review.
strip-alt = Fidelity scores, { $unit } { $date }. { $rows } In all { $total } / 125.
strip-alt-row = { $section }: { $cells }.
strip-alt-cell = { $item }: { $score }
strip-alt-missing = no score
fidelity-names = { $section }: { $items }.
strip-legend-development = area for development (1–2)
strip-legend-unscored = not scored
fidelity-adapted = Scored as adapted: { $count ->
    [one] criterion { $items }
   *[other] criteria { $items }
}.
fidelity-more-units = Scores are drawn for { $shown } units; the table holds all of them.
development-caption = Criteria that scored 1–2 points in the latest review. Development work best begins here.
development-none = No criterion scored 1–2 points in the latest review.
column-item-name = Name
column-unit = Unit
column-score = Score
column-before = Before
reviews-caption = Reviews in the order of time. Self-assessments are a series of their own and are not compared with those made by others.
reviews-group-external = Peer and external reviews
reviews-group-self = Self-assessments
reviews-note-scale = Points: staffing 3–15, organisation 8–40, services 14–70, total 25–125.
reviews-level-open = unfinished
reviews-note-range = A range, such as 97–101, means an unfinished review: each missing criterion can bring 1–5 points.
column-date = Day
column-method = Method
column-staffing = Staffing
column-organization = Organisation
column-services = Services
column-total = Total
column-level = Level

## Group pilots

pilots-lead = The group pilots have had <b>{ $participants } participants</b>, of whom <b>{ $count ->
    [0] nobody has
    [one] one has
   *[other] { $paid } have
} come to paid work</b> since the group began ({ $rate }; 95% confidence interval { $range }).
pilots-lead-hidden = The group pilots have had <b>{ $participants } participants</b>. The number who came to paid work cannot be shown, to protect people.
pilots-lead-again = The figures of the group pilots have changed by what cannot be shown, to protect people. The table has those published last.
pilots-lead-all-hidden = The figures of the groups together cannot be shown, to protect people; the table holds those that can.
pilots-target-met = The target of { $target } <b>is met</b>.
pilots-target-missed = The target of { $target } <b>is not met</b>.
pilots-caption = Participants of the group pilots and those who came to paid work. The groups are small, so the confidence intervals are wide: the shares tell nothing about differences between groups.
pilots-note-finished = Finished: at least half of the planned hours were realised. The interval is exact (Clopper–Pearson).
pilots-note-all = The row of the pilot groups together counts each person once. A group that the organisation itself employs is a model of its own and is not in it.
column-group = Group
column-participants = Participants
column-finished = Finished
column-pilot-paid = Paid work
column-pilot-competitive = Open<br>market
column-target = Target
pilot-target-met = { $target }: met
pilot-target-missed = { $target }: not met
pilot-target-hidden = { $target }

## Regional equity

equity-lead = In { $year } (up to { $date }) the service had <b>{ $served }</b> clients in the whole region; the employment rate of clients was <b>{ $rate }</b>. Coverage was { $coverage } new clients per 1,000 people aged 15–64.
equity-lead-hidden = The figures of the whole region for { $year } cannot be shown.
equity-outcome-none = <b>The employment rate of clients does not deviate</b> in any organiser’s area from that of the whole region by more than chance explains.
equity-outcome-some = <b>The employment rate of clients deviates</b> from that of the whole region by more than chance explains: { $areas }.
equity-outcome-hidden = No conclusion on differences in the employment rate of clients is given, because some organisers’ figures are suppressed.
equity-access-none = <b>Coverage does not deviate</b> in any organiser’s area from that of the whole region by more than chance explains.
equity-access-some = <b>Coverage deviates</b> from that of the whole region by more than chance explains: { $areas }.
equity-access-hidden = No conclusion on differences in coverage is given, because some organisers’ figures are suppressed.
equity-both-hidden = No conclusion on differences in the employment rate of clients and in coverage is given, because some organisers’ figures are suppressed.
equity-areas-more = { $count ->
    [one] one other area
   *[other] { $number } other areas
}
equity-area-above = { $area } (higher)
equity-area-below = { $area } (lower)
equity-quarter-caption = Clients and clients in work by organiser in { $period }.
equity-quarter-few = Where there are fewer than { $few } clients, look at the interval, not at a single rate.
equity-note-area = A client belongs to the organiser of the home municipality, not to the organisation that sent the data.
equity-note-outside = Whole region leaves out clients who live elsewhere or whose home municipality is not known.
equity-note-population = Coverage / 1,000: clients who started in the year per 1,000 inhabitants aged 15–64{ $population ->
    [none] {""}
   *[known] {" "}({ $population-text } in the whole region in { $population-year })
}. Where the year’s population is missing, the latest earlier one is used.
equity-note-rule = A deviation is read from the 99.8% limits of the funnel, not from a single confidence interval.
equity-note-rule-homogeneity = A deviation is read from the limits of the funnel: the 99.8% limit, or the 95% limit where the areas as a whole vary by more than chance.
column-organiser = Organiser
column-coverage = Coverage<br>/ 1,000
area-region = Whole region

## Economy

economy-lead = { $span ->
    [year] Of the budget of { $years }, <b>{ $budget }</b>, <b>{ $used }</b> has been used ({ $share }). { $elapsed } of the project’s time in that year has passed. The budget of the other years is not in the data.
    [years] Of the budget of { $years }, <b>{ $budget }</b>, <b>{ $used }</b> has been used ({ $share }). { $elapsed } of the project’s time in those years has passed. The budget of the other years is not in the data.
   *[whole] Of the budget of <b>{ $budget }</b>, <b>{ $used }</b> has been used ({ $share }). { $elapsed } of the project’s time has passed.
}
economy-lead-funder = { $funder }: { $used } / { $budget } ({ $share }).
economy-later = The sum includes what was used up to { $date }, also after { $cut_off }.
economy-caption-bars = Share of the budget used by funder. The whole bar is the budget, the filled part what has been used.
economy-caption-table = Budget and use by category. { $sentence }
economy-caption-most = The largest item of expense is “{ $category }” ({ $used }); { $share } of its own budget has been used.
economy-caption-over = The budget is exceeded: { $categories }.
economy-alt = Bar chart of the use of the budget: { $rows }.
economy-alt-row = { $label } { $text }
economy-bar-text = { $used } / { $budget } ({ $share })
economy-legend-used = used
economy-legend-planned = budget
economy-note-grant = The funding granted is { $granted }; the budget in the data is { $budget }. The difference is { $difference }.
column-category = Category
column-budget = Budget, €
column-used = Used, €
column-share = Used, %
total = Total
subtotal = Funder total

## Annex A: definitions and methods

definitions-lead = Measures are counted per person unless it says otherwise. First and last days are included, and an open end means up to { $date }. Each figure is rounded by itself, so sums and differences may be off in the last digit. The full figures of every table are attached to the report as files. Names and rows of the forms stand in Annex B. Known / missing tells, for the latest period, for how many the figure is known and for how many it is missing. Rows that lacked a required value were rejected (Annex B).
detail-interval = Confidence interval
detail-sources = Forms
detail-query = Query
detail-query-text = { $id }.sql
detail-source = { $form } (not received)
interval-none = no confidence interval
intervals-text = A confidence interval tells between which values the true rate plausibly lies, given that people are few. The difference of two quarters is computed with Newcombe’s method 10. The interval is conservative, since the same people stand in both. The words rose and fell are used only when zero lies outside the interval; otherwise the report says that there is no reliable change.
term-rate = The employment rate of clients is the share of clients who worked in the quarter or the year. It is not the employment rate of the population and cannot be compared with it.
job-classes-caption = Which jobs count as paid work and which as work on the open labour market (competitive work, in the names of tables and columns). The subcontracting model is paid work but not the open labour market. Own column: the clients of the class are shown by quarter on their own, too.
column-job-class = Job class
column-is-paid = Paid work
column-is-competitive = Open labour market
column-own-line = Own column
yes = yes
no = no
targets-employment-rate = Employment rate of clients
    .value = at least { $value } in a quarter
targets-first-job = Time to the first job
    .value = median of { $value } days at most
targets-retention = How long jobs last
    .value = at least { $value } of jobs last 13 weeks
targets-fidelity = Fidelity
    .value = at least { $value } points of 125
targets-group = Group { $group }
    .value = at least { $value } to paid work
targets-pilots = Pilot groups together
    .value = at least { $value } to paid work
targets-clients-per-coach = Clients a year per job coach
    .value = { $value } per FTE-year, in every team
targets-experts = Experts by experience
    .value = at least { $value } trained
targets-none = No targets have been set down.

## Annex B: data quality

quality-lead = { $count ->
    [one] One file
   *[other] { $files } files
} and about { $read } rows were read. A row is rejected when a required value is missing or cannot be understood; it is passed over when it is a duplicate or a newer one replaces it.
quality-coverage-caption = Latest data by organisation; the names of the forms are in the next table. Preliminary: the file is older than the period’s last day, { $date }, so figures may still grow.
quality-rows-caption = Rows read, rejected and passed over by form. A rejected row is in no figure. The number of rows read is rounded to the nearest ten (at least ten), since the number of rows of a form could tell a hidden number of clients. The total of rejected and passed-over rows is not shown where the number of a form is suppressed. Rounded rows do not add up exactly.
quality-findings-caption = Findings on the data by kind. An error rejects the row; with a warning the row is kept.
quality-findings-none = Nothing was found wrong with the data.
quality-rejected = Rows rejected
quality-duplicate = Rows passed over
quality-unknown = Home municipality not known (in tens)
quality-outside = Home municipality elsewhere (in tens)
quality-areas = Clients whose home municipality lies outside the region or is not known are in the figures of the whole project and on a row of their own in tables by area.
quality-exceptions = Identifier exceptions allowed
quality-narrative = Figures in texts that people wrote do not pass the disclosure control: their writers answer for them.
quality-per-file = Findings row by row, with their places, are in the run’s log, which is no part of the report.
column-organisation = Organisation
column-form = Form
column-form-numbers = Numbers of the forms
column-last = Latest data
column-state = State
column-files = Files
column-read = Read
column-rejected = Rejected
column-duplicate = Passed over
column-finding = Finding
column-severity = Severity
column-count = Count
all-forms = All forms

## Annex C: data protection

protection-lead = The report is made under <b>{ $profile }</b>. Clients and applicants are protected. Staff, organisations, population, economy and plans are context and are shown as they are.
protection-marker = Two dots (..) mean that a figure exists and is not shown (figure suppressed). The mark is always the same and tells neither reason nor size; a zero may stand behind it too. A dash (–) means that there is no figure or that it cannot be computed.
protection-count = { $count ->
    [one] The attached data table holds
   *[other] The { $tables } attached data tables hold
} { $cells } figures or facts, of which <b>{ $suppressed }</b> are suppressed.
protection-percent = A rate is shown only when both its numerator and the difference of denominator and numerator may be shown. None or all is suppressed where it would tell something sensitive about everyone in a visible group. The smallest and largest single values are not shown.
protection-hidden-counts = There are { $cells } counts of people (one count may stand in several tables). Of these <b>{ $hidden }</b> are suppressed: small counts, counts from which a suppressed one could be worked out, and levels of areas that are not published for the period. How many for which reason is not told, since that too would tell of suppressed counts.
protection-audit = Before anything is saved, an independent audit works out what can be derived from the figures shown and their sums: in each period, across periods (from quarters to years and to the whole project), and together with all earlier releases. For every suppressed count and every suppressed change at least as many values remain possible as the smallest count of people, and no organiser can work out another’s count with its own. Indices over areas (Gini, say) are not shown when an area’s count is suppressed. Texts of your own are not audited.
protection-exception = There is one named exception: for the group { $group } the report says whether its target is met, though the number in work is suppressed. That bounds the suppressed count, and the audit does not cover it. Reason: { $reason } Decision: { $decision }
protection-releases = { $releases ->
    [0] No earlier release to these readers has been entered.
    [one] The readers know one earlier release. Where a figure’s change since may not be shown, being small or giving another away, the figure published then is shown again. An asterisk (*) follows it, and the last column of the table’s file gives the last day of its data. The new figure comes when the whole change may be shown. This report has <b>{ $again }</b> of these.
   *[other] The readers know { $releases } earlier releases. Where a figure’s change since may not be shown, being small or giving another away, the figure published then is shown again. An asterisk (*) follows it, and the last column of the table’s file gives the last day of its data. The new figure comes when the whole change may be shown. This report has <b>{ $again }</b> of these.
}
protection-beside = The same run made a public report, too. The readers have its figures, so those of this report were audited together with them.
protection-others = A steering group, which has reports of its own, reads the public report, too. The figures of this report were therefore audited together with those.
profile-public = the public profile
    .name = public
profile-steering = the steering group’s profile
    .name = steering group
profile-secure = the secure profile
    .name = secure
rule-profile = Profile
rule-mark = Mark on pages
rule-no-mark = no mark
rule-smallest-count = Smallest count of people
    .value = { $value }: a smaller number of clients, jobs or applicants is suppressed
rule-smallest-n = Smallest n for statistics
    .value = { $value }: mean, median and change only from so many people on
rule-smallest-at-risk = Smallest n at risk
    .value = { $value }: a cumulative share only while so many are followed
rule-smallest-coaches = Smallest number of job coaches
    .value = { $value }: a figure of job coaches’ work only from so many of them on
rule-largest-two = Largest two at most
    .value = { $value } of hours or euros
rule-quartiles = Quartiles
rule-quartiles-text = only when n is at least 20
rule-none = no limit
heading-anonymity = How many clients are alike
anonymity-text = This counts how many clients share organiser, age group, gender, client group and quarter of the first service. The smaller a class, the more easily its client can be told from the rows. A missing value makes a class of its own. Shares are rounded to five percentage points. The rows are not published.
anonymity-smallest = Smallest class, clients
anonymity-small = Of the clients, in classes under five
anonymity-alone = Of the clients, alone in their class

## Annex D: production facts

production-lead = The same data always gives the same report, byte for byte. Figures are computed from data up to { $date }; nothing depends on the day of the run or on the machine.
production-version = Program
production-version-text = kooste { $version }
production-components = Engines
production-period = Period
setting-as_of = Data up to
setting-cut_off = Last day counted
setting-project_start = Project began
setting-project_end = Project ends
setting-region = Region
setting-language = Language of the project
setting-shared_pseudonyms = Shared pseudonyms
setting-load_hidden_sheets = Hidden sheets are loaded
setting-profile = Disclosure profile
setting-value-public = public
setting-value-steering = steering group
setting-value-secure = secure
setting-value-fi = Finnish
setting-value-sv = Swedish
setting-value-en = English
production-inputs-caption = Input files and their keyed hashes. A hash can be checked only with the project’s own key, so it does not give away what is in the file.
production-queries-caption = Queries and their SHA-256 hashes. The same hash means the same way of counting.
production-templates-caption = The project’s own templates and their SHA-256 hashes.
production-attachments-caption = Other files attached to this PDF; the tables of the measures are named in Annex A. They open in the attachments panel of a PDF reader.
production-hash-note = The first 10 characters of each hash are printed; the attached file run.json has it whole.
production-none = No input files.
column-file = File
column-forms = Forms
column-hash = Hash
column-query = Query
column-template = Template
column-content = Content
attachment-run = Facts of the run: inputs with keyed hashes, queries, settings and versions (JSON)

table-note-suppressed = .. = figure suppressed to protect privacy.
table-note-again = * = figure published earlier{ $count ->
    [0] {""}
    [one] {" "}(data up to { $dates })
   *[other] {" "}(data up to { $dates }, depending on the figure)
}: the present one is not shown, to protect people. Figures without an asterisk may be newer, so their ratio to one with an asterisk says nothing.
table-note-nothing = – = no figure.
# What a screen reader says where a cell has the mark.
table-mark-suppressed = figure suppressed
table-mark-again = figure published earlier
table-mark-nothing = no figure
# What stands in a column of words where there is none, or where nothing was written down: a dash is for figures.
table-cell-none = none
table-cell-unrecorded = not recorded

## Values of the methods

heading-levels = Fidelity levels
heading-anchors = Anchors of the computed items
heading-fidelity-rules = Rules of the computed items
heading-instruments = Instruments of functioning and work ability
heading-benchmarks = Benchmarks
levels-caption = Levels of the total score. Scale { $scale }.
anchors-caption = How a value computed from the data becomes a score of 1–5. The bounds are the program’s defaults until confirmed from the national manual.
fidelity-rules-caption = Which window and which special rules the computation uses.
fidelity-rule-window-months = window in months
fidelity-rule-cap-without-tracking = at most this score when no tracking form is used
fidelity-rule-cap-monthly-tracking = at most this score when the tracking form is reviewed monthly
fidelity-rule-fewest-current-jobs = minimum number of current jobs
fidelity-rule-look-back-months = with fewer jobs, those started in this many months
instruments-caption = How change on the instruments is read. The threshold is the least change that counts as improved or worse. The scale is per question; that of the threshold is in its own column.
column-rule = Rule
column-points = Points
column-value = Value
column-instrument = Instrument
column-direction = Direction
column-scale = Scale
column-threshold = Threshold of change
column-pairs = Pairs of measurements
column-benchmark = Benchmark
column-source = Source
column-year = Year
instrument-whodas12 = WHODAS 2.0, 12 items
instrument-kykyviisari = Kykyviisari (Abilitator)
instrument-arto = ARTO
instrument-tyojakso = Assessment of the work period
instrument-higher-better = higher is better
instrument-higher-worse = higher is worse
instrument-as-sent = as the file says
instrument-threshold-individual = { $value } points on the scale { $scale } (an individual’s change)
instrument-threshold-descriptive = { $value } on the scale { $scale }; descriptive, there is no published threshold
instrument-threshold-none = no threshold
instrument-pairs = first measurement at most { $first } days from the start of the service, the last at least { $apart } days later
benchmarks-caption = Benchmarks published elsewhere. They are no targets, and their data is of other countries and times.
benchmark-no-year = not known
values-own = The project’s own table: { $file }.
