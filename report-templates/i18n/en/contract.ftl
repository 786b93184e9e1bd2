# Findings about rows and cells. A cell's value is never shown, only its class.

cell-missing = column “{ $column }” has no value, and it is required; the row is not loaded
    .hint = fill in the cell and send the file again
broken-id = the id in column “{ $column }” was turned into a number or a date by a spreadsheet
    .hint = format the column as text before typing or pasting ids, and mend the id
unknown-value = column “{ $column }” has a value that the form does not know
    .hint = { $nearest ->
        [none] allowed values: { $allowed }
       *[other] did you mean { $nearest }? Allowed values: { $allowed }
    }
not-yes-or-no = column “{ $column }” has { $class } where yes or no should be
    .hint = write kyllä or ei; leave the cell empty if it is not known
not-a-date = column “{ $column }” has { $class } that is no date
    .hint = write the day as dd.mm.yyyy, for example 1.2.2021, and check that the calendar has it
not-a-month = column “{ $column }” has { $class } that is no month
    .hint = write the month as mm/yyyy, for example 2/2021
not-a-whole-number = column “{ $column }” has { $class } where a whole number should be
    .hint = write the number alone, without words
not-a-number = column “{ $column }” has { $class } where a number should be
    .hint = write the number alone, decimals after a comma, for example 12,5
ambiguous-number = the number in column “{ $column }” can be read in two ways: is the point a thousands separator or a decimal one?
    .hint = write decimals with a comma (1,234) and thousands with a space (1 234)
out-of-range = the value in column “{ $column }” is outside what is allowed
    .hint = { $max ->
        [none] the smallest allowed value is { $min }
       *[other] { $min ->
            [none] the largest allowed value is { $max }
           *[other] allowed values are { $min }–{ $max }
        }
    }
implausible-number = the value in column “{ $column }” is unusual; it is taken as it is
    .hint = the usual values are { $min }–{ $max }; check that the number is typed right
date-after-cut-off = the day in column “{ $column }” is after the last day of the data, { $as_of }; the row is not loaded
    .hint = mend the day; if it is right, it belongs to the next data
date-before-project = the day in column “{ $column }” is before the project’s start, { $start }; the row is loaded
    .hint = check the year first
end-before-start = the day in column “{ $column }” is before the start day of the same row; the row is not loaded
    .hint = check whether the days have changed places or the year is wrong
municipality-outside = the municipality in column “{ $column }” is not in the region; it is counted in the area “muu”
municipality-former = column “{ $column }” has a former municipality, taken as today’s: { $names }
municipality-repaired = the municipality in column “{ $column }” is taken as: { $names }
    .hint = mend the name if it was taken wrong
municipality-unknown = the municipality in column “{ $column }” is not known; it is counted in the area “tuntematon”
    .hint = write the municipality’s Finnish or Swedish name or its code, for example Pori or 609

duplicate-row = the row equals an earlier one of the same file; it is loaded once
key-conflict = two rows have the same key but different content; neither is loaded
    .hint = leave only the right row in the file
key-in-two-files = the same thing stands in the file { $other } too, and the file names do not tell which is newer; neither is loaded
    .hint = remove the older file, or put a date in both names, for example lomake-c_2022-06-30.csv
row-superseded = the newer file { $other } replaces the row

job-before-service = the job starts before the client’s first service; it is taken as a job that the client already had
    .hint = check the job’s start date and the date of the agreement
job-after-service = the job starts after the client’s service has ended; it is not counted as an outcome
    .hint = check the dates, or add a new agreement if the client has come back
job-without-service = the client of the job has no agreement; the job is not counted as an outcome
    .hint = send the missing agreement or check the client’s id
job-end-before-start = the job ends before it starts; the end is not loaded
    .hint = check the dates of forms C and D
job-end-without-start = there is no start (form C) of a job that has ended
    .hint = send form C, or check the client’s id and the job number
exit-without-service = a service ends, but the client has no agreement that started before
    .hint = send the missing agreement, or check the client’s id and the exit date
several-exits = one service has several exits; the earliest of them closes it
    .hint = remove the exit that is too many, or add a new agreement if the client has come back
overlapping-services = a service of the client starts before the one before has ended
    .hint = send the exit of the earlier service (form E), or remove the agreement that is too many
unknown-coach = the coach in column “{ $column }” is not in the list of job coaches
    .hint = add the coach to the list or mend the id
fidelity-total-differs = the total written on the review differs from the sum of the items, which is { $sum }
    .hint = check the items’ scores and the total; the report shows the sum of the items
budget-differs = the budget of form 15 differs from what kooste.toml says was granted (euros): { $sums }
    .hint = check the rows of the budget form and [budget] in kooste.toml
subsidised-job = jobs with a wage subsidy whose class is written as open labour market: { $count }; they are taken as jobs with wage subsidy
