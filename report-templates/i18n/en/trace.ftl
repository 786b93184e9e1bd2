# kooste trace and kooste lineage: where a number comes from and where a form leads.

lineage-own = (the project's own query)
lineage-above = (see above)
lineage-core = Core tables
lineage-models = Model queries
lineage-lost = Measures that cannot be given without this form
lineage-poorer = Measures that are given without this form, but less complete
lineage-feeds-nothing = No query reads this form.

trace-query-own = Query: { $file } (the project's own), SHA-256 { $sha256 }
trace-query-built-in = Query: { $file } (built in), SHA-256 { $sha256 }
trace-columns = Columns
trace-leans-on = leans on the counts: { $names }
trace-relation-part-of = a part of { $names }
trace-relation-whole-of = a whole with the parts: { $names }
trace-relation-includes = includes: { $names }
trace-relation-nested = nested, each a part of the next: { $names }
trace-relation-sum = a sum, the last of the others: { $names }
trace-relation-sum-over = adds up over a key (key, count, whole): { $names }
trace-relation-total = one row is the total of the others (key, code): { $names }
trace-relation-hierarchy = areas add up: { $names }
trace-relation-adds-up = quarters add up to the year and to all time
trace-relation-steps = by steps of a key: { $names }
trace-relation-inside = a part of a count of another table: { $names }
trace-relation-at-most = no more than the sum of quarters: { $names }
trace-relation-balance = those who left: the stock of the quarter and who comes in the next, less the next stock: { $names }
trace-relation-at-least = no less than the sum of quarters: { $names }
trace-relation-same-count = the same count also: { $names }
trace-queries = Model queries in the order in which they run
trace-reads = reads: { $names }
trace-config = Tables of settings and reference facts
trace-files = Forms and files (row counts are for whoever keeps the data)
trace-table-file = File
trace-table-hash = SHA-256
trace-table-read = Read
trace-table-loaded = Loaded
trace-table-rejected = Rejected
trace-table-duplicate = Duplicates
trace-not-received = did not come
trace-rows = Figures as published
trace-not-given = The measure cannot be given: its forms did not come.
trace-decision-shown = shown
trace-decision-hidden = hidden by disclosure control
trace-decision-shown-again = an earlier published figure is shown, data up to { $date }
trace-decision-missing = cannot be computed
trace-uses = Where the measure is used
trace-no-uses = In no section; the table is attached to the report.

title-trace-column-unknown = Unknown column
trace-column-unknown = the measure { $measure } has no column { $name }
    .hint = { $nearest ->
        [none] columns: { $known }
       *[other] did you mean { $nearest }? columns: { $known }
    }
    .cause = The command was given a column that the header of the measure's query does not have.
    .cure = Copy the column's name from the list that kooste describe measures MEASURE prints.
title-trace-key-unknown = Unknown key
trace-key-unknown = the rows of { $measure } are not named by a column { $name }
    .hint = { $nearest ->
        [none] rows are named by: { $known }
       *[other] did you mean { $nearest }? rows are named by: { $known }
    }
    .cause = --where names a column that is no key of the measure. Rows are chosen by keys only.
    .cure = Use a key that kooste describe measures MEASURE shows.
title-trace-value-unknown = Unknown value of a key
trace-value-unknown = no published row has { $key }={ $name } (measure { $measure })
    .hint = { $nearest ->
        [none] values: { $known }
       *[other] did you mean { $nearest }? values: { $known }
    }
    .cause = --where names a value that the table, as published, does not have. A row may also be missing because it is not published.
    .cure = Choose one of the values in the hint, or leave out --where to see all rows.
title-trace-where-invalid = The choice of rows was not understood
trace-where-invalid = the choice { $text } was not understood
    .hint = write key=value, several with commas: period=2022Q2,area=Pori
    .cause = Each part of --where needs a key, an equals sign and a value.
    .cure = Write the choice as key=value,key=value.

# The figure of the production annex.
heading-lineage = From forms to measures
lineage-caption = Where the forms lead: which groups of measures are computed from each form. Beside the form its core tables.
lineage-alt = Matrix of forms and groups of measures. { $forms }
lineage-alt-none = { $form }: no measure.
lineage-alt-used = { $form } adds to: { $used }.
lineage-alt-needed = { $form } is necessary: { $needed }.
lineage-alt-both = { $form } is necessary: { $needed }; adds to: { $used }.
lineage-needed = some measure of the group is lost without the form
lineage-used = the form adds to the measures of the group
measure-group-area = Municipalities
measure-group-clients = Clients
measure-group-coaches = Job coaches
measure-group-economy = Economy
measure-group-employment = Employment
measure-group-equity = Equity
measure-group-fidelity = Fidelity
measure-group-functioning = Functioning
measure-group-group-pilot = Group pilots
measure-group-network = Network
measure-group-own = The project’s own
