/* kooste
title = { fi = "Järjestäjät, joilta ei ole tietoja asiakkaista", sv = "Anordnare som inte har skickat uppgifter om klienter", en = "Organisers that sent nothing on clients" }
definition = { fi = "Alueluettelon järjestäjät, joilta ei ole yhtään tietojen katkaisupäivään mennessä alkanutta yhteistyösopimusta eikä asiakaskohtaista koostetta. Niiden nollat eivät kerro palvelusta. Jos joku lähettäjistä puuttuu alueluettelosta, se voi olla sama järjestäjä toisella nimellä: silloin nimetään vain ne, jotka ovat omalla nimellään lähettäneet muita lomakkeita asiakkaista.", sv = "Anordnare i områdesförteckningen som inte har skickat något samarbetsavtal eller någon sammanställning per klient med början till och med brytdagen. Deras nollor berättar inget om servicen. Om någon avsändare saknas i områdesförteckningen kan den vara samma anordnare under ett annat namn: då nämns bara de som under eget namn har skickat andra blanketter om klienter.", en = "Organisers of the list of areas that sent no agreement and no summary by client with a start up to the cut-off. Their zeros tell nothing of the service. Where a sender is not on the list of areas, it may be the same organiser by another name: then only those are named that sent other forms on clients by their own." }
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
),
-- Whoever sends other forms on clients by its own name is not one of the senders by another.
own_names as (
  select organisation from core.referral
  union
  select organisation from core.employer_contact
  union
  select organisation from core.job_start
  union
  select organisation from core.job_end
  union
  select organisation from core.service_exit
)
select o.organiser
from organisers as o
where exists (select 1 from senders)
  and not exists (
    select 1
    from senders as s
    where s.organisation = o.organiser
  )
  and (
    o.organiser in (select organisation from own_names)
    or not exists (
      select 1
      from senders as s
      where not exists (
        select 1
        from organisers as known
        where known.organiser = s.organisation
      )
    )
  )
