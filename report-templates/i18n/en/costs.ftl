# Funding, costs, time away from other services and comparison series.

heading-cost = Costs and results
heading-away = Time away from other services
heading-comparisons = Series published elsewhere

funding-caption = Funding granted { $total }: { $parts }. The own share is the partners’ money or work.
funding-part = { $funder } { $amount } ({ $share })
column-funder = Funder
column-granted = Granted, €
column-granted-share = Share, %
column-used-of-granted = Used, %

missing-cost = The cost per client
missing-why-no-cost = no costs by year have come
cost-caption = Costs by year over the clients in the service and over those whose first job on the open labour market began in the year. { $sentence }
cost-sentence-both = In { $year } the cost was { $client } a client and { $job } a first job.
cost-sentence-client = In { $year } the cost was { $client } a client.
cost-note-whole = The figure tells of the whole project’s costs, not of a service’s price, and not of what would have happened without the project.
cost-note-years = The project’s first and last year may be incomplete: figures reach to { $date }.
cost-note-undivided = The costs of { $year } have not been divided, because they are of a longer time than the clients.
column-cost = Costs, €
column-cost-per-client = € / client
column-first-jobs-in-year = First job
column-cost-per-first-job = € / first job

missing-away = The time away from other services
missing-why-no-away = there are no data on other services, or they were followed too short a time
away-caption = The share of those who left the service and have begun no other social service 90–365 days after leaving. { $known ->
    [known] At half a year (180 days) the share is { $rate }.
   *[none] The share at half a year (180 days) is not shown.
}
away-note = The share is a probability estimated by the method of Kaplan and Meier. There is no group to compare with, so it does not by itself show an effect of the service.
away-note-running = Clients with another service running on the day they left: { $number }; they are left out.
column-days-from-exit = Days since leaving
column-away = Away from<br>services, %

comparison-caption = Figures that others have published; the confidence intervals are computed here. The figures come from other data, are neither added to the project’s figures nor tested against them.
comparison-group = { $title } ({ $source })
comparison-note = The interval is computed from the counts in the table (Wilson), not taken from the publication.
comparison-note-own = { $title }: { $note }
column-comparison = Series
column-count-of = Count
column-people = People
column-percent = Share, %
