/* kooste
title = { fi = "Asiakkaan polku lähetteestä työhön", sv = "Klientens väg från remiss till arbete", en = "Pathway from referral to work" }
definition = { fi = "Henkilöt ensimmäisen lähetteensä neljänneksen mukaan ja ne, joilla kukin vaihe on toteutunut tietojen katkaisupäivään mennessä. Vaiheet on laskettu toisistaan riippumatta: mikään ei edellytä toista, ja myöhempien lähetteiden vaiheet lasketaan samaan neljännekseen. Uudet neljännekset jäävät siksi vanhoja pienemmiksi. Työnantajakontakti on mikä tahansa asiakkaan puolesta tehty yhteydenotto. Vaihe on tyhjä, jos siitä ei ole saatu tietoja. Jos vain joiltakin organisaatioilta ei ole tietoja vaiheesta, se puuttuu niiden asiakkailta.", sv = "Personer enligt kvartalet för den första remissen och de för vilka varje steg har tagits till och med brytdagen. Stegen räknas oberoende av varandra: inget förutsätter ett annat, och steg efter senare remisser räknas till samma kvartal. Nyare kvartal är därför lägre än äldre. En arbetsgivarkontakt är vilken kontakt som helst som tagits för klienten. Ett steg är tomt om inga uppgifter om det har kommit. Om bara några organisationer inte har skickat uppgifter om ett steg saknas det för deras klienter.", en = "People by the quarter of their first referral, and those for whom each step has come about by the cut-off. The steps are counted independently: none requires another, and steps after later referrals count in the same quarter. Recent quarters are therefore lower than old ones. An employer contact is any contact made for the client. A step is empty when no data of it has come. Where only some organisations have sent no data of a step, their clients lack it." }
grain = ["cohort"]
needs = ["referral", "agreement | coach_summary", "job_start | coach_summary"]

[[column]]
name = "cohort"
unit = "period"
role = "key"
label = { fi = "Ensimmäisen lähetteen neljännes", sv = "Kvartal för första remissen", en = "Quarter of the first referral" }

[[column]]
name = "referred"
unit = "clients"
role = "people"
adds_up = true
inside = "referrals"
label = { fi = "Lähetettyjä", sv = "Remitterade", en = "Referred" }

[[column]]
name = "accepted"
unit = "clients"
role = "people"
part_of = "referred"
sensitive = false
at_most = [{ sum_of = "decisions", at = { decision = "hyväksytty" }, beside = "later" }]
label = { fi = "Hyväksyttyjä palveluun", sv = "Antagna till servicen", en = "Accepted" }

[[column]]
name = "started"
unit = "clients"
role = "people"
part_of = "referred"
sensitive = false
adds_up = true
inside_all = "started"
label = { fi = "Palvelun aloittaneita", sv = "Började i servicen", en = "Started the service" }

[[column]]
name = "profiled"
unit = "clients"
role = "people"
part_of = "referred"
sensitive = false
label = { fi = "Ammatillinen profiili laadittu", sv = "Yrkesprofil upprättad", en = "Vocational profile made" }

[[column]]
name = "employer_contact"
unit = "clients"
role = "people"
part_of = "referred"
sensitive = false
label = { fi = "Työnantajaan oltu yhteydessä", sv = "Arbetsgivare kontaktad", en = "Employer contacted" }

[[column]]
name = "first_job"
unit = "clients"
role = "people"
part_of = "started"
adds_up = true
inside_all = "first_jobs"
label = { fi = "Työn saaneita avoimilta työmarkkinoilta", sv = "Fått arbete på den öppna arbetsmarknaden", en = "Had a competitive job" }

[[column]]
name = "sustained_13w"
unit = "clients"
role = "people"
part_of = "first_job"
label = { fi = "Työsuhde jatkunut vähintään 13 viikkoa", sv = "Anställning som fortsatt minst 13 veckor", en = "Job sustained for at least 13 weeks" }

[relations]
nested = ["sustained_13w", "first_job", "started", "referred"]
*/
with referrals as (
  select
    r.person,
    min(r.referral_date) as first_date,
    bool_or(r.decision = 'hyväksytty' and coalesce(r.decision_date <= settings.cut_off, true)) as accepted
  from core.referral as r
  cross join run_settings as settings
  where r.referral_date <= settings.cut_off
  group by r.person
),
profiles as (
  select distinct v.person
  from core.vocational_profile as v
  cross join run_settings as settings
  where v.profile_date <= settings.cut_off
),
contacts as (
  select c.person
  from core.employer_contact as c
  cross join run_settings as settings
  where c.contact_date <= settings.cut_off
    and c.person is not null
  union
  select s.person
  from core.coach_summary as s
  cross join run_settings as settings
  where s.first_contact_date <= settings.cut_off
),
jobs as (
  select
    person,
    max(days_from(start_date, last_date)) as longest_days
  from model.job
  where is_outcome
    and competitive
  group by person
),
-- A zero that only means that nobody sent the form would mislead.
sent as (
  select
    exists (select 1 from core.referral where decision is not null) as decisions,
    exists (select 1 from core.vocational_profile) as profiles,
    -- Contacts that name no client tell of none.
    exists (select 1 from core.employer_contact where person is not null)
    or exists (select 1 from core.coach_summary where first_contact_date is not null) as contacts
),
counts as (
  select
    quarter_start(r.first_date) as start_date,
    count(*) as referred,
    count(*) filter (where r.accepted) as accepted,
    count(c.person) as started,
    count(v.person) as profiled,
    count(e.person) as employer_contact,
    count(j.person) as first_job,
    count(*) filter (where j.longest_days >= 91) as sustained_13w
  from referrals as r
  left join model.client as c
    on c.person = r.person
  left join profiles as v
    on v.person = r.person
  left join contacts as e
    on e.person = r.person
  left join jobs as j
    on j.person = r.person
  group by quarter_start(r.first_date)
)
select
  p.period as cohort,
  coalesce(c.referred, 0) as referred,
  case when sent.decisions then coalesce(c.accepted, 0) end as accepted,
  coalesce(c.started, 0) as started,
  case when sent.profiles then coalesce(c.profiled, 0) end as profiled,
  case when sent.contacts then coalesce(c.employer_contact, 0) end as employer_contact,
  coalesce(c.first_job, 0) as first_job,
  coalesce(c.sustained_13w, 0) as sustained_13w
from model.period as p
cross join sent
left join counts as c
  on c.start_date = p.start_date
where p.period_kind = 'quarter'
order by p.period
