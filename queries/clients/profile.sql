/* kooste
title = { fi = "Asiakkaiden taustatiedot", sv = "Klienternas bakgrundsuppgifter", en = "Client profile" }
definition = { fi = "Vuoden aikana palvelussa olleet asiakkaat sukupuolen, ikäryhmän, asiakasryhmän ja työmarkkina-aseman mukaan. Tiedot ovat asiakkaan viimeisimmästä lähetteestä, myös aiempien vuosien riveillä; jos lähetettä tai tietoa ei ole, asiakas on rivillä ei tietoa. Jos samana päivänä on kaksi lähetettä, puuttuva tieto otetaan toisesta. Kunkin taustatiedon rivien summa on vuoden asiakasmäärä.", sv = "Klienter inom servicen under året efter kön, åldersgrupp, klientgrupp och ställning på arbetsmarknaden. Uppgifterna kommer från klientens senaste remiss, också på raderna för tidigare år; saknas remissen eller uppgiften står klienten på raden uppgift saknas. Finns två remisser från samma dag tas en uppgift som saknas från den andra. Raderna för varje bakgrundsuppgift ger tillsammans årets antal klienter.", en = "Clients served in the year by gender, age group, client group and labour market status. The details are those of the client’s latest referral, in the rows of earlier years too; without a referral, or where it does not tell, the client stands in the row not known. Of two referrals on one day the one fills the gaps of the other. The rows of each dimension add up to the year’s clients." }
grain = ["year", "dimension", "value"]
needs = ["agreement | coach_summary", "referral"]

[[column]]
name = "year"
unit = "year"
role = "key"
label = { fi = "Vuosi", sv = "År", en = "Year" }

[[column]]
name = "dimension"
unit = "code"
role = "key"
codes = "dimension"
label = { fi = "Taustatieto", sv = "Bakgrundsuppgift", en = "Dimension" }

[[column]]
name = "value"
unit = "code"
role = "key"
codes = "background"
label = { fi = "Arvo", sv = "Värde", en = "Value" }

[[column]]
name = "clients"
unit = "clients"
role = "people"
part_of = "served"
label = { fi = "Asiakkaita palvelussa", sv = "Klienter inom servicen", en = "Clients served" }

[[column]]
name = "served"
unit = "clients"
role = "people"
counts = "served"
by = ["year"]
at_most = [{ sum_of = "started", protected = true }]
support = true
label = { fi = "Asiakkaita palvelussa vuoden aikana", sv = "Klienter inom servicen under året", en = "Clients served in the year" }

[relations]
sum_over = ["value", "clients"]
*/
with dimensions(dimension, dimension_order) as (
  values
    ('gender', 1),
    ('age_group', 2),
    ('client_group', 3),
    ('labour_status', 4)
),
latest_days as (
  select
    r.person,
    max(r.referral_date) as referral_date
  from core.referral as r
  cross join run_settings as settings
  where r.referral_date <= settings.cut_off
  group by r.person
),
-- Where two organisations refer a client on one day, what tells something goes before muu, then the alphabet decides.
described as (
  select
    r.person,
    coalesce(
      min(r.gender) filter (where r.gender not in ('muu', 'ei tietoa')),
      min(r.gender) filter (where r.gender <> 'ei tietoa')
    ) as gender,
    min(r.age_group) as age_group,
    coalesce(min(r.client_group) filter (where r.client_group <> 'muu'), min(r.client_group)) as client_group,
    coalesce(min(r.labour_status) filter (where r.labour_status <> 'muu'), min(r.labour_status)) as labour_status
  from core.referral as r
  inner join latest_days as l
    on l.person = r.person
    and l.referral_date = r.referral_date
  group by r.person
),
-- Few combinations occur, so that the four dimensions are told apart only after the clients are counted.
combinations as (
  select
    c.period,
    a.gender,
    a.age_group,
    a.client_group,
    a.labour_status,
    count(*) as clients
  from model.client_period as c
  left join described as a
    on a.person = c.person
  where c.period_kind = 'year'
  group by c.period, a.gender, a.age_group, a.client_group, a.labour_status
),
parts as (
  select
    c.period,
    d.dimension,
    coalesce(
      case d.dimension
        when 'gender' then c.gender
        when 'age_group' then c.age_group
        when 'client_group' then c.client_group
        else c.labour_status
      end,
      'ei tietoa'
    ) as value,
    c.clients
  from combinations as c
  cross join dimensions as d
),
counts as (
  select
    period,
    dimension,
    value,
    cast(sum(clients) as bigint) as clients
  from parts
  group by period, dimension, value
),
told(dimension) as (
  select 'gender' where exists (select 1 from core.referral where gender is not null)
  union all
  select 'age_group' where exists (select 1 from core.referral where age_group is not null)
  union all
  select 'client_group' where exists (select 1 from core.referral where client_group is not null)
  union all
  select 'labour_status' where exists (select 1 from core.referral where labour_status is not null)
),
-- Every value in every year: a row that were there only where somebody has it would tell of them.
found as (
  select
    t.dimension,
    v.value
  from told as t
  inner join config.allowed_value as v
    on v.form = 'referral'
    and v.field = t.dimension
  union
  select
    dimension,
    'ei tietoa' as value
  from dimensions
),
totals as (
  select
    period,
    cast(sum(clients) as bigint) as served
  from combinations
  group by period
)
select
  p.year,
  f.dimension,
  f.value,
  coalesce(c.clients, 0) as clients,
  coalesce(t.served, 0) as served
from model.period as p
cross join found as f
inner join dimensions as d
  on d.dimension = f.dimension
left join counts as c
  on c.period = p.period
  and c.dimension = f.dimension
  and c.value = f.value
left join totals as t
  on t.period = p.period
where p.period_kind = 'year'
order by
  p.year,
  d.dimension_order,
  case f.value when 'ei tietoa' then 3 when 'muu' then 2 else 1 end,
  f.value
