/* kooste
title = { fi = "Asiakaspalaute", sv = "Respons från klienterna", en = "Client feedback" }
definition = { fi = "Vuoden aikana palvelunsa päättäneistä ne, jotka vastasivat päättymisilmoituksessa kysymykseen tyytyväisyydestä (1–5) tai siitä, suosittelisivatko palvelua (0–10), sekä vastausten keskiarvot. Asiakas lasketaan vuodessa kerran: jos vastauksia on useita, viimeisin on mukana. Mukana ovat vain ilmoitukset, jotka päättävät palvelujakson: ei siis ilmoitusta, jota ennen asiakkaalla ei ole palvelua, eikä saman jakson myöhempiä ilmoituksia. Etuusneuvontaa saaneiden osuus lasketaan vuoden aikana palvelussa olleista, joiden ammatillisesta profiilista tieto vuoden loppuun mennessä selviää; puuttuva tieto ei ole kielteinen vastaus.", sv = "Av dem som avslutat servicen under året de som i anmälan om avslut svarat på frågan om hur nöjda de är (1–5) eller om de skulle rekommendera servicen (0–10), och svarens medeltal. En klient räknas en gång per år: av flera svar räknas det senaste. Bara anmälningar som avslutar en serviceperiod är med: alltså varken en anmälan utan föregående serviceperiod eller senare anmälningar för samma period. Andelen som fått förmånsrådgivning räknas av klienterna inom servicen under året vars yrkesprofil före årets slut ger besked; en uppgift som saknas är inget nekande svar.", en = "Of the clients who left in the year, those who answered in form E how satisfied they are (1–5) or whether they would recommend the service (0–10), and the means of the answers. A client counts once a year, with the latest answer. Only exits that end a service are counted: neither one with no service before it nor a later one of the same service. The share with benefits advice is of the clients served in the year whose vocational profile tells by the year’s end; a missing answer is no denial." }
grain = ["year"]
needs = ["agreement | coach_summary", "service_exit | vocational_profile"]

[[column]]
name = "year"
unit = "year"
role = "key"
label = { fi = "Vuosi", sv = "År", en = "Year" }

[[column]]
name = "answered"
unit = "clients"
role = "people"
part_of = "left_service"
sensitive = false
label = { fi = "Palautteeseen vastanneita", sv = "Klienter som svarat", en = "Clients who answered" }

[[column]]
name = "mean_satisfaction"
unit = "points"
role = "statistic"
n = "satisfaction_answers"
number_beside = "answered"
label = { fi = "Tyytyväisyys 1–5, keskiarvo", sv = "Nöjdhet 1–5, medeltal", en = "Satisfaction 1–5, mean" }

[[column]]
name = "mean_recommendation"
unit = "points"
role = "statistic"
n = "recommendation_answers"
number_beside = "answered"
label = { fi = "Suosittelisi palvelua 0–10, keskiarvo", sv = "Skulle rekommendera servicen 0–10, medeltal", en = "Would recommend the service 0–10, mean" }

[[column]]
name = "benefits_advice_rate"
unit = "fraction"
role = "rate"
numerator = "advised"
denominator = "advice_known"
label = { fi = "Etuusneuvontaa saaneiden osuus", sv = "Andel som fått förmånsrådgivning", en = "Share with benefits advice" }

[[column]]
name = "left_service"
unit = "clients"
role = "people"
support = true
label = { fi = "Palvelunsa päättäneitä", sv = "Klienter som avslutat servicen", en = "Clients who left" }

[[column]]
name = "satisfaction_answers"
unit = "clients"
role = "people"
part_of = "answered"
sensitive = false
support = true
label = { fi = "Tyytyväisyyteen vastanneita", sv = "Klienter som svarat om nöjdhet", en = "Clients who answered on satisfaction" }

[[column]]
name = "recommendation_answers"
unit = "clients"
role = "people"
part_of = "answered"
sensitive = false
support = true
label = { fi = "Suosittelemiseen vastanneita", sv = "Klienter som svarat om rekommendation", en = "Clients who answered on recommending" }

[[column]]
name = "advised"
unit = "clients"
role = "people"
part_of = "advice_known"
sensitive = false
support = true
label = { fi = "Etuusneuvontaa saaneita", sv = "Klienter som fått förmånsrådgivning", en = "Clients with benefits advice" }

[[column]]
name = "advice_known"
unit = "clients"
role = "people"
support = true
inside = "served"
label = { fi = "Asiakkaita, joiden etuusneuvonnasta on tieto", sv = "Klienter vars förmånsrådgivning är känd", en = "Clients with a known answer on benefits advice" }
*/
with answers as (
  select
    cast(year(e.exit_date) as integer) as year,
    e.person,
    e.satisfaction,
    e.would_recommend,
    row_number() over (
      partition by e.person, year(e.exit_date)
      order by
        e.satisfaction is null and e.would_recommend is null,
        e.exit_date desc,
        e.satisfaction is null,
        e.would_recommend is null,
        e.organisation
    ) as place
  from core.service_exit as e
  inner join model.service as s
    on s.person = e.person
    and s.end_date = e.exit_date
),
feedback as (
  select
    year,
    count(*) as left_service,
    count(*) filter (where satisfaction is not null or would_recommend is not null) as answered,
    count(satisfaction) as satisfaction_answers,
    count(would_recommend) as recommendation_answers,
    sum(satisfaction) as satisfaction,
    sum(would_recommend) as recommendation
  from answers
  where place = 1
  group by year
),
-- Advice that was given after the year had not been given in it.
advice as (
  select
    p.year,
    v.person,
    bool_or(v.benefits_advice and coalesce(v.benefits_advice_date <= p.last_date, true)) as advised
  from model.period as p
  inner join core.vocational_profile as v
    on v.profile_date <= p.last_date
  where p.period_kind = 'year'
    and v.benefits_advice is not null
  group by p.year, v.person
),
advised_clients as (
  select
    p.year,
    count(*) as advice_known,
    count(*) filter (where a.advised) as advised
  from model.period as p
  inner join model.client_period as c
    on c.period_kind = p.period_kind
    and c.period = p.period
  inner join advice as a
    on a.year = p.year
    and a.person = c.person
  where p.period_kind = 'year'
  group by p.year
)
select
  p.year,
  coalesce(f.answered, 0) as answered,
  cast(f.satisfaction as double) / nullif(f.satisfaction_answers, 0) as mean_satisfaction,
  cast(f.recommendation as double) / nullif(f.recommendation_answers, 0) as mean_recommendation,
  cast(a.advised as double) / a.advice_known as benefits_advice_rate,
  coalesce(f.left_service, 0) as left_service,
  coalesce(f.satisfaction_answers, 0) as satisfaction_answers,
  coalesce(f.recommendation_answers, 0) as recommendation_answers,
  coalesce(a.advised, 0) as advised,
  coalesce(a.advice_known, 0) as advice_known
from model.period as p
left join feedback as f
  on f.year = p.year
left join advised_clients as a
  on a.year = p.year
where p.period_kind = 'year'
order by p.year
