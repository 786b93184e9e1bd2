/* kooste
title = { fi = "Arvioidut yksiköt", sv = "Bedömda enheter", en = "Reviewed units" }
definition = { fi = "Yksiköt, joilla on laatukriteeriarvio tai tiimit asetuksissa. Päivä on viimeisimmän arvion päivä, tai tietojen katkaisupäivä, jos arviota ei ole. Jos samana päivänä on useita arvioita, ulkoinen menee vertaisarvion ja vertaisarvio itsearvion edelle.", sv = "Enheter som har en kvalitetsbedömning eller team i inställningarna. Dagen är dagen för den senaste bedömningen, eller brytdagen om ingen bedömning finns. Finns flera bedömningar samma dag går en extern före en kollegial och en kollegial före en självskattning.", en = "Units with a fidelity review, or with teams in the settings. The day is that of the latest review, or the cut-off where there is none. Of several reviews on one day an external one goes before a peer review, and that before a self-assessment." }
*/
-- status: computed; not_tied when the settings name no teams for the unit; no_coaches when no coach was ever in them.
with reviews as (
  select
    unit,
    review_date,
    method,
    row_number() over (
      partition by unit
      order by
        review_date desc,
        case method when 'ulkoinen' then 1 when 'vertaisarvio' then 2 else 3 end
    ) as place
  from model.review_item
  group by unit, review_date, method
),
units as (
  select unit
  from reviews
  union
  select unit
  from config.unit_team
),
days as (
  select
    u.unit,
    coalesce(r.review_date, settings.cut_off) as as_of,
    r.method
  from units as u
  cross join run_settings as settings
  left join reviews as r
    on r.unit = u.unit
    and r.place = 1
),
staffed as (
  select
    t.unit,
    min(p.from_date) as from_date
  from config.unit_team as t
  inner join model.coach_post as p
    on p.team = t.team
  group by t.unit
)
select
  d.unit,
  d.as_of,
  d.method,
  case
    when d.unit not in (select unit from config.unit_team) then 'not_tied'
    when s.from_date <= d.as_of then 'computed'
    else 'no_coaches'
  end as status
from days as d
left join staffed as s
  on s.unit = d.unit
