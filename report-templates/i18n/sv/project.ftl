no-project = mappen innehåller ingen kooste.toml
    .hint = ange projektmappens sökväg eller skapa en ny projektmapp med: kooste init MAPP
toml-syntax = kooste.toml är inte giltig TOML: { $message }
    .hint = texter skrivs inom citattecken, datum i formen 2022-06-30
unknown-key-with-nearest = okänd inställning { $key }
    .hint = menade du { $nearest }?
unknown-key = okänd inställning { $key }
    .hint = här kan stå: { $known }
unknown-word = { $word } passar inte här
    .hint = tillåtna är: { $known }
missing-key = inställningen { $key } saknas
    .hint = lägg till raden { $key } = …
wrong-value = inställningens värde är av fel slag: { $message }
    .hint = texter skrivs inom citattecken, tal utan, decimaler med punkt och datum i formen 2022-06-30
project-end-before-start = projektet slutar innan det börjar
    .hint = kontrollera start och end under [project]
