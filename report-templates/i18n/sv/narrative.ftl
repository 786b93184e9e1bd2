# Texter som människor skriver (narrative/): vad som inte kommer som sådant i rapporten.
narrative-html = texten har HTML-koder som rapporten inte använder
    .hint = skriv formateringen som Markdown, till exempel **fetstil**; texten mellan koderna skrivs ut
    .cause = Texterna formateras med Markdown. HTML-koder som <b> eller <div> lämnas bort, och texten i dem skrivs ut som vanlig text.
    .cure = Ta bort koderna eller byt dem mot Markdown: **fet**, *kursiv*, - i radens början för en lista.
title-narrative-html = HTML-koder i texten
narrative-image = texten har en bild som inte tas med i rapporten
    .hint = skriv i texten vad bilden berättar; bildens beskrivning skrivs ut i dess ställe
    .cause = Bilder i texter skrivs inte ut: i dem kan finnas tal eller människor som inte har gått genom dataskyddskontrollen. I bildens ställe står dess beskrivning.
    .cure = Ta bort bilden eller berätta innehållet i text.
title-narrative-image = Bild i texten
narrative-table-cells = en rad i tabellen har { $cells } celler fast det finns { $columns } kolumner
    .hint = lägg till eller ta bort lodstreck så att varje rad har lika många celler
    .cause = Varje rad i en Markdown-tabell ska ha lika många celler som rubrikraden. Celler som saknas blir tomma, och överflödiga celler skrivs ut i den sista kolumnen.
    .cure = Granska lodstrecken på raden. Hör ett lodstreck till cellens text, skriv så här: \| det vill säga omvänt snedstreck och lodstreck.
title-narrative-table-cells = En rad i tabellen stämmer inte
narrative-table-broken = raderna ser ut som en tabell, men rubrikraden och strecken under den har olika antal celler
    .hint = rubrikraden och raden med streck under den ska ha lika många celler
    .cause = Markdown känner igen en tabell bara om rubrikraden följs av en rad med streck (| --- | --- |) som har lika många celler. Nu skrivs raderna ut som vanlig text.
    .cure = Rätta raden med streck så att den har en plats för varje kolumn.
title-narrative-table-broken = Trasig tabell i texten
narrative-not-translated = texten finns inte på { $lang ->
    [fi] finska
    [sv] svenska
   *[en] engelska
}: avsnittet i rapporten får ingen text på det språket
    .cause = Texter kommer i rapporten bara på rapportens eget språk. Den här texten är skriven på ett annat språk, och på rapportens språk finns ingen motsvarande fil, så avsnittet blir utan text.
    .cure = Ska texten också finnas i rapporten på det här språket, skriv den i språkets egen mapp, till exempel narrative/sv/.
narrative-astray = texten läses inte: dess mapp hör inte till någon rapport
    .hint = flytta texten till mappen narrative/fi, narrative/sv eller narrative/en (med små bokstäver); en text för en enda rapport till dess undermapp, till exempel narrative/sv/thl
    .cause = Texter läses bara från språkens mappar narrative/fi, narrative/sv och narrative/en och, under dem, från mappar med en rapports namn. Den här texten finns någon annanstans och är inte med i någon rapport.
    .cure = Flytta texten till rätt mapp. Stora och små bokstäver är olika: FI är inte fi.
title-narrative-not-translated = Text bara på ett annat språk
narrative-too-long = texterna är tillsammans för långa för rapporten
    .hint = texterna på ett språk får ha sammanlagt högst 800 kilobyte, omkring tvåhundra sidor: förkorta dem
    .cause = I styrgruppens rapport finns inte rum för så lång text. Filen är kanske fel, eller så har något annat än text fogats in i den.
    .cure = Granska filen och förkorta texten. En lång utredning delas bättre ut för sig.
title-narrative-too-long = För långa texter
