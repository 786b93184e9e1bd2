# Luonnokset sivuina (kooste preview) ja omat raportit.
draft-mark = LUONNOS – EI JULKAISTAVAKSI
measure-not-given = Taulukkoa { $id } ei ole: sen lomakkeita ei ole saatu, tai siinä ei ole yhtään riviä.
measure-without-rows = Taulukosta { $id } ei löydy yhtään valittua riviä.
truth-yes = kyllä
truth-no = ei
title-report-exists = Samanniminen raportti on jo
title-report-name = Nimi ei kelpaa raportille
preview-done = Luonnoksen sivuja { $pages }: { $folder }. Sivut ovat luonnoksia: niitä ei jaeta.
preview-again = Muuttuneita sivuja { $changed }, sivuja kaikkiaan { $pages }: { $folder }
preview-watching = Odotan muutoksia teksteihin, pohjiin, asetuksiin, kyselyihin ja tiedostoihin. Lopetus: Ctrl-C.
preview-waiting = Sivut jäivät ennalleen. Odotan korjausta.
preview-ended = Luonnosten teko päättyi.
preview-note = Nämä sivut ovat luonnoksia (kooste preview).

    Ne on tehty kirjoittamisen avuksi. Luvut ovat käyneet läpi tietosuojatarkastuksen, mutta luonnosta ei voi merkitä
    julkaistuksi, joten seuraavat raportit eivät ota sitä huomioon. Älä jaa sivuja. Jaettava raportti tehdään
    komennolla kooste run, ja se tulee kansioon out.
    .file = LUE-MINUT.txt
init-report-done = Raportin malli on kansiossa { $folder }. Katso sivut ja muokkaa: kooste preview { $project } --report { $name } --watch
report-exists = raportti { $name } on jo olemassa
    .hint = valitse toinen nimi; olemassa olevaa raporttia ei korvata
    .cause = Samanniminen raportti on joko ohjelmassa valmiina tai projektin kansiossa report-templates. Mitään ei kirjoitettu.
    .cure = Anna raportille toinen nimi. Jos haluat aloittaa alusta, siirrä vanha kansio ensin pois.
report-name = { $name } ei kelpaa raportin nimeksi
    .hint = käytä kirjaimia a–z, numeroita ja yhdysviivoja, esimerkiksi vuosikertomus-2026; nämä nimet on varattu: { $reserved }
    .cause = Raportin nimi on sen kansion nimi, ja siitä tulee osa tiedostojen nimiä. Siinä voi olla vain kirjaimia a–z (myös isoina), numeroita ja yhdysviivoja, enintään 40 merkkiä.
    .cure = Nimeä kansio uudelleen. Raportin kaunis nimi kirjoitetaan tiedostoon report.toml: title.
