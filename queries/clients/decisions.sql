/* kooste
title = { fi = "Lähetteiden päätökset", sv = "Beslut om remisserna", en = "Decisions on referrals" }
definition = { fi = "Neljännekselle päivätyt lähetteet päätöksen mukaan. Yksikkö on lähete: henkilö, jolla on kaksi lähetettä, lasketaan kahdesti. Jos päätöstä ei ole kirjattu tietojen katkaisupäivään mennessä, lähete on omalla rivillään; tuoreimmilla neljänneksillä näitä on siksi eniten. Kahden organisaation ilmoittama saman henkilön saman päivän lähete on yksi lähete, ja siitä lasketaan asiakkaan kannalta pisimmälle vienyt päätös: hyväksytty, jono, ei sovellu, asiakas perui.", sv = "Remisser daterade under kvartalet efter beslut. Enheten är en remiss: den som har två remisser räknas två gånger. Om inget beslut har antecknats till och med brytdagen står remissen på en egen rad; sådana remisser är därför vanligast i de senaste kvartalen. En remiss för samma person och dag som två organisationer har anmält är en remiss, och av besluten räknas det som för klienten längst: godkänd, i kö, passar inte, klienten tackade nej.", en = "Referrals dated in the quarter by decision. The unit is the referral: a person with two counts twice. Where no decision was recorded by the cut-off the referral stands in a row of its own; the latest quarters therefore have most of these. A referral of one person on one day that two organisations tell of is one, with the decision that takes the client furthest: accepted, waiting list, not suitable, cancelled by the client." }
grain = ["period", "decision"]
needs = ["referral"]

[[column]]
name = "period"
unit = "period"
role = "key"
label = { fi = "Neljännes", sv = "Kvartal", en = "Quarter" }

[[column]]
name = "decision"
unit = "code"
role = "key"
codes = "decision"
label = { fi = "Päätös", sv = "Beslut", en = "Decision" }

[[column]]
name = "referrals"
unit = "referrals"
role = "people"
counts = "decisions"
adds_up = true
label = { fi = "Lähetteitä", sv = "Remisser", en = "Referrals" }

[[column]]
name = "all_referrals"
unit = "referrals"
role = "people"
counts = "referrals"
by = ["period"]
adds_up = true
support = true
label = { fi = "Lähetteitä yhteensä", sv = "Remisser sammanlagt", en = "Referrals in all" }

[relations]
sum_over = ["decision", "referrals", "all_referrals"]
*/
with outcomes(decision, place) as (
  values
    ('hyväksytty', 1),
    ('jono', 2),
    ('ei sovellu', 3),
    ('asiakas perui', 4),
    ('ei tietoa', 5)
),
referrals as (
  select
    quarter_start(r.referral_date) as start_date,
    coalesce(min(o.place), 5) as place
  from core.referral as r
  cross join run_settings as settings
  left join outcomes as o
    on o.decision = r.decision
    and coalesce(r.decision_date <= settings.cut_off, true)
  where r.referral_date <= settings.cut_off
  group by r.person, r.referral_date
),
counts as (
  select
    start_date,
    place,
    count(*) as referrals
  from referrals
  group by start_date, place
),
-- Every decision in every quarter: a row that were there only where somebody has it would tell of them.
found as (
  select place
  from outcomes
  where place = 5
    or exists (select 1 from core.referral where decision is not null)
)
select
  p.period,
  o.decision,
  coalesce(c.referrals, 0) as referrals,
  cast(sum(coalesce(c.referrals, 0)) over (partition by p.period) as bigint) as all_referrals
from model.period as p
cross join found as f
inner join outcomes as o
  on o.place = f.place
left join counts as c
  on c.start_date = p.start_date
  and c.place = f.place
where p.period_kind = 'quarter'
order by p.period, o.place
