# Utkast som sidor (kooste preview) och egna rapporter.
draft-mark = UTKAST – FÅR INTE PUBLICERAS
measure-not-given = Tabellen { $id } finns inte: blanketterna för den har inte kommit, eller den har inga rader.
measure-without-rows = Tabellen { $id } har ingen av de valda raderna.
truth-yes = ja
truth-no = nej
title-report-exists = Rapporten finns redan
title-report-name = Namnet duger inte för en rapport
preview-done = Utkastets sidor { $pages }: { $folder }. Sidorna är utkast: dela dem inte.
preview-again = Ändrade sidor: { $changed } av { $pages }: { $folder }
preview-watching = Väntar på ändringar i texter, mallar, inställningar, frågor och filer. Avsluta: Ctrl-C.
preview-waiting = Sidorna är som förut. Väntar på en rättelse.
preview-ended = Utkasten är klara.
preview-note = De här sidorna är utkast (kooste preview).

    De är gjorda som hjälp vid skrivandet. Talen har gått genom dataskyddskontrollen, men ett utkast kan inte antecknas som
    publicerat, så senare rapporter tar ingen hänsyn till det. Dela inte sidorna. Rapporten som delas görs med kommandot
    kooste run och kommer i mappen out.
    .file = LAS-MIG.txt
init-report-done = En mall för rapporten finns i { $folder }. Se sidorna och ändra: kooste preview { $project } --report { $name } --watch
report-exists = rapporten { $name } finns redan
    .hint = välj ett annat namn; en rapport som finns ersätts inte
    .cause = En rapport med samma namn finns färdig i programmet eller i projektets mapp report-templates. Ingenting skrevs.
    .cure = Ge rapporten ett annat namn. Vill du börja om, flytta först bort den gamla mappen.
report-name = { $name } duger inte som namn på en rapport
    .hint = använd bokstäverna a–z, siffror och bindestreck, till exempel arsberattelse-2026; dessa namn är upptagna: { $reserved }
    .cause = Rapportens namn är namnet på dess mapp och blir en del av filnamn. Det får bestå av bokstäverna a–z (också stora), siffror och bindestreck, högst 40 tecken.
    .cure = Byt namn på mappen. Rapportens egentliga namn skrivs i filen report.toml: title.
