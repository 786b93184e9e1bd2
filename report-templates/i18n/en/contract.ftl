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
total-differs = { $sums ->
        [none] the summing row has another number in column “{ $column }” than the rows above it make
       *[other] the summing row has another number in column “{ $column }” than the rows above it make: { $sums }
    }
    .hint = check that the formula of the sum or mean covers all rows, and whether a row was removed or added later
    .cause = The table has a row Yhteensä, Summa or Keskiarvo whose number differs from the rows by more than rounding explains. The summing row is not loaded, and the rows are loaded as they are. Still, one of the numbers is probably wrong, or rows are missing.
    .cure = Open the file in Excel and click the cell of the summing row: mend the formula’s range so that it covers all rows. If the number was typed by hand, add it up again. Check also whether rows were filtered out or left out.
followup-differs = the number in column “{ $column }” differs from what the forms make: { $counts }
    .hint = check whether a form is missing or has a wrong day or coach; otherwise mend the number in the follow-up
    .cause = The month’s number in the follow-up is not what the organisation’s forms make. Compared are the months and coaches of which the forms were sent. The report’s figures are computed from the forms.
    .cure = Go through the month’s forms: is an agreement, exit, job or employer contact not written down, or has it a wrong day or a wrong coach’s id? Mend the form or, if the forms are right, the cell of the follow-up.
summary-contradicts = column “{ $column }” of the coach’s summary contradicts the form ({ $other }); the form is taken
    .hint = check which is right and mend the other
    .cause = The same thing stands in the coach’s summary and on a form, and the two differ. The report uses the form.
    .cure = Compare the cell of the summary with the form’s row that the finding names. Mend the one that is wrong and send the mended file again.
summary-not-in-forms = column “{ $column }” has a service or a job that the organisation’s forms do not have
    .hint = send the missing form, or check the client’s id and the day
    .cause = The organisation sends both the forms and the coach’s summary, but the forms have no service or job near the start that the summary gives. If the forms tell of this client otherwise, it is not counted.
    .cure = Check whether the agreement (form 2) or the start of the job (form C) was never made, and send it. If the form exists, check that the client’s id and the start day are written alike in both.
missing-from-summary = the coach’s summary lacks a service or a paid job that the forms have ({ $other })
    .hint = complete the summary, or check whether the form’s row is about this client
    .cause = The forms have a service or a paid job of the client that the coach’s summary lacks, though the summary was made later. The form is loaded, so the report has it.
    .cure = Add the service or job to the summary. If the summary is right, check the client’s id and the days on the form.
summary-status-differs = the status in column “{ $column }” contradicts the end of the service
    .hint = write the end day if the service has ended, or mend the status
    .cause = In the coach’s summary the status is päättynyt (ended) but the service has no end day, or the status is another though the service has ended. The day decides, not the status.
    .cure = If the service has ended, fill in the end day and choose the status päättynyt. If it goes on, remove the end day and choose the status that the client has now.
summary-job-without-start = column “{ $column }” is empty though the job has other details; the job is not loaded
    .hint = fill in the job’s start day
    .cause = In the coach’s summary a job has, for example, an employer or hours but no start day. Without it the job belongs to no period, so it is left out.
    .cure = Write the job’s start day into the summary as dd.mm.yyyy. If there is no such job, empty its other cells.

missing-marked = values are marked as missing: { $kinds }
    .cause = Cells hold a sign for a missing value, such as -, ei tietoa or an error value of a spreadsheet. They are read as empty; how many there are of each stands in brackets. Empty cells are not counted.
    .cure = The signs may stay where nothing is known. If there are error values such as #VALUE! or #DIV/0!, open the file in Excel and mend the cell’s formula or type the value.
