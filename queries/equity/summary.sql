/* kooste
title = { fi = "Alueiden väliset erot yhteenvetona", sv = "Skillnader mellan områden i sammandrag", en = "Differences between areas in summary" }
definition = { fi = "Kattavuuden (palvelun aloittaneet työikäisiä kohti) ja työllistyneiden osuuden erot alueiden välillä vuosittain. Gini ja Theil on painotettu alueen väestöllä tai asiakasmäärällä; 0 tarkoittaa, ettei eroja ole. Khiin neliö -testin p-arvo kertoo, kuinka usein pelkkä sattuma tuottaisi vähintään näin suuret erot; sitä ei anneta, kun odotetut määrät ovat liian pieniä. φ on erojen suhde sattumaan ja τ² alueiden välinen varianssi, joka levittää suppilorajoja. Luvut näytetään vain, kun jokaisen alueen luvun voi näyttää.", sv = "Skillnader mellan områden per år i täckning (de som börjat i förhållande till befolkningen i arbetsför ålder) och i andelen i arbete. Gini och Theil är viktade med områdets befolkning eller antal klienter; 0 betyder inga skillnader. Chitvåtestets p-värde anger hur ofta enbart slumpen skulle ge minst så här stora skillnader; det ges inte när de förväntade antalen är för små. φ är skillnadernas förhållande till slumpen och τ² variansen mellan områden, som vidgar trattgränserna. Talen visas bara när varje områdes tal får visas.", en = "Differences between areas by year in coverage (clients started per working-age population) and in the employment rate of clients. Gini and Theil are weighted by the area’s population or clients; 0 means no differences. The p-value of the χ² test tells how often chance alone would give differences as large; it is not given where expected counts are too small. φ compares the differences with chance, and τ² is the variance between areas that widens the funnel limits. Shown only where every area’s figure may be shown." }
grain = ["measure", "area_kind", "year"]
needs = ["agreement | coach_summary", "referral", "area"]
functions = ["chi_square_tail"]

[[column]]
name = "measure"
unit = "code"
role = "key"
codes = "area-measure"
label = { fi = "Mittari", sv = "Mått", en = "Measure" }

[[column]]
name = "area_kind"
unit = "code"
role = "key"
codes = "area-kind"
label = { fi = "Aluetaso", sv = "Områdesnivå", en = "Area kind" }

[[column]]
name = "year"
unit = "year"
role = "key"
label = { fi = "Vuosi", sv = "År", en = "Year" }

[[column]]
name = "areas"
unit = "areas"
role = "index"
over = "equity/{measure}"
within = ["area_kind", "year"]
label = { fi = "Alueita", sv = "Områden", en = "Areas" }

[[column]]
name = "highest_to_lowest"
unit = "ratio"
role = "index"
over = "equity/{measure}"
within = ["area_kind", "year"]
label = { fi = "Suurin suhteessa pienimpään", sv = "Högsta i förhållande till lägsta", en = "Highest to lowest" }

[[column]]
name = "gini"
unit = "index"
role = "index"
over = "equity/{measure}"
within = ["area_kind", "year"]
label = { fi = "Gini-kerroin", sv = "Ginikoefficient", en = "Gini index" }

[[column]]
name = "theil"
unit = "index"
role = "index"
over = "equity/{measure}"
within = ["area_kind", "year"]
label = { fi = "Theilin indeksi", sv = "Theilindex", en = "Theil index" }

[[column]]
name = "homogeneity_p"
unit = "p"
role = "index"
over = "equity/{measure}"
within = ["area_kind", "year"]
label = { fi = "Erojen p-arvo (khiin neliö)", sv = "Skillnadernas p-värde (chitvå)", en = "p-value of the differences (χ²)" }

[[column]]
name = "phi"
unit = "ratio"
role = "index"
over = "equity/{measure}"
within = ["area_kind", "year"]
label = { fi = "Vaihtelu suhteessa sattumaan (φ)", sv = "Variation i förhållande till slumpen (φ)", en = "Variation against chance (φ)" }

[[column]]
name = "tau_squared"
unit = "variance"
role = "index"
over = "equity/{measure}"
within = ["area_kind", "year"]
label = { fi = "Alueiden välinen varianssi (τ²)", sv = "Variansen mellan områden (τ²)", en = "Variance between areas (τ²)" }
*/
-- An index over areas gives a hidden area's count away: it is shown only where every area of its kind and year is.
with cells as (
  select
    series,
    x,
    n
  from model.area_cell
),
indices as (
  select
    series,
    highest_to_lowest,
    gini,
    theil
  from inequality('cells')
)
select
  c.measure,
  c.area_kind,
  c.year,
  c.areas,
  i.highest_to_lowest,
  i.gini,
  i.theil,
  chi_square_tail(c.chi_square, cast(c.degrees as double)) as homogeneity_p,
  c.phi,
  c.tau_squared
from model.area_comparison as c
inner join indices as i
  on i.series = c.series
where c.areas > 1
order by
  c.measure,
  case c.area_kind when 'municipality' then 1 when 'organiser' then 2 else 3 end,
  c.year
