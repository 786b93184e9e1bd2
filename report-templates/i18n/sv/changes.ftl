# Bilaga: vad som har ändrats sedan den senast publicerade rapporten.

annex-changes = Vad som har ändrats sedan föregående rapport
heading-changed-figures = Ändrade antal personer
changes-none-before = Ingen tidigare rapport har antecknats som publicerad för samma läsare, så det finns inget att jämföra med.
changes-lead = Den senast publicerade rapporten gäller { $period }, och dess tal går till och med { $date }. Jämfört med den har tabellerna { $rows ->
    [0] samma rader
    [one] en ny rad
   *[other] { $rows_shown } nya rader
}. { $changed ->
    [0] Inget tidigare visat tal har ändrats
    [one] Av de tidigare visade talen har ett ändrats
   *[other] Av de tidigare visade talen har { $changed_shown } ändrats
}{ $hidden ->
    [0] .
    [one] , och ett visas inte längre.
   *[other] , och { $hidden_shown } visas inte längre.
} Talen för pågående år och hela projektet ändras med tiden; talen för avslutade perioder ändras när uppgifter kommer sent, när de rättas eller när klienterna följs upp även efter perioden.
changes-caption-tables = Tabeller som skiljer sig från den senast publicerade rapporten.
changes-caption-figures = Antal personer under avslutade perioder som nu avviker från föregående rapport. Orsaken kan vara uppgifter som kommit sent eller rättats, eller att klienterna följs upp till materialets sista dag: då växer till exempel vägens steg, kontakterna och besluten.
changes-more = { $count ->
    [one] Dessutom har ett tal ändrats; det syns i de bifogade tabellerna.
   *[other] Dessutom har { $number } tal ändrats; de syns i de bifogade tabellerna.
}
column-measure = Tabell
column-new-rows = Nya rader
column-gone-rows = Borttagna rader
column-changed = Ändrade tal
column-now-hidden = Nu dolda
column-now-shown = Nu synliga
column-row = Rad
column-figure = Tal
column-value-before = Förut
column-now = Nu
