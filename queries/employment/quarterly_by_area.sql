/* kooste
title = { fi = "Työllistyneet alueittain ja neljänneksittäin", sv = "I arbete per område och kvartal", en = "Employment by area and quarter" }
definition = { fi = "Työllistyneiden osuus asiakkaan kotikunnan mukaan; järjestäjä ja seutukunta tulevat kunnasta, eivät tiedoston lähettäjästä. Muualla asuvat (muu) ja ne, joiden kotikuntaa ei tiedetä (tuntematon), ovat omilla riveillään.", sv = "Andel i arbete enligt klientens hemkommun; anordnare och ekonomisk region följer kommunen, inte avsändaren av filen. De som bor annanstans (muu) och de vars hemkommun är okänd (tuntematon) har egna rader.", en = "Employment rate by the client’s home municipality; organiser and sub-region follow from it, not from the sender of the file. Clients from elsewhere (muu) and of unknown home (tuntematon) have rows of their own." }
grain = ["area_kind", "area", "period"]
needs = ["agreement | coach_summary", "job_start | coach_summary", "referral", "area"]
interval = "wilson"

[[column]]
name = "area_kind"
unit = "code"
role = "key"
codes = "area-kind"
label = { fi = "Aluetaso", sv = "Områdesnivå", en = "Area kind" }

[[column]]
name = "area"
unit = "text"
role = "key"
codes = "area"
label = { fi = "Alue", sv = "Område", en = "Area" }

[[column]]
name = "period"
unit = "period"
role = "key"
label = { fi = "Neljännes", sv = "Kvartal", en = "Quarter" }

[[column]]
name = "served"
unit = "clients"
role = "people"
counts = "served"
label = { fi = "Asiakkaita palvelussa", sv = "Klienter inom servicen", en = "Clients served" }

[[column]]
name = "competitive"
unit = "clients"
role = "people"
counts = "competitive"
part_of = "served"
label = { fi = "Työssä avoimilla työmarkkinoilla", sv = "I arbete på den öppna arbetsmarknaden", en = "In competitive work" }

[[column]]
name = "competitive_rate"
unit = "fraction"
role = "rate"
numerator = "competitive"
denominator = "served"
label = { fi = "Työllistyneiden osuus", sv = "Andel i arbete", en = "Employment rate of clients" }

[[column]]
name = "low"
unit = "fraction"
role = "derived"
from = ["competitive", "served"]
label = { fi = "95 %:n väli, alaraja", sv = "95 %-intervall, nedre gräns", en = "95% interval, low" }

[[column]]
name = "high"
unit = "fraction"
role = "derived"
from = ["competitive", "served"]
label = { fi = "95 %:n väli, yläraja", sv = "95 %-intervall, övre gräns", en = "95% interval, high" }

[relations]
hierarchy_organiser = ["municipality", "organiser", "region"]
hierarchy_subregion = ["municipality", "subregion", "region"]
*/
select
  area_kind,
  area,
  period,
  served,
  competitive,
  case when area_order = 1 then cast(competitive as double) / nullif(served, 0) end as competitive_rate,
  case when area_order = 1 then wilson_low(competitive, served) end as low,
  case when area_order = 1 then wilson_high(competitive, served) end as high
from model.area_period
where period_kind = 'quarter'
order by kind_order, area_order, area, period
