/* kooste
title = { fi = "Organisaatiot ja mistä alkaen ne kertovat asiakkaista ja kontakteista", sv = "Organisationer och från när de berättar om klienter och kontakter", en = "Organisations, and since when they tell of clients and contacts" }
definition = { fi = "Organisaation ensimmäisen yhteistyösopimuksen tai asiakaskohtaisen koosteen alkamispäivä ja sen ensimmäisen työnantajakontaktin päivä. Ennen niitä ei tiedetä, onko asiakkaita tai kontakteja ollut; tyhjä, jos niitä ei ole lainkaan.", sv = "Den första startdagen i organisationens avtal eller sammanställningar per klient, och dagen för dess första arbetsgivarkontakt. Före dem vet man inte om det fanns klienter eller kontakter; tomt om det inte finns några alls.", en = "The first starting day in the organisation’s agreements or summaries by client, and the day of its first employer contact. Before them nobody knows whether there were clients or contacts; empty where there are none at all." }
*/
with told as (
  select
    organisation,
    start_date as client_day,
    cast(null as date) as contact_day
  from core.agreement
  union all
  select
    organisation,
    start_date as client_day,
    cast(null as date) as contact_day
  from core.coach_summary
  union all
  select
    organisation,
    cast(null as date) as client_day,
    contact_date as contact_day
  from core.employer_contact
)
select
  organisation,
  min(client_day) as clients_from,
  min(contact_day) as contacts_from
from told
group by organisation
