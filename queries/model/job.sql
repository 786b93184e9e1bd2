/* kooste
title = { fi = "Työsuhteet", sv = "Anställningar", en = "Jobs" }
definition = { fi = "Työsuhteet lomakkeista C ja D; jos organisaatiolta on asiakkaasta vain valmentajan kooste, työsuhteet otetaan siitä. Kahden organisaation ilmoittama saman henkilön samana päivänä alkanut saman luokan työsuhde on yksi työsuhde. Jos ilmoitettu päättyminen on hylätty, työsuhteesta tunnetaan vain alkamispäivä.", sv = "Anställningar ur blanketterna C och D; om organisationen bara har coachens sammandrag om klienten tas de därifrån. En anställning för samma person med samma startdag och klass som två organisationer har anmält är en anställning. Har ett anmält slut avvisats är bara anställningens första dag känd.", en = "Jobs from forms C and D; where an organisation has only the coach’s summary of a client, from it. A job of one person, of one starting day and class, that two organisations tell of is one. Of a job whose reported end was rejected only the first day is known." }
*/
-- last_date is the job's last day up to the cut-off; end_date is null while the job runs and where it is unknown (end_unknown): such a
-- job is known on its first day only, and no figure may count it as running. is_outcome: it starts during a service.
-- contract is null for the summary's jobs: it does not tell.
with settings as (
  select cut_off from run_settings
),
-- Ends that forms do not tell may stand in the coach's summary.
summary_ends as (
  select
    person,
    organisation,
    start_date,
    min(end_date) as end_date
  from core.coach_summary_job
  where (person, organisation) in (select (person, organisation) from model.stand_in_job where tells_ends)
  group by
    person,
    organisation,
    start_date
),
form_jobs as (
  select
    s.person,
    s.organisation,
    s.job_no,
    s.job_class,
    s.start_date,
    coalesce(e.end_date, u.end_date) as end_date,
    l.job_no is not null and coalesce(e.end_date, u.end_date) is null as end_unknown,
    s.weekly_hours,
    s.occupation,
    s.employer_id,
    s.contract
  from core.job_start as s
  left join core.job_end as e
    on e.person = s.person
    and e.organisation = s.organisation
    and e.job_no = s.job_no
  left join summary_ends as u
    on u.person = s.person
    and u.organisation = s.organisation
    and u.start_date = s.start_date
  left join core.lost_job_end as l
    on l.person = s.person
    and l.organisation = s.organisation
    and l.job_no = s.job_no
),
summary_jobs as (
  select
    person,
    organisation,
    cast(n as varchar) as job_no,
    job_class,
    start_date,
    end_date,
    false as end_unknown,
    weekly_hours,
    occupation,
    employer_id,
    cast(null as varchar) as contract
  from core.coach_summary_job
  where (person, organisation) in (select (person, organisation) from model.stand_in_job where tells_jobs)
),
told_jobs as (
  select
    person,
    organisation,
    cast(job_no as varchar) as job_no,
    job_class,
    start_date,
    end_date,
    end_unknown,
    weekly_hours,
    occupation,
    employer_id,
    contract
  from form_jobs
  union all
  select
    person,
    organisation,
    job_no,
    job_class,
    start_date,
    end_date,
    end_unknown,
    weekly_hours,
    occupation,
    employer_id,
    contract
  from summary_jobs
),
-- Where organisations share pseudonyms, two may tell of one job. Its number and its employer's identifier are each organisation's own:
-- the day and the class tell that it is the same, and of several the order of their hours.
numbered as (
  select
    person,
    organisation,
    job_no,
    job_class,
    start_date,
    end_date,
    end_unknown,
    weekly_hours,
    occupation,
    employer_id,
    contract,
    row_number() over (
      partition by person, start_date, job_class, organisation
      order by
        weekly_hours desc nulls last,
        job_no
    ) as place
  from told_jobs
),
-- As of several exits, the earliest end closes the job; as of sessions, the greater hours count.
matched as (
  select
    person,
    organisation,
    job_no,
    job_class,
    start_date,
    min(end_date) over one_job as end_date,
    min(end_date) over one_job is null and bool_or(end_unknown) over one_job as end_unknown,
    max(weekly_hours) over one_job as weekly_hours,
    coalesce(occupation, min(occupation) over one_job) as occupation,
    employer_id,
    coalesce(contract, min(contract) over one_job) as contract,
    row_number() over (
      partition by person, start_date, job_class, place
      order by
        employer_id is null,
        organisation
    ) as turn
  from numbered
  window one_job as (partition by person, start_date, job_class, place)
),
jobs as (
  select
    person,
    organisation,
    job_no,
    job_class,
    start_date,
    end_date,
    end_unknown,
    weekly_hours,
    occupation,
    employer_id,
    contract
  from matched
  where turn = 1
),
in_service as (
  select distinct
    j.person,
    j.start_date
  from jobs as j
  inner join model.service as s
    on s.person = j.person
    and j.start_date between s.start_date and s.last_date
)
select
  j.person,
  j.organisation,
  j.job_no,
  j.job_class,
  c.paid,
  c.competitive,
  i.person is not null as is_outcome,
  j.start_date,
  case when j.end_date <= settings.cut_off then j.end_date end as end_date,
  j.end_unknown,
  least(coalesce(j.end_date, case when j.end_unknown then j.start_date end, settings.cut_off), settings.cut_off) as last_date,
  j.weekly_hours,
  j.occupation,
  j.employer_id,
  j.contract
from jobs as j
cross join settings
inner join config.job_class as c
  on c.code = j.job_class
left join in_service as i
  on i.person = j.person
  and i.start_date = j.start_date
where j.start_date <= settings.cut_off
