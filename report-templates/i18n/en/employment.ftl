# The clients' pathway and times: words of drawings and tables.

part-employment-alone = Employment
heading-pathway = Pathway from referral to work
heading-hours = Working hours

# What all drawings share.
figure-numbers = The numbers are in the attached file { $file }.
chart-alt-hidden = not shown
chart-alt-pair = { $label } { $value }
part-hidden = { $what } cannot be shown: all figures are suppressed to protect privacy.
part-mostly-hidden = { $what } cannot be shown: most figures are suppressed to protect privacy.
missing-quarterly = Employment by quarter
missing-own-lines = Job classes shown in a column of their own
missing-attendance = The hours realised by the groups
missing-functioning-outcomes = The numbers assessed and changed
missing-hours = The working hours

pathway-caption = How far the { $referred } people referred in the { $number ->
    [one] quarter
   *[other] quarters
} { $quarters } have come. <b>{ $job }</b> of them ({ $job-share }) have got a job on the open labour market, and for { $lasting } ({ $lasting-share }) a job has lasted at least 13 weeks. Only referrals at least a year old are included: later ones still have time.
pathway-caption-hidden = Quarters in which a figure is suppressed are left out.
pathway-untold = { $count ->
    [one] Nothing on the step “{ $step }” came from the organisation { $list }: its clients lack the step, and the figure may be too small.
   *[other] Nothing on the step “{ $step }” came from the organisations { $list }: their clients lack the step, and the figure may be too small.
}
pathway-alt = Bar chart of the pathway from referral to work: { $steps }.
pathway-alt-step = { $step } { $count } ({ $share })
step-referred = Referred
step-accepted = Accepted
step-started = Started
step-profiled = Profile made
step-employer-contact = Employer contacted
step-first-job = Had a job
step-sustained-13w = Job lasted 13 weeks
pathway-table-caption = People by the quarter of their first referral, as of { $date }. The steps are counted independently: none requires another.
pathway-group-mature = Referred at least a year ago
pathway-group-young = Referred less than a year ago: the figures still grow
column-cohort = Referral
column-step-referred = Referred
column-step-accepted = Accepted
column-step-started = Started
column-step-profiled = Profile
column-step-employer-contact = Employer
column-step-first-job = Job
column-step-sustained-13w = 13 weeks
missing-pathway = The pathway from referral to work
missing-why-cohorts = there is no quarter whose referrals are at least a year old and whose figures can all be shown
missing-why-no-referrals = there are no referrals
missing-why-no-referrals-this-year = there are no referrals of this year

first-job-figure-caption = Clients who have had a first job, and those who have left without one, by time since the service began. The figures are those of the marked days and the lines only join them; the shading is the 95% confidence interval.
first-job-alt = Curves of the time to the first job. { $curves }
first-job-median-target = { $verdict ->
    [met-clear] The target of { $target } days is met, and the whole confidence interval lies below it.
    [met-unclear] The target of { $target } days is met, but the confidence interval reaches beyond it: there is no certain difference.
    [missed-clear] The target of { $target } days is exceeded, and the whole confidence interval lies above it.
   *[missed-unclear] The target of { $target } days is exceeded, but the confidence interval reaches it: there is no certain difference.
}
curves-alt-curve = { $label }: { $points }.
curves-alt-point = { $day } days { $value }
curves-alt-hidden = { $day } days not shown
curves-hidden = The mark .. is a suppressed figure.
curves-days = days
curves-at-risk = At risk
curve-job = had a job
curve-exit = left<br>without a job
curve-tenure = continues
curve-goal = target: half<br>in { $days } days

tenure-caption = The share of jobs on the open labour market that continue 30–365 days after their start; the shading is the 95% confidence interval.
tenure-caption-180 = { $rate } of the jobs last more than half a year (180 days).
tenure-alt = Curve of job tenure. { $curves }

hours-caption = Weekly hours of jobs on the open labour market by quarter.
hours-caption-latest = In { $period }, half of the jobs had at most { $median } hours a week, and { $rate } had at least 20.
column-jobs = Jobs
column-mean-hours = Mean, h
column-median-hours = Median, h
column-twenty = At least<br>20 h
