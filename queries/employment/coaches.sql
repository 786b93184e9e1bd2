/* kooste
title = { fi = "Työhönvalmentajien asiakasmäärät ja kontaktit", sv = "Arbetscoachernas klienter och kontakter", en = "Job coaches’ caseload and contacts" }
definition = { fi = "Asiakasmäärä on palvelussa olevien asiakkaiden keskimäärä päivässä jaettuna valmentajien keskimääräisellä henkilötyöpanoksella (FTE). Asiakkaat vuodessa on eri asia, läpivirtaus: neljänneksen loppuun päättyvien 12 kuukauden eri asiakkaat jaettuna saman ajan henkilötyövuosilla; se annetaan, kun tiimi on toiminut koko tuon ajan. Kontaktit ovat kaikki työnantajakontaktit tavasta riippumatta (laatukriteerissä vain kasvokkaiset) ja viikot kalenteriviikkoja, joina valmentaja on ollut tehtävässään. Asiakas kuuluu sen sopimuksen tiimiin, jolla palvelu alkoi, tai valmentajansa tiimiin, jos sopimuksen tiimi puuttuu tai ei ole valmentajaluettelossa; samanniminen tiimi kahdessa organisaatiossa on yksi tiimi. Suhdeluvuissa ovat mukana vain organisaatiot, joilta on saatu sekä valmentajaluettelo että asiakkaiden (tai kontaktien) tiedot, siitä neljänneksestä alkaen, jolla ensimmäinen niistä on.", sv = "Antalet klienter per coach är medelantalet klienter inom servicen per dag delat med coachernas genomsnittliga arbetsinsats (FTE). Klienter per år är något annat, genomströmning: olika klienter under de 12 månader som slutar med kvartalet delat med årsverkena under samma tid; det ges när teamet har varit verksamt hela den tiden. Kontakterna är alla arbetsgivarkontakter oavsett sätt (i kvalitetskriteriet bara möten ansikte mot ansikte) och veckorna kalenderveckor då coachen har haft uppdraget. Klienten hör till teamet i det avtal som servicen började med, eller till sin coachs team om avtalets team saknas eller inte finns i förteckningen över arbetscoacher; team med samma namn i två organisationer är ett team. I kvoterna ingår bara organisationer från vilka både förteckningen över arbetscoacher och uppgifterna om klienterna (eller kontakterna) har kommit, från och med det kvartal som den första av dem gäller.", en = "Caseload is the mean number of clients in the service a day over the job coaches’ mean FTE. Clients in a year is another thing, throughput: different clients of the 12 months to the quarter’s end over the FTE-years of the same time, given once the team has worked for all of it. Contacts are all employer contacts of any kind (the fidelity item counts face-to-face ones only), weeks are calendar weeks in which the coach held the post. A client belongs to the team of the agreement that started the service, or to the coach’s team where the agreement’s is missing or not on the list of job coaches; teams of the same name in two organisations are one team. The ratios take in only organisations that sent both the list of job coaches and the data on clients (or contacts), from the quarter of the first of them on." }
grain = ["period", "team"]
needs = ["coach", "agreement | coach_summary | employer_contact"]

[[column]]
name = "period"
unit = "period"
role = "key"
label = { fi = "Neljännes", sv = "Kvartal", en = "Quarter" }

[[column]]
name = "team"
unit = "text"
role = "key"
label = { fi = "Tiimi", sv = "Team", en = "Team" }

[[column]]
name = "coaches"
unit = "coaches"
role = "context"
label = { fi = "Työhönvalmentajia", sv = "Arbetscoacher", en = "Job coaches" }

[[column]]
name = "fte"
unit = "fte"
role = "context"
label = { fi = "Henkilötyöpanos keskimäärin (FTE)", sv = "Arbetsinsats i medeltal (FTE)", en = "Mean FTE" }

[[column]]
name = "mean_caseload_per_fte"
unit = "clients_per_fte"
role = "performance"
coaches = "caseload_coaches"
from = ["active_clients"]
label = { fi = "Asiakkaita päivässä keskimäärin henkilötyöpanosta (FTE) kohti", sv = "Klienter per dag i medeltal per FTE", en = "Mean clients a day per FTE" }

[[column]]
name = "clients_in_year_per_fte_year"
unit = "clients_per_fte_year"
role = "performance"
coaches = "year_coaches"
from = ["clients_in_year"]
given_if = "fte_years"
label = { fi = "Asiakkaita vuodessa henkilötyövuotta kohti", sv = "Klienter per år och årsverke", en = "Clients in a year per FTE-year" }

[[column]]
name = "contacts_per_coach_week"
unit = "contacts_per_week"
role = "performance"
coaches = "contact_coaches"
from = ["contacts"]
label = { fi = "Työnantajakontakteja valmentajaa ja viikkoa kohti", sv = "Arbetsgivarkontakter per coach och vecka", en = "Employer contacts per job coach and week" }

[[column]]
name = "active_clients"
unit = "clients"
role = "people"
support = true
inside = "served"
label = { fi = "Asiakkaita palvelussa", sv = "Klienter inom servicen", en = "Clients served" }

[[column]]
name = "clients_in_year"
unit = "clients"
role = "people"
support = true
label = { fi = "Asiakkaita palvelussa 12 kuukauden aikana", sv = "Klienter inom servicen under 12 månader", en = "Clients served in 12 months" }

[[column]]
name = "contacts"
unit = "contacts"
role = "people"
support = true
label = { fi = "Työnantajakontakteja", sv = "Arbetsgivarkontakter", en = "Employer contacts" }

[[column]]
name = "caseload_coaches"
unit = "coaches"
role = "context"
support = true
label = { fi = "Valmentajia, joiden asiakkaat tunnetaan", sv = "Coacher vars klienter är kända", en = "Job coaches whose clients are known" }

[[column]]
name = "year_coaches"
unit = "coaches"
role = "context"
support = true
label = { fi = "Valmentajia 12 kuukauden aikana", sv = "Coacher under 12 månader", en = "Job coaches in 12 months" }

[[column]]
name = "contact_coaches"
unit = "coaches"
role = "context"
support = true
label = { fi = "Valmentajia, joiden kontaktit tunnetaan", sv = "Coacher vars kontakter är kända", en = "Job coaches whose contacts are known" }

[[column]]
name = "fte_years"
unit = "fte"
role = "context"
support = true
label = { fi = "Henkilötyövuosia 12 kuukauden aikana", sv = "Årsverken under 12 månader", en = "FTE-years in 12 months" }
*/
-- The quarter itself, and the 12 months that end with it.
with windows as (
  select
    period,
    'quarter' as span,
    start_date,
    last_date
  from model.period
  where period_kind = 'quarter'
  union all
  select
    period,
    'year' as span,
    add_months(add_days(last_date, 1), -12) as start_date,
    last_date
  from model.period
  where period_kind = 'quarter'
),
listed as (
  select
    organisation,
    coach_id,
    dense_rank() over (order by organisation, coach_id) as coach,
    team,
    fte,
    from_date,
    last_date
  from model.coach_post
),
-- Two rows of one coach in one team add up their FTE, but a day of presence counts once: new_from is where a row goes beyond
-- those before it. Someone on the list with no working time is no coach at work.
posts as (
  select
    organisation,
    coach_id,
    coach,
    team,
    fte,
    from_date,
    greatest(
      from_date,
      coalesce(
        add_days(
          max(last_date) over (
            partition by coach, team order by from_date rows between unbounded preceding and 1 preceding
          ),
          1
        ),
        from_date
      )
    ) as new_from,
    last_date
  from listed
  where fte > 0
    and last_date >= from_date
),
-- An organisation counts in a ratio from the window in which it first tells of clients or contacts: a quarter has the same figures in
-- every run, whatever was sent of the time after it.
staff as (
  select
    w.period,
    w.span,
    p.team,
    p.coach,
    p.from_date,
    p.fte * (days_from(greatest(p.from_date, w.start_date), least(p.last_date, w.last_date)) + 1) as fte_days,
    greatest(0, days_from(greatest(p.new_from, w.start_date), least(p.last_date, w.last_date)) + 1) as days,
    coalesce(s.clients_from <= w.last_date, false) as tells_clients,
    coalesce(s.contacts_from <= w.last_date, false) as tells_contacts
  from windows as w
  inner join posts as p
    on p.from_date <= w.last_date
    and p.last_date >= w.start_date
  left join model.sender as s
    on s.organisation = p.organisation
),
team_staff as (
  select
    period,
    span,
    team,
    count(distinct coach) as coaches,
    sum(fte_days) as fte_days,
    count(distinct coach) filter (where tells_clients) as caseload_coaches,
    cast(sum(fte_days) filter (where tells_clients) as double) as caseload_fte_days,
    min(from_date) filter (where tells_clients) as caseload_from,
    count(distinct coach) filter (where tells_contacts) as contact_coaches,
    cast(sum(days) filter (where tells_contacts) as double) as contact_days
  from staff
  group by period, span, team
),
-- Two organisations may open one service on the same day: the client then belongs to both teams, and to one team once.
memberships as (
  select distinct
    person,
    start_date,
    last_date,
    coalesce(listed_team, named_team) as team
  from model.team_service
  where organisation in (select organisation from model.coach_post)
),
team_clients as (
  select
    w.period,
    w.span,
    m.team,
    count(distinct m.person) as clients,
    sum(days_from(greatest(m.start_date, w.start_date), least(m.last_date, w.last_date)) + 1) as client_days
  from windows as w
  inner join memberships as m
    on m.start_date <= w.last_date
    and m.last_date >= w.start_date
  where m.team is not null
  group by w.period, w.span, m.team
),
team_contacts as (
  select
    quarter_start(e.contact_date) as start_date,
    p.team,
    count(*) as contacts
  from core.employer_contact as e
  inner join posts as p
    on p.organisation = e.organisation
    and p.coach_id = e.coach_id
    and e.contact_date between p.new_from and p.last_date
  group by quarter_start(e.contact_date), p.team
),
teams as (
  select team
  from team_staff
  where span = 'quarter'
  union
  select team
  from team_clients
  where span = 'quarter'
),
figures as (
  select
    w.period,
    t.team,
    coalesce(s.coaches, 0) as coaches,
    cast(coalesce(s.fte_days, 0) as double) / (days_from(w.start_date, w.last_date) + 1) as fte,
    nullif(s.caseload_fte_days, 0e0) as caseload_fte_days,
    -- Distinct clients over a part of a year would look like too many for its FTE-years.
    case
      when y.caseload_from <= v.start_date and settings.project_start <= v.start_date
        then y.caseload_fte_days / (days_from(v.start_date, v.last_date) + 1)
    end as fte_years,
    nullif(s.contact_days, 0e0) / 7e0 as contact_weeks,
    cast(coalesce(c.client_days, 0) as double) as client_days,
    coalesce(c.clients, 0) as active_clients,
    coalesce(d.clients, 0) as clients_in_year,
    coalesce(k.contacts, 0) as contacts,
    coalesce(s.caseload_coaches, 0) as caseload_coaches,
    coalesce(y.caseload_coaches, 0) as year_coaches,
    coalesce(s.contact_coaches, 0) as contact_coaches
  from windows as w
  inner join windows as v
    on v.period = w.period
    and v.span = 'year'
  cross join teams as t
  cross join run_settings as settings
  left join team_staff as s
    on s.period = w.period
    and s.team = t.team
    and s.span = 'quarter'
  left join team_staff as y
    on y.period = w.period
    and y.team = t.team
    and y.span = 'year'
  left join team_clients as c
    on c.period = w.period
    and c.team = t.team
    and c.span = 'quarter'
  left join team_clients as d
    on d.period = w.period
    and d.team = t.team
    and d.span = 'year'
  left join team_contacts as k
    on k.start_date = w.start_date
    and k.team = t.team
  where w.span = 'quarter'
)
select
  period,
  team,
  coaches,
  fte,
  client_days / caseload_fte_days as mean_caseload_per_fte,
  clients_in_year / nullif(fte_years, 0e0) as clients_in_year_per_fte_year,
  contacts / contact_weeks as contacts_per_coach_week,
  active_clients,
  clients_in_year,
  contacts,
  caseload_coaches,
  year_coaches,
  contact_coaches,
  fte_years
from figures
order by period, team
