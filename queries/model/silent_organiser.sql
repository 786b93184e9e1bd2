/* kooste
title = { fi = "Järjestäjät, joilta ei ole tietoja asiakkaista", sv = "Anordnare som inte har skickat uppgifter om klienter", en = "Organisers that sent nothing on clients" }
definition = { fi = "Alueluettelon järjestäjät, joilta ei ole yhtään tietojen katkaisupäivään mennessä alkanutta yhteistyösopimusta eikä asiakaskohtaista koostetta. Niiden nollat eivät kerro palvelusta. Ketään ei nimetä, jos joku lähettäjistä puuttuu alueluettelosta: se voi olla sama järjestäjä toisella nimellä.", sv = "Anordnare i områdesförteckningen som inte har skickat något samarbetsavtal eller någon sammanställning per klient med början till och med brytdagen. Deras nollor berättar inget om tjänsten. Ingen nämns om någon avsändare saknas i områdesförteckningen: den kan vara samma anordnare under ett annat namn.", en = "Organisers of the list of areas that sent no agreement and no summary by client with a start up to the cut-off. Their zeros tell nothing of the service. Nobody is named where a sender is not on the list of areas: it may be the same organiser by another name." }
*/
with senders as (
  select a.organisation
  from core.agreement as a
  cross join run_settings as settings
  where a.start_date <= settings.cut_off
  union
  select c.organisation
  from core.coach_summary as c
  cross join run_settings as settings
  where c.start_date <= settings.cut_off
),
organisers as (
  select distinct organiser from core.area
)
select o.organiser
from organisers as o
where exists (select 1 from senders)
  and not exists (
    select 1
    from senders as s
    where s.organisation = o.organiser
  )
  and not exists (
    select 1
    from senders as s
    where not exists (
      select 1
      from organisers as known
      where known.organiser = s.organisation
    )
  )
