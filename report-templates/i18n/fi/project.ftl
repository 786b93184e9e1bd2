no-project = kansiossa ei ole kooste.toml-tiedostoa
    .hint = anna projektikansion polku tai tee uusi projektikansio komennolla: kooste init KANSIO
toml-syntax = kooste.toml ei ole oikeaa TOML-kieltä: { $message }
    .hint = tekstit kirjoitetaan lainausmerkkeihin, päivämäärät muodossa 2022-06-30
unknown-key-with-nearest = tuntematon asetus { $key }
    .hint = tarkoititko { $nearest }?
unknown-key = tuntematon asetus { $key }
    .hint = tässä kohdassa voi olla: { $known }
unknown-word = { $word } ei käy tähän
    .hint = sallittuja ovat: { $known }
missing-key = asetus { $key } puuttuu
    .hint = lisää rivi { $key } = …
wrong-value = asetuksen arvo on vääränlainen: { $message }
    .hint = tekstit kirjoitetaan lainausmerkkeihin, luvut ilman, desimaalit pisteellä ja päivämäärät muodossa 2022-06-30
project-end-before-start = hanke päättyy ennen alkuaan
    .hint = tarkista asetukset start ja end kohdasta [project]
wrong-kind = { $kind ->
    [text] tähän tulee teksti
    [number] tähän tulee luku
    [whole] tähän tulee kokonaisluku
    [truth] tähän tulee true tai false
    [list] tähän tulee luettelo
    [table] tähän tulee oma kohtansa hakasulkeissa
   *[date] tähän tulee päivämäärä
}
    .hint = { $kind ->
    [text] kirjoita teksti lainausmerkkeihin
    [number] kirjoita luku ilman lainausmerkkejä, desimaalit pisteellä: 0.40
    [whole] kirjoita luku ilman lainausmerkkejä ja desimaaleja: 120
    [truth] true tarkoittaa kyllä, false ei; ilman lainausmerkkejä
    [list] kirjoita hakasulkeisiin: ["yksi", "kaksi"]
    [table] katso malli komennon kooste init tekemästä tiedostosta
   *[date] kirjoita päivä muodossa 2022-06-30
}
