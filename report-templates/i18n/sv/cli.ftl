stage-read = läser filer
stage-check = kontrollerar rader
stage-measure = beräknar mått
stage-typeset = sätter rapporten
stage-write = sparar

standard-output = utdata

findings-more-here = … och { $count ->
        [one] 1
       *[other] { $count }
    } till { $column ->
        [none] i den här filen
       *[other] i samma kolumn i den här filen
    }
findings-more = … och { $count ->
        [one] 1 likadan
       *[other] { $count } likadana
    } till ({ $code }, kolumn { $header }); alla finns i filen med iakttagelser

run-findings = Iakttagelser: { $errors } fel, { $warnings ->
        [one] 1 varning
       *[other] { $warnings } varningar
    }, { $notes ->
        [one] 1 anmärkning
       *[other] { $notes } anmärkningar
    }: { $file }
run-tables = Tabeller: { $folder }
run-report = Rapport: { $file }
run-others = Observera: i mappen out/{ $period } finns { $count ->
        [one] en fil som inte är från denna körning: { $file }. Den är kvar från en tidigare körning, eller så har någon lagt den där; kontrollera den
       *[other] { $count } filer som inte är från denna körning, till exempel { $file }. De är kvar från tidigare körningar, eller så har någon lagt dem där; kontrollera dem
    } innan du ger hela mappen vidare.
run-no-report = Ingen rapport gjordes: profilen secure ger bara tabeller.
run-rows = { $files ->
        [one] 1 fil
       *[other] { $files } filer
    } och { $read ->
        [one] 1 rad
       *[other] { $read } rader
    } lästes; { $rejected ->
        [one] 1 rad
       *[other] { $rejected } rader
    } avvisades, { $duplicate ->
        [one] 1 dubblett
       *[other] { $duplicate } dubbletter
    }{ $unread ->
        [0] .
        [one] ; en tabell lämnades oläst.
       *[other] ; { $unread } tabeller lämnades olästa.
    }
check-table = { $place }: { $form }{ $encoding ->
        [none] {""}
       *[other] {" "}({ $encoding }, skiljetecken { $delimiter ->
            [tab] tabulator
           *[other] { $delimiter }
        })
    }, { $rows ->
        [one] 1 rad
       *[other] { $rows } rader
    }
check-summary = { $files ->
        [one] 1 fil
       *[other] { $files } filer
    } och { $read ->
        [one] 1 rad
       *[other] { $read } rader
    } lästes; { $rejected ->
        [one] 1 rad
       *[other] { $rejected } rader
    } avvisades. Iakttagelser: { $errors } fel, { $warnings ->
        [one] 1 varning
       *[other] { $warnings } varningar
    }, { $notes ->
        [one] 1 anmärkning
       *[other] { $notes } anmärkningar
    }: { $file }
check-blocked = { $count ->
        [one] 1 direkt identifieringsuppgift
       *[other] { $count } direkta identifieringsuppgifter
    } hittades; antal filer med sådana: { $files }. Ingenting ur dessa filer lästes in, och ingen rapport kan göras.
generate-done = Det påhittade projektet finns i { $folder }: { $files } filer, { $rows } rader.
init-done = Projektmappen är klar: { $folder }. Fyll först i kooste.toml, lägg sedan filerna i exports/ och kör: kooste check { $folder }

init-folder-not-empty = mappen innehåller redan filer
    .hint = ange en ny eller tom mapp
    .cause = Ett nytt projekt görs bara i en ny eller tom mapp, så att ingen fil går förlorad. Inget skrevs.
    .cure = Ange ett nytt namn för mappen. Om mappen redan har ett projekt behöver det inte göras på nytt: redigera filen kooste.toml.

unknown-code = koden { $name } finns inte
    .hint = { $nearest ->
        [none] en lista över koderna: kooste explain
       *[other] menade du { $nearest }? En lista över koderna: kooste explain
    }
    .cause = Kommandot explain fick en kod som programmet inte använder. Koden står inom hakparentes i meddelandet, till exempel fel[cell-missing].
    .cure = Kopiera koden ur meddelandet eller ur kolumnen code i filen med iakttagelser. Alla koder listas av kommandot kooste explain.
unknown-form = blanketten { $name } finns inte
    .hint = { $near ->
        [yes] menade du { $forms_sv }? En lista över blanketterna: kooste describe forms
       *[no] en lista över blanketterna: kooste describe forms
    }
    .cause = Kommandot fick en blankett som programmet inte känner. Det finns 18 blanketter, och var och en har ett nummer, ett engelskt namn och en rubrik.
    .cure = Ange blankettens nummer (5), namn (job_start) eller rubrik (Blankett C). Alla blanketter listas av kommandot kooste describe forms.

table-code = Kod
table-severity = Allvarlighetsgrad
table-count = Antal
table-title = Förklaring
table-number = Nr
table-form = Namn
table-form-title = Blankett
table-key = Nyckel
table-required = Obligatorisk
table-column = Kolumn
table-field = Fält
table-kind = Slag

explain-hint = Vad en iakttagelse beror på och hur den rättas: kooste explain KOD
explain-severity = Allvarlighetsgrad: { $severities }
explain-cause = Vad det beror på
explain-cure = Vad som ska göras

describe-forms-hint = Nyckeln skiljer raderna åt inom en organisation. Utan de obligatoriska kolumnerna läses en rad inte in. En blanketts kolumner och tillåtna värden: kooste describe forms BLANKETT
describe-key = Nyckel inom organisationen: { $key }
describe-no-key = Ingen nyckel: varje rad är en uppgift för sig.
describe-note-budget = Raderna ska omfatta hela projektets budget: en rad per kostnadsslag, finansiär och period, och perioden är ett år eller en del av ett år (2026, 2026H1, 2026Q3, 2026-09). Om raderna bara gäller en del av projektets år jämför rapporten utfallet med tiden under de åren.
describe-yes = ja
describe-allowed = tillåtna värden: { $text }
describe-spellings = också så: { $text }
describe-limits = tillåtna gränser: { $text }
describe-usual = vanligen: { $text }
describe-headers = också som rubrik: { $text }

kind-id = kod
kind-text = text
kind-enum = ur en lista
kind-date = datum
kind-month = månad
kind-integer = heltal
kind-number = tal
kind-boolean = ja eller nej
kind-municipality = kommun
kind-area-code = områdeskod
kind-list = lista
kind-free-text = fri text, läses inte in

table-measure = Mått
table-grain = En rad för varje
table-function = Funktion
table-gives = Ger
table-unit = Enhet
table-role = Roll
table-label = Rubrik
describe-measures-hint = Vad ett mått räknar och dess kolumner: kooste describe measures ID
describe-grain = En rad för varje: { $text }
describe-needs = Blanketter: { $text }
describe-interval = 95 %-intervall: { $text }
describe-functions = Funktioner som bara finns i kooste: { $text }
describe-relations = Samband mellan talen: { $text }
describe-or = {" eller "}
describe-formula = formel: { $text }
describe-source = källa: { $text }
describe-functions-hint = Ett makro fungerar i vilket DuckDB-skal som helst på projektets databas, en kooste-funktion bara i programmet. Ett tabellmakro tar namnet på en tabell eller CTE som text: select * from kaplan_meier('durations').
function-macro = makro
function-table-macro = tabellmakro
function-kooste = bara kooste
role-key = namnger raden
role-people = antal personer
role-rate = andel
role-derived = härledd
role-statistic = medelvärde eller median
role-survival = överlevnadskurva
role-index = index över områden
role-performance = coachernas arbete
role-context = bakgrund
role-support = { $role }, publiceras inte
unknown-measure = måttet { $name } finns inte
    .hint = { $nearest ->
        [none] kooste describe measures räknar upp alla mått
       *[other] menade du { $nearest }? kooste describe measures räknar upp alla mått
    }
    .cause = Kommandot fick ett mått som inte finns. Måttets id är frågefilens sökväg under queries utan filändelse.
    .cure = Kopiera id:t ur listan i kooste describe measures. Projektets egna mått hittas med --project MAPP.
table-cells = Tal
table-primary = Små
table-complementary = Andra
table-narrowest = Värden minst
table-kept = Visas
audit-passed = Granskningen är godkänd ({ $period }, profil { $profile }): antal personer som är dolda: { $hidden } av { $cells }; de kan inte härledas ur de tal som visas. Tidigare publiceringar som läsarna känner till: { $releases }.
audit-hint = Små: dolda för att de är små. Andra: dolda för att de små inte ska kunna räknas ut. Värden minst: hur många värden det bäst kända dolda talet kan ha. Visas: andel av summan av tabellens antal personer.
release-done = Antecknad som publicerad: { $period }, profil { $profile }, publicering { $release }, { $files } filer. Förteckning: { $ledger }. Följande körningar granskas tillsammans med den.
release-was-there = Körningen { $period } (profil { $profile }) är redan antecknad som publicerad: publicering { $release } i { $ledger }.
