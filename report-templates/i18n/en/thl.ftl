# The report to THL: summary in plain language, the assignment and the answers, the area, the model, conclusions.

part-summary = Summary in plain language
    .file = summary
part-assignment = Assignment and answers
part-t1 = Geographical area
    .file = t1
part-t2 = Teams of job coaches
    .file = t2
part-t3 = Number of job coaches
    .file = t3
part-t4 = Clients a year
    .file = t4
part-t5 = Teams that job coaching is linked to
    .file = t5
part-t6 = Feedback of the steering group and support of the leadership
    .file = t6
part-group-work = Job coaching in groups and the subcontracting model
part-functioning-change = Change in functioning
part-cost-effectiveness = Economy and cost-effectiveness
part-area = Area and population
    .file = area
part-model = Model of work
    .file = model
part-conclusions = Conclusions
    .file = conclusions
heading-phases = Five phases
heading-principles = Eight principles
heading-figures-say = What the figures show

## Summary in plain language: short sentences, common words, whole numbers

summary-what = What is this project?
summary-what-answer = The project helps people to get a paid job. A job coach helps to find the job. The coach also helps once the job has begun. The project works in { $region }. It began on { $start } and ends on { $end }.
summary-coaches = { $count ->
    [one] The project has one job coach.
   *[other] The project has { $coaches } job coaches.
}
summary-clients-question = How many have been helped?
summary-clients = { $count ->
    [one] One person has had job coaching.
   *[other] { $served } people have had job coaching.
}
summary-clients-unit = { $count ->
    [one] person
   *[other] people
}
summary-clients-hidden = The number is not shown. This protects the clients.
summary-clients-none = There is nothing on clients yet.
summary-work-question = Have people found work?
summary-work = { $count ->
    [one] One person has found a paid job on the open labour market.
   *[other] { $found } people have found a paid job on the open labour market.
} That is { $rate } of those who had no job when they began. Chance plays a part in the figure. With chance taken into account, the share is { $range }.
summary-work-count = { $count ->
    [one] One person has found a paid job on the open labour market.
   *[other] { $found } people have found a paid job on the open labour market.
} The share is not shown. This protects the clients.
summary-work-unit = have found work
summary-work-hidden = The number is not shown. This protects the clients.
summary-work-none = There is nothing on work yet.
summary-trend-question = Have things got better in a year?
summary-trend = { $change ->
    [rise] Yes. A greater part of the clients is in work now than a year ago.
    [fall] No. A smaller part of the clients is in work now than a year ago.
    [unclear] That cannot be said for sure. The difference from a year ago is so small that it may be chance.
    [hidden] That cannot be told, because the numbers are not shown. This protects the clients.
    [in-part] That cannot be said yet. A year ago, the project had only just begun.
   *[no-earlier] There is no number of a year ago to compare with.
}
summary-good-question = Is the job coaching good?
summary-good = { $units ->
    [one] The quality of the job coaching was assessed. The best result is 125 points. The result was { $least } points.
   *[other] The quality of the job coaching was assessed in { $number } units. The best result is 125 points. { $scores ->
        [same] Every unit got { $least } points.
       *[range] The results were { $least }–{ $most } points.
    }
}
summary-good-level = { $level ->
    [exemplary] That is an excellent result.
    [good] That is a good result.
    [fair] That is a fair result: the quality must get better.
   *[other] The result is not enough. The work is not supported employment yet.
}
summary-good-worst = { $level ->
    [good] The lowest result is good.
    [fair] The lowest result is fair: quality must improve.
   *[other] The lowest result is not enough: the work there is not yet supported employment.
}
summary-good-best = { $level ->
    [exemplary] The best result is excellent.
    [good] The best result is good.
   *[other] The best result is fair.
}
summary-good-self = { $units ->
    [one] The unit made the assessment itself.
   *[other] The units made the assessments themselves.
}
summary-good-unit = points, at most 125
summary-good-none = The quality has not been assessed yet.
summary-good-unfinished = The assessment of quality is not finished.
summary-everyone-question = Are things the same everywhere?
summary-everyone = { $verdict ->
    [alike] The figures show no differences between places. That does not prove that there are none.
    [both-differ] No. In some places a greater or smaller part has found work than chance explains. In some places also a greater or smaller part of the people gets into the service.
    [work-differs] No. In some places a greater or smaller part has found work than chance explains.
    [access-differs] No. In some places a greater or smaller part of the people has got into the service than chance explains.
    [work-alike] The figures show no differences between places in finding work. That does not prove that there are none. Getting into the service cannot be compared.
    [access-alike] The figures show no differences between places in getting into the service. That does not prove that there are none. Finding work cannot be compared.
    [none] There is no data on that yet.
    [single] That cannot be said, since only one organiser has clients.
   *[unknown] That cannot be said. Not every place’s numbers are shown, so that nobody can recognise the clients.
}
summary-money-question = How much money has been used?
summary-money = The project has used { $used }. That is { $share } of { $span ->
    [year] the money of { $years }
    [years] the money of { $years }
   *[whole] all the money
}.
summary-money-unit = of the money is used
summary-targets-question = Have the targets been reached?
summary-note = Not all numbers are shown in this report. In their place stand two dots (..). This way nobody can recognise the clients of the project.

## Assignment

assignment-lead = The assignment of THL has six questions. An answer is computed from the data where the data give it; the project’s own text stands below.
t1-answer = The project works in <b>{ $region }</b>: { $count ->
    [one] one municipality
   *[other] { $municipalities } municipalities
}, { $organiser_count ->
    [one] one organiser of the service
   *[other] { $organisers } organisers of the service
}.
t1-population = { $population } people live in the area (population figures of { $year }).
t1-missing = There are no data on the area. Send the list of areas and the population (forms 17 and 14).
t2-answer = { $count ->
    [one] The job coaches work as one team.
   *[other] The job coaches work in { $teams } teams.
} The table shows which municipalities work together.
t2-coordinator = Job coaching in the area is coordinated by <b>{ $coordinator }</b>.
t2-coordinator-missing = No coordinator has been set down.
t2-missing = There are no data on teams. Send the list of job coaches (form 13).
t3-missing = There are no data on the number of job coaches. Send the list of job coaches (form 13).
t4-answer = In { $year } there { $count ->
    [one] was <b>one client</b>
   *[other] were <b>{ $served } clients</b>
} in the service.
t4-hidden = The number of clients in { $year } is not shown, to protect them.
t4-unfinished = The year is not over: the figures go up to { $date }.
t4-assumption-within = In { $year } there were { $value } clients per FTE-year, as was assumed ({ $from }–{ $to }).
t4-assumption-below = In { $year } there were { $value } clients per FTE-year, fewer than was assumed ({ $from }–{ $to }).
t4-assumption-above = In { $year } there were { $value } clients per FTE-year, more than was assumed ({ $from }–{ $to }).
t4-assumption-open = The assumption of { $from }–{ $to } clients a year per FTE-year cannot be compared with the result yet: it is computed for whole years.
t4-assumption-hidden = The assumption of { $from }–{ $to } clients a year per FTE-year cannot be compared with the result, since figures of whole years are suppressed to protect privacy.
t4-caption = Clients by year and per FTE-year. A client counts in every year in which they were in the service.
t4-note = Mean FTE is the mean of the job coaches’ full-time equivalents over the quarters of the year of which they are known: in a part of a year it is not the number of FTE-years. It is shown where enough job coaches stand behind it. Clients per FTE-year are computed for whole years only.
t4-missing = The clients of the year cannot be counted. Send the referrals (form 1), agreements and jobs (2 and 5), and the areas (17).
t5-answer = Job coaching is linked to these teams: { $list }.
t5-not-linked = { $count ->
    [one] Of those named in the assignment, this one is not recorded by that name: { $list }.
   *[other] Of those named in the assignment, these are not recorded by those names: { $list }.
}
t5-without-links = { $count ->
    [one] This team of job coaches has recorded no links: { $list }.
   *[other] These teams of job coaches have recorded no links: { $list }.
}
t5-not-referring = No referrals: { $list }.
t5-referrers = The table shows how great a part of the referrals comes from each.
t5-caption = Referrals by sender in { $year } and their share of all referrals of the year.
t5-missing = There are no data on links. Send the list of job coaches and the referrals (forms 13 and 1).
t6-answer = { $count ->
    [one] One item of feedback of the steering group has been set down.
   *[other] { $number } items of feedback of the steering group have been set down.
}
t6-missing = No feedback of the steering group has been set down.
column-served-year = Clients in the year
column-fte-year = Mean FTE
column-clients-per-fte = Clients per FTE-year
column-share-percent = Share, %

## Area

area-lead = The project’s area is { $region }. The figures of the tables are background: they are not about the project’s clients.
area-missing = Municipalities cannot be shown, since the list of areas is missing. Send: { $form }.
context-missing = No background figures on the area have been set down.
context-caption = Background figures on the area, with year and source.
context-note = The employment rate is the official share of the population. It is not compared with the project’s employment rate of clients, which is about the clients of the service only.
municipalities-caption = { $known ->
    [both] Municipalities, organisers and population (population of { $years }; aged 15–64 of { $working_years }).
    [all-ages] Municipalities, organisers and population (of { $years }); the number aged 15–64 is not known.
    [working-age] Municipalities, organisers and people aged 15–64 (of { $working_years }); the whole population is not known.
   *[none] Municipalities and organisers. No population figures have been received.
}
organisers-caption = { $population ->
    [known] Organisers of the service, their municipalities and population.
   *[none] Organisers of the service and their municipalities.
}
column-context = Figure
column-figure-unit = Unit
column-municipality = Municipality
column-subregion = Sub-region
column-population = Population
column-working-age = Aged 15–64

## Model

model-lead = Supported employment by the fidelity criteria goes through five phases and follows eight principles.
phase-1 = Entering the service and agreeing on it
phase-2 = Mapping of skills and vocational profiling
phase-3 = Rapid job search on the open labour market
phase-4 = Support to the employer, agreeing and working
phase-5 = Support to the workplace and support outside work
principle-1 = The service is open to everyone who wants to work.
principle-2 = The aim is the open labour market.
principle-3 = The search for a job is rapid.
principle-4 = Relations to employers are close.
principle-5 = The client’s own interests lead the search.
principle-6 = Support is personal and lasting.
principle-7 = The service is integrated with other work that supports employment.
principle-8 = Advice on benefits is a part of the service.

## Conclusions

conclusions-missing = The project has written no conclusions.
conclusions-elsewhere = The project’s conclusions are written in { $lang ->
    [fi] Finnish
    [sv] Swedish
   *[en] English
} only.
