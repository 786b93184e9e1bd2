stage-read = läser filer
stage-check = kontrollerar rader
stage-measure = beräknar nyckeltal
stage-typeset = sätter rapporten
stage-write = sparar

findings-more = … och { $count } likadana till ({ $code }, kolumn { $header }); alla finns i filen med iakttagelser

run-findings = Iakttagelser: { $errors } fel, { $warnings } varningar, { $notes } anmärkningar: { $file }
run-tables = Tabeller: { $folder }
run-report = Rapport: { $file }
run-no-report = Ingen rapport gjordes: skyddad användning (secure) ger bara tabeller.
run-rows = { $files } filer och { $read } rader lästes; { $rejected } rader förkastades, { $duplicate } dubbletter.
check-summary = { $files } filer och { $read } rader lästes; { $rejected } rader förkastades. Iakttagelser: { $errors } fel, { $warnings } varningar, { $notes } anmärkningar: { $file }
check-blocked = { $count } direkta identifieringsuppgifter hittades; antal filer med sådana: { $files }. Ingenting ur dessa filer lästes in, och ingen rapport kan göras.
generate-done = Det påhittade projektet finns i { $folder }: { $files } filer, { $rows } rader.
init-done = Projektmappen är klar: { $folder }. Fyll först i kooste.toml, lägg sedan filerna i exports/ och kör: kooste check { $folder }

init-folder-not-empty = mappen innehåller redan filer
    .hint = ange en ny eller tom mapp
