/* kooste
title = { fi = "Työikäiset alueittain ja vuosittain", sv = "Befolkning i arbetsför ålder per område och år", en = "Working-age population by area and year" }
definition = { fi = "15–64-vuotiaat väestötaulukosta: rivi 15–64, muuten viisivuotisryhmien summa. Jos vuoden väkilukua ei ole, käytetään viimeisintä aiempaa vuotta.", sv = "15–64-åringar ur befolkningstabellen: raden 15–64, annars summan av femårsgrupperna. Om årets befolkning saknas används det senaste tidigare året.", en = "Ages 15–64 from the population export: the row 15–64, else the five-year groups summed. A year without figures takes the latest earlier year." }
*/
-- An area has a working-age population only when each of its municipalities has one: a part is never shown as the whole.
-- population_year is the oldest year that went into the figure.
with by_gender as (
  select
    area_code,
    year,
    replace(age, '–', '-') as age,
    coalesce(gender, 'yhteensä') as gender,
    max(population) as population
  from core.population
  group by area_code, year, replace(age, '–', '-'), coalesce(gender, 'yhteensä')
),
by_age as (
  select
    area_code,
    year,
    age,
    coalesce(
      max(population) filter (where gender = 'yhteensä'),
      -- One gender alone is not everybody.
      case when count(distinct gender) >= 2 then sum(population) end
    ) as population
  from by_gender
  group by area_code, year, age
),
by_year as (
  select
    area_code,
    year,
    coalesce(
      max(population) filter (where age = '15-64'),
      case
        when count(population) filter (
          where age in ('15-19', '20-24', '25-29', '30-34', '35-39', '40-44', '45-49', '50-54', '55-59', '60-64')
        ) = 10
          then sum(population) filter (
            where age in ('15-19', '20-24', '25-29', '30-34', '35-39', '40-44', '45-49', '50-54', '55-59', '60-64')
          )
      end
    ) as working_age
  from by_age
  group by area_code, year
),
latest as (
  select
    p.year,
    a.name_fi as municipality,
    b.year as population_year,
    b.working_age,
    row_number() over (partition by p.year, a.name_fi order by b.year desc) as place
  from model.period as p
  inner join core.area as a
    on true
  inner join by_year as b
    on b.area_code = a.area_code
    and b.year <= p.year
    and b.working_age is not null
  where p.period_kind = 'year'
)
select
  a.area_kind,
  a.area,
  p.year,
  min(l.population_year) as population_year,
  case when count(*) = count(l.working_age) then cast(sum(l.working_age) as bigint) end as working_age
from model.area as a
inner join model.period as p
  on p.period_kind = 'year'
left join latest as l
  on l.municipality = a.municipality
  and l.year = p.year
  and l.place = 1
where a.area_order = 1
group by a.area_kind, a.kind_order, a.area, p.year
