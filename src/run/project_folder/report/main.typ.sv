{#- En egen rapport. Ändringar syns genast som sidor: kooste preview --report NAMN --watch

    Raderna följer rapportens ordning. Nummertecknet # inleder ett kommando i sättningsspråket Typst, klammer och procent styr
    vad som kommer med, och två snedstreck inleder en förklaring som inte kommer med i rapporten. Rader får flyttas, tas bort
    och läggas till. Talen kommer alltid från körningen: de skrivs inte här. -#}

#import "/lib/report.typ": *
#let document-data = json("/data/document.json")
#let first-page = json("/data/front.json")
#show: report.with(document-data)

// Rapportens namn, projektet och perioden.
#title-block(first-page, document-data.notice)

// Egen text. Skriv den i filen narrative/sv/situation.md; text för bara den här rapporten i mappen narrative/sv/NAMN.
{% if situation %}
#section("Översikt")
#narrative(json("/data/situation.json"))
{% endif %}

// En figur: andelen i arbete per kvartal.
#section("Sysselsättning")
#part(json("/data/employment.json").line, line-figure)

// Tabellen för vilket mått som helst. Måtten räknas upp av: kooste describe measures
#section("Hur länge jobben varar", level: 2)
#measure-table("employment/retention")

// Ett färdigt avsnitt som det är. Andra: employment, fidelity, group-pilots, equity.
{% include "sections/economy.typ" %}

// Bilagor: vad talen betyder, hur integriteten skyddas, hur rapporten gjordes, och tabellerna som bilagor till PDF-filen.
#show: annex.with(word: {{ word("annex-word") | code }})
{% include "sections/annex-definitions.typ" %}
{% include "sections/annex-protection.typ" %}
{% include "sections/annex-production.typ" %}
{% include "sections/attachments.typ" %}
