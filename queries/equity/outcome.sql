/* kooste
title = { fi = "Työllistyminen alueittain", sv = "Arbete per område", en = "Employment by area" }
definition = { fi = "Vuoden aikana palvelussa olleista ne, joilla oli vähintään yksi työpäivä avoimilla työmarkkinoilla palvelun aikana alkaneessa työsuhteessa, asiakkaan kotikunnan mukaan. Suppilorajat kertovat, mikä vaihtelu olisi sattumaa.", sv = "Av dem som varit i servicen under året de som hade minst en arbetsdag på den öppna arbetsmarknaden i en anställning som börjat under servicen, enligt klientens hemkommun. Trattgränserna visar vilken variation som kunde vara slump.", en = "Of the clients served in the year, those with at least one day in a competitive job that started during a service, by the client’s home municipality. The funnel limits show what variation could be chance." }
grain = ["area_kind", "area", "year"]
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
name = "year"
unit = "year"
role = "key"
label = { fi = "Vuosi", sv = "År", en = "Year" }

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
name = "rate"
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

[[column]]
name = "funnel_low_95"
unit = "fraction"
role = "index"
over = "equity/outcome"
within = ["area_kind", "year"]
from = ["competitive", "served"]
label = { fi = "Suppilon 95 %:n alaraja", sv = "Trattens nedre 95 %-gräns", en = "Funnel limit 95%, low" }

[[column]]
name = "funnel_high_95"
unit = "fraction"
role = "index"
over = "equity/outcome"
within = ["area_kind", "year"]
from = ["competitive", "served"]
label = { fi = "Suppilon 95 %:n yläraja", sv = "Trattens övre 95 %-gräns", en = "Funnel limit 95%, high" }

[[column]]
name = "funnel_low_998"
unit = "fraction"
role = "index"
over = "equity/outcome"
within = ["area_kind", "year"]
from = ["competitive", "served"]
label = { fi = "Suppilon 99,8 %:n alaraja", sv = "Trattens nedre 99,8 %-gräns", en = "Funnel limit 99.8%, low" }

[[column]]
name = "funnel_high_998"
unit = "fraction"
role = "index"
over = "equity/outcome"
within = ["area_kind", "year"]
from = ["competitive", "served"]
label = { fi = "Suppilon 99,8 %:n yläraja", sv = "Trattens övre 99,8 %-gräns", en = "Funnel limit 99.8%, high" }

[[column]]
name = "signal"
unit = "code"
role = "index"
over = "equity/outcome"
within = ["area_kind", "year"]
from = ["competitive", "served"]
codes = "signal"
label = { fi = "Poikkeama", sv = "Avvikelse", en = "Signal" }

[relations]
hierarchy_organiser = ["municipality", "organiser", "region"]
hierarchy_subregion = ["municipality", "subregion", "region"]
*/
select
  p.area_kind,
  p.area,
  p.year,
  p.served,
  p.competitive,
  f.rate,
  case when p.area_order = 1 then wilson_low(p.competitive, p.served) end as low,
  case when p.area_order = 1 then wilson_high(p.competitive, p.served) end as high,
  f.low_95 as funnel_low_95,
  f.high_95 as funnel_high_95,
  f.low_998 as funnel_low_998,
  f.high_998 as funnel_high_998,
  coalesce(f.signal, 'none') as signal
from model.area_period as p
left join model.funnel as f
  on f.measure = 'outcome'
  and f.area_kind = p.area_kind
  and f.area = p.area
  and f.year = p.year
where p.period_kind = 'year'
order by p.kind_order, p.area_order, p.area, p.year
