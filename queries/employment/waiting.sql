/* kooste
title = { fi = "Odotusajat", sv = "Väntetider", en = "Waiting times" }
definition = { fi = "Asiakkaan ensimmäinen palvelujakso alkamisneljänneksen mukaan: päivät viimeisimmästä lähetteestä palvelun alkuun ja palvelun alusta ensimmäiseen asiakkaan puolesta tehtyyn työnantajakontaktiin (tavasta riippumatta) ennen kuin palvelu ensimmäisen kerran päättyi; uusi sopimus kesken palvelun ei päätä sitä. Mediaani on kahden keskimmäisen keskiarvo, kun asiakkaita on parillinen määrä. Ne, joilla ei ole aiempaa lähetettä tai joilla kontaktia ei ole, on jätetty pois mediaanista ja laskettu erikseen.", sv = "Klientens första serviceperiod enligt startkvartal: dagar från den senaste remissen till servicens start och från starten till den första arbetsgivarkontakt (oavsett sätt) som tagits för klienten innan servicen första gången avslutades; ett nytt avtal medan den pågår avslutar den inte. Medianen är medeltalet av de två mittersta när antalet klienter är jämnt. De som saknar tidigare remiss eller kontakt är utelämnade ur medianen och räknas för sig.", en = "The client’s first service by the quarter of its start: days from the latest referral to the start, and from the start to the first employer contact (of any kind) made for the client before the service first ended; a new agreement while it runs does not end it. The median is the mean of the two middle ones when the number is even. Clients without an earlier referral, or without a contact, are left out of the median and counted apart." }
grain = ["period"]
needs = ["agreement | coach_summary", "referral | employer_contact | coach_summary"]

[[column]]
name = "period"
unit = "period"
role = "key"
label = { fi = "Neljännes", sv = "Kvartal", en = "Quarter" }

[[column]]
name = "started"
unit = "clients"
role = "people"
counts = "started"
adds_up = true
inside = "new_clients"
all_at_first = true
label = { fi = "Ensimmäisen kerran aloittaneita", sv = "Började för första gången", en = "Started for the first time" }

[[column]]
name = "median_days_referral_to_start"
unit = "days"
role = "statistic"
n = "with_referral"
number_beside = "started"
label = { fi = "Lähetteestä palvelun alkuun, mediaani, päivää", sv = "Från remiss till start, median, dagar", en = "Referral to start, median, days" }

[[column]]
name = "median_days_start_to_contact"
unit = "days"
role = "statistic"
n = "with_contact"
number_beside = "started"
label = { fi = "Palvelun alusta työnantajakontaktiin, mediaani, päivää", sv = "Från start till arbetsgivarkontakt, median, dagar", en = "Start to employer contact, median, days" }

[[column]]
name = "no_referral"
unit = "clients"
role = "people"
part_of = "started"
sensitive = false
label = { fi = "Lähetettä ei ole", sv = "Remiss saknas", en = "No referral" }

[[column]]
name = "no_contact"
unit = "clients"
role = "people"
part_of = "started"
sensitive = false
label = { fi = "Työnantajakontaktia ei ole", sv = "Arbetsgivarkontakt saknas", en = "No employer contact" }

[[column]]
name = "with_referral"
unit = "clients"
role = "people"
part_of = "started"
sensitive = false
support = true
label = { fi = "Lähete on", sv = "Remiss finns", en = "With a referral" }

[[column]]
name = "with_contact"
unit = "clients"
role = "people"
part_of = "started"
sensitive = false
support = true
label = { fi = "Työnantajakontakti on", sv = "Arbetsgivarkontakt finns", en = "With an employer contact" }

[relations]
sum_referral = ["no_referral", "with_referral", "started"]
sum_contact = ["no_contact", "with_contact", "started"]
*/
with referred as (
  select
    k.person,
    max(r.referral_date) as referral_date
  from model.client as k
  inner join core.referral as r
    on r.person = k.person
    and r.referral_date <= k.first_start
  group by k.person
),
contact_days as (
  select
    person,
    contact_date
  from core.employer_contact
  where person is not null
  union all
  select
    person,
    first_contact_date as contact_date
  from core.coach_summary
  where first_contact_date is not null
),
contacted as (
  select
    k.person,
    min(c.contact_date) as contact_date
  from model.client as k
  cross join run_settings as settings
  inner join contact_days as c
    on c.person = k.person
    and c.contact_date between k.first_start and coalesce(k.first_end, settings.cut_off)
  group by k.person
),
figures as (
  select
    quarter_start(k.first_start) as start_date,
    count(*) as started,
    count(r.person) as with_referral,
    count(c.person) as with_contact,
    percentile_cont(0.5) within group (order by cast(days_from(r.referral_date, k.first_start) as double))
      as days_to_start,
    percentile_cont(0.5) within group (order by cast(days_from(k.first_start, c.contact_date) as double))
      as days_to_contact
  from model.client as k
  left join referred as r
    on r.person = k.person
  left join contacted as c
    on c.person = k.person
  group by quarter_start(k.first_start)
),
-- A form that nobody sent tells nothing about those who lack it.
sent as (
  select
    exists (select 1 from core.referral) as referrals,
    exists (select 1 from contact_days) as contacts
)
select
  p.period,
  coalesce(f.started, 0) as started,
  f.days_to_start as median_days_referral_to_start,
  f.days_to_contact as median_days_start_to_contact,
  case when sent.referrals then coalesce(f.started - f.with_referral, 0) end as no_referral,
  case when sent.contacts then coalesce(f.started - f.with_contact, 0) end as no_contact,
  case when sent.referrals then coalesce(f.with_referral, 0) end as with_referral,
  case when sent.contacts then coalesce(f.with_contact, 0) end as with_contact
from model.period as p
cross join sent
left join figures as f
  on f.start_date = p.start_date
where p.period_kind = 'quarter'
order by p.period
