/* kooste
title = { fi = "Palvelun kattavuus alueittain", sv = "Servicens täckning per område", en = "Coverage of the service by area" }
definition = { fi = "Vuoden aikana palvelun aloittaneet tuhatta 15–64-vuotiasta kohti asiakkaan kotikunnan mukaan. Väli on Byarin, alle kymmenen aloittaneen alueilla tarkka Poisson-väli. Suppilorajat kertovat, mikä vaihtelu olisi sattumaa. Jos vuoden väkilukua ei ole, käytetään viimeisintä aiempaa; sen vuosi on merkitty. Jos alueen väkilukua ei ole tai sen järjestäjä ei ole lähettänyt tietoja asiakkaista, osuutta ei lasketa. Koko alueen osuus lasketaan silloinkin koko väestöstä, joten se voi olla todellista pienempi; suppilon keskiarvossa ovat vain vertailtavat alueet.", sv = "De som börjat i servicen under året per tusen 15–64-åringar enligt klientens hemkommun. Intervallet är Byars, med färre än tio exakt Poisson. Trattgränserna visar vilken variation som kunde vara slump. Saknas årets befolkningsuppgift används den senaste tidigare; dess år är angivet. Saknas områdets befolkning eller har dess anordnare inte skickat uppgifter om klienter beräknas ingen andel. Hela regionens andel beräknas även då av hela befolkningen och kan alltså vara mindre än den verkliga; trattens medeltal omfattar bara de områden som jämförs.", en = "Clients who started in the year per 1,000 people aged 15–64, by the client’s home municipality. Interval: Byar, exact Poisson below ten. The funnel limits show what variation could be chance. Where the year’s population is missing the latest earlier one is used; its year is given. Without a population, or where the area’s organiser sent nothing on clients, there is no rate. The region’s rate is of its whole population even then, and may be lower than the true one; the mean of the funnel is of the areas compared only." }
grain = ["area_kind", "area", "year"]
needs = ["agreement | coach_summary", "referral", "area", "population"]
interval = "byar_or_poisson_exact"
functions = ["poisson_low", "poisson_high"]

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
name = "working_age"
unit = "people"
role = "context"
label = { fi = "15–64-vuotiaita", sv = "15–64-åringar", en = "People aged 15–64" }

[[column]]
name = "started"
unit = "clients"
role = "people"
counts = "new_clients"
part_of = "served"
sensitive = false
inside = "served"
all_at_first = true
label = { fi = "Palvelun aloittaneita", sv = "Började i servicen", en = "Clients started" }

[[column]]
name = "rate_per_1000"
unit = "per_1000"
role = "derived"
from = ["started"]
given_if = "working_age"
label = { fi = "Aloittaneita tuhatta kohti", sv = "Börjat per tusen", en = "Started per 1,000" }

[[column]]
name = "low"
unit = "per_1000"
role = "derived"
from = ["started"]
given_if = "working_age"
label = { fi = "95 %:n väli, alaraja", sv = "95 %-intervall, nedre gräns", en = "95% interval, low" }

[[column]]
name = "high"
unit = "per_1000"
role = "derived"
from = ["started"]
given_if = "working_age"
label = { fi = "95 %:n väli, yläraja", sv = "95 %-intervall, övre gräns", en = "95% interval, high" }

[[column]]
name = "funnel_low_95"
unit = "per_1000"
role = "index"
over = "equity/access"
within = ["area_kind", "year"]
from = ["started"]
given_if = "working_age"
label = { fi = "Suppilon 95 %:n alaraja", sv = "Trattens nedre 95 %-gräns", en = "Funnel limit 95%, low" }

[[column]]
name = "funnel_high_95"
unit = "per_1000"
role = "index"
over = "equity/access"
within = ["area_kind", "year"]
from = ["started"]
given_if = "working_age"
label = { fi = "Suppilon 95 %:n yläraja", sv = "Trattens övre 95 %-gräns", en = "Funnel limit 95%, high" }

[[column]]
name = "funnel_low_998"
unit = "per_1000"
role = "index"
over = "equity/access"
within = ["area_kind", "year"]
from = ["started"]
given_if = "working_age"
label = { fi = "Suppilon 99,8 %:n alaraja", sv = "Trattens nedre 99,8 %-gräns", en = "Funnel limit 99.8%, low" }

[[column]]
name = "funnel_high_998"
unit = "per_1000"
role = "index"
over = "equity/access"
within = ["area_kind", "year"]
from = ["started"]
given_if = "working_age"
label = { fi = "Suppilon 99,8 %:n yläraja", sv = "Trattens övre 99,8 %-gräns", en = "Funnel limit 99.8%, high" }

[[column]]
name = "signal"
unit = "code"
role = "index"
over = "equity/access"
within = ["area_kind", "year"]
from = ["started"]
codes = "signal"
label = { fi = "Poikkeama", sv = "Avvikelse", en = "Signal" }

[[column]]
name = "population_year"
unit = "year"
role = "context"
label = { fi = "15–64-vuotiaiden vuosi", sv = "År för befolkningen 15–64 år", en = "Year of population aged 15–64" }

[[column]]
name = "served"
unit = "clients"
role = "people"
counts = "served"
support = true
label = { fi = "Asiakkaita palvelussa", sv = "Klienter inom servicen", en = "Clients served" }

[relations]
hierarchy_organiser = ["municipality", "organiser", "region"]
hierarchy_subregion = ["municipality", "subregion", "region"]
*/
select
  p.area_kind,
  p.area,
  p.year,
  w.working_age,
  p.new_clients as started,
  1000e0 * f.rate as rate_per_1000,
  1000e0 * case when p.new_clients >= 10 then byar_low(p.new_clients) else poisson_low(p.new_clients) end / f.n as low,
  1000e0 * case when p.new_clients >= 10 then byar_high(p.new_clients) else poisson_high(p.new_clients) end / f.n as high,
  1000e0 * f.low_95 as funnel_low_95,
  1000e0 * f.high_95 as funnel_high_95,
  1000e0 * f.low_998 as funnel_low_998,
  1000e0 * f.high_998 as funnel_high_998,
  coalesce(f.signal, 'none') as signal,
  case when w.working_age is not null then w.population_year end as population_year,
  p.served
from model.area_period as p
left join model.working_age as w
  on w.area_kind = p.area_kind
  and w.area = p.area
  and w.year = p.year
  and p.area_order = 1
left join model.funnel as f
  on f.measure = 'access'
  and f.area_kind = p.area_kind
  and f.area = p.area
  and f.year = p.year
where p.period_kind = 'year'
order by p.kind_order, p.area_order, p.area, p.year
