# Suorat tunnistetiedot. Löydöstä kerrotaan paikka ja laji, ei koskaan itse tietoa.
identifier-place = { $where ->
    [cell] solussa
    [header] sarakkeen otsikossa
    [title] taulukon yläpuolella
    [column] sarakkeessa
    [sheet-name] taulukon nimessä (nimeä ei näytetä)
    [defined-name] työkirjan nimetyssä alueessa
    [comment] kommentissa
    [properties] työkirjan ominaisuuksissa
    [header-footer] taulukon ylä- tai alatunnisteessa
    [validation] solun kelpoisuusehdossa
    [drawing] kuvassa tai tekstiruudussa
    [link] linkissä
    [formula] kaavassa
    [metadata] tiedoston kuvailutiedoissa
    [file-name] tiedoston nimessä (nimeä ei näytetä)
    [folder-name] kansion nimessä (nimeä ei näytetä)
    [text] tekstissä
    [settings] asetuksissa
   *[part] työkirjan piilossa olevassa osassa
}
masked-file = kansion { $folder } tiedosto { $number }
masked-folder = { $folder }/[kansio { $number }]
masked-sheet = taulukko { $number }

identifier-identity-code = { identifier-place } on henkilötunnus; tiedostoa ei käytetä
    .hint = { $where ->
        [text] poista henkilötunnus tästä tekstistä
        [settings] poista henkilötunnus asetuksista; yhteystiedot saavat olla vain kohdissa notice ja [brand]
       *[other] poista henkilötunnus lähettäjän tiedostosta ja käytä asiakastunnusta{ $allow ->
            [yes] ; jos tämä ei ole henkilötunnus, salli sarake tiedoston kooste.toml kohdassa [[identifier_exception]]
           *[other] {""}
        }
    }
    .sender = poista henkilötunnus ja käytä asiakastunnusta, ja lähetä tiedosto uudelleen; jos tämä ei ole henkilötunnus, kerro siitä hankkeelle
    .cause = Tässä on henkilötunnus tai sen näköinen merkkijono. Myös tunnus, jonka tarkistusmerkki on väärä, estää käytön, koska se on todennäköisesti jonkun tunnus väärin kirjoitettuna. Jos tarkistusmerkki on oikein, poikkeus [[identifier_exception]] ei auta. Tiedostosta ei ladata mitään.
    .cure = Poista henkilötunnus ja kirjoita sen tilalle asiakastunnus, esimerkiksi PP-0042. Hae Excelissä myös piilotetuista taulukoista, kommenteista ja tiedoston ominaisuuksista, ja lähetä tiedosto uudelleen. Poista vanha tiedosto myös sähköpostista.
identifier-email = { identifier-place } on sähköpostiosoite; tiedostoa ei käytetä
    .hint = { $where ->
        [text] poista sähköpostiosoite tästä tekstistä
        [settings] poista sähköpostiosoite asetuksista; yhteystiedot saavat olla vain kohdissa notice ja [brand]
       *[other] poista sähköpostiosoite lähettäjän tiedostosta{ $allow ->
            [yes] ; jos tämä ei ole osoite, salli sarake tiedoston kooste.toml kohdassa [[identifier_exception]]
           *[other] {""}
        }
    }
    .sender = poista sähköpostiosoite ja lähetä tiedosto uudelleen; jos tämä ei ole osoite, kerro siitä hankkeelle
    .cause = Tässä on sähköpostiosoite, myös silloin kun @-merkin tilalla on (at). Osoite yksilöi ihmisen, joten tiedostosta ei ladata mitään.
    .cure = Poista osoite tai koko sarake Excelissä ja lähetä tiedosto uudelleen. Henkilökunnan yhteystiedot voi kirjoittaa tiedoston kooste.toml kohtiin notice ja brand.
identifier-phone = { identifier-place } on puhelinnumero; tiedostoa ei käytetä
    .hint = { $where ->
        [text] poista puhelinnumero tästä tekstistä
        [settings] poista puhelinnumero asetuksista; yhteystiedot saavat olla vain kohdissa notice ja [brand]
       *[other] poista puhelinnumero lähettäjän tiedostosta{ $allow ->
            [yes] ; jos tämä ei ole puhelinnumero, salli sarake tiedoston kooste.toml kohdassa [[identifier_exception]]
           *[other] {""}
        }
    }
    .sender = poista puhelinnumero ja lähetä tiedosto uudelleen; jos tämä ei ole puhelinnumero, kerro siitä hankkeelle
    .cause = Tässä on suomalainen puhelinnumero: +358 tai 00358 alussa, tai nolla ja suunta- tai matkapuhelinnumero. Tiedostosta ei ladata mitään.
    .cure = Poista numero tai koko sarake Excelissä ja lähetä tiedosto uudelleen. Jos sarakkeessa on muita numeroita, salli sarake tiedostossa kooste.toml ja perustele se.
identifier-address = { identifier-place } on katuosoite; tiedostoa ei käytetä
    .hint = { $where ->
        [text] poista osoite tästä tekstistä
        [settings] poista osoite asetuksista; yhteystiedot saavat olla vain kohdissa notice ja [brand]
       *[other] poista osoite lähettäjän tiedostosta; kotikunta riittää
    }
    .sender = poista osoite ja lähetä tiedosto uudelleen; kotikunta riittää
    .cause = Tässä on kadunnimen näköinen sana ja talon numero. Osoite yksilöi kotitalouden, joten tiedostosta ei ladata mitään.
    .cure = Poista osoite tai koko sarake Excelissä ja lähetä tiedosto uudelleen. Kunnan nimi riittää raporttiin.
identifier-iban = { identifier-place } on tilinumero (IBAN); tiedostoa ei käytetä
    .hint = { $where ->
        [text] poista tilinumero tästä tekstistä
        [settings] poista tilinumero asetuksista; yhteystiedot saavat olla vain kohdissa notice ja [brand]
       *[other] poista tilinumero lähettäjän tiedostosta
    }
    .sender = poista tilinumero ja lähetä tiedosto uudelleen
    .cause = Tässä on tilinumero, jonka tarkistusnumero on oikein. Tiedostosta ei ladata mitään.
    .cure = Poista tilinumero tai koko sarake Excelissä ja lähetä tiedosto uudelleen.
identifier-name-column = { identifier-place } on henkilöiden nimiä; tiedostoa ei käytetä
    .hint = poista sarake lähettäjän tiedostosta{ $allow ->
        [yes] ; jos siinä ei ole henkilöiden nimiä, salli se tiedoston kooste.toml kohdassa [[identifier_exception]]
       *[other] {""}
    }
    .sender = poista sarake ja lähetä tiedosto uudelleen; jos siinä ei ole henkilöiden nimiä, kerro siitä hankkeelle
    .cause = Sarakkeen otsikko on nimen otsikko (esimerkiksi Nimi, Sukunimi tai Yhteyshenkilö), tai yli 30 prosenttia sen arvoista on kaksi isolla alkukirjaimella kirjoitettua sanaa. Tiedostosta ei ladata mitään.
    .cure = Poista sarake Excelissä ja käytä asiakastunnusta tai valmentajan tunnusta. Jos sarakkeessa on esimerkiksi yritysten nimiä, salli se tiedostossa kooste.toml lomakkeen ja sarakkeen nimellä ja perustele se.
identifier-birth-date-column = { identifier-place } on syntymäaikoja; tiedostoa ei käytetä
    .hint = poista sarake lähettäjän tiedostosta; ikäryhmä riittää
    .sender = poista sarake ja lähetä tiedosto uudelleen; ikäryhmä riittää
    .cause = Sarakkeen otsikko on syntymäajan otsikko. Syntymäaika yksilöi ihmisen pienellä alueella, joten tiedostosta ei ladata mitään.
    .cure = Poista sarake Excelissä ja kirjoita sen tilalle ikäryhmä, esimerkiksi 25–34. Lähetä tiedosto uudelleen.
identifiers-not-listed = { $count ->
    [one] tiedostossa on vielä yksi tunniste, jota ei luetella; kaikkiaan niitä on { $total }
   *[other] tiedostossa on vielä { $count } tunnistetta, joita ei luetella; kaikkiaan niitä on { $total }
}
    .hint = poista ensin luetellut tunnisteet sarakkeittain ja tarkista tiedosto uudelleen
    .cause = Yhdestä tiedostosta luetellaan enintään tuhat samanlaista tunnistetta. Loput on laskettu mutta ei lueteltu.
    .cure = Poista tunnisteet kokonaisina sarakkeina Excelissä ja tarkista tiedosto uudelleen.
stopped-by-identifiers = { $count ->
    [one] aineistossa on suora tunniste. Mitään ei laskettu eikä kirjoitettu
   *[other] aineistossa on { $count } suoraa tunnistetta; niitä on näin monessa tiedostossa: { $files }. Mitään ei laskettu eikä kirjoitettu
}
    .hint = pyydä lähettäjiltä korjatut tiedostot tai ota nämä tiedostot pois kansiosta exports; komento kooste check tarkistaa muut tiedostot ja kirjoittaa luettelon
    .cause = Raporttia ei tehdä, jos yhdessäkin tiedostossa, sen nimessä tai omissa teksteissä on suora tunnistetieto.
    .cure = Korjaa luetellut kohdat tai ota tiedostot pois kansiosta exports. Tarkista komennolla kooste check ja tee raportti sitten uudelleen.

identifier-exception-unused = poikkeus lomakkeen { $form } sarakkeelle { $column } ei salli mitään: sellaista löydöstä ei ole
    .hint = jos poikkeusta ei enää tarvita, poista se tiedostosta kooste.toml
    .cause = Tiedostossa kooste.toml on poikkeus, johon mikään löydös ei osunut. Joko tunniste on poistettu tai sarakkeen nimi on kirjoitettu toisin kuin tiedostossa.
    .cure = Tarkista sarakkeen otsikko tai poista poikkeus tiedostosta kooste.toml.
identifier-exception-unknown-form = lomaketta { $form } ei ole
    .hint = tarkoititko { $nearest }? Lomakkeet ovat: { $known }
    .cause = Poikkeuksen kohdassa form on nimi, jota millään lomakkeella ei ole. Mitään ei tarkisteta, ennen kuin se on korjattu.
    .cure = Kirjoita kohtaan form lomakkeen englanninkielinen nimi, esimerkiksi job_start.

workbook-author-dropped = työkirjassa on tekijän tai viimeisen muokkaajan nimi; sitä ei oteta talteen
    .hint = nimen voi poistaa Excelissä: Tiedosto, Tiedot, Tarkista asiakirja
    .cause = Excel tallentaa työkirjaan sen tekijän ja viimeisen muokkaajan nimen. Nimeä ei ladata, eikä se estä tiedoston käyttöä.
    .cure = Mitään ei tarvitse tehdä. Nimen voi poistaa Excelissä valitsemalla Tiedosto, Tiedot, Tarkista ongelmien varalta, Tarkista asiakirja.
workbook-part-too-large = työkirjassa on osa, joka on liian suuri tarkistettavaksi
    .hint = kopioi taulukot uuteen työkirjaan ja tallenna se
    .cause = Työkirjan jonkin osan purettu koko on suurempi kuin missään tavallisessa työkirjassa. Sitä ei voi tarkistaa tunnistetietojen varalta, joten tiedostoa ei lueta.
    .cure = Kopioi taulukot Excelissä uuteen työkirjaan, tallenna se ja lähetä uudelleen.
