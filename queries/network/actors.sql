/* kooste
title = { fi = "Verkoston toimijat alueittain", sv = "Aktörer i nätverket per område", en = "Network by area" }
definition = { fi = "Laajan verkoston aluekeskukset ja alueyksiköt sekä niiden ilmoittamat asiakasmäärät vuodessa. Verkostoon kuuluvat työ- ja osallisuuskeskukset: ryhmä I (työ), ryhmä II (valmennus), ryhmä III (osallisuus). Toimijat, joiden aluetta ei ole ilmoitettu, ovat omalla rivillään. Kahden organisaation ilmoittama sama toimija lasketaan kerran, suuremmalla asiakasmäärällä. Asiakasmäärä on niiden toimijoiden summa, jotka ovat sen ilmoittaneet; muut on laskettu erikseen. Sama ihminen voi olla usean toimijan asiakas.", sv = "Regionala center och regionala enheter i det vidare nätverket och de antal klienter per år som de har uppgett. Till nätverket hör arbets- och delaktighetscenter: grupp I (arbete), grupp II (träning), grupp III (delaktighet). Aktörer vars område inte har uppgetts står på en egen rad. Samma aktör som två organisationer har anmält räknas en gång, med det större antalet klienter. Antalet klienter är summan för de aktörer som har uppgett det; de övriga räknas för sig. Samma person kan vara klient hos flera aktörer.", en = "Regional centres and units of the wider network, and the clients a year that they told of. The network is that of the work and participation centres: group I (work), group II (coaching), group III (participation). Actors of no known area stand in a row of their own. An actor that two organisations list counts once, with the greater number of clients. Clients are the sum over the actors that told of them; the others are counted apart. One person may be a client of several actors." }
grain = ["area"]
needs = ["actor"]

[[column]]
name = "area"
unit = "text"
role = "key"
codes = "actor-area"
label = { fi = "Alue", sv = "Område", en = "Area" }

[[column]]
name = "regional_centres"
unit = "actors"
role = "context"
label = { fi = "Aluekeskuksia", sv = "Regionala center", en = "Regional centres" }

[[column]]
name = "units"
unit = "actors"
role = "context"
label = { fi = "Alueyksiköitä", sv = "Regionala enheter", en = "Regional units" }

[[column]]
name = "clients"
unit = "clients"
role = "people"
label = { fi = "Asiakkaita vuodessa", sv = "Klienter per år", en = "Clients a year" }

[[column]]
name = "actors_without_clients"
unit = "actors"
role = "context"
label = { fi = "Toimijoita, joiden asiakasmäärää ei tiedetä", sv = "Aktörer vars antal klienter inte är känt", en = "Actors whose number of clients is not known" }

[[column]]
name = "all_clients"
unit = "clients"
role = "people"
by = []
support = true
label = { fi = "Asiakkaita vuodessa yhteensä", sv = "Klienter per år sammanlagt", en = "Clients a year in all" }

[relations]
sum_over = ["area", "clients", "all_clients"]
*/
with actors as (
  select
    role,
    coalesce(min(area), 'tuntematon') as area,
    max(clients) as clients
  from core.actor
  group by city, role, organisation_name
)
select
  area,
  count(*) filter (where role = 'aluekeskus') as regional_centres,
  count(*) filter (where role = 'alueyksikkö') as units,
  cast(sum(clients) as bigint) as clients,
  count(*) filter (where clients is null) as actors_without_clients,
  cast(sum(sum(clients)) over () as bigint) as all_clients
from actors
group by area
order by area = 'tuntematon', area
