unknown-report = there is no report { $name }
    .hint = choose from: { $known }
period-after-data = the period { $period } starts after the data's cut-off date { $as_of }
    .hint = choose a period from { $first } to { $last }, or bring as_of in kooste.toml up to date
period-before-project = the period { $period } ends before the project's start { $start }
    .hint = choose a period from { $first } to { $last }
key-unreadable = the project folder's key is broken
    .hint = restore the file kooste.key from a backup; if you delete it a new one is made, but hashes in older reports can then no longer be compared
output-not-a-folder = { $folder } is a file, where a folder is needed to save into
    .hint = move or rename the file { $folder }
report-language-missing = there is no report in the language { $lang } yet
    .hint = choose one of: { $known }

k-anonymity = clients who share organiser, age group, gender, client group and starting quarter: smallest class { $smallest }, about { $small }% of the clients in classes of under { $limit }, about { $alone }% alone in their class
    .hint = treat the rows as personal data; in the report the figures stand in the data-protection annex
    .cause = Five facts together tell a client from the others. Who is alone in a class can be recognised, though neither name nor identity code is there.
    .cure = Nothing needs to be corrected. Do not pass on rows in which these facts stand side by side; the finished tables in out/ are controlled.
