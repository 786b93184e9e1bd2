# Lähettäjän ilme: kooste.tomlin kohta [brand].
brand-colour-unknown = { $colour } ei ole väri
    .hint = kirjoita väri ristikkomerkillä ja kuudella merkillä (0–9, a–f), esimerkiksi "#0b5a7d"
    .cause = Väri kirjoitetaan niin kuin verkkosivuilla: ristikkomerkki ja kuusi merkkiä, joista kaksi on punaista, kaksi vihreää ja kaksi sinistä. Värin nimeä tai muuta merkintää ohjelma ei tunne.
    .cure = Katso värin merkintä organisaatiosi graafisesta ohjeesta (hex-arvo) ja kirjoita se lainausmerkkeihin.
title-brand-colour-unknown = Ei ole väri
brand-colour-weak = väri { $colour } on liian vaalea luettavaksi: sen kontrasti on { $whole },{ $tenths }:1, tarvitaan 4,5:1
    .hint = lähin riittävän tumma saman sävyn väri on "{ $nearest }"
    .cause = Väriä käytetään teksteissä ja viivoissa valkoisella ja vaalealla pohjalla. Saavutettavuusohjeen (WCAG 2.2) mukaan tekstin kontrastin on oltava vähintään 4,5:1, jotta heikosti näkevä voi lukea sen.
    .cure = Käytä viestin ehdottamaa väriä tai organisaation tummempaa väriä. Vaaleat pinnat ohjelma laskee väristä itse.
title-brand-colour-weak = Liian vaalea väri
brand-logo-alt-missing = logolta puuttuu tekstivastine
    .hint = lisää rivi logo_alt = "mitä logossa on", esimerkiksi "Satakunnan hyvinvointialueen tunnus"
    .cause = Ruudunlukija lukee logon sijasta sen tekstivastineen. Ilman sitä raportti ei ole saavutettava.
    .cure = Lisää kohtaan [brand] rivi logo_alt. Ruotsin- tai englanninkieliselle raportille voi antaa oman tekstin: logo_alt_sv, logo_alt_en.
title-brand-logo-alt-missing = Logolta puuttuu tekstivastine
brand-logo-missing = logotiedostoa ei ole: { $path }
    .hint = anna tiedoston polku projektikansiosta lähtien, esimerkiksi "kuvat/logo.svg"
    .cause = kooste.toml nimeää logon, jota projektikansiossa ei ole, tai nimi on kansion nimi.
    .cure = Kopioi logo projektikansioon ja tarkista nimen kirjoitusasu, myös isot ja pienet kirjaimet.
title-brand-logo-missing = Logotiedostoa ei ole
brand-logo-outside = logo { $path } on projektikansion ulkopuolella
    .hint = kopioi logo projektikansioon ja kirjoita sen nimi, esimerkiksi "logo.svg"
    .cause = Ohjelma lukee vain projektikansion tiedostoja, jotta sama kansio antaa saman raportin joka koneella. Polku ei saa alkaa levyn tunnuksella eikä viedä ulos kansiosta; kansiot erotetaan vinoviivalla /.
    .cure = Kopioi logo projektikansioon ja muuta polku sen mukaan.
title-brand-logo-outside = Logo projektikansion ulkopuolella
brand-logo-too-big = logo { $path } on liian suuri: { $kind ->
    [pixels] kuvan sivu on yli 4000 kuvapistettä
   *[bytes] tiedosto on yli 1 megatavun
}
    .hint = tallenna logosta pienempi kuva tai käytä SVG-muotoista logoa
    .cause = Logo tulostuu pienenä ja kulkee jokaisen raportin mukana. Suuri kuva ei näytä paremmalta.
    .cure = Tallenna logo kuvankäsittelyohjelmalla enintään noin 1000 kuvapisteen levyisenä, tai pyydä viestinnästä SVG-muotoinen logo.
title-brand-logo-too-big = Liian suuri logo
brand-logo-not-image = { $path } ei ole kuva, jonka ohjelma osaa lukea
    .hint = käytä SVG- tai PNG-muotoista logoa; JPEG-kuva on tallennettava PNG-muotoon
    .cause = Logon on oltava ehjä PNG- tai SVG-kuva. Muuta muotoa oleva, rikkinäinen tai vain nimeltään kuva oleva tiedosto ei tulostu.
    .cure = Avaa logo kuvaohjelmassa ja tallenna se uudelleen PNG-muotoon, tai pyydä viestinnästä SVG-muotoinen logo.
title-brand-logo-not-image = Logo ei ole kuva
brand-logo-unsafe = SVG-logossa { $path } on { $what ->
    [script] ohjelmakoodia
    [text] tekstiä, joka tarvitsisi kirjasimen
    [picture] toinen kuva
    [entity] omia merkintöjä (ENTITY)
   *[external] viittaus tiedoston ulkopuolelle
}
    .hint = { $what ->
        [text] muunna tekstit ääriviivoiksi (poluiksi) piirto-ohjelmassa ja tallenna uudelleen
       *[other] tallenna logo piirto-ohjelmassa tavallisena SVG-kuvana (plain SVG) tai PNG-kuvana
    }
    .cause = Logon on tulostuttava samanlaisena joka koneella. Siksi SVG-kuvassa saa olla vain piirrettyjä muotoja: ei ohjelmakoodia, ei viittauksia muihin tiedostoihin tai verkkoon, ei upotettuja kuvia eikä tekstiä, jonka kirjasinta ei ole mukana.
    .cure = Muunna tekstit ääriviivoiksi ja tallenna tavallisena SVG-kuvana, tai käytä PNG-kuvaa.
title-brand-logo-unsafe = SVG-logossa on kiellettyä sisältöä
