/* kooste
title = { fi = "Alueiden vertailu: suppilorajat", sv = "Jämförelse av områden: trattgränser", en = "Comparison of areas: funnel limits" }
definition = { fi = "Spiegelhalterin (2005) suppilorajat kunkin vuoden ja aluetason keskiarvon ympärillä; ylihajonta lisätään rajoihin, kun alueet vaihtelevat sattumaa enemmän.", sv = "Spiegelhalters (2005) trattgränser kring varje års och områdesnivås medeltal; överspridning läggs till när områdena varierar mer än slumpen.", en = "Funnel limits after Spiegelhalter (2005) around the mean of each year and area kind, with overdispersion where areas vary more than by chance." }
functions = ["funnel_rate_limit"]
*/
-- measure: access (x new clients per n people of working age) and outcome (x in competitive work of n served). Limits are
-- fractions. An area kind with a single area has nothing to be compared with: no limits. phi and tau_squared are those of the kind.
with cells as (
  select
    'access' as measure,
    p.area_kind,
    p.area,
    p.year,
    p.new_clients as x,
    w.working_age as n
  from model.area_period as p
  inner join model.working_age as w
    on w.area_kind = p.area_kind
    and w.area = p.area
    and w.year = p.year
  where p.period_kind = 'year'
    and p.area_order = 1
    and w.working_age > 0
  union all
  select
    'outcome' as measure,
    area_kind,
    area,
    year,
    competitive as x,
    served as n
  from model.area_period
  where period_kind = 'year'
    and area_order = 1
    and served > 0
),
-- The weights are w = 1/s² = 4n, and the sum that τ² is divided by is Σw − Σw²/Σw.
means as (
  select
    measure,
    area_kind,
    area,
    year,
    n,
    cast(x as double) / n as rate,
    cast(sum(x) over kind as double) / cast(sum(n) over kind as double) as mean,
    count(*) over kind as areas,
    4e0 * (cast(sum(n) over kind as double) - cast(sum(n * n) over kind as double) / cast(sum(n) over kind as double))
      as weight
  from cells
  window kind as (partition by measure, area_kind, year)
),
scores as (
  select
    measure,
    area_kind,
    area,
    year,
    n,
    rate,
    mean,
    areas,
    weight,
    2e0 * sqrt(cast(n as double))
      * case
        when measure = 'access' then sqrt(rate) - sqrt(mean)
        else asin(sqrt(rate)) - asin(sqrt(mean))
      end as z
  from means
),
ends as (
  select
    measure,
    area_kind,
    year,
    percentile_cont(0.1) within group (order by z) as low,
    percentile_cont(0.9) within group (order by z) as high
  from scores
  group by measure, area_kind, year
),
spread as (
  select
    s.measure,
    s.area_kind,
    s.year,
    s.areas,
    s.weight,
    sum(pow(greatest(e.low, least(e.high, s.z)), 2e0) order by s.area) as z_squared
  from scores as s
  inner join ends as e
    on e.measure = s.measure
    and e.area_kind = s.area_kind
    and e.year = s.year
  where s.areas > 1
  group by s.measure, s.area_kind, s.year, s.areas, s.weight
),
comparison as (
  select
    measure,
    area_kind,
    year,
    z_squared / areas as phi,
    case when z_squared > areas - 1 then greatest(0e0, (z_squared - (areas - 1)) / weight) else 0e0 end as tau_squared
  from spread
),
bounds(p, z) as (
  values
    (0.001e0, -3.090232306167813e0),
    (0.025e0, -1.959963984540054e0),
    (0.975e0, 1.959963984540054e0),
    (0.999e0, 3.090232306167813e0)
),
limits as (
  select
    s.measure,
    s.area_kind,
    s.area,
    s.year,
    s.n,
    s.rate,
    c.phi,
    c.tau_squared,
    b.p,
    case
      when s.measure = 'access' and c.tau_squared > 0 then funnel_rate_limit_over(s.n, s.mean, c.tau_squared, b.z)
      when s.measure = 'access' then funnel_rate_limit(s.n, s.mean, b.p)
      when c.tau_squared > 0 then funnel_proportion_limit_over(s.n, s.mean, c.tau_squared, b.z)
      else funnel_proportion_limit(s.n, s.mean, b.z)
    end as bound
  from scores as s
  cross join bounds as b
  inner join comparison as c
    on c.measure = s.measure
    and c.area_kind = s.area_kind
    and c.year = s.year
),
funnels as (
  select
    measure,
    area_kind,
    area,
    year,
    n,
    rate,
    phi,
    tau_squared,
    max(bound) filter (where p = 0.001e0) as low_998,
    max(bound) filter (where p = 0.025e0) as low_95,
    max(bound) filter (where p = 0.975e0) as high_95,
    max(bound) filter (where p = 0.999e0) as high_998
  from limits
  group by measure, area_kind, area, year, n, rate, phi, tau_squared
)
select
  s.measure,
  s.area_kind,
  s.area,
  s.year,
  s.n,
  s.rate,
  f.low_998,
  f.low_95,
  f.high_95,
  f.high_998,
  funnel_signal(s.rate, f.low_998, f.low_95, f.high_95, f.high_998) as signal,
  f.phi,
  f.tau_squared
from scores as s
left join funnels as f
  on f.measure = s.measure
  and f.area_kind = s.area_kind
  and f.area = s.area
  and f.year = s.year
