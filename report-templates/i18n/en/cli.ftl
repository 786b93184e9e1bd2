stage-read = reading files
stage-check = checking rows
stage-measure = computing measures
stage-typeset = typesetting the report
stage-write = saving

findings-more = … and { $count } more of the same ({ $code }, column { $header }); all are in the findings file

run-findings = Findings: { $errors } errors, { $warnings } warnings, { $notes } notes: { $file }
run-tables = Tables: { $folder }
run-report = Report: { $file }
run-no-report = No report was made: under the profile secure there are only tables.
run-rows = Read { $files } files and { $read } rows; rejected { $rejected } rows, { $duplicate } duplicates.
check-summary = Read { $files } files and { $read } rows; rejected { $rejected } rows. Findings: { $errors } errors, { $warnings } warnings, { $notes } notes: { $file }
check-blocked = { $count } direct identifiers were found; the number of files with any: { $files }. Nothing of these files was loaded, and no report can be made.
generate-done = The invented project is in { $folder }: { $files } files, { $rows } rows.
init-done = The project folder is ready: { $folder }. Fill in kooste.toml first, then put the files into exports/ and run: kooste check { $folder }

init-folder-not-empty = the folder already holds files
    .hint = name a new or empty folder
