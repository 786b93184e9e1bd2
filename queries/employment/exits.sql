/* kooste
title = { fi = "Palvelun päättymisen syyt", sv = "Orsaker till att servicen avslutades", en = "Reasons for leaving the service" }
definition = { fi = "Neljänneksen aikana päättyneet palvelujaksot päättymisen syyn mukaan. Jos yhdelle jaksolle on useita päättymisilmoituksia, ensimmäinen päättää sen; ilmoitus, jota ennen asiakkaalla ei ole palvelua, ei ole mukana. Asiakas, jolta päättyy kaksi jaksoa, lasketaan kahdesti. Valmentajan koosteesta päättymisen syytä ei saada.", sv = "Serviceperioder som avslutats under kvartalet enligt orsak. Om det finns flera anmälningar om avslut för en period avslutar den första den; en anmälan utan föregående serviceperiod är inte med. En klient med två avslutade perioder räknas två gånger. Coachens sammandrag anger ingen orsak.", en = "Services that ended in the quarter, by reason. Of several exits of one service the first closes it; an exit with no service before it is not counted. A client whose two services end counts twice. The coach’s summary gives no reason." }
grain = ["period", "reason"]
needs = ["agreement | coach_summary", "service_exit | coach_summary"]

[[column]]
name = "period"
unit = "period"
role = "key"
label = { fi = "Neljännes", sv = "Kvartal", en = "Quarter" }

[[column]]
name = "reason"
unit = "code"
role = "key"
codes = "exit-reason"
label = { fi = "Päättymisen syy", sv = "Orsak", en = "Reason" }

[[column]]
name = "exits"
unit = "exits"
role = "people"
label = { fi = "Päättyneitä palvelujaksoja", sv = "Avslutade serviceperioder", en = "Services ended" }

[[column]]
name = "all_exits"
unit = "exits"
role = "people"
by = ["period"]
balance = { stock = "served", inflow = "new_clients" }
support = true
label = { fi = "Päättyneitä yhteensä", sv = "Avslutade sammanlagt", en = "Exits in all" }

[relations]
sum_over = ["reason", "exits", "all_exits"]
*/
-- Where two organisations close a service on one day, a reason that tells something goes before muu, then the alphabet decides.
with reasons as (
  select
    person,
    exit_date,
    coalesce(min(reason) filter (where reason <> 'muu'), min(reason)) as reason
  from core.service_exit
  group by person, exit_date
),
exits as (
  select
    quarter_start(s.end_date) as start_date,
    coalesce(r.reason, 'ei tietoa') as reason,
    count(*) as exits
  from model.service as s
  left join reasons as r
    on r.person = s.person
    and r.exit_date = s.end_date
  where s.end_date is not null
  group by quarter_start(s.end_date), coalesce(r.reason, 'ei tietoa')
),
-- Every reason in every quarter: a row that were there only where somebody left for it would tell of them.
found as (
  select value as reason
  from config.allowed_value
  where form = 'service_exit'
    and field = 'reason'
    and exists (select 1 from core.service_exit where reason is not null)
  union
  select 'ei tietoa' as reason
)
select
  p.period,
  f.reason,
  coalesce(e.exits, 0) as exits,
  cast(sum(coalesce(e.exits, 0)) over (partition by p.period) as bigint) as all_exits
from model.period as p
cross join found as f
left join exits as e
  on e.start_date = p.start_date
  and e.reason = f.reason
where p.period_kind = 'quarter'
order by p.period, f.reason
