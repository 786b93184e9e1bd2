# Avsändarens utseende: avsnittet [brand] i kooste.toml.
brand-colour-unknown = { $colour } är ingen färg
    .hint = skriv färgen med nummertecken och sex tecken (0–9, a–f), till exempel "#0b5a7d"
    .cause = En färg skrivs som på webbsidor: nummertecken och sex tecken, två för rött, två för grönt och två för blått. Namn på färger och andra skrivsätt känner programmet inte till.
    .cure = Sök färgens hex-värde i organisationens grafiska anvisningar och skriv det inom citattecken.
title-brand-colour-unknown = Ingen färg
brand-colour-weak = färgen { $colour } är för ljus att läsa: kontrasten är { $whole },{ $tenths }:1, det behövs 4,5:1
    .hint = den närmaste tillräckligt mörka färgen i samma kulör är "{ $nearest }"
    .cause = Färgen används i texter och linjer på vit och ljus botten. Enligt tillgänglighetsriktlinjerna (WCAG 2.2) ska text ha kontrasten minst 4,5:1, så att den som ser dåligt kan läsa den.
    .cure = Använd färgen som meddelandet föreslår, eller en mörkare färg som organisationen har. De ljusa ytorna räknar programmet fram ur färgen.
title-brand-colour-weak = För ljus färg
brand-logo-alt-missing = logotypen saknar alternativtext
    .hint = lägg till raden logo_alt = "vad logotypen visar", till exempel "Satakunta välfärdsområdes märke"
    .cause = En skärmläsare läser upp alternativtexten i stället för logotypen. Utan den är rapporten inte tillgänglig.
    .cure = Lägg till raden logo_alt under [brand]. En rapport på svenska eller engelska kan få en egen text: logo_alt_sv, logo_alt_en.
title-brand-logo-alt-missing = Logotypen saknar alternativtext
brand-logo-missing = filen med logotypen finns inte: { $path }
    .hint = ange filens sökväg från projektmappen, till exempel "bilder/logo.svg"
    .cause = I kooste.toml nämns en logotyp som inte finns i projektmappen, eller namnet är en mapps namn.
    .cure = Kopiera logotypen till projektmappen och kontrollera hur namnet är stavat, även stora och små bokstäver.
title-brand-logo-missing = Logotypen finns inte
brand-logo-outside = logotypen { $path } ligger utanför projektmappen
    .hint = kopiera logotypen till projektmappen och skriv dess namn, till exempel "logo.svg"
    .cause = Programmet läser bara filer i projektmappen, så att samma mapp ger samma rapport på varje dator. Sökvägen får inte börja med en enhetsbokstav och inte leda ut ur mappen; mappar skiljs åt med snedstreck /.
    .cure = Kopiera logotypen till projektmappen och ändra sökvägen efter det.
title-brand-logo-outside = Logotypen utanför projektmappen
brand-logo-too-big = logotypen { $path } är för stor: { $kind ->
    [pixels] bilden har en sida på mer än 4000 bildpunkter
   *[bytes] filen är större än 1 megabyte
}
    .hint = spara en mindre bild av logotypen eller använd en logotyp i SVG-format
    .cause = Logotypen skrivs ut i liten storlek och följer med varje rapport. En stor bild ser inte bättre ut.
    .cure = Spara logotypen i ett bildprogram med en bredd på högst omkring 1000 bildpunkter, eller be kommunikationsenheten om logotypen i SVG-format.
title-brand-logo-too-big = För stor logotyp
brand-logo-not-image = { $path } är ingen bild som programmet kan läsa
    .hint = använd en logotyp i SVG- eller PNG-format; en JPEG-bild måste sparas som PNG
    .cause = Logotypen ska vara en hel PNG- eller SVG-bild. En fil i annat format, en trasig fil eller en fil som bara till namnet är en bild kan inte skrivas ut.
    .cure = Öppna logotypen i ett bildprogram och spara den på nytt som PNG, eller be kommunikationsenheten om logotypen i SVG-format.
title-brand-logo-not-image = Logotypen är ingen bild
brand-logo-unsafe = SVG-logotypen { $path } innehåller { $what ->
    [script] programkod
    [text] text som skulle behöva ett typsnitt
    [picture] en annan bild
    [entity] egna beteckningar (ENTITY)
   *[external] en hänvisning utanför filen
}
    .hint = { $what ->
        [text] omvandla texten till konturer (banor) i ritprogrammet och spara på nytt
       *[other] spara logotypen i ritprogrammet som vanlig SVG (plain SVG) eller som PNG
    }
    .cause = Logotypen ska se likadan ut på varje dator. Därför får en SVG-bild bara ha ritade former: ingen programkod, inga hänvisningar till andra filer eller nätet, inga inbäddade bilder och ingen text vars typsnitt inte följer med.
    .cure = Omvandla texten till konturer och spara som vanlig SVG, eller använd en PNG-bild.
title-brand-logo-unsafe = Otillåtet innehåll i SVG-logotypen
