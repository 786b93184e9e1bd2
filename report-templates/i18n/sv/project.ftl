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
wrong-kind = { $kind ->
    [text] här ska stå en text
    [number] här ska stå ett tal
    [whole] här ska stå ett heltal
    [truth] här ska stå true eller false
    [list] här ska stå en lista
    [table] här ska stå ett eget avsnitt inom hakparentes
   *[date] här ska stå ett datum
}
    .hint = { $kind ->
    [text] skriv texten inom citattecken
    [number] skriv talet utan citattecken, decimaler med punkt: 0.40
    [whole] skriv talet utan citattecken och decimaler: 120
    [truth] true betyder ja, false nej; utan citattecken
    [list] skriv inom hakparentes: ["ett", "två"]
    [table] se modellen i filen som kommandot kooste init gör
   *[date] skriv dagen så här: 2022-06-30
}
