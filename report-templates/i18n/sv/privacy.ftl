# Direkta identifieringsuppgifter. Ett fynd berättar plats och slag, aldrig själva uppgiften.
identifier-place = { $where ->
    [cell] i cellen
    [header] i kolumnens rubrik
    [title] ovanför tabellen
    [column] i kolumnen
    [sheet-name] i bladets namn (namnet visas inte)
    [defined-name] i ett namngivet område i arbetsboken
    [comment] i en kommentar
    [properties] i arbetsbokens egenskaper
    [header-footer] i bladets sidhuvud eller sidfot
    [validation] i en cells dataverifiering
    [drawing] i en bild eller textruta
    [link] i en länk
    [formula] i en formel
    [metadata] i filens metadata
    [file-name] i filens namn (namnet visas inte)
    [folder-name] i mappens namn (namnet visas inte)
    [text] i texten
    [settings] i inställningarna
   *[part] i en dold del av arbetsboken
}
masked-file = fil { $number } i { $folder }
masked-folder = { $folder }/[mapp { $number }]
masked-sheet = blad { $number }

identifier-identity-code = { identifier-place } finns en personbeteckning; filen används inte
    .hint = { $where ->
        [text] ta bort personbeteckningen ur den här texten
        [settings] ta bort personbeteckningen ur inställningarna; kontaktuppgifter får stå bara under notice och [brand]
       *[other] ta bort personbeteckningen ur avsändarens fil och använd klientkoden{ $allow ->
            [yes] ; om detta inte är en personbeteckning, tillåt kolumnen i kooste.toml under [[identifier_exception]]
           *[other] {""}
        }
    }
    .sender = ta bort personbeteckningen, använd klientkoden och skicka filen på nytt; är detta ingen personbeteckning, berätta det för projektet
    .cause = Här finns en personbeteckning eller något som ser ut som en. Också en beteckning med fel kontrolltecken stoppar filen, eftersom den troligen är någons beteckning med ett skrivfel. Är kontrolltecknet rätt hjälper inget undantag [[identifier_exception]]. Ingenting ur filen läses in.
    .cure = Ta bort personbeteckningen och skriv klientkoden i stället, till exempel PP-0042. Sök i Excel också i dolda blad, kommentarer och filens egenskaper, och skicka filen på nytt. Ta bort den gamla filen också ur e-posten.
identifier-email = { identifier-place } finns en e-postadress; filen används inte
    .hint = { $where ->
        [text] ta bort e-postadressen ur den här texten
        [settings] ta bort e-postadressen ur inställningarna; kontaktuppgifter får stå bara under notice och [brand]
       *[other] ta bort e-postadressen ur avsändarens fil{ $allow ->
            [yes] ; om detta inte är en adress, tillåt kolumnen i kooste.toml under [[identifier_exception]]
           *[other] {""}
        }
    }
    .sender = ta bort e-postadressen och skicka filen på nytt; är detta ingen adress, berätta det för projektet
    .cause = Här finns en e-postadress, också när det står (at) i stället för @. Adressen pekar ut en människa, så ingenting ur filen läses in.
    .cure = Ta bort adressen eller hela kolumnen i Excel och skicka filen på nytt. Personalens kontaktuppgifter kan skrivas i kooste.toml under notice och brand.
identifier-phone = { identifier-place } finns ett telefonnummer; filen används inte
    .hint = { $where ->
        [text] ta bort telefonnumret ur den här texten
        [settings] ta bort telefonnumret ur inställningarna; kontaktuppgifter får stå bara under notice och [brand]
       *[other] ta bort telefonnumret ur avsändarens fil{ $allow ->
            [yes] ; om detta inte är ett telefonnummer, tillåt kolumnen i kooste.toml under [[identifier_exception]]
           *[other] {""}
        }
    }
    .sender = ta bort telefonnumret och skicka filen på nytt; är detta inget telefonnummer, berätta det för projektet
    .cause = Här finns ett finländskt telefonnummer: +358 eller 00358 i början, eller en nolla och ett riktnummer eller mobilnummer. Ingenting ur filen läses in.
    .cure = Ta bort numret eller hela kolumnen i Excel och skicka filen på nytt. Om kolumnen innehåller andra nummer, tillåt den i kooste.toml och ange varför.
identifier-address = { identifier-place } finns en gatuadress; filen används inte
    .hint = { $where ->
        [text] ta bort adressen ur den här texten
        [settings] ta bort adressen ur inställningarna; kontaktuppgifter får stå bara under notice och [brand]
       *[other] ta bort adressen ur avsändarens fil; hemkommunen räcker
    }
    .sender = ta bort adressen och skicka filen på nytt; hemkommunen räcker
    .cause = Här finns ett ord som ser ut som ett gatunamn och ett husnummer. Adressen pekar ut ett hushåll, så ingenting ur filen läses in.
    .cure = Ta bort adressen eller hela kolumnen i Excel och skicka filen på nytt. Kommunens namn räcker för rapporten.
identifier-iban = { identifier-place } finns ett kontonummer (IBAN); filen används inte
    .hint = { $where ->
        [text] ta bort kontonumret ur den här texten
        [settings] ta bort kontonumret ur inställningarna; kontaktuppgifter får stå bara under notice och [brand]
       *[other] ta bort kontonumret ur avsändarens fil
    }
    .sender = ta bort kontonumret och skicka filen på nytt
    .cause = Här finns ett kontonummer med rätt kontrollsiffror. Ingenting ur filen läses in.
    .cure = Ta bort kontonumret eller hela kolumnen i Excel och skicka filen på nytt.
identifier-name-column = { identifier-place } finns namn på personer; filen används inte
    .hint = ta bort kolumnen ur avsändarens fil{ $allow ->
        [yes] ; om den inte innehåller namn på personer, tillåt den i kooste.toml under [[identifier_exception]]
       *[other] {""}
    }
    .sender = ta bort kolumnen och skicka filen på nytt; innehåller den inga personnamn, berätta det för projektet
    .cause = Kolumnens rubrik är ett namns rubrik (till exempel Namn, Efternamn eller Kontaktperson), eller mer än 30 procent av värdena är två ord med stor begynnelsebokstav. Ingenting ur filen läses in.
    .cure = Ta bort kolumnen i Excel och använd klientkoden eller coachens kod. Om kolumnen innehåller till exempel namn på företag, tillåt den i kooste.toml med blankettens och kolumnens namn och ange varför.
identifier-birth-date-column = { identifier-place } finns födelsetider; filen används inte
    .hint = ta bort kolumnen ur avsändarens fil; åldersgruppen räcker
    .sender = ta bort kolumnen och skicka filen på nytt; åldersgruppen räcker
    .cause = Kolumnens rubrik är en födelsetids rubrik. Födelsetiden pekar ut en människa på ett litet område, så ingenting ur filen läses in.
    .cure = Ta bort kolumnen i Excel och skriv åldersgruppen i stället, till exempel 25–34. Skicka filen på nytt.
identifiers-not-listed = { $count ->
    [one] i filen finns ytterligare en identifieringsuppgift som inte räknas upp; sammanlagt är de { $total }
   *[other] i filen finns ytterligare { $count } identifieringsuppgifter som inte räknas upp; sammanlagt är de { $total }
}
    .hint = ta först bort de uppräknade uppgifterna kolumn för kolumn och kontrollera filen på nytt
    .cause = Av en fil räknas högst tusen likadana identifieringsuppgifter upp. Resten är räknade men inte uppräknade.
    .cure = Ta bort uppgifterna som hela kolumner i Excel och kontrollera filen på nytt.
stopped-by-identifiers = { $count ->
    [one] materialet innehåller en direkt identifieringsuppgift. Ingenting räknades eller skrevs
   *[other] materialet innehåller { $count } direkta identifieringsuppgifter; antal filer med sådana: { $files }. Ingenting räknades eller skrevs
}
    .hint = be avsändarna om rättade filer eller ta bort filerna ur mappen exports; kommandot kooste check kontrollerar de andra filerna och skriver en förteckning
    .cause = Ingen rapport görs om en enda fil, dess namn eller de egna texterna innehåller en direkt identifieringsuppgift.
    .cure = Rätta de uppräknade ställena eller ta bort filerna ur mappen exports. Kontrollera med kommandot kooste check och gör sedan rapporten på nytt.

identifier-exception-unused = undantaget för kolumnen { $column } på blanketten { $form } tillåter ingenting: det finns inget sådant fynd
    .hint = om undantaget inte längre behövs, ta bort det ur kooste.toml
    .cause = I kooste.toml finns ett undantag som inget fynd motsvarar. Antingen har uppgiften tagits bort, eller så är kolumnens namn skrivet på annat sätt än i filen.
    .cure = Kontrollera kolumnens rubrik eller ta bort undantaget ur kooste.toml.
identifier-exception-unknown-form = blanketten { $form } finns inte
    .hint = menade du { $nearest }? Blanketterna är: { $known }
    .cause = I undantaget står under form ett namn som ingen blankett har. Ingenting kontrolleras innan det är rättat.
    .cure = Skriv blankettens engelska namn under form, till exempel job_start.

workbook-author-dropped = arbetsboken innehåller namnet på den som gjort eller senast ändrat den; det sparas inte
    .hint = namnet kan tas bort i Excel: Arkiv, Info, Granska dokument
    .cause = Excel sparar i arbetsboken namnet på den som gjort den och den som senast ändrat den. Namnet läses inte in och hindrar inte att filen används.
    .cure = Ingenting behöver göras. Namnet kan tas bort i Excel genom Arkiv, Info, Sök efter problem, Granska dokument.
workbook-part-too-large = arbetsboken innehåller en del som är för stor för att kontrolleras
    .hint = kopiera bladen till en ny arbetsbok och spara den
    .cause = En del av arbetsboken är uppackad större än i någon vanlig arbetsbok. Den kan inte kontrolleras för identifieringsuppgifter, så filen läses inte.
    .cure = Kopiera bladen i Excel till en ny arbetsbok, spara den och skicka på nytt.
