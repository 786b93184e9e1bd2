/* kooste
title = { fi = "Koosteet palvelujaksojen lomakkeiden sijasta", sv = "Sammandrag i stället för serviceperiodernas blanketter", en = "Summaries in the place of the forms on services" }
definition = { fi = "Kertooko valmentajan kooste asiakkaan palvelujakson alusta ja lopusta lomakkeiden sijasta. Organisaation omat lomakkeet menevät sen koosteen edelle; muiden organisaatioiden lomakkeet eivät kerro siitä mitään.", sv = "Om coachens sammandrag berättar serviceperiodens början och slut i stället för blanketterna. Organisationens egna blanketter går före dess sammandrag; andra organisationers blanketter säger inget om det.", en = "Whether the coach’s summary tells the beginning and the end of a client’s service in the place of the forms. An organisation’s own forms win over its summary; those of another one say nothing of it." }
*/
-- The checks use this SELECT over their own rows (src/contract/checks/relations.rs): findings and figures follow one rule.
with beside_forms as (
  select distinct
    person,
    organisation,
    (person, organisation) in (select (person, organisation) from core.agreement) as has_agreement,
    (person, organisation) in (select (person, organisation) from core.service_exit) as has_exit,
    organisation in (select organisation from core.service_exit) as sends_exits
  from core.coach_summary
)
select
  person,
  organisation,
  -- The organisation has no agreement with the client.
  not has_agreement as tells_start,
  -- It has no exit of the client, and either no agreement with them, or sends no exits at all.
  not has_exit and (not has_agreement or not sends_exits) as tells_exit
from beside_forms
