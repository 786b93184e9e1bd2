/* kooste
title = { fi = "Arvioitujen yksiköiden työhönvalmentajat", sv = "De bedömda enheternas arbetscoacher", en = "Coaches of the reviewed units" }
definition = { fi = "Yksikön tiimien työhönvalmentajat siihen päivään asti, jolta laatukriteerit lasketaan. Samanniminen tiimi kahdessa organisaatiossa on yksi tiimi.", sv = "Arbetscoacherna i enhetens team fram till den dag för vilken kvalitetskriterierna räknas. Team med samma namn i två organisationer är ett team.", en = "Coaches of the unit’s teams up to the day for which the fidelity items are computed. Teams of the same name in two organisations are one team." }
*/
-- new_from is where a row goes beyond the coach's earlier ones in the unit: between it and last_date a day counts once.
with teams as (
  select distinct
    unit,
    team
  from config.unit_team
)
select
  r.unit,
  r.as_of,
  p.organisation,
  p.coach_id,
  p.fte,
  p.from_date,
  p.next_from,
  greatest(
    p.from_date,
    coalesce(
      add_days(
        max(p.last_date) over (
          partition by r.unit, p.organisation, p.coach_id
          order by p.from_date
          rows between unbounded preceding and 1 preceding
        ),
        1
      ),
      p.from_date
    )
  ) as new_from,
  p.last_date
from model.reviewed_unit as r
inner join teams as t
  on t.unit = r.unit
inner join model.coach_post as p
  on p.team = t.team
  and p.from_date <= r.as_of
where r.status = 'computed'
  and p.fte > 0
  and p.last_date >= p.from_date
