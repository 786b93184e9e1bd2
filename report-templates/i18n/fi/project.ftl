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
