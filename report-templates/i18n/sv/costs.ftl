# Finansiering, kostnader, tid utan andra tjänster och jämförelseserier.

heading-cost = Kostnader och resultat
heading-away = Tid utan andra tjänster
heading-comparisons = Jämförelseserier som publicerats annanstans

funding-caption = Beviljad finansiering { $total }: { $parts }. Den egna finansieringen är partnernas pengar eller arbetsinsats.
funding-part = { $funder } { $amount } ({ $share })
column-funder = Finansiär
column-granted = Beviljat, €
column-granted-share = Andel, %
column-used-of-granted = Använt, %

missing-cost = Kostnaderna per klient
missing-why-no-cost = inga faktiska kostnader per år har kommit
cost-caption = Faktiska kostnader per år delat med klienterna inom servicen och med dem vars första arbete på den öppna arbetsmarknaden började under året. { $sentence }
cost-sentence-both = År { $year } var kostnaden { $client } per klient och { $job } per första arbete.
cost-sentence-client = År { $year } var kostnaden { $client } per klient.
cost-note-whole = Talet beskriver hela projektets kostnader, inte priset på en tjänst, och visar inte vad som skulle ha hänt utan projektet.
cost-note-years = Projektets första och sista år kan vara ofullständiga: talen sträcker sig till och med { $date }.
cost-note-undivided = Kostnaderna för år { $year } har inte delats, eftersom de gäller en längre tid än klienterna.
column-cost = Kostnader, €
column-cost-per-client = € / klient
column-first-jobs-in-year = Första arbete
column-cost-per-first-job = € / första arbete

missing-away = Tiden utan andra tjänster
missing-why-no-away = det finns inga uppgifter om andra tjänster eller uppföljningen är ännu för kort
away-caption = Hur stor andel av dem som avslutat servicen som inte har börjat i någon annan socialservice 90–365 dagar efter avslutet. { $known ->
    [known] Vid ett halvår (180 dagar) är andelen { $rate }.
   *[none] Andelen vid ett halvår (180 dagar) visas inte.
}
away-note = Andelen är en sannolikhet uppskattad med Kaplans och Meiers metod. Det finns ingen jämförelsegrupp, så andelen visar inte ensam servicens effekt.
away-note-running = Antalet klienter som hade en annan tjänst redan på avslutningsdagen är { $number }; de är inte med.
column-days-from-exit = Dagar från avslutet
column-away = Utan andra<br>tjänster, %

comparison-caption = Tal som andra har publicerat; konfidensintervallen är beräknade här. Talen kommer från ett annat material och räknas inte ihop med projektets tal och jämförs inte statistiskt med dem.
comparison-group = { $title } ({ $source })
comparison-note = Intervallet är beräknat ur tabellens antal (Wilson) och inte hämtat ur publikationen.
comparison-note-own = { $title }: { $note }
column-comparison = Serie
column-count-of = Antal
column-people = Personer
column-percent = Andel, %
