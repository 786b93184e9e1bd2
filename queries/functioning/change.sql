/* kooste
title = { fi = "Toiminta- ja työkyvyn muutos", sv = "Förändring i funktions- och arbetsförmågan", en = "Change in functioning and work ability" }
definition = { fi = "Asiakkaan ensimmäinen mittaus on varhaisin niistä, jotka on tehty lähellä ensimmäisen palvelun alkua (ennen tai jälkeen), ja viimeinen on hänen viimeisin mittauksensa, jos niiden välissä on tarpeeksi aikaa; päivärajat ovat mittarin tiedoissa. Mitattuja ovat ne, joilla on ensimmäinen mittaus, pareja ne, joilla on molemmat. Keskiarvot ja muutos lasketaan pareista; väli on Studentin t-väli, ja SRM on muutoksen keskiarvo jaettuna sen keskihajonnalla. Parantunut ja heikentynyt ovat muuttuneet vähintään mittarin kynnyksen verran, joka suhteutetaan osion asteikkoon; jos kynnystä tai suuntaa ei tunneta, muutosta ei luokitella. WHODAS 2.0:n summassa yksi puuttuva vastaus korvataan muiden keskiarvolla; jos puuttuu useampi, summaa ei ole.", sv = "Klientens första mätning är den tidigaste av dem som gjorts nära den första servicens start (före eller efter) och den sista är klientens senaste mätning, om det har gått tillräckligt lång tid mellan dem; dagsgränserna står i instrumentets uppgifter. Mätta är de som har en första mätning, par de som har båda. Medeltalen och förändringen räknas av paren; intervallet är Students t-intervall och SRM är förändringens medeltal delat med dess standardavvikelse. Förbättrade och försämrade har förändrats minst så mycket som instrumentets tröskel, som anpassas till delens skala; om tröskeln eller riktningen inte är känd klassificeras förändringen inte. I summan för WHODAS 2.0 ersätts ett svar som saknas med medeltalet av de andra; om fler saknas finns ingen summa.", en = "A client’s first assessment is the earliest of those made near the start of the first service (before or after), the last one is the client’s latest, if enough time lies between them; the limits in days are the instrument’s. Assessed are those with a first assessment, pairs those with both. Means and change are of the pairs; the interval is Student’s t, SRM is the mean change over its standard deviation. Improved and worse changed at least by the instrument’s threshold, which is scaled to the section; where no threshold or direction is known the change is not classified. In the sum of WHODAS 2.0 one missing answer is replaced by the mean of the others; where more are missing there is no sum." }
grain = ["instrument", "section"]
needs = ["assessment", "agreement | coach_summary"]
interval = "student_t"
functions = ["student_t_quantile"]

[[column]]
name = "instrument"
unit = "code"
role = "key"
codes = "instrument"
label = { fi = "Mittari", sv = "Instrument", en = "Instrument" }

[[column]]
name = "section"
unit = "code"
role = "key"
codes = "instrument-section"
label = { fi = "Osio", sv = "Del", en = "Section" }

[[column]]
name = "eligible"
unit = "clients"
role = "people"
sensitive = false
label = { fi = "Mitattuja", sv = "Mätta", en = "Assessed" }

[[column]]
name = "paired"
unit = "clients"
role = "people"
part_of = "eligible"
sensitive = false
label = { fi = "Pareja", sv = "Par", en = "Pairs" }

[[column]]
name = "mean_before"
unit = "points"
role = "statistic"
n = "paired"
label = { fi = "Keskiarvo alussa", sv = "Medeltal i början", en = "Mean before" }

[[column]]
name = "mean_after"
unit = "points"
role = "statistic"
n = "paired"
label = { fi = "Keskiarvo lopussa", sv = "Medeltal i slutet", en = "Mean after" }

[[column]]
name = "mean_change"
unit = "points"
role = "statistic"
n = "paired"
label = { fi = "Muutos keskimäärin", sv = "Förändring i medeltal", en = "Mean change" }

[[column]]
name = "low"
unit = "points"
role = "derived"
from = ["mean_change", "improved", "same", "worse"]
label = { fi = "95 %:n väli, alaraja", sv = "95 %-intervall, nedre gräns", en = "95% interval, low" }

[[column]]
name = "high"
unit = "points"
role = "derived"
from = ["mean_change", "improved", "same", "worse"]
label = { fi = "95 %:n väli, yläraja", sv = "95 %-intervall, övre gräns", en = "95% interval, high" }

[[column]]
name = "srm"
unit = "ratio"
role = "derived"
from = ["mean_change", "improved", "same", "worse"]
label = { fi = "Muutos suhteessa hajontaan (SRM)", sv = "Förändring i förhållande till spridningen (SRM)", en = "Standardised response mean" }

[[column]]
name = "improved"
unit = "clients"
role = "people"
part_of = "paired"
label = { fi = "Parantunut", sv = "Förbättrade", en = "Improved" }

[[column]]
name = "same"
unit = "clients"
role = "people"
part_of = "paired"
label = { fi = "Ennallaan", sv = "Oförändrade", en = "Same" }

[[column]]
name = "worse"
unit = "clients"
role = "people"
part_of = "paired"
label = { fi = "Heikentynyt", sv = "Försämrade", en = "Worse" }

[[column]]
name = "scale_min"
unit = "points"
role = "context"
label = { fi = "Asteikon alku", sv = "Skalans början", en = "Scale, low end" }

[[column]]
name = "scale_max"
unit = "points"
role = "context"
label = { fi = "Asteikon loppu", sv = "Skalans slut", en = "Scale, high end" }

[[column]]
name = "basis"
unit = "code"
role = "context"
codes = "threshold-basis"
label = { fi = "Kynnyksen peruste", sv = "Tröskelns grund", en = "Basis of the threshold" }

[[column]]
name = "direction"
unit = "code"
role = "context"
codes = "direction"
label = { fi = "Suunta", sv = "Riktning", en = "Direction" }

[relations]
nested = ["paired", "eligible"]
sum_change = ["improved", "same", "worse", "paired"]
*/
-- A ready IRT score lies on another scale than the sum, for which the threshold holds: it is not classified.
with sections as (
  select
    s.instrument,
    s.section,
    s.scale_min,
    s.scale_max,
    case
      when i.basis = 'none' then coalesce(s.direction, i.direction)
      else coalesce(i.direction, s.direction)
    end as direction,
    case
      when i.items is not null and s.section = 'IRT' then null
      when i.threshold_scale_max is null then i.threshold
      else i.threshold * (s.scale_max - s.scale_min) / (i.threshold_scale_max - i.threshold_scale_min)
    end as threshold,
    i.basis
  from model.assessment_score as s
  inner join config.instrument as i
    on i.instrument = s.instrument
  group by
    s.instrument,
    s.section,
    s.scale_min,
    s.scale_max,
    s.direction,
    i.direction,
    i.items,
    i.threshold,
    i.threshold_scale_min,
    i.threshold_scale_max,
    i.basis
),
-- Of two assessments on one day the occasion decides: by its number, if it is one.
placed as (
  select
    s.person,
    s.instrument,
    s.section,
    s.date,
    s.value,
    abs(days_from(c.first_start, s.date)) <= i.first_within_days as is_near_start,
    i.apart_days,
    row_number() over (
      partition by s.instrument, s.section, s.person
      order by
        s.date,
        try_cast(s.occasion as integer) nulls last,
        s.occasion,
        s.organisation
    ) as place,
    count(*) over (partition by s.instrument, s.section, s.person) as places
  from model.assessment_score as s
  inner join model.client as c
    on c.person = s.person
  inner join config.instrument as i
    on i.instrument = s.instrument
),
first_places as (
  select
    instrument,
    section,
    person,
    min(place) as place
  from placed
  where is_near_start
  group by instrument, section, person
),
pairs as (
  select
    f.instrument,
    f.section,
    f.person,
    b.value as before,
    a.value as after
  from first_places as f
  inner join placed as b
    on b.instrument = f.instrument
    and b.section = f.section
    and b.person = f.person
    and b.place = f.place
  left join placed as a
    on a.instrument = f.instrument
    and a.section = f.section
    and a.person = f.person
    and a.place = a.places
    and days_from(b.date, a.date) >= a.apart_days
),
-- Sums are taken in one order, so that the last digit is the same in every run.
counts as (
  select
    p.instrument,
    p.section,
    count(*) as eligible,
    count(p.after) as paired,
    sum(p.before order by p.person) filter (where p.after is not null) / nullif(count(p.after), 0) as mean_before,
    sum(p.after order by p.person) / nullif(count(p.after), 0) as mean_after,
    sum(p.after - p.before order by p.person) / nullif(count(p.after), 0) as mean_change,
    -- A change that equals the threshold reaches it, though it be the difference of two decimal fractions.
    count(*) filter (where (p.after - p.before) * s.direction >= s.threshold - 1e-9) as improved,
    count(*) filter (where (p.after - p.before) * s.direction <= 1e-9 - s.threshold) as worse
  from pairs as p
  inner join sections as s
    on s.instrument = p.instrument
    and s.section = p.section
  group by p.instrument, p.section
),
spreads as (
  select
    p.instrument,
    p.section,
    sqrt(
      sum(pow(p.after - p.before - c.mean_change, 2e0) order by p.person) / nullif(max(c.paired) - 1, 0)
    ) as deviation
  from pairs as p
  inner join counts as c
    on c.instrument = p.instrument
    and c.section = p.section
  where p.after is not null
  group by p.instrument, p.section
),
figures as (
  select
    s.instrument,
    s.section,
    coalesce(c.eligible, 0) as eligible,
    coalesce(c.paired, 0) as paired,
    c.mean_before,
    c.mean_after,
    c.mean_change,
    d.deviation,
    case when c.paired > 1 then cast(c.paired - 1 as double) end as degrees,
    coalesce(c.improved, 0) as improved,
    coalesce(c.worse, 0) as worse,
    s.direction * s.threshold is not null as is_classified,
    s.direction,
    s.scale_min,
    s.scale_max,
    s.basis
  from sections as s
  left join counts as c
    on c.instrument = s.instrument
    and c.section = s.section
  left join spreads as d
    on d.instrument = s.instrument
    and d.section = s.section
)
select
  instrument,
  section,
  eligible,
  paired,
  mean_before,
  mean_after,
  mean_change,
  mean_change - student_t_quantile(0.975e0, degrees) * deviation / sqrt(paired) as low,
  mean_change + student_t_quantile(0.975e0, degrees) * deviation / sqrt(paired) as high,
  -- Equal changes have no spread, whatever their last digits make of it.
  case when deviation > 1e-9 then mean_change / deviation end as srm,
  case when is_classified then improved end as improved,
  case when is_classified then paired - improved - worse end as same,
  case when is_classified then worse end as worse,
  scale_min,
  scale_max,
  basis,
  case direction when 1 then 'higher_better' when -1 then 'higher_worse' end as direction
from figures
order by instrument, section
