-- Table macros that compare groups: areas, age groups, measurements before and after.
--
-- Each takes the name of a table or CTE and gives a row a series. (A parameter must not be named like a column of the body: the engine would
-- put the one for the other.) `series` is any value that tells the sets apart (a year, an area
-- kind; one constant where there is one set). Groups without people (n = 0) are left out.
-- Tests hold them to published answers.

-- How unequally x of n is spread over areas, weighted by n: the Gini index Σ pᵢpⱼ|rᵢ − rⱼ| / r̄ over pairs, the Theil index
-- Σ pᵢ (rᵢ/r̄) ln(rᵢ/r̄), and the highest rate over the lowest. Columns read: series, x, n.
-- Rows: series, areas, mean, highest_to_lowest (none where the lowest is 0), gini, theil (none where all are 0).
create macro inequality(cells) as table
  with shares as (
    select
      series,
      cast(x as double) / n as rate,
      cast(n as double) / sum(n) over (partition by series) as share,
      cast(sum(x) over (partition by series) as double) / sum(n) over (partition by series) as mean
    from query_table(cells)
    where n > 0
  ),
  ranked as (
    select
      series,
      rate,
      share,
      mean,
      coalesce(sum(share) over below, 0e0) as share_below,
      coalesce(sum(share * rate) over below, 0e0) as sum_below
    from shares
    window below as (
      partition by series order by rate, share rows between unbounded preceding and 1 preceding
    )
  )
  select
    series,
    count(*) as areas,
    max(mean) as mean,
    case when min(rate) > 0 then max(rate) / min(rate) end as highest_to_lowest,
    case when max(mean) > 0 then sum(share * (rate * share_below - sum_below) order by rate, share) / max(mean) end as gini,
    case
      when max(mean) > 0
        then sum(case when rate > 0 then share * (rate / mean) * ln(rate / mean) else 0e0 end order by rate, share)
    end as theil
  from ranked
  group by series;

-- Pearson's χ² that all areas share one value: Σ(O − E)²/E for a rate, Σ(O − E)²/(E(1 − p̄)) for a proportion, areas − 1 degrees of
-- freedom; not given with one area, when an expected count is below 1 or when over a fifth of them are below 5 (Cochran 1954): of a
-- proportion those who do not count are counts too, so of each area the smaller of the two is held against it.
-- Columns read: series, scale ('rate' or 'proportion'), x, n. Rows: series, scale, areas, chi_square, degrees.
-- The p-value is chi_square_tail(chi_square, degrees).
create macro homogeneity(cells) as table
  with known as (
    select
      series,
      scale,
      cast(x as double) as x,
      cast(n as double) * sum(x) over set / sum(n) over set as expected,
      cast(sum(x) over set as double) / sum(n) over set as mean,
      case when scale = 'proportion' then least(expected, n - expected) else expected end as rarest
    from query_table(cells)
    where n > 0
    window set as (partition by series, scale)
  ),
  sums as (
    select
      series,
      scale,
      count(*) as areas,
      min(rarest) as least_expected,
      count(*) filter (where rarest < 5) as below_five,
      max(mean) as mean,
      sum(pow(x - expected, 2e0) / nullif(expected, 0e0) order by expected, x) as squares
    from known
    group by series, scale
  )
  select
    series,
    scale,
    areas,
    case
      when areas > 1 and least_expected >= 1 and 5 * below_five <= areas
        then squares / case when scale = 'proportion' then nullif(1e0 - mean, 0e0) else 1e0 end
    end as chi_square,
    areas - 1 as degrees
  from sums;

-- How much areas vary beyond chance: φ, the mean squared z-score after winsorising at the 10th and 90th percentile, and the
-- variance τ² between areas on the scale asin √ (proportion) or √ (rate), 0 where chance explains all (Spiegelhalter 2005,
-- Quality and Safety in Health Care 14:347, and Statistics in Medicine 24:1185). The weights are w = 1/s² = 4n.
-- Columns read: series, scale ('rate' or 'proportion'), area (any value that orders the rows), x, n.
-- Rows: series, scale, areas, mean, phi, tau_squared (none with one area).
create macro overdispersion(cells) as table
  with means as (
    select
      series,
      scale,
      area,
      cast(n as double) as n,
      cast(x as double) / n as rate,
      cast(sum(x) over set as double) / cast(sum(n) over set as double) as mean
    from query_table(cells)
    where n > 0
    window set as (partition by series, scale)
  ),
  scores as (
    select
      series,
      scale,
      area,
      n,
      mean,
      2e0 * sqrt(n)
        * case when scale = 'rate' then sqrt(rate) - sqrt(mean) else asin(sqrt(rate)) - asin(sqrt(mean)) end as z
    from means
  ),
  ends as (
    select
      series,
      scale,
      percentile_cont(0.1) within group (order by z) as low,
      percentile_cont(0.9) within group (order by z) as high,
      4e0 * (sum(n order by area) - sum(n * n order by area) / sum(n order by area)) as weight
    from scores
    group by series, scale
  ),
  spread as (
    select
      s.series,
      s.scale,
      count(*) as areas,
      max(s.mean) as mean,
      max(e.weight) as weight,
      sum(pow(greatest(e.low, least(e.high, s.z)), 2e0) order by s.area) as z_squared
    from scores as s
    inner join ends as e
      on e.series = s.series
      and e.scale = s.scale
    group by s.series, s.scale
  )
  select
    series,
    scale,
    areas,
    mean,
    case when areas > 1 then z_squared / areas end as phi,
    case
      when areas > 1 and z_squared > areas - 1 then greatest(0e0, (z_squared - (areas - 1)) / weight)
      when areas > 1 then 0e0
    end as tau_squared
  from spread;

-- Directly standardised rate with Dobson's interval (Dobson, Kuulasmaa, Eberle and Scherer 1991, Statistics in Medicine 10:457)
-- around Byar's limits of the count; per person, not given below 10 events. Columns read: series, events, population, weight.
-- Rows: series, events, rate, low, high.
create macro directly_standardised_rate(strata) as table
  with sums as (
    select
      series,
      cast(sum(events) as bigint) as events,
      sum(weight * cast(events as double) / population order by weight, events)
        / sum(cast(weight as double) order by weight) as rate,
      sum(pow(cast(weight as double) / population, 2e0) * events order by weight, events)
        / pow(sum(cast(weight as double) order by weight), 2e0) as variance
    from query_table(strata)
    where population > 0
    group by series
  )
  select
    series,
    events,
    case when events >= 10 then rate end as rate,
    case when events >= 10 then rate + sqrt(variance / events) * (byar_low(events) - events) end as low,
    case when events >= 10 then rate + sqrt(variance / events) * (byar_high(events) - events) end as high
  from sums;

-- Indirectly standardised ratio: the events over those expected at the reference population's rates, with Byar's limits; times the
-- reference population's rate it is the indirectly standardised rate. Not given below 10 events.
-- Columns read: series, events, population, reference_events, reference_population.
-- Rows: series, events, expected, ratio, low, high, rate.
create macro indirectly_standardised_rate(strata) as table
  with sums as (
    select
      series,
      cast(sum(events) as bigint) as events,
      sum(cast(population as double) * reference_events / reference_population order by population, reference_events)
        as expected,
      cast(sum(reference_events) as double) / cast(sum(reference_population) as double) as reference_rate
    from query_table(strata)
    where reference_population > 0
    group by series
  )
  select
    series,
    events,
    expected,
    case when events >= 10 and expected > 0 then events / expected end as ratio,
    case when events >= 10 and expected > 0 then byar_low(events) / expected end as low,
    case when events >= 10 and expected > 0 then byar_high(events) / expected end as high,
    case when events >= 10 and expected > 0 then events / expected * reference_rate end as rate
  from sums;

-- Slope and relative index of inequality: x of n regressed by least squares, weighted by n, on the group's cumulative mid-rank, groups
-- ordered by `place`: a variable from outside, never the outcome itself (Mackenbach and Kunst 1997, Social Science & Medicine 44:757).
-- The relative index is the fitted value at the far end over that at the near end. Not given with fewer than five groups.
-- Columns read: series, place, x, n. Rows: series, groups, intercept, sii, rii.
create macro slope_index(classes) as table
  with ranked as (
    select
      series,
      place,
      cast(x as double) / n as y,
      cast(n as double) / sum(n) over (partition by series) as share,
      (
        cast(sum(n) over (partition by series order by place rows between unbounded preceding and current row) as double)
        - cast(n as double) / 2e0
      ) / sum(n) over (partition by series) as mid_rank
    from query_table(classes)
    where n > 0
  ),
  means as (
    select
      series,
      count(*) as groups,
      sum(share * mid_rank order by place) as mean_rank,
      sum(share * y order by place) as mean_y,
      sum(share * mid_rank * mid_rank order by place) as mean_square,
      sum(share * mid_rank * y order by place) as mean_product
    from ranked
    group by series
  ),
  slopes as (
    select
      series,
      groups,
      mean_rank,
      mean_y,
      case
        when groups >= 5 then (mean_product - mean_rank * mean_y) / (mean_square - mean_rank * mean_rank)
      end as sii
    from means
  )
  select
    series,
    groups,
    mean_y - sii * mean_rank as intercept,
    sii,
    (mean_y - sii * mean_rank + sii) / nullif(mean_y - sii * mean_rank, 0e0) as rii
  from slopes;

-- Change between two measurements of the same people: mean, standard deviation and standard error of the change, and the
-- standardised response mean (Liang, Fossel and Larson 1990, Medical Care 28:632). The 95 % interval is
-- mean_change ± student_t_quantile(0.975, pairs − 1) · standard_error. Columns read: series, before, after.
-- Rows: series, pairs, mean_before, mean_after, mean_change, deviation, standard_error, srm.
create macro paired_change(measurements) as table
  with sums as (
    select
      series,
      count(*) as pairs,
      sum(cast(before as double) order by before, after) / count(*) as mean_before,
      sum(cast(after as double) order by before, after) / count(*) as mean_after,
      sum(cast(after - before as double) order by before, after) / count(*) as mean_change,
      case
        when count(*) > 1
          then sqrt(
            greatest(
              0e0,
              sum(pow(cast(after - before as double), 2e0) order by before, after)
              - pow(sum(cast(after - before as double) order by before, after), 2e0) / count(*)
            )
            / (count(*) - 1)
          )
      end as deviation
    from query_table(measurements)
    where before is not null
      and after is not null
    group by series
  )
  select
    series,
    pairs,
    mean_before,
    mean_after,
    mean_change,
    deviation,
    deviation / sqrt(cast(pairs as double)) as standard_error,
    mean_change / nullif(deviation, 0e0) as srm
  from sums;
