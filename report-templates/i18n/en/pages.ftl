# Sentences that say what may be said of the figures and what may not.

fidelity-unit-points = { $unit } ({ $total } points)
fidelity-others-missed = { $first ->
    [missed] The target is not met in these units either: { $list }.
   *[other] The target is not met in these units: { $list }.
}
fidelity-others-open = { $list }: the review is unfinished, so nothing can be said of the target yet.
card-fidelity-of = Fidelity score, { $unit }{ $by ->
    [itself] {" "}(self-assessment)
   *[others] {""}
}
card-fidelity-target = { $verdict ->
    [met] target { $target } met
    [missed] target { $target } not met
    [not-all] target { $target } met here, not everywhere
   *[open] target { $target } met here, { $count ->
        [one] 1 review
       *[other] { $number } reviews
    } unfinished
}
summary-good-open = { $count ->
    [one] The review of one unit is still unfinished.
   *[other] The reviews of { $number } units are still unfinished.
}
objectives-note-open = The interval { $range } has no upper end: it cannot be computed yet.

equity-part-served = { $value } clients
equity-part-served-name = the number of clients
equity-part-rate = employment rate of clients { $value }
equity-part-rate-name = the employment rate of clients
equity-part-coverage = coverage { $value } new clients per 1,000 people aged 15–64
equity-part-coverage-name = coverage
equity-lead-some = The whole region in { $year } (up to { $date }): { $list }.
equity-lead-rest = { $count ->
    [one] This figure of the whole region is
   *[other] These figures of the whole region are
} not shown, to protect people: { $list }.
equity-lead-none-shown = { $count ->
    [one] This figure of the whole region for { $year } is
   *[other] These figures of the whole region for { $year } are
} not shown, to protect people: { $list }.
tiles-hidden-organisers = No map of municipalities is drawn: the figures of most of them cannot be shown, to protect people. Coverage is therefore shown by organiser.
tiles-hidden-all = No map of municipalities is drawn: the figures of most of them cannot be shown, to protect people.

caseload-check = A check over all teams together: { $new } clients started in 12 months, and a service lasted { $stay } years on average. In a steady state { $expected } clients would then be in the service at a time; there were { $observed } on average. The computed number falls short while the service grows.
detail-file = Attached file

change-earlier-in-part = The project began in the course of the { $span ->
    [year] year
   *[quarter] quarter
} before, so the rate is not compared with it.
in-year = In { $year }{ $over ->
    [yes] {""}
   *[no] {" "}(up to { $date })
}
lead-served-region = { $when }, the service had <b>{ $count ->
    [one] one client who lives in the region
   *[other] { $served } clients who live in the region
}</b>.
lead-year-first-jobs = { $count ->
    [0] Nobody got a first job on the open labour market during the year.
    [one] <b>One client</b> got a first job on the open labour market during the year.
   *[other] <b>{ $first } clients</b> got their first job on the open labour market during the year.
}
lead-year-first-jobs-all = Of all clients, <b>{ $count ->
    [0] nobody
    [one] one
   *[other] { $first }
}</b> got a first job on the open labour market during the year.
lead-year-hidden = The number and the rate of those in work are not shown for the year as a whole, to protect privacy.
lead-year-competitive = The number of clients who live in the region and their employment rate are not shown, to protect privacy; of them, <b>{ $count ->
    [0] nobody
    [one] one
   *[other] { $competitive }
}</b> worked at least one day on the open labour market during the year.
lead-year-not-computed = How many were in work in the year as a whole cannot be counted without these forms: { $referral } and { $area }.
card-rate-of = Employment rate of clients, { $period }
card-rate-of-region = Employment rate of clients who live in the region, { $period }
card-rate-quarter = { $quarter }{ $whom ->
    [region] , all
   *[all] {""}
}: { $known ->
    [yes] { $rate }, { $verdict }
   *[no] { $verdict }
}
target-of-quarter = { $when }, the employment rate of clients was <b>{ $rate }</b>; the target is set for a quarter.
card-median-beyond = median exceeds the target of { $target } days
detail-known = Known / missing
known-referral = referral
known-contact = employer contact
funnel-outside = Those marked with a triangle differ from the whole region by more than chance explains.
summary-clients-year = { $count ->
    [0] In { $year }, nobody took part.
    [one] In { $year }, one person took part.
   *[other] In { $year }, { $number } people took part.
}
summary-work-year = { $count ->
    [0] In { $year }, nobody was in work.
    [one] In { $year }, one person was in work.
   *[other] In { $year }, { $number } people were in work.
}
summary-year-hidden = The number for { $year } is not shown.
