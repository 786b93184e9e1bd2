/* kooste
title = { fi = "Mediaaniaika ensimmäiseen työhön", sv = "Mediantid till första arbetet", en = "Median time to the first job" }
definition = { fi = "Pienin päivä, johon mennessä vähintään puolet asiakkaista on saanut ensimmäisen työnsä avoimilta työmarkkinoilta; tyhjä, kun puoleen ei ole päästy. Väli on saatu kertymän luottamusvälistä kääntämällä, ja se annetaan vain mediaanin kanssa.", sv = "Den första dag då minst hälften av klienterna har fått sitt första arbete på den öppna arbetsmarknaden; tomt när hälften inte har nåtts. Intervallet fås genom invertering av den kumulativa incidensens intervall och ges bara tillsammans med medianen.", en = "The smallest day by which at least half of the clients have had a first competitive job; empty when half is not reached. The interval is found by inversion of the cumulative incidence’s interval, and given with a median only." }
needs = ["agreement | coach_summary", "job_start | coach_summary"]
interval = "cloglog"

[[column]]
name = "median_days"
unit = "days"
role = "statistic"
n = "clients"
label = { fi = "Mediaani, päivää", sv = "Median, dagar", en = "Median, days" }

[[column]]
name = "low"
unit = "days"
role = "statistic"
n = "clients"
label = { fi = "95 %:n väli, alaraja", sv = "95 %-intervall, nedre gräns", en = "95% interval, low" }

[[column]]
name = "high"
unit = "days"
role = "statistic"
n = "clients"
label = { fi = "95 %:n väli, yläraja", sv = "95 %-intervall, övre gräns", en = "95% interval, high" }

[[column]]
name = "clients"
unit = "clients"
role = "people"
support = true
counts = "not_in_work"
label = { fi = "Asiakkaita", sv = "Klienter", en = "Clients" }
*/
-- Half is half to twelve digits: the curve is a product of fractions, and six of twelve must reach it.
with figures as (
  select
    min(time) filter (where incidence >= 0.5e0 - 1e-12) as median_days,
    min(time) filter (where cloglog_high(incidence, standard_error) >= 0.5e0) as low,
    min(time) filter (where cloglog_low(incidence, standard_error) >= 0.5e0) as high
  from model.first_job_curve
),
totals as (
  select count(*) as clients
  from model.client
  where not in_work_at_start
)
select
  f.median_days,
  case when f.median_days is not null then f.low end as low,
  case when f.median_days is not null then f.high end as high,
  t.clients
from figures as f
cross join totals as t
order by t.clients
