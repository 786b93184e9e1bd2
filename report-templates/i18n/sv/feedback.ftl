# Responsen till den som skickade materialet: en arbetsbok och en PDF på en sida. Läsaren är arbetscoach eller byråsekreterare.
feedback-file = respons
feedback-organisation = organisation

# Arbetsboken
feedback-sheet-mend = Att rätta
feedback-sheet-read = Vad som lästes
feedback-sheet-notes = För kännedom
feedback-column-do = Vad som ska göras
feedback-column-file = Fil
feedback-column-sheet = Blad
feedback-column-cell = Ställe
feedback-column-header = Kolumn
feedback-column-wrong = Vad som är fel
feedback-column-noticed = Vad som märktes
feedback-column-allowed = Vad som skrivs här
feedback-column-how = Så här rättar du
feedback-column-code = Kod
feedback-do-error = rätta
feedback-do-warning = kontrollera
feedback-do-note = för kännedom
feedback-place-row = rad { $row }
feedback-place-line = rad { $row }, kolumn { $column }
feedback-place-column = kolumn { $column }
feedback-place-whole = hela filen
feedback-place-sheet = hela bladet
feedback-nothing-to-mend = Tack! Det finns inget att rätta.
feedback-rows-left-out = Listan är avkortad, och antalet ytterligare ställen är { $count }. Rätta först dessa och skicka filen på nytt.
feedback-column-form = Blankett
feedback-column-read = Lästa rader
feedback-column-taken = Medtagna
feedback-column-rejected = Avvisade
feedback-column-doubles = Dubbletter
feedback-column-encoding = Teckenkodning
feedback-column-delimiter = Avgränsare
feedback-total = Totalt
feedback-file-left-out = lästes inte
feedback-delimiter-semicolon = semikolon
feedback-delimiter-comma = kommatecken
feedback-delimiter-tab = tabb
feedback-print-header = { $organisation }: respons på materialet till och med { $date }

# Sidan
feedback-page-title = Respons på materialet: { $organisation }
feedback-page-period = Material till och med { $date }
feedback-page-description = Vad som lästes från organisationen { $organisation } och vad som ska rättas i materialet ({ $project }).
feedback-page-keywords = supported employment; material; respons
feedback-page-footer = Responsen anger ställen, inte cellernas innehåll och inga personer.
feedback-heading-read = Vad som lästes
feedback-heading-mend = Att rätta
feedback-heading-next = Vad som händer nu
feedback-files = { $count ->
    [one] en fil
   *[other] { $number } filer
}
feedback-rows = { $count ->
    [one] en rad
   *[other] { $number } rader
}
feedback-lead-clean = Tack! Ert material omfattar { $files } och { $rows }. Allt är i ordning och inget behöver rättas.
feedback-lead-mend = Tack! Ert material omfattar { $files } och { $rows }. Ställen att rätta: { $errors }, ställen att kontrollera: { $warnings }.
feedback-card-files = Filer
feedback-card-read = Lästa rader
feedback-card-taken = Medtagna rader
feedback-card-rejected = Avvisade rader
feedback-blocked-title = Inte alla filer lästes
feedback-blocked = { $count ->
    [one] En fil
   *[other] { $number } filer
} innehåller uppgifter som en person kan identifieras med, till exempel namn, personbeteckning eller telefonnummer. Därför lästes ingenting av innehållet. Ta bort uppgifterna ur originalet, se också efter i dolda blad, kommentarer, filens egenskaper och filnamnet, och skicka sedan filen på nytt.
feedback-identifier = Uppgift som en person kan identifieras med
feedback-table-kinds = Ställen att rätta och kontrollera efter slag
feedback-table-places = De viktigaste ställena
feedback-column-kind = Slag
feedback-column-count = Antal
feedback-column-where = Var
feedback-more-kinds = { $count ->
    [one] Dessutom ett annat slag
   *[other] Dessutom { $number } andra slag
}: se arbetsboken.
feedback-more-places = { $count ->
    [one] Dessutom ett annat ställe
   *[other] Dessutom { $number } andra ställen
}: se arbetsboken { $workbook }.
feedback-next-open = Öppna arbetsboken { $workbook }. På det första bladet finns varje ställe och bredvid det vad som ska skrivas där.
feedback-next-mend = Rätta ställena i er egen ursprungliga fil, inte i arbetsboken.
feedback-next-send = Skriv en ny dag i den rättade filens namn och skicka hela filen på samma sätt som förut. Berätta för projektet om den ersätter hela den gamla filen: annars räknas de rader som ni har tagit bort, och en del av dem som ni har rättat, fortfarande med ur den gamla filen.
feedback-next-ask = Om något inte kan rättas, berätta det för dem som arbetar i projektet. Avvisade rader ingår inte i resultaten.
feedback-next-nothing = Ni behöver inte göra någonting. Uppgifterna ingår i projektets nästa rapport.

check-feedback = { $count ->
    [0] Ingen respons gjordes: ingen organisation har några filer.
    [one] Respons till en organisation: { $folder }
   *[other] Respons till { $count } organisationer: { $folder }
}
