/* kooste
title = { fi = "Asiakkaat alueittain ja kausittain", sv = "Klienter per område och period", en = "Clients by area and period" }
*/
-- Every area in every period, also with no clients, muu and tuntematon too: a row that were there only where somebody lives there would
-- tell of them. A client lives in one municipality, so counts of clients add up over areas.
with counts as (
  select
    period_kind,
    period,
    municipality,
    count(*) as served,
    count(*) filter (where is_new) as new_clients,
    count(*) filter (where competitive) as competitive
  from model.client_period
  group by period_kind, period, municipality
)
select
  a.area_kind,
  a.kind_order,
  a.area,
  a.area_order,
  p.period_kind,
  p.period,
  p.year,
  cast(coalesce(sum(c.served), 0) as bigint) as served,
  cast(coalesce(sum(c.new_clients), 0) as bigint) as new_clients,
  cast(coalesce(sum(c.competitive), 0) as bigint) as competitive
from model.area as a
cross join model.period as p
left join counts as c
  on c.municipality = a.municipality
  and c.period_kind = p.period_kind
  and c.period = p.period
group by a.area_kind, a.kind_order, a.area, a.area_order, p.period_kind, p.period, p.year
