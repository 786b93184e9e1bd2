unknown-report = raporttia { $name } ei ole
    .hint = valittavana on: { $known }
period-after-data = kausi { $period } alkaa aineiston katkaisupäivän { $as_of } jälkeen
    .hint = valitse kausi väliltä { $first }–{ $last } tai päivitä as_of tiedostossa kooste.toml
period-before-project = kausi { $period } päättyy ennen hankkeen alkua { $start }
    .hint = valitse kausi väliltä { $first }–{ $last }
key-unreadable = projektikansion avain on rikki
    .hint = palauta tiedosto kooste.key varmuuskopiosta; jos poistat sen, uusi tehdään, mutta vanhojen raporttien tiivisteitä ei voi enää verrata
output-not-a-folder = { $folder } on tiedosto, vaikka siihen pitäisi tallentaa
    .hint = siirrä tai nimeä tiedosto { $folder } uudelleen
report-language-missing = raporttia ei vielä ole kielellä { $lang }
    .hint = valittavana on: { $known }

k-anonymity = asiakkaat, joilla on sama järjestäjä, ikäryhmä, sukupuoli, asiakasryhmä ja alkamisneljännes: pienin luokka { $smallest }, alle { $limit } asiakkaan luokissa noin { $small } % asiakkaista, yksin luokassaan noin { $alone } %
    .hint = käsittele rivejä henkilötietoina; raportissa luvut kerrotaan tietosuojaliitteessä
    .cause = Viisi taustatietoa yhdessä erottavat asiakkaan muista. Joka on luokassaan yksin, on tunnistettavissa, vaikka nimeä tai henkilötunnusta ei ole.
    .cure = Mitään ei tarvitse korjata. Älä lähetä eteenpäin rivejä, joissa nämä tiedot ovat rinnakkain; valmiit taulukot kansiossa out/ on tarkistettu.
