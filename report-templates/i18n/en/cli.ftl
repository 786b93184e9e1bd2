stage-read = reading files
stage-check = checking rows
stage-measure = computing measures
stage-typeset = typesetting the report
stage-write = saving

standard-output = standard output

findings-more-here = … and { $count ->
        [one] 1
       *[other] { $count }
    } more { $column ->
        [none] in this file
       *[other] in this column of the file
    }
findings-more = … and { $count } more of the same ({ $code }, column { $header }); all are in the findings file

run-findings = Findings: { $errors ->
        [one] 1 error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] 1 warning
       *[other] { $warnings } warnings
    }, { $notes ->
        [one] 1 note
       *[other] { $notes } notes
    }: { $file }
run-tables = Tables: { $folder }
run-report = Report: { $file }
run-others = Note: the folder out/{ $period } holds { $count ->
        [one] a file that is not of this run: { $file }. An earlier run has left it, or somebody put it there; look at it
       *[other] { $count } files that are not of this run, such as { $file }. Earlier runs have left them, or somebody put them there; look at them
    } before you hand on the whole folder.
run-no-report = No report was made: under the profile secure there are only tables.
run-rows = Read { $files ->
        [one] 1 file
       *[other] { $files } files
    } and { $read ->
        [one] 1 row
       *[other] { $read } rows
    }; rejected { $rejected ->
        [one] 1 row
       *[other] { $rejected } rows
    }, { $duplicate ->
        [one] 1 duplicate
       *[other] { $duplicate } duplicates
    }{ $unread ->
        [0] .
        [one] ; one table was not read.
       *[other] ; { $unread } tables were not read.
    }
check-table = { $place }: { $form }{ $encoding ->
        [none] {""}
       *[other] {" "}({ $encoding }, delimiter { $delimiter ->
            [tab] tab
           *[other] { $delimiter }
        })
    }, { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    }
check-summary = Read { $files ->
        [one] 1 file
       *[other] { $files } files
    } and { $read ->
        [one] 1 row
       *[other] { $read } rows
    }; rejected { $rejected ->
        [one] 1 row
       *[other] { $rejected } rows
    }. Findings: { $errors ->
        [one] 1 error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] 1 warning
       *[other] { $warnings } warnings
    }, { $notes ->
        [one] 1 note
       *[other] { $notes } notes
    }: { $file }
check-blocked = { $count ->
        [one] 1 direct identifier was
       *[other] { $count } direct identifiers were
    } found; the number of files with any: { $files }. Nothing of these files was loaded, and no report can be made.
generate-done = The invented project is in { $folder }: { $files } files, { $rows } rows.
init-done = The project folder is ready: { $folder }. Fill in kooste.toml first, then put the files into exports/ and run: kooste check { $folder }

init-folder-not-empty = the folder already holds files
    .hint = name a new or empty folder
    .cause = A new project is made only in a new or empty folder, so that no file is lost. Nothing was written.
    .cure = Give the folder a new name. If it holds a project already, there is no need to make it again: edit its kooste.toml.

unknown-code = there is no code { $name }
    .hint = { $nearest ->
        [none] kooste explain lists all codes
       *[other] did you mean { $nearest }? kooste explain lists all codes
    }
    .cause = The command explain was given a code that the program does not use. The code stands in brackets in a message, such as error[cell-missing].
    .cure = Copy the code from the message or from the column code of the findings file. kooste explain lists all codes.
unknown-form = there is no form { $name }
    .hint = { $near ->
        [yes] did you mean { $forms_en }? kooste describe forms lists all forms
       *[no] kooste describe forms lists all forms
    }
    .cause = The command was given a form that the program does not know. There are 18 forms, each with a number, a name and a title.
    .cure = Give the form's number (5), name (job_start) or title (Form C). kooste describe forms lists all forms.

table-code = Code
table-severity = Severity
table-count = Count
table-title = Explanation
table-number = No.
table-form = Name
table-form-title = Form
table-key = Key
table-required = Required
table-column = Column
table-field = Field
table-kind = Kind

explain-hint = What a finding comes from and how to mend it: kooste explain CODE
explain-severity = Severity: { $severities }
explain-cause = Cause
explain-cure = Cure

describe-forms-hint = The key tells rows apart within an organisation. A row without a required value is not loaded. The columns of one form and the values allowed there: kooste describe forms FORM
describe-key = Key within the organisation: { $key }
describe-no-key = No key: every row stands for itself.
describe-note-budget = The rows must cover the budget of the whole project: one row a category, funder and period, the period being a year or a part of one (2026, 2026H1, 2026Q3, 2026-09). Where the rows are of some of the project’s years only, the report holds the use against the time of those years.
describe-yes = yes
describe-allowed = allowed values: { $text }
describe-spellings = also as: { $text }
describe-limits = limits: { $text }
describe-usual = usually: { $text }
describe-headers = also as header: { $text }

kind-id = id
kind-text = text
kind-enum = from a list
kind-date = date
kind-month = month
kind-integer = whole number
kind-number = number
kind-boolean = yes or no
kind-municipality = municipality
kind-area-code = area code
kind-list = list
kind-free-text = free text, not loaded

table-measure = Measure
table-grain = One row for each
table-function = Function
table-gives = Gives
table-unit = Unit
table-role = Role
table-label = Label
describe-measures-hint = What one measure counts, and its columns: kooste describe measures ID
describe-grain = One row for each: { $text }
describe-needs = Forms: { $text }
describe-interval = 95% interval: { $text }
describe-functions = Functions that only kooste has: { $text }
describe-relations = Relations between the figures: { $text }
describe-or = {" or "}
describe-formula = formula: { $text }
describe-source = source: { $text }
describe-functions-hint = A macro runs in any DuckDB shell on the project's database; a kooste function only inside the program. A table macro takes the name of a table or CTE as text: select * from kaplan_meier('durations').
function-macro = macro
function-table-macro = table macro
function-kooste = kooste only
role-key = names the row
role-people = count of people
role-rate = share
role-derived = derived
role-statistic = mean or median
role-survival = survival curve
role-index = index over areas
role-performance = coaches' work
role-context = context
role-support = { $role }, not published
unknown-measure = there is no measure { $name }
    .hint = { $nearest ->
        [none] kooste describe measures lists all measures
       *[other] did you mean { $nearest }? kooste describe measures lists all measures
    }
    .cause = The command was given a measure that is not there. A measure's id is the path of its query file below queries/ without the ending.
    .cure = Copy the id from the list of kooste describe measures. Measures of a project's own are found with --project DIR.
table-cells = Counts
table-primary = Small
table-complementary = Others
table-narrowest = Values left
table-kept = Shown
audit-passed = The audit passed ({ $period }, profile { $profile }): of { $cells } counts of people { $hidden ->
        [one] 1 is
       *[other] { $hidden } are
    } suppressed and cannot be worked out from the figures shown. Earlier releases that the readers know: { $releases }.
audit-hint = Small: suppressed for being small. Others: suppressed so that the small ones cannot be worked out. Values left: how many values the best-known suppressed count can have. Shown: share of the sum of the table's counts.
release-done = Entered as published: { $period }, profile { $profile }, release { $release }, { $files } files. Ledger: { $ledger }. Later runs are audited together with it.
release-was-there = The run of { $period } (profile { $profile }) is in the ledger already: release { $release } of { $ledger }.
