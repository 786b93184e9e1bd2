/* kooste
title = { fi = "Kunnat, järjestäjät ja väestö", sv = "Kommuner, anordnare och befolkning", en = "Municipalities, organisers and population" }
definition = { fi = "Alueluettelon kunnat, niiden seutukunta ja palvelun järjestäjä sekä väestö ja 15–64-vuotias väestö. Väestöluvut ovat tuoreimmalta vuodelta, jolta ne on saatu ennen tietojen katkaisupäivää; vuosi on merkitty.", sv = "Kommunerna i områdesförteckningen med ekonomisk region och anordnare av servicen samt befolkningen och befolkningen i åldern 15–64 år. Befolkningen gäller det senaste året före brytdagen som det finns uppgifter om; året är angivet.", en = "Municipalities of the list of areas with their sub-region and the organiser of the service, and the population, all and aged 15–64. Population is that of the latest year before the cut-off that there are data of; the year is given." }
grain = ["municipality"]
needs = ["area"]

[[column]]
name = "municipality"
unit = "text"
role = "key"
label = { fi = "Kunta", sv = "Kommun", en = "Municipality" }

[[column]]
name = "organiser"
unit = "text"
role = "context"
label = { fi = "Järjestäjä", sv = "Anordnare", en = "Organiser" }

[[column]]
name = "subregion"
unit = "text"
role = "context"
label = { fi = "Seutukunta", sv = "Ekonomisk region", en = "Sub-region" }

[[column]]
name = "population"
unit = "people"
role = "context"
label = { fi = "Väestö", sv = "Befolkning", en = "Population" }

[[column]]
name = "population_year"
unit = "year"
role = "context"
label = { fi = "Väestön vuosi", sv = "Befolkningens år", en = "Year of population" }

[[column]]
name = "working_age"
unit = "people"
role = "context"
label = { fi = "15–64-vuotiaita", sv = "Befolkning 15–64 år", en = "Population aged 15–64" }

[[column]]
name = "working_age_year"
unit = "year"
role = "context"
label = { fi = "15–64-vuotiaiden vuosi", sv = "År för befolkningen 15–64 år", en = "Year of population aged 15–64" }
*/
with places as (
  select
    area_code,
    name_fi as municipality,
    min(organiser) as organiser,
    min(subregion) as subregion
  from core.area
  group by area_code, name_fi
),
totals as (
  select
    n.area_code,
    n.year,
    coalesce(
      max(n.population) filter (where coalesce(n.gender, 'yhteensä') = 'yhteensä'),
      case when count(distinct n.gender) >= 2 then sum(n.population) end
    ) as population
  from core.population as n
  cross join run_settings as settings
  where n.age = 'yhteensä'
    and n.year <= extract(year from settings.cut_off)
  group by n.area_code, n.year
),
latest as (
  select
    area_code,
    year,
    population,
    row_number() over (partition by area_code order by year desc) as place
  from totals
),
working_age as (
  select
    area,
    population_year,
    working_age,
    row_number() over (partition by area order by year desc) as place
  from model.working_age
  where area_kind = 'municipality'
)
select
  p.municipality,
  p.organiser,
  p.subregion,
  cast(l.population as bigint) as population,
  l.year as population_year,
  w.working_age,
  case when w.working_age is not null then w.population_year end as working_age_year
from places as p
left join latest as l
  on l.area_code = p.area_code
  and l.place = 1
left join working_age as w
  on w.area = p.municipality
  and w.place = 1
order by p.municipality
