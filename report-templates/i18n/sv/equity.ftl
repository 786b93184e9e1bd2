# Regional likabehandling: ord i figurer och slutsatser.

equity-table-caption = Klienter, klienter i arbete och täckning per anordnare år { $year } (till och med { $date }).
column-new-clients = Nya<br>under året
equity-differences-larger = Skillnaderna mellan anordnarna är som helhet större än slumpen förklarar (χ²-test, p { $p }; variation i förhållande till slumpen φ = { $phi }).
equity-differences-not-shown = Skillnaderna mellan anordnarna är som helhet inte påvisbart större än slumpen (χ²-test, p { $p }; φ = { $phi }). Det bevisar inte att skillnader saknas.
equity-differences-too-few = Skillnaderna testas inte, eftersom de förväntade antalen är för små.

dots-caption = { $measures ->
    [outcome] Andelen i arbete
    [access] Täckningen
   *[both] Andelen i arbete och täckningen
} per anordnare och ekonomisk region år { $year } (till och med { $date }). Punkten är talet{ $region ->
    [shown] , linjen dess 95 %-konfidensintervall och den streckade linjen hela områdets tal
   *[hidden] {" "}och linjen dess 95 %-konfidensintervall
}. Intervall som överlappar visar inte i sig någon skillnad.
dots-alt = Punktdiagram över anordnarna år { $year }: { $rows }.
dots-left-out = { $measure ->
    [outcome] Andelen i arbete
   *[access] Täckningen
} finns inte i diagrammet, eftersom { $why ->
    [hidden] inget av dess tal kan visas av dataskyddsskäl.
   *[none] det inte finns något tal.
}
dots-alt-row = { $area } { $measures ->
    [outcome] i arbete (%) { $outcome }
    [access] täckning { $access }
   *[both] i arbete (%) { $outcome }, täckning { $access }
}
dots-reference = hela området { $value }
dots-outcome = Andel i arbete
dots-access = Började / 1 000 i arbetsför ålder
dots-hidden = Anordnarnas tal kan inte visas som diagram: de är dolda av dataskyddsskäl.
area-subregion-of = { $area }, ekonomisk region

funnel-hidden = Inget trattdiagram ritas: dess gränser räknas av alla anordnares tal, och en del av dem visas inte.
funnel-caption-outcome = Andelen i arbete efter anordnarens antal klienter år { $year }. Ju mindre anordnare, desto mer varierar talet av en slump: punkter inom gränserna kan inte rangordnas.
funnel-caption-access = Täckningen efter anordnarens befolkning i arbetsför ålder år { $year }. Ju mindre befolkning, desto mer varierar talet av en slump: punkter inom gränserna kan inte rangordnas.
funnel-alt-outcome = Trattdiagram över andelen i arbete per anordnare: { $places }. { $verdict }
funnel-alt-access = Trattdiagram över täckningen per anordnare: { $places }. { $verdict }
funnel-x-outcome = klienter
funnel-x-access = 15–64-åringar
funnel-y-outcome = andel i arbete
funnel-y-access = började / 1 000
funnel-unnamed = Punkter vars namn inte får plats finns i tabellen.
funnel-inner = 95 %-gräns
funnel-outer = 99,8 %-gräns

multiples-caption = Andelen i arbete per anordnare och kvartal; det skuggade eller den lodräta linjen är 95 %-konfidensintervallet, talet den senaste andelen som visas och .. ett kvartal som inte visas.
multiples-caption-more = Diagram saknas för { $number_shown } andra anordnare; deras tal finns i tabellen om de kan visas.
multiples-caption-hidden = Diagram saknas för: { $areas }.
multiples-alt = Små linjediagram över andelen i arbete. { $series }
multiples-alt-series = { $title }: { $points }.
multiples-earlier = { $period }: { $value }

tiles-caption = Täckningen per kommun år { $year }: de som börjat under året per 1 000 i arbetsför ålder. Rutorna ligger bara ungefär på kommunernas platser{ $some ->
    [none] .
   *[some] {""}; för kommuner med streckad kant visas talet inte.
} En liten kommuns tal varierar mycket av en slump.
tiles-alt = Rutkarta över täckningen per kommun år { $year }: { $places }.
tiles-hidden = Ingen kommunkarta ritas: de flesta kommuners tal kan inte visas av dataskyddsskäl. Täckningen visas därför per anordnare och ekonomisk region.
equity-silent = { $count ->
    [one] Från anordnaren { $list } har inga uppgifter om servicens klienter kommit, så talen för dess område kan vara för små. Täckningen för området och dess ekonomiska region beräknas inte, och hela områdets täckning kan i själva verket vara större.
   *[other] Från anordnarna { $list } har inga uppgifter om servicens klienter kommit, så talen för deras områden kan vara för små. Täckningen för områdena och deras ekonomiska regioner beräknas inte, och hela områdets täckning kan i själva verket vara större.
}
equity-silent-label = { $area } (inga uppgifter)
