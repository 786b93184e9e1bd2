/* kooste
title = { fi = "Koosteet työsuhteiden lomakkeiden sijasta", sv = "Sammandrag i stället för anställningarnas blanketter", en = "Summaries in the place of the forms on jobs" }
definition = { fi = "Kertooko valmentajan kooste asiakkaan työsuhteista ja niiden päättymisestä lomakkeiden sijasta. Organisaation omat lomakkeet menevät sen koosteen edelle; muiden organisaatioiden lomakkeet eivät kerro siitä mitään.", sv = "Om coachens sammandrag berättar klientens anställningar och deras slut i stället för blanketterna. Organisationens egna blanketter går före dess sammandrag; andra organisationers blanketter säger inget om det.", en = "Whether the coach’s summary tells a client’s jobs and their ends in the place of the forms. An organisation’s own forms win over its summary; those of another one say nothing of it." }
*/
-- The checks use this SELECT over their own rows (src/contract/checks/relations.rs): findings and figures follow one rule.
with beside_forms as (
  select distinct
    person,
    organisation,
    (person, organisation) in (select (person, organisation) from core.agreement) as has_agreement,
    (person, organisation) in (select (person, organisation) from core.job_start) as has_job,
    organisation in (select organisation from core.job_start) as sends_jobs,
    organisation in (select organisation from core.job_end) as sends_ends
  from core.coach_summary
)
select
  person,
  organisation,
  -- The organisation has no job start of the client, and either no agreement with them, or sends no job starts at all.
  not has_job and (not has_agreement or not sends_jobs) as tells_jobs,
  -- Of jobs that the forms tell of: it sends no ends of jobs.
  not sends_ends as tells_ends
from beside_forms
