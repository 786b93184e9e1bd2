/* kooste
title = { fi = "Alueiden vertailu: sattumaa suurempi vaihtelu", sv = "Jämförelse av områden: mer variation än slumpen", en = "Comparison of areas: variation beyond chance" }
*/
-- A row for each measure, area kind and year with areas to compare; chi_square is null where the test is not given.
with cells as (
  select
    series,
    scale,
    area,
    x,
    n
  from model.area_cell
),
kinds as (
  select distinct
    series,
    measure,
    area_kind,
    year
  from model.area_cell
),
spread as (
  select
    series,
    areas,
    mean,
    phi,
    tau_squared
  from overdispersion('cells')
),
tests as (
  select
    series,
    chi_square,
    degrees
  from homogeneity('cells')
)
select
  k.series,
  k.measure,
  k.area_kind,
  k.year,
  s.areas,
  s.mean,
  s.phi,
  s.tau_squared,
  t.chi_square,
  t.degrees
from kinds as k
inner join spread as s
  on s.series = k.series
inner join tests as t
  on t.series = k.series
