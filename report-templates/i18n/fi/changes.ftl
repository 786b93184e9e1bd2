# Liite: mitä on muuttunut edellisestä julkaistusta raportista.

annex-changes = Mitä on muuttunut edellisestä raportista
heading-changed-figures = Muuttuneet henkilömäärät
changes-none-before = Aiempaa raporttia ei ole merkitty julkaistuksi samoille lukijoille, joten vertailukohtaa ei ole.
changes-lead = Edellinen julkaistu raportti on kaudelta { $period }, ja sen luvut ovat { $date } asti. Siihen verrattuna taulukoissa on { $rows ->
    [0] samat rivit
    [one] yksi uusi rivi
   *[other] { $rows_shown } uutta riviä
}. { $changed ->
    [0] Yksikään aiemmin näytetty luku ei ole muuttunut
    [one] Aiemmin näytetyistä luvuista yksi on muuttunut
   *[other] Aiemmin näytetyistä luvuista { $changed_shown } on muuttunut
}{ $hidden ->
    [0] .
    [one] , ja yhtä ei enää näytetä.
   *[other] , ja { $hidden_shown } ei enää näytetä.
} Keskeneräisten vuosien ja koko hankkeen luvut muuttuvat ajan mukana; päättyneiden kausien luvut muuttuvat, kun tietoja tulee myöhässä, niitä korjataan tai asiakkaita seurataan kauden jälkeenkin.
changes-caption-tables = Taulukot, joissa on eroja edelliseen julkaistuun raporttiin.
changes-caption-figures = Päättyneiden kausien henkilömäärät, jotka ovat nyt toisia kuin edellisessä raportissa. Syynä voi olla myöhässä tullut tai korjattu tieto tai se, että asiakkaita seurataan aineiston viimeiseen päivään asti: silloin kasvavat esimerkiksi polun vaiheet, yhteydenotot ja päätökset.
changes-more = { $count ->
    [one] Lisäksi yksi luku on muuttunut; se näkyy liitetaulukoista.
   *[other] Lisäksi { $number } lukua on muuttunut; ne näkyvät liitetaulukoista.
}
column-measure = Taulukko
column-new-rows = Uusia rivejä
column-gone-rows = Poistuneita rivejä
column-changed = Muuttuneita lukuja
column-now-hidden = Nyt salattuja
column-now-shown = Nyt näkyviä
column-row = Rivi
column-figure = Luku
column-value-before = Ennen
column-now = Nyt
