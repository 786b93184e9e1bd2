typeset-error = raporttia ei voi latoa: { $message }
    .hint = jos raporttipohja on oma, korjaa osoitettu rivi; muuten vika on ohjelmassa, ilmoita siitä ja liitä mukaan tämä viesti
typeset-warning = ladonta varoittaa, eikä raporttia siksi tehty: { $message }
    .hint = jos raporttipohja on oma, korjaa osoitettu rivi; muuten vika on ohjelmassa, ilmoita siitä ja liitä mukaan tämä viesti
pdf-standard = PDF ei täyttäisi saavutettavuuden (PDF/UA-1) tai arkistoinnin (PDF/A-3a) vaatimuksia: { $message }
    .hint = tarkista osoitettu raporttipohjan rivi: kuvalla on oltava tekstivastine, otsikkotasoja ei saa hypätä yli ja asiakirjalla on oltava nimi ja kieli
