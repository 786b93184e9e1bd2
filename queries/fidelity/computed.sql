/* kooste
title = { fi = "Laatukriteerit toiminnan tiedoista laskettuina", sv = "Kvalitetskriterier beräknade ur verksamhetens uppgifter", en = "Fidelity items computed from the operating data" }
definition = { fi = "Yhdeksän kriteeriä lasketaan toiminnan tiedoista viimeisimmän arvion päivälle (tai tietojen katkaisupäivälle, jos yksikköä ei ole arvioitu) ja asetetaan saman arvion pisteiden rinnalle; erotus on laskettu miinus arvioitu. 1: palvelussa olevat asiakkaat henkilötyöpanosta (FTE) kohti. 2: työhönvalmennuksen osuus työtunneista. 15: päiviä palvelun alusta ensimmäiseen kasvokkaiseen työnantajakontaktiin keskimäärin; asiakkaat, joilla kontaktia ei vielä ole, puuttuvat keskiarvosta. 16: asiakkaan toivetta vastaavien osuus työnantajakontakteista, joista asia tiedetään. 17: kasvokkaiset työnantajakontaktit viiden työpäivän viikkoa kohti; jos seurantalomaketta ei käydä läpi viikoittain, pistemäärällä on katto, jonka yksikön yleisin vastaus ratkaisee (yhtä yleisistä heikompi). 19 ja 20: eri ammattiryhmien (ammattiluokituksen kolme ensimmäistä numeroa) ja eri työnantajien määrä prosentteina voimassa olevista palkkatöistä tai, jos niitä on liian vähän, viime kuukausina alkaneista. 21: toistaiseksi voimassa olevien avoimien työmarkkinoiden työsuhteiden osuus voimassa olevista palkkatöistä; jos palkkatöitä on liian vähän, pistemäärä on 1. 24: toimiston ulkopuolella tehdyn työn osuus työtunneista. Kriteereissä 17 ja 24 pisteytetään jokainen valmentaja, ja pisteiden keskiarvo, jossa jokainen painaa yhtä paljon, pyöristetään. Osuudet ovat prosentteja, ja tieto, joka puuttuu, on jätetty pois. Yksikkö, jolla ei ole tiimejä asetuksissa, jää laskematta.", sv = "Nio kriterier beräknas ur verksamhetens uppgifter för dagen för den senaste bedömningen (eller för brytdagen om enheten inte har bedömts) och ställs bredvid poängen i samma bedömning; skillnaden är beräknat minus bedömt. 1: klienter inom servicen per FTE. 2: arbetscoachningens andel av arbetstimmarna. 15: dagar från servicens start till det första mötet ansikte mot ansikte med en arbetsgivare i medeltal; klienter som ännu inte haft något möte ingår inte. 16: andelen kontakter som motsvarar klientens önskan av de arbetsgivarkontakter för vilka det är känt. 17: möten ansikte mot ansikte med arbetsgivare per vecka om fem arbetsdagar; om uppföljningsblanketten inte gås igenom varje vecka har poängen ett tak, som enhetens vanligaste svar avgör (av lika vanliga det svagare). 19 och 20: antalet olika yrkesgrupper (de tre första siffrorna i yrkesklassificeringen) och olika arbetsgivare i procent av de pågående lönearbetena eller, om de är för få, av dem som börjat under de senaste månaderna. 21: andelen anställningar som gäller tills vidare på den öppna arbetsmarknaden av de pågående lönearbetena; är lönearbetena för få är poängen 1. 24: andelen arbetstimmar utanför kontoret. I kriterierna 17 och 24 poängsätts varje coach, och poängens medeltal, där alla väger lika, avrundas. Andelarna är i procent, och uppgifter som saknas är utelämnade. En enhet som inte har några team i inställningarna beräknas inte.", en = "Nine items are computed from the operating data for the day of the latest review (or for the cut-off where the unit has no review) and set beside the scores of that review; the difference is computed minus assessed. 1: clients in the service per FTE. 2: share of hours in employment services. 15: mean days from the start of the service to the first face-to-face employer contact; clients with no contact yet are left out of the mean. 16: share of contacts that match the client’s wish, of the employer contacts of which it is known. 17: face-to-face employer contacts per week of five days worked; where the tracking form is not gone through weekly the score is capped, by the unit’s commonest answer (of equally common ones the weaker). 19 and 20: different occupation groups (first three digits of the occupation code) and different employers as a percentage of current paid jobs or, where these are too few, of those started in the last months. 21: share of permanent competitive jobs among current paid jobs; where these are too few the score is 1. 24: share of hours outside the office. For items 17 and 24 each job coach is scored, and the mean of the scores, in which all weigh the same, is rounded. Shares are in percent, and what is missing is left out. A unit for which the settings name no teams is not computed." }
grain = ["unit", "as_of", "item"]
needs = ["coach"]

[[column]]
name = "unit"
unit = "text"
role = "key"
label = { fi = "Yksikkö", sv = "Enhet", en = "Unit" }

[[column]]
name = "as_of"
unit = "date"
role = "key"
label = { fi = "Laskettu päivälle", sv = "Beräknat per", en = "Computed as of" }

[[column]]
name = "item"
unit = "item"
role = "key"
label = { fi = "Kriteeri", sv = "Kriterium", en = "Item" }

[[column]]
name = "value"
unit = "number"
role = "performance"
coaches = "coaches"
from = ["people", "matching", "permanent", "mean_days"]
label = { fi = "Laskettu arvo", sv = "Beräknat värde", en = "Computed value" }

[[column]]
name = "computed_score"
unit = "points"
role = "performance"
coaches = "coaches"
from = ["people", "matching", "permanent", "mean_days"]
label = { fi = "Lasketut pisteet", sv = "Beräknade poäng", en = "Computed score" }

[[column]]
name = "assessed_score"
unit = "points"
role = "context"
label = { fi = "Arvioidut pisteet", sv = "Bedömda poäng", en = "Assessed score" }

[[column]]
name = "difference"
unit = "points"
role = "performance"
coaches = "coaches"
from = ["people", "matching", "permanent", "mean_days"]
label = { fi = "Erotus (laskettu − arvioitu)", sv = "Skillnad (beräknat − bedömt)", en = "Difference (computed − assessed)" }

[[column]]
name = "value_unit"
unit = "code"
role = "context"
codes = "value-unit"
label = { fi = "Arvon yksikkö", sv = "Värdets enhet", en = "Unit of the value" }

[[column]]
name = "method"
unit = "code"
role = "context"
codes = "review-method"
label = { fi = "Arviointitapa", sv = "Bedömningssätt", en = "Method" }

[[column]]
name = "status"
unit = "code"
role = "context"
codes = "computed-status"
label = { fi = "Laskenta", sv = "Beräkning", en = "Computation" }

[[column]]
name = "remark"
unit = "code"
role = "performance"
coaches = "coaches"
from = ["people", "matching", "permanent", "mean_days"]
codes = "computed-remark"
label = { fi = "Huomautus", sv = "Anmärkning", en = "Remark" }

[[column]]
name = "data_to"
unit = "date"
role = "context"
label = { fi = "Viimeinen päivä, jonka tiedot ovat mukana", sv = "Sista dag vars uppgifter ingår", en = "Last day of the data used" }

[[column]]
name = "coaches"
unit = "coaches"
role = "context"
support = true
label = { fi = "Työhönvalmentajia", sv = "Arbetscoacher", en = "Job coaches" }

[[column]]
name = "people"
unit = "records"
role = "people"
sensitive = false
support = true
label = { fi = "Asiakkaita, kontakteja tai työsuhteita", sv = "Klienter, kontakter eller anställningar", en = "Clients, contacts or jobs" }

[[column]]
name = "matching"
unit = "contacts"
role = "people"
part_of = "people"
sensitive = false
support = true
label = { fi = "Asiakkaan toivetta vastaavia kontakteja", sv = "Kontakter som motsvarar klientens önskan", en = "Contacts that match the client’s wish" }

[[column]]
name = "permanent"
unit = "jobs"
role = "people"
part_of = "people"
support = true
label = { fi = "Toistaiseksi voimassa olevia avoimilla työmarkkinoilla", sv = "Tills vidare på den öppna arbetsmarknaden", en = "Permanent and competitive jobs" }

[[column]]
name = "mean_clients"
unit = "clients"
role = "people"
sensitive = false
support = true
label = { fi = "Asiakkaita keskiarvossa", sv = "Klienter i medeltalet", en = "Clients in the mean" }

[[column]]
name = "mean_days"
unit = "days"
role = "statistic"
n = "mean_clients"
support = true
label = { fi = "Päiviä keskimäärin", sv = "Dagar i medeltal", en = "Mean days" }
*/
-- remark: not_ratable where the data give no score, no_days_worked and no_contacts where of item 17 only that is lacking; few_jobs and
-- recent_jobs where there are too few current jobs; capped and tracking_unknown where the tracking form decides. status tells what the settings allow.
with items as (
  select distinct item
  from config.fidelity_anchor
),
unit_clients as (
  select
    unit,
    count(distinct person) as clients
  from model.unit_service
  group by unit
),
-- Item 17 takes meetings and days worked: which of them a unit's organisations have told of by the day.
visit_data as (
  select
    p.unit,
    coalesce(bool_or(f.days_worked > 0), false) as days,
    coalesce(bool_or(s.contacts_from <= p.as_of), false) as contacts
  from model.unit_post as p
  left join core.team_followup as f
    on f.organisation = p.organisation
    and f.coach_id = p.coach_id
    and add_months(f.month, 1) <= add_days(p.as_of, 1)
  left join model.sender as s
    on s.organisation = p.organisation
  group by p.unit
),
-- No value of the items on jobs may mean that none of the clients works: an outcome of theirs, and the control of it must know whose.
without_jobs as (
  select
    u.unit,
    j.item,
    coalesce(c.clients, 0) as clients
  from model.reviewed_unit as u
  cross join (values (19), (20), (21)) as j(item)
  left join unit_clients as c
    on c.unit = u.unit
  left join model.fidelity_value as v
    on v.unit = u.unit
    and v.item = j.item
  where u.status = 'computed'
    and v.unit is null
)
select
  u.unit,
  u.as_of,
  i.item,
  v.value,
  v.score as computed_score,
  r.counted_score as assessed_score,
  v.score - r.counted_score as difference,
  case
    when i.item = 1 then 'clients_per_fte'
    when i.item = 15 then 'days'
    when i.item = 17 then 'contacts_per_week'
    else 'percent'
  end as value_unit,
  u.method,
  u.status,
  case
    when v.remark is not null then v.remark
    when i.item = 17 and u.status = 'computed' and v.score is null and d.contacts and not d.days then 'no_days_worked'
    when i.item = 17 and u.status = 'computed' and v.score is null and d.days and not d.contacts then 'no_contacts'
    when u.status = 'computed' and v.score is null then 'not_ratable'
  end as remark,
  case
    when i.item in (2, 17, 24) then v.data_to
    when u.status = 'computed' then u.as_of
  end as data_to,
  v.coaches,
  coalesce(v.people, w.clients) as people,
  v.matching,
  coalesce(v.permanent, case when w.unit is not null then 0 end) as permanent,
  v.mean_clients,
  case when v.mean_clients is not null then v.value end as mean_days
from model.reviewed_unit as u
cross join items as i
left join model.fidelity_value as v
  on v.unit = u.unit
  and v.item = i.item
left join without_jobs as w
  on w.unit = u.unit
  and w.item = i.item
left join visit_data as d
  on d.unit = u.unit
left join model.review_item as r
  on r.unit = u.unit
  and r.review_date = u.as_of
  and r.method = u.method
  and r.item = i.item
order by u.unit, i.item
