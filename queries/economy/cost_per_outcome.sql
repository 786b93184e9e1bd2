/* kooste
title = { fi = "Kustannukset asiakasta ja ensimmäistä työtä kohti", sv = "Kostnader per klient och per första arbete", en = "Cost per client and per first job" }
definition = { fi = "Vuoden toteutuneet kustannukset jaettuna vuoden aikana palvelussa olleilla asiakkailla ja niillä, joiden ensimmäinen avoimien työmarkkinoiden työsuhde alkoi vuoden aikana. Mukana ovat kaikki kustannuslajit ja rahoittajat; kausi, jota ei voi kohdistaa yhteen vuoteen tai joka alkaa tietojen katkaisupäivän jälkeen, ei ole mukana. Kesken olevan vuoden kustannuksia ei jaeta, kun tiedot on tuotu taulukoista myöhemmin kuin katkaisupäivänä: kustannukset olisivat pidemmältä ajalta kuin asiakkaat. Luku kuvaa koko hankkeen kustannuksia, ei yhden palvelun hintaa.", sv = "Årets faktiska kostnader delat med klienterna inom servicen under året och med dem vars första anställning på den öppna arbetsmarknaden började under året. Alla kostnadsslag och finansiärer ingår; en period som inte kan hänföras till ett enda år eller som börjar efter brytdagen är inte med. Kostnaderna för ett år som pågår delas inte när uppgifterna har exporterats senare än brytdagen: kostnaderna skulle gälla en längre tid än klienterna. Talet beskriver hela projektets kostnader, inte priset på en tjänst.", en = "The costs used in the year over the clients served in it, and over those whose first competitive job started in it. All categories and funders count; a budget period that does not belong to one year, or starts after the cut-off, does not. The costs of a year that is not over are not divided when the data were exported after the cut-off: they would be of a longer time than the clients. The figure tells of the whole project’s costs, not of a service’s price." }
grain = ["year"]
needs = ["budget", "agreement | coach_summary", "job_start | coach_summary"]

[[column]]
name = "year"
unit = "year"
role = "key"
label = { fi = "Vuosi", sv = "År", en = "Year" }

[[column]]
name = "cost"
unit = "euros"
role = "context"
label = { fi = "Toteutuneet kustannukset", sv = "Faktiska kostnader", en = "Costs" }

[[column]]
name = "clients"
unit = "clients"
role = "people"
counts = "served"
at_most = [{ sum_of = "started", protected = true }]
label = { fi = "Asiakkaita palvelussa", sv = "Klienter inom servicen", en = "Clients served" }

[[column]]
name = "first_jobs"
unit = "clients"
role = "people"
counts = "first_jobs"
adds_up = true
part_of = "clients"
label = { fi = "Ensimmäinen työ avoimilla työmarkkinoilla", sv = "Första arbetet på den öppna arbetsmarknaden", en = "First competitive job" }

[[column]]
name = "cost_per_client"
unit = "euros"
role = "derived"
from = ["clients"]
label = { fi = "Kustannukset asiakasta kohti", sv = "Kostnader per klient", en = "Cost per client" }

[[column]]
name = "cost_per_first_job"
unit = "euros"
role = "derived"
from = ["first_jobs"]
label = { fi = "Kustannukset ensimmäistä työtä kohti", sv = "Kostnader per första arbete", en = "Cost per first job" }

[relations]
nested = ["first_jobs", "clients"]
*/
with budget_rows as (
  select
    period_first_day(period) as first_day,
    period_last_day(period) as last_day,
    -- None where the period names several.
    period_year(period) as year,
    used
  from core.budget
),
costs as (
  select
    b.year,
    sum(b.used) as cost,
    -- The data tell what was used up to the day of the export; whom, up to the cut-off.
    bool_and(settings.as_of = settings.cut_off or coalesce(b.last_day <= settings.cut_off, false)) as ends_with_clients
  from budget_rows as b
  cross join run_settings as settings
  where b.first_day <= settings.cut_off
    and b.year is not null
  group by b.year
),
counts as (
  select
    period,
    count(*) as clients,
    count(*) filter (where first_job) as first_jobs
  from model.client_period
  where period_kind = 'year'
  group by period
)
select
  p.year,
  cast(c.cost as double) as cost,
  coalesce(n.clients, 0) as clients,
  coalesce(n.first_jobs, 0) as first_jobs,
  case when c.ends_with_clients then cast(c.cost as double) / nullif(n.clients, 0) end as cost_per_client,
  case when c.ends_with_clients then cast(c.cost as double) / nullif(n.first_jobs, 0) end as cost_per_first_job
from model.period as p
left join costs as c
  on c.year = p.year
left join counts as n
  on n.period = p.period
where p.period_kind = 'year'
order by p.year
