/* kooste
title = { fi = "Alueet ja niiden kunnat", sv = "Områden och deras kommuner", en = "Areas and their municipalities" }
*/
-- Every municipality once in each area kind; clients from elsewhere (muu) and of unknown home (tuntematon) keep their rows in
-- each kind, so that the areas of a kind add up.
with municipalities as (
  select distinct
    area_code,
    name_fi,
    subregion,
    organiser
  from core.area
),
regions as (
  select coalesce(region, 'region') as region from run_settings
),
known as (
  select
    'municipality' as area_kind,
    1 as kind_order,
    name_fi as area,
    name_fi as municipality
  from municipalities
  union all
  select
    'organiser' as area_kind,
    2 as kind_order,
    organiser as area,
    name_fi as municipality
  from municipalities
  union all
  select
    'subregion' as area_kind,
    3 as kind_order,
    subregion as area,
    name_fi as municipality
  from municipalities
  union all
  select
    'region' as area_kind,
    4 as kind_order,
    r.region as area,
    m.name_fi as municipality
  from municipalities as m
  cross join regions as r
),
kinds(area_kind, kind_order) as (
  values
    ('municipality', 1),
    ('organiser', 2),
    ('subregion', 3),
    ('region', 4)
),
elsewhere(area, area_order) as (
  values
    ('muu', 2),
    ('tuntematon', 3)
)
select
  area_kind,
  kind_order,
  area,
  1 as area_order,
  municipality
from known
union all
select
  k.area_kind,
  k.kind_order,
  e.area,
  e.area_order,
  e.area as municipality
from kinds as k
cross join elsewhere as e
