/* kooste
title = { fi = "Työllistyneet hankkeen alusta", sv = "I arbete sedan projektets start", en = "Employment since the project’s start" }
definition = { fi = "Kaikista palvelussa olleista, jotka eivät olleet töissä palvelun alkaessa, ne, joilla on ollut palvelun aikana alkanut työsuhde avoimilla työmarkkinoilla. Alkaessa työssä olleet on laskettu omaan sarakkeeseensa.", sv = "Av alla som varit i servicen och inte hade arbete när den började, de som haft en anställning på den öppna arbetsmarknaden som börjat under servicen. De som hade arbete vid starten räknas i en egen kolumn.", en = "Of all clients ever served and not in work at the start, those who have had a competitive job that started during a service. Clients in work at the start are counted in a column of their own." }
needs = ["agreement | coach_summary", "job_start | coach_summary"]
interval = "wilson"

[[column]]
name = "ever_served"
unit = "clients"
role = "people"
counts = "started"
adds_up = true
label = { fi = "Palvelussa olleita", sv = "Har varit i servicen", en = "Ever served" }

[[column]]
name = "in_work_at_start"
unit = "clients"
role = "people"
part_of = "ever_served"
sensitive = false
label = { fi = "Työssä jo palvelun alkaessa", sv = "I arbete redan vid starten", en = "In work at start" }

[[column]]
name = "ever_competitive"
unit = "clients"
role = "people"
counts = "first_jobs"
adds_up = true
part_of = "not_in_work"
label = { fi = "Työllistynyt avoimille työmarkkinoille", sv = "Har fått arbete på den öppna arbetsmarknaden", en = "Ever in competitive work" }

[[column]]
name = "rate"
unit = "fraction"
role = "rate"
numerator = "ever_competitive"
denominator = "not_in_work"
label = { fi = "Työllistyneiden osuus", sv = "Andel som fått arbete", en = "Share ever employed" }

[[column]]
name = "low"
unit = "fraction"
role = "derived"
from = ["ever_competitive", "not_in_work"]
label = { fi = "95 %:n väli, alaraja", sv = "95 %-intervall, nedre gräns", en = "95% interval, low" }

[[column]]
name = "high"
unit = "fraction"
role = "derived"
from = ["ever_competitive", "not_in_work"]
label = { fi = "95 %:n väli, yläraja", sv = "95 %-intervall, övre gräns", en = "95% interval, high" }

[[column]]
name = "not_in_work"
unit = "clients"
role = "people"
part_of = "ever_served"
sensitive = false
counts = "not_in_work"
label = { fi = "Ei työssä palvelun alkaessa", sv = "Inte i arbete vid starten", en = "Not in work at start" }

[relations]
sum = ["in_work_at_start", "not_in_work", "ever_served"]
*/
with counts as (
  select
    count(*) as ever_served,
    count(*) filter (where in_work_at_start) as in_work_at_start,
    count(*) filter (where not in_work_at_start) as not_in_work,
    count(*) filter (where not in_work_at_start and first_job is not null) as ever_competitive
  from model.client
)
select
  ever_served,
  in_work_at_start,
  ever_competitive,
  cast(ever_competitive as double) / nullif(not_in_work, 0) as rate,
  wilson_low(ever_competitive, not_in_work) as low,
  wilson_high(ever_competitive, not_in_work) as high,
  not_in_work
from counts
order by ever_served
