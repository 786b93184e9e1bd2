/* kooste
title = { fi = "Aika ilman muita palveluja palvelun päätyttyä", sv = "Tid utan andra tjänster efter avslutet", en = "Time away from other services after leaving" }
definition = { fi = "Todennäköisyys, ettei asiakas ole aloittanut muuta sosiaalipalvelua annettuun päivään mennessä ensimmäisen päättyneen palvelujaksonsa lopusta (Kaplan–Meier). Jokainen on mukana kerran. Seuranta päättyy tietojen katkaisupäivään tai siihen, että asiakas palaa tähän palveluun. Ne, joilla muu palvelu oli käynnissä päättymispäivänä, on jätetty pois ja laskettu erikseen. Kuolleet eivät ole mukana, eivätkä asiakkaat, joiden organisaatiosta ei ole saatu yhtään tietoa muista palveluista.", sv = "Sannolikheten att klienten inte har börjat i någon annan socialservice till och med den angivna dagen efter slutet på den första avslutade serviceperioden (Kaplan–Meier). Var och en är med en gång. Uppföljningen slutar på brytdagen eller när klienten återvänder till den här servicen. De som hade en annan tjänst pågående på avslutningsdagen är utelämnade och räknas för sig. Avlidna är inte med, inte heller klienter i organisationer från vilka inga uppgifter om andra tjänster har kommit.", en = "Probability that the client has not begun another social service by the given day after the end of the first service that ended (Kaplan–Meier). Everyone counts once. Follow-up ends at the cut-off or when the client comes back to this service. Those with another service running on the day of the exit are left out and counted apart. Those who died are not in it, nor are clients of organisations from which no data on other services came." }
grain = ["day"]
needs = ["service_use", "agreement | coach_summary", "service_exit | coach_summary"]
interval = "loglog"

[[column]]
name = "day"
unit = "days"
role = "key"
label = { fi = "Päivää palvelun päättymisestä", sv = "Dagar från avslutet", en = "Days from the exit" }

[[column]]
name = "at_risk"
unit = "clients"
role = "people"
part_of = "clients"
sensitive = false
label = { fi = "Seurannassa", sv = "Under uppföljning", en = "At risk" }

[[column]]
name = "away"
unit = "fraction"
role = "survival"
at_risk = "at_risk"
events = ["returned"]
label = { fi = "Ilman muita palveluja", sv = "Utan andra tjänster", en = "Away from other services" }

[[column]]
name = "low"
unit = "fraction"
role = "survival"
at_risk = "at_risk"
events = ["returned"]
label = { fi = "95 %:n väli, alaraja", sv = "95 %-intervall, nedre gräns", en = "95% interval, low" }

[[column]]
name = "high"
unit = "fraction"
role = "survival"
at_risk = "at_risk"
events = ["returned"]
label = { fi = "95 %:n väli, yläraja", sv = "95 %-intervall, övre gräns", en = "95% interval, high" }

[[column]]
name = "in_service_at_exit"
unit = "clients"
role = "people"
part_of = "left_service"
sensitive = false
label = { fi = "Muu palvelu oli käynnissä päättymispäivänä (jätetty pois)", sv = "Annan tjänst pågick på avslutningsdagen (utelämnade)", en = "In another service on the day of the exit (left out)" }

[[column]]
name = "clients"
unit = "clients"
role = "people"
part_of = "left_service"
sensitive = false
support = true
label = { fi = "Seurattuja asiakkaita", sv = "Klienter som följts", en = "Clients followed" }

[[column]]
name = "left_service"
unit = "clients"
role = "people"
support = true
label = { fi = "Palvelun päättäneitä", sv = "Klienter som avslutat servicen", en = "Clients who left the service" }

[[column]]
name = "returned"
unit = "clients"
role = "people"
part_of = "clients"
support = true
label = { fi = "Muun palvelun siihen mennessä aloittaneita", sv = "Som dittills börjat i en annan tjänst", en = "Had begun another service by then" }

[relations]
sum = ["in_service_at_exit", "clients", "left_service"]
falling_at_risk = ["day", "at_risk"]
rising_returned = ["day", "returned"]
*/
with days(day) as (
  values
    (90),
    (180),
    (365)
),
-- Clients of an organisation of whose clients' other services nothing came would all seem to need none.
openings as (
  select
    person,
    organisation
  from core.agreement
  union
  select
    person,
    organisation
  from core.coach_summary
),
telling as (
  select organisation
  from core.service_use
  union
  select o.organisation
  from openings as o
  inner join core.service_use as u
    on u.person = o.person
),
first_exits as (
  select
    person,
    min(end_date) as exit_date,
    min(service_no) as service_no
  from model.service
  where end_date is not null
  group by person
),
exits as (
  select
    e.person,
    e.exit_date,
    min(s.start_date) as next_start
  from first_exits as e
  left join model.service as s
    on s.person = e.person
    and s.service_no > e.service_no
  where e.person in (select person from openings where organisation in (select organisation from telling))
    and not exists (
      select 1
      from core.service_exit as x
      where x.person = e.person
        and x.exit_date = e.exit_date
        and x.reason = 'kuollut'
    )
  group by e.person, e.exit_date
),
uses as (
  select
    e.person,
    bool_or(u.start_date <= e.exit_date and coalesce(u.end_date >= e.exit_date, true)) as is_running,
    min(u.start_date) filter (where u.start_date > e.exit_date) as first_use
  from exits as e
  inner join core.service_use as u
    on u.person = e.person
  group by e.person
),
followed as (
  select
    e.exit_date,
    least(coalesce(e.next_start, settings.cut_off), settings.cut_off) as last_date,
    u.first_use,
    coalesce(u.is_running, false) as is_running
  from exits as e
  cross join run_settings as settings
  left join uses as u
    on u.person = e.person
),
durations as (
  select
    days_from(exit_date, least(coalesce(first_use, last_date), last_date)) as time,
    case when first_use <= last_date then 1 else 0 end as cause
  from followed
  where not is_running
),
totals as (
  select
    count(*) as left_service,
    count(*) filter (where is_running) as in_service_at_exit,
    count(*) filter (where not is_running) as clients
  from followed
),
curve as (
  select
    time,
    at_risk,
    events_so_far,
    survival,
    sqrt(variance) as standard_error
  from kaplan_meier('durations')
),
-- The curve's row that holds on the day: the last one at or before it; the next one tells who is still followed.
places as (
  select
    d.day,
    max(c.time) filter (where c.time <= d.day) as time,
    coalesce(max(c.at_risk) filter (where c.time >= d.day), 0) as at_risk
  from days as d
  left join curve as c
    on true
  group by d.day
),
figures as (
  select
    p.day,
    p.at_risk,
    t.left_service,
    t.in_service_at_exit,
    t.clients,
    coalesce(c.survival, 1e0) as away,
    coalesce(c.standard_error, 0e0) as standard_error,
    coalesce(c.events_so_far, 0) as returned
  from places as p
  cross join totals as t
  left join curve as c
    on c.time = p.time
)
-- Beyond the last day observed the curve is known only where it has come down to nothing.
select
  day,
  at_risk,
  case when at_risk > 0 or away = 0 then away end as away,
  case when at_risk > 0 or away = 0 then loglog_low(away, standard_error) end as low,
  case when at_risk > 0 or away = 0 then loglog_high(away, standard_error) end as high,
  in_service_at_exit,
  clients,
  left_service,
  returned
from figures
order by day
