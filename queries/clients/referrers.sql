/* kooste
title = { fi = "Lähettävät tahot", sv = "Remitterande instanser", en = "Referrers" }
definition = { fi = "Vuodelle päivätyt lähetteet lähettävän tahon mukaan, niistä hyväksytyt ja tahon osuus kaikista vuoden lähetteistä. Yksikkö on lähete: henkilö, jolla on kaksi lähetettä, lasketaan kahdesti. Kahden organisaation ilmoittama saman henkilön saman päivän lähete on yksi lähete. Hyväksytty tarkoittaa päätöstä tietojen katkaisupäivään mennessä, olipa se tehty minä vuonna tahansa; sarake on tyhjä, jos päätöksistä ei ole saatu tietoja.", sv = "Remisser daterade under året efter remitterande instans, de godkända av dem och instansens andel av alla remisser under året. Enheten är en remiss: den som har två remisser räknas två gånger. En remiss för samma person och dag som två organisationer har anmält är en remiss. Godkänd avser ett beslut till och med brytdagen, oavsett år; kolumnen är tom om inga uppgifter om besluten har kommit.", en = "Referrals dated in the year by referrer, those accepted, and the referrer’s share of all referrals of the year. The unit is the referral: a person with two counts twice. A referral of one person on one day that two organisations tell of is one. Accepted means a decision by the cut-off, in whatever year; the column is empty when no data on decisions has come." }
grain = ["year", "referrer"]
needs = ["referral"]

[[column]]
name = "year"
unit = "year"
role = "key"
label = { fi = "Vuosi", sv = "År", en = "Year" }

[[column]]
name = "referrer"
unit = "code"
role = "key"
codes = "referrer"
label = { fi = "Lähettävä taho", sv = "Remitterande instans", en = "Referrer" }

[[column]]
name = "referrals"
unit = "referrals"
role = "people"
part_of = "all_referrals"
sensitive = false
label = { fi = "Lähetteitä", sv = "Remisser", en = "Referrals" }

[[column]]
name = "accepted"
unit = "referrals"
role = "people"
part_of = "referrals"
sensitive = false
label = { fi = "Hyväksyttyjä", sv = "Godkända", en = "Accepted" }

[[column]]
name = "share"
unit = "fraction"
role = "rate"
numerator = "referrals"
denominator = "all_referrals"
label = { fi = "Osuus vuoden lähetteistä", sv = "Andel av årets remisser", en = "Share of the year’s referrals" }

[[column]]
name = "all_referrals"
unit = "referrals"
role = "people"
counts = "referrals"
adds_up = true
by = ["year"]
label = { fi = "Lähetteitä vuoden aikana", sv = "Remisser under året", en = "Referrals in the year" }

[[column]]
name = "all_accepted"
unit = "referrals"
role = "people"
by = ["year"]
support = true
counts = "decisions"
at = { decision = "hyväksytty" }
adds_up = true
label = { fi = "Hyväksyttyjä yhteensä", sv = "Godkända sammanlagt", en = "Accepted in all" }

[relations]
sum_over_referrals = ["referrer", "referrals"]
sum_over_accepted = ["referrer", "accepted", "all_accepted"]
nested = ["accepted", "referrals"]
*/
-- A referrer that tells something goes before muu, then the alphabet decides.
with referrals as (
  select
    cast(year(r.referral_date) as integer) as year,
    coalesce(min(r.referrer) filter (where r.referrer <> 'muu'), min(r.referrer), 'ei tietoa') as referrer,
    bool_or(r.decision = 'hyväksytty' and coalesce(r.decision_date <= settings.cut_off, true)) as accepted
  from core.referral as r
  cross join run_settings as settings
  where r.referral_date <= settings.cut_off
  group by r.person, r.referral_date
),
counts as (
  select
    year,
    referrer,
    count(*) as referrals,
    count(*) filter (where accepted) as accepted
  from referrals
  group by year, referrer
),
-- Every referrer in every year: a row that were there only where it has referred somebody would tell of them.
found as (
  select value as referrer
  from config.allowed_value
  where form = 'referral'
    and field = 'referrer'
    and exists (select 1 from core.referral where referrer is not null)
  union
  select 'ei tietoa' as referrer
),
totals as (
  select
    year,
    count(*) as referrals
  from referrals
  group by year
),
-- A zero that only means that nobody told of decisions would mislead.
sent as (
  select exists (select 1 from core.referral where decision is not null) as decisions
)
select
  p.year,
  f.referrer,
  coalesce(c.referrals, 0) as referrals,
  case when sent.decisions then coalesce(c.accepted, 0) end as accepted,
  cast(coalesce(c.referrals, 0) as double) / t.referrals as share,
  coalesce(t.referrals, 0) as all_referrals,
  case when sent.decisions then cast(sum(coalesce(c.accepted, 0)) over (partition by p.year) as bigint) end as all_accepted
from model.period as p
cross join found as f
cross join sent
left join counts as c
  on c.year = p.year
  and c.referrer = f.referrer
left join totals as t
  on t.year = p.year
where p.period_kind = 'year'
order by
  p.year,
  case f.referrer when 'ei tietoa' then 3 when 'muu' then 2 else 1 end,
  f.referrer
