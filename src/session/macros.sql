-- SQL macros of a session: dates, the closed forms of the statistics, and the survival curves.
--
-- Each has a twin in src/statistics/, and a test holds the two equal. They are plain DuckDB macros, so a query that uses them
-- runs in any DuckDB shell in which this file was run first. Exact intervals, quantiles and tails of distributions are Rust
-- functions: clopper_pearson_low/high, poisson_low/high, funnel_rate_limit, normal_quantile, student_t_quantile, chi_square_tail.

-- Dates ------------------------------------------------------------------------------------------------------------------

create macro add_months(day, months) as cast(day + to_months(cast(months as integer)) as date);

create macro add_days(day, days) as cast(day + to_days(cast(days as integer)) as date);

-- Days from the first date to the second: 0 on the same day.
create macro days_from(first_day, second_day) as datediff('day', first_day, second_day);

create macro quarter_start(day) as cast(date_trunc('quarter', day) as date);

-- 2022Q2
create macro quarter_code(day) as cast(year(day) as varchar) || 'Q' || cast(quarter(day) as varchar);

-- First day of a period written as 2022, 2022H1, 2022Q2 or 2022-04; of any other text that starts with a year, that year's first
-- day.
create macro period_first_day(code) as
  make_date(
    try_cast(left(trim(code), 4) as integer),
    case
      when upper(substr(trim(code), 5)) = 'Q2' then 4
      when upper(substr(trim(code), 5)) in ('Q3', 'H2') then 7
      when upper(substr(trim(code), 5)) = 'Q4' then 10
      when substr(trim(code), 5, 1) = '-' and try_cast(substr(trim(code), 6, 2) as integer) between 1 and 12
        then try_cast(substr(trim(code), 6, 2) as integer)
      else 1
    end,
    1
  );

-- Last day of such a period; none of a text that names more than one year, or none.
create macro period_last_day(code) as
  case
    when length(trim(code)) = 4 then add_months(period_first_day(code), 12) - 1
    when upper(substr(trim(code), 5)) in ('H1', 'H2') then add_months(period_first_day(code), 6) - 1
    when upper(substr(trim(code), 5)) in ('Q1', 'Q2', 'Q3', 'Q4') then add_months(period_first_day(code), 3) - 1
    when length(trim(code)) = 7 and substr(trim(code), 5, 1) = '-'
      and try_cast(substr(trim(code), 6, 2) as integer) between 1 and 12
      then add_months(period_first_day(code), 1) - 1
  end;

-- The one year that a period belongs to; none of a text that names more than one year (2021-2022, 2021/22), or none.
create macro period_year(code) as
  case
    when coalesce(try_cast(substr(replace(code, ' ', ''), 6, 4) as integer) <= 12, true)
      then cast(year(period_first_day(code)) as integer)
  end;

-- Proportions ------------------------------------------------------------------------------------------------------------

-- Wilson score interval, 95 % (Wilson 1927, as written in Newcombe 1998, Statistics in Medicine 17:857, method 3). The upper end
-- is one minus the lower end of the rest.
create macro wilson_low(x, n) as
  case
    when n > 0 and x between 0 and n
      then (
        2e0 * x + 3.8414588206941254e0
        - 1.959963984540054e0 * sqrt(3.8414588206941254e0 + 4e0 * x * (1e0 - cast(x as double) / n))
      ) / (2e0 * (n + 3.8414588206941254e0))
  end;

create macro wilson_high(x, n) as 1e0 - wilson_low(n - x, n);

-- Difference of two proportions x1/n1 − x2/n2, 95 % (Newcombe 1998, Statistics in Medicine 17:873, method 10).
create macro newcombe_low(x1, n1, x2, n2) as
  cast(x1 as double) / n1 - cast(x2 as double) / n2
  - sqrt(
    pow(cast(x1 as double) / n1 - wilson_low(x1, n1), 2e0) + pow(wilson_high(x2, n2) - cast(x2 as double) / n2, 2e0)
  );

create macro newcombe_high(x1, n1, x2, n2) as
  cast(x1 as double) / n1 - cast(x2 as double) / n2
  + sqrt(
    pow(wilson_high(x1, n1) - cast(x1 as double) / n1, 2e0) + pow(cast(x2 as double) / n2 - wilson_low(x2, n2), 2e0)
  );

-- Counts -----------------------------------------------------------------------------------------------------------------

-- Byar's approximation to the Poisson interval of a count, 95 % (Breslow and Day 1987, Statistical Methods in Cancer
-- Research II, p. 69).
create macro byar_bound(o, z) as
  o * pow(1e0 - 1e0 / (9e0 * o) + z / (3e0 * sqrt(o)), 3e0);

create macro byar_low(o) as
  case when o = 0 then 0e0 when o > 0 then byar_bound(cast(o as double), -1.959963984540054e0) end;

create macro byar_high(o) as
  case when o >= 0 then byar_bound(cast(o as double) + 1e0, 1.959963984540054e0) end;

-- Funnels ----------------------------------------------------------------------------------------------------------------

-- Limit of a proportion p among n at z standard errors (Spiegelhalter 2005, Statistics in Medicine 24:1185).
create macro funnel_proportion_limit(n, p, z) as
  case
    when n > 0 and p between 0 and 1 then greatest(0e0, least(1e0, p + z * sqrt(p * (1e0 - p) / cast(n as double))))
  end;

-- The same with between-area variance τ² on the arcsine scale, transformed back.
create macro funnel_proportion_limit_over(n, p, tau_squared, z) as
  case
    when n > 0 and p between 0 and 1
      then pow(
        sin(
          greatest(0e0, least(pi() / 2e0, asin(sqrt(p)) + z * sqrt(1e0 / (4e0 * cast(n as double)) + tau_squared)))
        ),
        2e0
      )
  end;

-- Limit of a rate per person with between-area variance τ² on the square root scale, transformed back.
create macro funnel_rate_limit_over(n, rate, tau_squared, z) as
  case
    when n > 0 and rate >= 0
      then pow(greatest(0e0, sqrt(rate) + z * sqrt(1e0 / (4e0 * cast(n as double)) + tau_squared)), 2e0)
  end;

-- Where a value lies among the four limits; 'none' when something is not known.
create macro funnel_signal(value, low_998, low_95, high_95, high_998) as
  case
    when value is null or low_998 is null or low_95 is null or high_95 is null or high_998 is null then 'none'
    when value < low_998 then 'below_998'
    when value < low_95 then 'below_95'
    when value > high_998 then 'above_998'
    when value > high_95 then 'above_95'
    else 'within'
  end;

-- Survival ---------------------------------------------------------------------------------------------------------------

-- 95 % interval of a cumulative incidence f with standard error se on the complementary log–log scale, ln(−ln(1 − f)).
create macro cloglog_bound(f, se, z) as
  case
    when f > 0 and f < 1 then 1e0 - pow(1e0 - f, exp(z * se / (-(1e0 - f) * ln(1e0 - f))))
  end;

create macro cloglog_low(f, se) as cloglog_bound(f, se, -1.959963984540054e0);

create macro cloglog_high(f, se) as cloglog_bound(f, se, 1.959963984540054e0);

-- 95 % interval of a survival s with standard error se on the log–log scale, ln(−ln s) (Kalbfleisch and Prentice 1980); none where
-- the curve is at 1 or at 0.
create macro loglog_bound(s, se, z) as
  case
    when s > 0 and s < 1 then pow(s, exp(z * se / (s * ln(s))))
  end;

create macro loglog_low(s, se) as loglog_bound(s, se, -1.959963984540054e0);

create macro loglog_high(s, se) as loglog_bound(s, se, 1.959963984540054e0);

-- Kaplan–Meier curve (1958) with Greenwood's variance, a row for each time. `durations` names a table or CTE with the columns time
-- and cause (1 the event, anything else censored). Those censored at a time are at risk at it.
-- Rows: time, at_risk, events (at this time), events_so_far, survival (after the time), variance (of survival).
create macro kaplan_meier(durations) as table
  with counts as (
    select
      time,
      count(*) filter (where cause = 1) as events,
      count(*) as leaving
    from query_table(durations)
    group by time
  ),
  risk as (
    select
      time,
      events,
      cast(sum(leaving) over (order by time desc rows between unbounded preceding and current row) as bigint) as at_risk
    from counts
  ),
  curve as (
    select
      time,
      at_risk,
      events,
      cast(sum(events) over so_far as bigint) as events_so_far,
      product(cast(at_risk - events as double) / cast(at_risk as double)) over so_far as survival,
      sum(case when at_risk > events then cast(events as double) / (cast(at_risk as double) * (at_risk - events)) else 0e0 end)
        over so_far as greenwood
    from risk
    window so_far as (order by time rows between unbounded preceding and current row)
  )
  select
    time,
    at_risk,
    events,
    events_so_far,
    survival,
    survival * survival * greenwood as variance
  from curve
  order by time;

-- Median of a Kaplan–Meier curve: the smallest time at which survival has come down to one half, with its 95 % interval by inversion:
-- the smallest times at which the lower and the upper end of the log–log interval have (Brookmeyer and Crowley 1982). Half is half to
-- twelve digits, since the curve is a product of fractions. What is not reached is null. One row: median, low, high.
create macro kaplan_meier_median(durations) as table
  select
    min(time) filter (where survival <= 0.5e0 + 1e-12) as median,
    min(time) filter (where loglog_low(survival, sqrt(variance)) <= 0.5e0) as low,
    min(time) filter (where loglog_high(survival, sqrt(variance)) <= 0.5e0) as high
  from kaplan_meier(durations);

-- Cumulative incidence with competing events (Aalen and Johansen 1978) and its variance by the delta method (Marubini and
-- Valsecchi 1995, p. 341), a row for each time. `durations` names a table or CTE with the columns time and cause (0 censored,
-- 1 the event, 2 a competing event). Times at which someone is censored are rows too: those who leave are at risk until then.
-- Rows: time, at_risk, events, competing (at this time), events_so_far, competing_so_far, survival (of both, after the time), incidence, variance (of incidence),
-- competing_incidence.
create macro cumulative_incidence(durations) as table
  with counts as (
    select
      time,
      count(*) filter (where cause = 1) as events,
      count(*) filter (where cause = 2) as competing,
      count(*) as leaving
    from query_table(durations)
    group by time
  ),
  risk as (
    select
      time,
      events,
      competing,
      cast(sum(leaving) over (order by time desc rows between unbounded preceding and current row) as bigint) as at_risk,
      cast(sum(events) over (order by time rows between unbounded preceding and current row) as bigint) as events_so_far,
      cast(sum(competing) over (order by time rows between unbounded preceding and current row) as bigint)
        as competing_so_far
    from counts
  ),
  survival as (
    select
      time,
      events,
      competing,
      at_risk,
      events_so_far,
      competing_so_far,
      product(cast(at_risk - events - competing as double) / cast(at_risk as double))
        over (order by time rows between unbounded preceding and current row) as survival
    from risk
  ),
  steps as (
    select
      time,
      events,
      competing,
      at_risk,
      events_so_far,
      competing_so_far,
      survival,
      coalesce(lag(survival) over (order by time), 1e0) as survival_before
    from survival
  ),
  incidence as (
    select
      time,
      events,
      competing,
      at_risk,
      events_so_far,
      competing_so_far,
      survival,
      survival_before,
      sum(survival_before * events / at_risk) over (order by time rows between unbounded preceding and current row)
        as incidence,
      sum(survival_before * competing / at_risk) over (order by time rows between unbounded preceding and current row)
        as competing_incidence
    from steps
  ),
  -- The variance is Σ (F(t) − Fᵢ)² aᵢ + bᵢ − 2 (F(t) − Fᵢ) cᵢ over the times up to t, multiplied out so that it runs in one pass.
  terms as (
    select
      time,
      events,
      competing,
      at_risk,
      events_so_far,
      competing_so_far,
      survival,
      incidence,
      competing_incidence,
      case
        when at_risk = events + competing then 0e0
        else cast(events + competing as double) / (cast(at_risk as double) * (at_risk - events - competing))
      end as a,
      survival_before * survival_before * events * (at_risk - events) / pow(cast(at_risk as double), 3e0) as b,
      survival_before * events / pow(cast(at_risk as double), 2e0) as c
    from incidence
  )
  select
    time,
    at_risk,
    events,
    competing,
    events_so_far,
    competing_so_far,
    survival,
    incidence,
    greatest(
      0e0,
      incidence * incidence * sum(a) over so_far
      - 2e0 * incidence * sum(incidence * a + c) over so_far
      + sum(incidence * incidence * a + b + 2e0 * incidence * c) over so_far
    ) as variance,
    competing_incidence
  from terms
  window so_far as (order by time rows between unbounded preceding and current row)
  order by time;
