/* kooste
title = { fi = "Kaudet hankkeen alusta tietojen katkaisupäivään", sv = "Perioder från projektets start till brytdagen", en = "Periods from the project’s start to the cut-off" }
*/
-- One row a quarter and one a year; last_date is the period's last day that the data reaches.
with recursive quarters as (
  select
    quarter_start(project_start) as start_date,
    cut_off
  from run_settings
  where project_start <= cut_off
  union all
  select
    add_months(start_date, 3) as start_date,
    cut_off
  from quarters
  where add_months(start_date, 3) <= cut_off
),
years as (
  select
    make_date(year(start_date), 1, 1) as start_date,
    cut_off
  from quarters
  group by year(start_date), cut_off
)
select
  'quarter' as period_kind,
  quarter_code(start_date) as period,
  cast(year(start_date) as integer) as year,
  start_date,
  least(add_days(add_months(start_date, 3), -1), cut_off) as last_date
from quarters
union all
select
  'year' as period_kind,
  cast(year(start_date) as varchar) as period,
  cast(year(start_date) as integer) as year,
  start_date,
  least(add_days(add_months(start_date, 12), -1), cut_off) as last_date
from years
