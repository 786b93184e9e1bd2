# What can go wrong while a report is made; the words of the report itself are in report.ftl.
template-error = raportin mallipohjassa on virhe: { $error }
    .hint = korjaa mallipohjan osoitettu rivi; oman mallipohjan voi poistaa, jolloin käytetään ohjelman omaa
template-missing = raportin mallipohjaa ei ole
    .hint = tarkista tiedoston nimi kansiosta report-templates
narrative-unknown-section = tekstitiedosto ei kuulu mihinkään raportin osaan
    .hint = nimeä tiedosto osan mukaan, esimerkiksi tilannekuva.md, tyollistyminen.md, laatukriteerit.md, ryhmapilotit.md, yhdenvertaisuus.md tai talous.md
narrative-not-utf8 = tekstitiedosto ei ole UTF-8-muotoinen
    .hint = tallenna tiedosto uudelleen ja valitse merkistöksi UTF-8
report-secure = suojatulla profiililla ei tehdä raporttia
    .hint = valitse profiiliksi public tai steering; taulukot kirjoitetaan joka tapauksessa
