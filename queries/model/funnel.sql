/* kooste
title = { fi = "Alueiden vertailu: suppilorajat", sv = "Jämförelse av områden: trattgränser", en = "Comparison of areas: funnel limits" }
definition = { fi = "Spiegelhalterin (2005) suppilorajat kunkin vuoden ja aluetason keskiarvon ympärillä; ylihajonta lisätään rajoihin, kun alueet vaihtelevat sattumaa enemmän.", sv = "Spiegelhalters (2005) trattgränser kring varje års och områdesnivås medeltal; överspridning läggs till när områdena varierar mer än slumpen.", en = "Funnel limits after Spiegelhalter (2005) around the mean of each year and area kind, with overdispersion where areas vary more than by chance." }
functions = ["funnel_rate_limit"]
*/
-- Limits are fractions. An area kind with a single area has nothing to be compared with: no limits.
with bounds(p, z) as (
  values
    (0.001e0, -3.090232306167813e0),
    (0.025e0, -1.959963984540054e0),
    (0.975e0, 1.959963984540054e0),
    (0.999e0, 3.090232306167813e0)
),
limits as (
  select
    a.series,
    a.area,
    b.p,
    case
      when a.scale = 'rate' and c.tau_squared > 0 then funnel_rate_limit_over(a.n, c.mean, c.tau_squared, b.z)
      when a.scale = 'rate' then funnel_rate_limit(a.n, c.mean, b.p)
      when c.tau_squared > 0 then funnel_proportion_limit_over(a.n, c.mean, c.tau_squared, b.z)
      else funnel_proportion_limit(a.n, c.mean, b.z)
    end as bound
  from model.area_cell as a
  cross join bounds as b
  inner join model.area_comparison as c
    on c.series = a.series
  where c.areas > 1
),
funnels as (
  select
    series,
    area,
    max(bound) filter (where p = 0.001e0) as low_998,
    max(bound) filter (where p = 0.025e0) as low_95,
    max(bound) filter (where p = 0.975e0) as high_95,
    max(bound) filter (where p = 0.999e0) as high_998
  from limits
  group by series, area
)
select
  a.measure,
  a.area_kind,
  a.area,
  a.year,
  a.n,
  cast(a.x as double) / a.n as rate,
  f.low_998,
  f.low_95,
  f.high_95,
  f.high_998,
  funnel_signal(cast(a.x as double) / a.n, f.low_998, f.low_95, f.high_95, f.high_998) as signal
from model.area_cell as a
left join funnels as f
  on f.series = a.series
  and f.area = a.area
