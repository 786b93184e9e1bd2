# kooste trace ja kooste lineage: mistä luku tulee ja mihin lomake vie.

lineage-own = (projektin oma kysely)
lineage-above = (ks. yllä)
lineage-core = Ydintaulut
lineage-models = Välikyselyt
lineage-lost = Mittarit, joita ei saada ilman tätä lomaketta
lineage-poorer = Mittarit, jotka saadaan ilman tätä lomaketta vajaampina
lineage-feeds-nothing = Mikään kysely ei lue tätä lomaketta.

trace-query-own = Kysely: { $file } (projektin oma), SHA-256 { $sha256 }
trace-query-built-in = Kysely: { $file } (ohjelman oma), SHA-256 { $sha256 }
trace-columns = Sarakkeet
trace-leans-on = perustuu lukuihin: { $names }
trace-relation-part-of = osa luvusta { $names }
trace-relation-whole-of = kokonaisuus, jonka osia: { $names }
trace-relation-includes = sisältää luvun: { $names }
trace-relation-nested = sisäkkäin, kukin seuraavan osa: { $names }
trace-relation-sum = summa, viimeinen on muiden summa: { $names }
trace-relation-sum-over = summautuu avaimen yli (avain, luku, kokonaisuus): { $names }
trace-relation-total = yksi rivi on muiden yhteismäärä (avain, tunnus): { $names }
trace-relation-hierarchy = alueet summautuvat ylöspäin: { $names }
trace-relation-adds-up = neljännekset summautuvat vuodeksi ja koko ajaksi
trace-relation-steps = askelittain avaimen mukaan: { $names }
trace-relation-inside = osa toisen taulukon luvusta: { $names }
trace-relation-at-most = enintään neljännesten summa: { $names }
trace-relation-balance = lähteneet: neljänneksen kanta ja seuraavan neljänneksen tulleet miinus seuraavan neljänneksen kanta: { $names }
trace-relation-at-least = vähintään neljännesten summa: { $names }
trace-relation-same-count = sama luku myös: { $names }
trace-queries = Välikyselyt ajojärjestyksessä
trace-reads = lukee: { $names }
trace-config = Asetusten ja viitetietojen taulut
trace-files = Lomakkeet ja tiedostot (rivimäärät ovat aineiston haltijalle)
trace-table-file = Tiedosto
trace-table-hash = SHA-256
trace-table-read = Luettu
trace-table-loaded = Ladattu
trace-table-rejected = Hylätty
trace-table-duplicate = Kahdesti
trace-not-received = ei tullut
trace-rows = Julkaistavat luvut
trace-not-given = Mittaria ei saada: sen lomakkeita ei tullut.
trace-decision-shown = näytetään
trace-decision-hidden = salattu tietosuojan vuoksi
trace-decision-shown-again = näytetään aiemmin julkaistu luku, aineisto { $date } asti
trace-decision-missing = ei laskettavissa
trace-uses = Missä mittaria käytetään
trace-no-uses = Ei missään osiossa; taulukko on raportin liitetiedostona.

title-trace-column-unknown = Tuntematon sarake
trace-column-unknown = mittarilla { $measure } ei ole saraketta { $name }
    .hint = { $nearest ->
        [none] sarakkeet: { $known }
       *[other] tarkoititko { $nearest }? sarakkeet: { $known }
    }
    .cause = Komennolle annettiin sarake, jota mittarin kyselyn otsikossa ei ole.
    .cure = Kopioi sarakkeen nimi komennon kooste describe measures MITTARI luettelosta.
title-trace-key-unknown = Tuntematon avain
trace-key-unknown = mittarin { $measure } rivejä ei nimeä sarake { $name }
    .hint = { $nearest ->
        [none] rivit nimeää: { $known }
       *[other] tarkoititko { $nearest }? rivit nimeää: { $known }
    }
    .cause = Valinnassa --where on sarake, joka ei ole mittarin avain. Vain avaimilla voi valita rivejä.
    .cure = Käytä avainta, jonka komento kooste describe measures MITTARI näyttää.
title-trace-value-unknown = Tuntematon avaimen arvo
trace-value-unknown = julkaistavissa riveissä ei ole arvoa { $key }={ $name } (mittari { $measure })
    .hint = { $nearest ->
        [none] arvot: { $known }
       *[other] tarkoititko { $nearest }? arvot: { $known }
    }
    .cause = Valinnassa --where on arvo, jota mittarin julkaistavassa taulussa ei ole. Rivi voi puuttua myös siksi, ettei sitä julkaista.
    .cure = Valitse jokin vihjeen arvoista tai jätä --where pois, niin näet kaikki rivit.
title-trace-where-invalid = Rivien valintaa ei ymmärretty
trace-where-invalid = valintaa { $text } ei ymmärretty
    .hint = kirjoita avain=arvo, useampi pilkulla erotettuna: period=2022Q2,area=Pori
    .cause = Valinnassa --where jokaisella osalla on oltava avain, yhtäsuuruusmerkki ja arvo.
    .cure = Kirjoita valinta muodossa avain=arvo,avain=arvo.

# The figure of the production annex.
heading-lineage = Lomakkeista mittareihin
lineage-caption = Mihin lomakkeet vievät: mitä mittariryhmiä kustakin lomakkeesta lasketaan. Lomakkeen vieressä sen ydintaulut.
lineage-alt = Taulukkokuvio lomakkeista ja mittariryhmistä. { $forms }
lineage-alt-none = { $form }: ei mitään mittaria.
lineage-alt-used = { $form } täydentää: { $used }.
lineage-alt-needed = { $form } on välttämätön: { $needed }.
lineage-alt-both = { $form } on välttämätön: { $needed }; täydentää: { $used }.
lineage-needed = jokin ryhmän mittari jää pois ilman lomaketta
lineage-used = lomake täydentää ryhmän mittareita
measure-group-area = Kunnat
measure-group-clients = Asiakkaat
measure-group-coaches = Valmentajat
measure-group-economy = Talous
measure-group-employment = Työllistyminen
measure-group-equity = Alueiden erot
measure-group-fidelity = Laatukriteerit
measure-group-functioning = Toimintakyky
measure-group-group-pilot = Ryhmäpilotit
measure-group-network = Verkosto
measure-group-own = Projektin omat
