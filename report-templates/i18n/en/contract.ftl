# Findings about rows and cells. A cell's value is never shown, only its class.

cell-missing = column “{ $column }” has no value, and it is required; the row is not loaded
    .hint = fill in the cell and send the file again
    .cause = A required cell of the form is empty, or holds a sign for missing data such as -, ? or ei tietoa. Without it the row cannot be placed in any computation, so the row is not loaded.
    .cure = Fill in the cell in the original table and send the file again. In Excel a filter finds the empty cells: Data > Filter, then only (Blanks) in the column's menu. If the value really is unknown, see whether the form has a word of its own for that.
broken-id = the id in column “{ $column }” was turned into a number or a date, or has lost its leading zeros
    .hint = write the whole id with its leading zeros, and format the column as text before that
    .cause = A spreadsheet has turned the id into a number or a date, such as 4,2E+05 or 3.huhti, or the id lacks the leading zeros that the organisation’s others have: PP-3 where these are like PP-003. The original id cannot be told for certain. In a required column the row is not loaded, elsewhere the cell is left empty.
    .cure = In Excel, select the whole column and format it as text (Format Cells > Number > Text) before typing or pasting ids. Type the broken id again; changing the format alone does not bring it back.
several-ids = the cell of column “{ $column }” holds several ids
    .hint = write each id on a row of its own
    .cause = Two or more ids stand in the cell, such as PP-0001, PP-0002. They would become one new person. In a required column the row is not loaded, elsewhere the cell is left empty.
    .cure = Make a row for each id, with the other values the same, and save.
mistyped-id = { $how ->
    [letters] the id in column “{ $column }” has the letter O, I or l in the place of a digit
   *[addition] the cell of column “{ $column }” holds more than the id
}
    .hint = { $how ->
        [letters] write the digits 0 and 1, as in the organisation’s other ids
       *[addition] write nothing but the id, as in the organisation’s other rows
    }
    .cause = The id is written in another way than the organisation’s others: a letter stands in the place of a digit (PP-O11 where the others are like PP-012), or something stands after it, as in PP-012 (new), PP-012? or PP-012*. As it stands it would become a new client who does not exist. In a required column the row is not loaded, elsewhere the cell is left empty.
    .cure = Write the id as in the client’s other rows. If the letter or the addition belongs to the id, write all ids of the organisation in the same way; if it is not certain who the client is, find out, and write the remark in a column of its own.
spelling-differs = { $count ->
    [one] one cell of column “{ $column }” is spelled otherwise than elsewhere; it was read as the same
   *[other] { $count } cells of column “{ $column }” are spelled otherwise than elsewhere; they were read as the same
}
    .hint = spell ids and names alike everywhere: case, hyphens and spaces
    .cause = The id or name is spelled otherwise than in other cells, such as pp-0001, PP–0001 or PP0001 where others have PP-0001, or TIIMI RAUMA where others have Tiimi Rauma. It would be another person or team. It was read as the same; the place is that of the first such cell.
    .cure = Mend the spelling in the table. If they are different persons or teams, give one of them an id that differs in more than case or a hyphen.
organisation-unknown = the organisation in the column is nowhere else; did you mean another one: { $names }
    .hint = mend the value of the column Organisation, or give the folder the same name
    .sender = correct the value of the column Organisation, or tell the project if the name is right
    .cause = The column of the file names an organisation that is among neither the folders nor the list of areas nor kooste.toml, but its name is nearly that of one. A slip of the pen makes a new organisation, and its clients are read as other people.
    .cure = Mend the name in the file. If it really is another organisation, put it on the list of areas or under [[organiser]] in kooste.toml.
organisation-spelling = { $count ->
    [one] on one row the name of the organisation is spelled otherwise than elsewhere; it was read as the same
   *[other] on { $count } rows the name of the organisation is spelled otherwise than elsewhere; it was read as the same
}
    .hint = write the same name in the column Organisation as the folder has
    .cause = In the column Organisation the same organisation is spelled in another way, such as RAUMA where others have Rauma. It would be another organisation, and its clients other persons. It was read as the same; the place is that of the first such row.
    .cure = Spell the name everywhere as the folder of exports and kooste.toml do.
folder-spelling = the name of the folder is spelled otherwise than the same organisation elsewhere; it was read as the same: { $name }
    .hint = rename the folder: { $name }
    .cause = The name of the folder tells the organisation. This one has the same organisation spelled in another way, such as RAUMA where others have Rauma. It would be another organisation, and its clients other persons, so it was read as the same. The place is the first file of the folder.
    .cure = Give the folder the name that the organisation has in other folders, on the list of areas and in kooste.toml, or move its files there.
unknown-value = column “{ $column }” has a value that the form does not know
    .hint = { $nearest ->
        [none] allowed values: { $allowed }
       *[other] did you mean { $nearest }? Allowed values: { $allowed }
    }
    .cause = The column takes only the values that the form lists, and this one is none of them and no known spelling of them. In a required column the row is not loaded, elsewhere the cell is left empty and the row is loaded.
    .cure = Choose the allowed value that fits; kooste describe forms FORM lists them with the other accepted spellings. If the same wrong value is repeated, mend all at once: Find & Select > Replace.
not-yes-or-no = column “{ $column }” has { $class } where yes or no should be
    .hint = write yes or no; leave the cell empty if it is not known
    .cause = The column's question is answered by yes or no, and the cell holds something else. The cell is left empty, and the row is loaded.
    .cure = Write yes or no; Y, x and 1, and N and 0, are understood too. Leave the cell empty where nothing is known: a dash counts as no in this column. Move explanations to another column.
only-yes = column “{ $column }” has nothing but yes and empty cells: { $counts }
    .hint = where an empty cell means no, write no into it
    .cause = An empty cell in a column of yes and no is missing, and is not no. Where nobody answered no, the share becomes 100 per cent of those who are known. Often an x stands for those whom it concerns, and the others are left empty.
    .cure = Write no into the cells where the answer is no. If the answer is really missing, leave the cell empty: then there is nothing to do.
not-a-date = { $class_id ->
    [date] column “{ $column }” has a day that is not in the calendar, or a month only
   *[other] column “{ $column }” has { $class } that is no date
}
    .hint = write the day as dd.mm.yyyy, for example 1.2.2021, and check that the calendar has it
    .cause = The cell gives no date: it holds text, an incomplete date or a day that the calendar does not have, such as 31.2. In a required column the row is not loaded, elsewhere the cell is left empty and the row is loaded. Nor will 21-03-22 do, since either end may be the year.
    .cure = Write one day as dd.mm.yyyy, such as 1.2.2021. An estimate like “spring 2021” cannot be used: choose the day that is meant. If Excel shows number signs, widen the column.
not-a-month = column “{ $column }” has { $class } that is no month
    .hint = write the month as mm/yyyy, for example 2/2021
    .cause = The cell gives no month. The month names the row of the follow-up table, so without it the row is not loaded.
    .cure = Write the month as mm/yyyy, such as 2/2021; helmi.21 and 2021-02 are understood too. One row is for one month: split a row that covers several.
not-a-whole-number = column “{ $column }” has { $class } where a whole number should be
    .hint = { $class_id ->
        [number] write a whole number without decimals
       *[other] write the number alone, without words
    }
    .cause = The column takes a whole number, and the cell holds text, decimals or several numbers. In a required column the row is not loaded, elsewhere the cell is left empty and the row is loaded.
    .cure = Write the number alone, without unit or explanation: 12, not “about 12” nor 10–12. Leave the cell empty if the number is not known; a required one has to be found out.
not-a-number = column “{ $column }” has { $class } where a number should be
    .hint = write the number alone, decimals after a comma, for example 12,5
    .cause = The column takes a number, and the cell holds text or several numbers. Per cent and euro signs and spaces between thousands are understood, other words are not. In a required column the row is not loaded, elsewhere the cell is left empty and the row is loaded.
    .cure = Write the number alone, decimals after a comma: 12,5. A range such as 20–25 h is no number: choose the agreed or average hours.
ambiguous-number = the number in column “{ $column }” can be read in two ways: does its point or comma part thousands or decimals?
    .hint = write decimals with a comma (1,234) and thousands with a space (1 234)
    .cause = The number has a point followed by exactly three digits, such as 1.234. It may be one thousand two hundred and thirty-four or a little over one, and neither is chosen by guessing. The same holds for a comma (2,009) where commas also part the cells of the file: English programs part thousands with it. In a required column the row is not loaded, elsewhere the cell is left empty.
    .cure = Write decimals with a comma (1,234) and thousands without a separator or with a space (1 234). If the point is the decimal sign of the whole column, change all at once: select the column and Find & Select > Replace, point by comma.
other-unit = the number in column “{ $column }” has another unit after it than the column
    .hint = write the number in the unit of the column and leave the unit out
    .cause = After the number stands a unit that the column is not counted in, such as 50 % in a column of hours or 6 h in one of months. The number is then not what the column means. In a required column the row is not loaded, elsewhere the cell is left empty.
    .cure = Convert the number to the unit of the column: 50 % of a week of 37.5 hours is 18.75, for example. If the number is right and only the unit is wrong, remove the unit.
date-month-first = { $count ->
    [one] one date in column “{ $column }” was read with the month first
   *[other] { $count } dates in column “{ $column }” were read with the month first
}
    .hint = write dates as dd.mm.yyyy
    .cause = The dates of the table have slashes, and in some of them the second number is over 12, such as 4/13/2021: so the month comes first, as in American programs. Since nothing shows the contrary, all were read so: 3/4/2021 is 4 March 2021. The place is that of the first such cell.
    .cure = Compare a few dates with the original. If they were read rightly, nothing needs to be done; change the form to dd.mm.yyyy in the next export.
date-order-unclear = { $count ->
    [one] one date in column “{ $column }” does not show which is the day and which the month; it was read day first
   *[other] { $count } dates in column “{ $column }” do not show which is the day and which the month; they were read day first
}
    .hint = write dates as dd.mm.yyyy
    .cause = The date has slashes and both of its first numbers are 12 or less, such as 3/4/2021, and the table has no dates that show the order, or has some either way. The day was read first, as is usual in Finland. The place is that of the first such cell.
    .cure = Check in the original whether the day comes first. If the month does, change the form of the column and send the file again.
out-of-range = the value in column “{ $column }” is outside what is allowed
    .hint = { $unit ->
        [posts] write the share of full time: 0.8 or 80 %
       *[other] { $max ->
            [none] the smallest allowed value is { $min }
           *[other] { $min ->
                [none] the largest allowed value is { $max }
               *[other] allowed values are { $min }–{ $max }
            }
        }
    }
    .cause = The value is outside limits that nothing can pass: a week has at most 168 hours, an item scores 1–5, and a coach has an FTE of at most 5. In a required column the row is not loaded, elsewhere the cell is left empty and the row is loaded.
    .cure = Check the number in the original document. Common reasons are a missing decimal comma (375 for 37,5), hours a month where hours a week belong, part time in per cent without the sign (80 for 80 % or 0.8), and a number in the wrong column.
implausible-number = the value in column “{ $column }” is unusual; it is taken as it is
    .hint = the usual values are { $min }–{ $max }; check that the number is typed right
    .cause = The number is possible, but so unusual that it is often a typing error, such as more than 80 working hours a week. It is taken as it is and moves averages.
    .cure = Check the number. If it is right, nothing needs to be done; if it is wrong, mend it in the original table and send the file again.
date-after-cut-off = the day in column “{ $column }” is after the last day of the data, { $as_of }; the row is not loaded
    .hint = mend the day; if it is right, it belongs to the next data
    .allowed = { $as_of } at the latest
    .cause = The day is after the last day of the data, which is the project's setting as_of in kooste.toml. A stretch of time whose data is not complete yet is not computed, so the row is not loaded.
    .cure = Check the year first. If the day is right and the data is newer than the setting, the project worker changes as_of; if it is a planned day to come, the row belongs to the next data.
date-to-come = the day in column “{ $column }” is after the last day of the data, { $as_of }; the row is loaded, but the day does not count yet
    .hint = mend the day if it is a slip; a planned day to come may stay
    .allowed = { $as_of } at the latest
    .cause = A column that is not required holds a day after the last day of the data, such as the planned end of a service. The row itself is about time that the data covers, so it is loaded. The day is left out of account until it has come: the service still runs, there is no decision yet.
    .cure = Check the year. If the day is right, nothing needs to be done.
date-before-project = the day in column “{ $column }” is before the project’s start, { $start }; the row is loaded
    .hint = check the year first
    .allowed = { $start } at the earliest
    .cause = The day is before the project's first day, which is the setting start in kooste.toml. Often the year is wrong, but a client may also have come to the service before the project. The row is loaded, and a service that began before the project counts as it stands.
    .cure = Check the year. If the day is right, nothing needs to be done.
end-before-start = the day in column “{ $column }” is before the start day of the same row; the row is not loaded
    .hint = check whether the days have changed places or the year is wrong
    .allowed = the row’s start or a later day
    .cause = The end day of the row is before its start day. The length cannot be computed, so the row is not loaded.
    .cure = Check whether the days have changed places or one year is wrong. Mend the row and send the file again.
municipality-outside = the municipality in column “{ $column }” is not in the region; it is counted in the area “muu”
    .cause = The municipality exists, but it is not in the list of areas (form 17). The row is loaded, and the client is counted in the area “muu”.
    .cure = If the client lives outside the region, nothing needs to be done. If the municipality should belong to it, the project worker adds it to the list of areas.
municipality-former = column “{ $column }” has a former municipality, taken as today’s: { $names }
    .cause = The municipality has been merged into another. The row is loaded with today's municipality.
    .cure = Nothing needs to be done. On new rows today's municipality is the clearest.
municipality-repaired = the municipality in column “{ $column }” is taken as: { $names }
    .hint = mend the name if it was taken wrong
    .cause = The municipality's name has broken or missing umlauts or a typing error, and just one municipality of the region is near enough for the name to be repaired. The row is loaded with the repaired name.
    .cure = See whether the municipality was taken right. If not, mend the name in the original table; if the umlauts are broken throughout the file, save it as an Excel workbook (.xlsx) or as CSV UTF-8.
municipality-unknown = the municipality in column “{ $column }” is not known; it is counted in the area “tuntematon”
    .hint = write the municipality’s Finnish or Swedish name or its code, for example Pori or 609
    .cause = The text is no Finnish municipality's name or number, and not near enough to a name of the region. The row is loaded, and the client is counted in the area “tuntematon”, which shows in the report's quality annex.
    .cure = Write the Finnish or Swedish name of one municipality, or its number. A district, a village, a sub-region or two municipalities in one cell is no municipality.
area-code-differs = the municipality code is that of another municipality than the name; the row is read by the name: { $codes }
    .hint = check the code and the name of the row
    .cause = The row of the list of areas has the name of a municipality and the code of another. Names are seldom mixed up, so the row is read by the name, with its own code.
    .cure = Mend the code. If the name is wrong, mend that: clients and population would count in the wrong municipality.
area-merged = the municipality was merged into { $name }, which has a row of its own in the list; this row is not read
    .cause = The list of areas has a former municipality and the one into which it was merged. The clients of the former count in the present one, so only its row is read.
    .cure = Nothing needs to be done. If the organiser or sub-region of the rows differ, see that the row of the present municipality is right.
area-without-population = the population of the municipality did not come, so its coverage is not computed: { $name }
    .hint = see that the code of the municipality is the same on the list of areas and in the population
    .cause = The municipality on the list of areas has no row in the population, not even a rejected one. Its coverage and that of the areas that it belongs to cannot be computed.
    .cure = Add the rows of the municipality to the population, or mend the code: it must be the same in both tables.
area-no-municipality = the text in column “{ $column }” is no municipality’s name or code; the row is not loaded
    .hint = write the municipality’s Finnish or Swedish name or its code, for example Pori or 609
    .cause = The list of areas has a row for every municipality of the region. What stands in this row is no Finnish municipality, and not near enough to a name of the region. The row is not loaded, and its organiser and sub-region do not reach the report from this list.
    .cure = Write the Finnish or Swedish name of one municipality, or its number. The words “muu” and “tuntematon” do not belong in the list of areas: the report has them anyhow.
population-merged = the people of a former municipality are added to those of the present one: { $names }
    .cause = For one year the population table has rows of a municipality that was merged into another later, and of that other one. The year is before the merger, so that the rows are about different people. The population of the present municipality is their sum, and the row of the former one does not count by itself.
    .cure = Nothing needs to be done. If the number of the present municipality is by today’s municipalities already, remove the rows of the former one from the table.
population-of-former = the people of a former municipality are not among those of the present one: { $names }
    .hint = add the people of the former municipality to the rows of the present one, or remove the rows of the former one if they are there already
    .cause = The population table has rows of a municipality that was merged into another, and they cannot be added to the rows of the present one. Either the present one has no rows of the same year by the same ages and genders, or the year is that of the merger or a later one, and the people may be in the number of the present one already. The figures hold the row of the present municipality only.
    .cure = Fetch the population again by today’s municipalities, or add the numbers of the former one to the rows of the present one and remove the rows of the former one.
group-of-all = a group cannot have the id all; the row is not loaded
    .hint = give the group another id, the same as in the settings
    .cause = The id all is reserved for the row of all pilot groups together. A group of that name would be taken for it, so its rows are not loaded.
    .cure = Give the group another id in the file and in the settings, such as R1, and send the file again.

duplicate-row = the row equals an earlier one of the same file; it is loaded once
    .cause = All cells of the row equal those of an earlier row of the same file. The data is loaded once, and the repetition changes no figure.
    .cure = Nothing needs to be done. If the rows were to tell of two different things, mend what differs on one of them, such as the date or the job number.
key-conflict = two rows have the same key but different content; neither is loaded
    .hint = leave only the right row in the file
    .cause = Two or more rows of one file have the same key (such as client id and date) but otherwise different content. The program cannot know which of them is right, so none of them is loaded.
    .cure = Find the rows by filtering on the client id (Data > Filter) and leave only the right one. If they tell of different things, tell them apart by the key: a date, job number or occasion of its own for each.
key-in-two-files = the same thing stands in the file { $other } too, and the file names do not tell which is newer; neither is loaded
    .hint = remove the older file, or put a date in both names, for example lomake-c_2022-06-30.csv
    .sender = tell the project which file is valid, and put the day into the file’s name, such as form-c_2022-06-30.csv
    .cause = The same record, such as one referral, is in two files of one organisation and says different things in them, and their names do not both bear a date that tells which is newer. Neither row is loaded, so that nothing outdated reaches the figures.
    .cure = Remove the older file from the folder, or put the day of export into both names, such as lomake-c_2022-06-30.csv: the newer one then wins by itself. If both files have the same day, only one of them belongs in the folder.
row-in-two-files = the same row stands in the file { $other } too; it is loaded once
    .hint = leave only files with different rows in the folder, or put a date in the names, for example lomake-b_2022-06-30.csv
    .sender = tell the project which file is valid, and put the day into the file’s name, such as form-b_2022-06-30.csv
    .cause = Exactly the same row is in two files of one organisation: a file lies in the folder twice, or the exports overlap. Their names do not tell which is newer. The row counts once. Of employer contacts, whose rows have no key, equal rows of one and the same file are all loaded.
    .cure = Remove the older file if the newer one has its rows too. If both are needed, put the day of export into their names: then only a note is left. If they are different employer contacts, add what tells them apart, such as the number of the meeting.
row-superseded = the newer file { $other } replaces the row
    .cause = The same record is also in a newer file of the organisation, and the newer one wins by the date in its name. The older row is not loaded; the record counts once.
    .cure = Nothing needs to be done. If the older record is right, mend the newer file or remove it from the folder.
older-row-kept = the newer row of the same record in the file { $other } is rejected; this older row stands
    .hint = mend the row in the newer file
    .cause = The same record is also in a newer file of the organisation, but its row there has an error and is not loaded. So that the record is not lost, the figures hold this older row as it was. The newer file may have corrected it all the same.
    .cure = Find the newer file’s row in the list of errors, mend it and send the file again: the newer row then replaces this one.
row-not-in-newer-file = the row is not in the newer file { $other }, which has the other rows of the same file; it was loaded
    .hint = remove the older file if the newer one is complete
    .sender = if the row was removed or corrected on purpose, tell the project that the older file is no longer valid; if it is missing by mistake, add it to the newer file
    .cause = The organisation has two exports of one form, and the newer one has most of the rows of the older but not this one. The row was probably corrected or removed in the newer one. If a date or something else by which rows are known as the same was corrected, the same thing now counts twice.
    .cure = If the newer file has all rows, remove the older one from the folder. If the row is missing from the newer one by mistake, add it there.

job-before-service = { $rejected ->
        [none] the job starts before the client’s first service; it is taken as a job that the client already had
       *[other] the job starts before the client’s first service that was loaded; a row with an agreement of the client is rejected: { $rejected }
    }
    .hint = { $rejected ->
        [none] check the job’s start date and the date of the agreement
       *[other] mend the rejected row first, then check the start date of this one
    }
    .allowed = a day within a service, if the job is its outcome
    .cause = The job's start day is before the client's first service. It is taken as a job that the client already had and is not counted as an outcome.
    .cure = Compare the start day of form C with the day of the agreement and mend the one that is wrong. If the client did have the job already, nothing needs to be done.
job-after-service = { $rejected ->
        [none] the job starts after the client’s service has ended; it is not counted as an outcome
       *[other] the job starts after the client’s loaded service has ended; a row with an agreement of the client is rejected: { $rejected }
    }
    .hint = { $rejected ->
        [none] check the dates, or add a new agreement if the client has come back
       *[other] mend the rejected row first, then check the start date of this one
    }
    .allowed = a day within a service, if the job is its outcome
    .cause = The job starts when the client's service has already ended and no new one has begun. It is not counted as an outcome.
    .cure = Check the job's start day (form C) and the day the service ended (form E). If the client came back, send a new agreement.
job-without-service = { $rejected ->
        [none] the client of the job has no agreement; the job is not counted as an outcome
       *[other] the client of the job has no agreement that was loaded, since its row is rejected: { $rejected }
    }
    .hint = { $rejected ->
        [none] send the missing agreement or check the client’s id
       *[other] mend the rejected row; nothing is wrong with this one
    }
    .cause = The client of the job has no agreement in the same organisation. Often the agreement was not sent, or the client id is written differently. The job is not counted as an outcome.
    .cure = Compare the client id with that of the agreement sign by sign: PP-0042 and PP-42 are different ids. Send the agreement if it has not been sent.
job-of-two-organisations = another organisation tells of a job of the same client that began at the same time
    .hint = agree on whether it is the same job, and give it the same start date and class
    .cause = Where pseudonyms are shared (shared_pseudonyms), two organisations may tell of one job. Jobs of one class that began on the same day count as one: the greater weekly hours and the earlier end hold. Where the start dates are up to a week apart, or the classes differ, the jobs count one by one.
    .cure = If it is the same job, give it the same start date and class in both files, or remove it from one of them. If the client has two jobs of one class that began on the same day, let one organisation tell of both.
job-end-before-start = the job ends before it starts; the end is not loaded
    .hint = check the dates of forms C and D
    .allowed = the start on form C or a later day
    .cause = The end day on form D is before the start day of the same job on form C. The end is not loaded, and the figures hold the job on its first day only.
    .cure = Compare the days of forms C and D and mend the wrong one; most often it is the year. Make sure too that the job number means the right job.
job-end-unknown = the job has ended on a day that is not known: the row with its end is rejected: { $rejected }
    .hint = mend the row with the job’s end (form D)
    .cause = The end of the job was sent (form D), but its row is rejected. The job is known to have ended, and not when. So the figures hold it on its first day only: it is not counted as running, and job retention leaves it out.
    .cure = Find the row with the end in the list of errors, mend it and send the file again.
job-end-without-start = { $rejected ->
        [none] there is no start (form C) of a job that has ended
       *[other] the row with the start (form C) of the job that has ended is rejected: { $rejected }
    }
    .hint = { $rejected ->
        [none] send form C, or check the client’s id and the job number
       *[other] mend the rejected row; nothing is wrong with this one
    }
    .cause = Form D tells of the end of a job, but there is no form C with the same client id and job number. The job is not in the figures at all.
    .cure = Send form C. If it has been sent, compare client id and job number on both: they must be the same sign by sign.
exit-without-service = { $rejected ->
        [none] a service ends, but the client has no agreement that started before
       *[other] a service ends, but a row with an agreement of the client is rejected: { $rejected }
    }
    .hint = { $rejected ->
        [none] send the missing agreement, or check the client’s id and the exit date
       *[other] mend the rejected row first, then check the exit date of this one
    }
    .cause = Form E ends a service, but the client has no agreement that began on the same day or before. The exit closes nothing.
    .cure = Send the missing agreement. If it has been sent, check the client id and the days of both forms.
agreement-without-referral = { $count ->
        [none] the client of the agreement has no referral
       *[other] most clients with an agreement have no referral: { $count }
    }
    .hint = write the client's id as the referral has it, or send the referral that is missing
    .cause = The organisation sends referrals, but there is none for the client of this agreement. Often the id is written in another way than in the referral, PP-0005 and not PP-005, say, or a remark stands after it. Then one person is two clients, and the one with the agreement lacks municipality and background.
    .cure = Write the id in the same way in all forms, and no remarks in it. If the referral is missing, send it. If the client came without one, there is nothing to do: the municipality stays unknown.
client-unknown = { $count ->
        [none] the client has no referral and no agreement
       *[other] most of the clients have no referral and no agreement: { $count }
    }
    .hint = write the client's id as the referral and the agreement have it, or send the form that is missing
    .cause = The row has the id of a client whom no referral, agreement or summary by client names. It is loaded, but cannot be tied to a service. Often the id is written in another way than in the other forms.
    .cure = Check the id. If the client's referral or agreement is missing, send it.
several-exits = { $rejected ->
        [none] one service has several exits; the earliest of them closes it
       *[other] one service has several exits, but a row with an agreement of the client is rejected: { $rejected }
    }
    .hint = { $rejected ->
        [none] remove the exit that is too many, or add a new agreement if the client has come back
       *[other] mend the rejected row first, then check whether there is an exit too many
    }
    .cause = Several exits are reported for one service. The earliest closes it, and the others are not used.
    .cure = Leave only the right exit in the table. If the client came back in between, send a new agreement too, and each exit gets a service of its own.
service-end-rejected = the service is taken as running, since the row with its exit is rejected: { $rejected }
    .hint = mend the row with the exit (form E)
    .cause = The exit of the client’s service was sent (form E), but its row is rejected. So the figures hold the service up to the cut-off, though it may have ended.
    .cure = Find the row with the exit in the list of errors, mend it and send the file again.
overlapping-services = { $rejected ->
        [none] a service of the client starts before the one before has ended
       *[other] a service of the client starts before the one before has ended; a row with an exit (form E) of the client is rejected: { $rejected }
    }
    .hint = { $rejected ->
        [none] send the exit of the earlier service (form E), or remove the agreement that is too many
       *[other] mend the rejected row first, then check whether there is an agreement too many
    }
    .allowed = a day by which the service before has ended
    .cause = A new service of the client begins while the one before is still open. Both are loaded: the earlier one lasts until the new one begins, and an exit closes the new one.
    .cure = If the earlier service has ended, send its exit (form E). If the agreement was only renewed on the way, remove the later one.
unknown-coach = { $rejected ->
        [none] the coach in column “{ $column }” is not in the list of job coaches
       *[other] the row of the coach in column “{ $column }” in the list of job coaches is rejected: { $rejected }
    }
    .hint = { $rejected ->
        [none] add the coach to the list or mend the id
       *[other] mend the rejected row; nothing is wrong with this one, nor with others of the same id
    }
    .cause = The coach's id on the row is not in the list of job coaches (form 13). The row is loaded, but cannot be tied to a coach's working time or team. Ids are an organisation’s own: where the organisation has sent a list, the coach is looked for in that one only.
    .cure = Add the coach to the list, or mend the id to what the list has. Use the id, not the name.
fidelity-total-differs = the total written on the review differs from the sum of the items, which is { $sum }
    .hint = check the items’ scores and the total; the report shows the sum of the items
    .cause = The total written on the fidelity review is not the sum of its items' scores. The report shows the sum of the items. Where a row of the review is rejected, the total is not compared.
    .cure = Check the scores item by item: usually one score has changed or an item was left without. Then mend the total.
fidelity-without-plans = { $plans ->
    [job_search_plan] a full score needs a written plan for every client; a file of form 2 lacks the column “Written job search plan”
    [support_plan] a full score needs a written plan for every client; a file of form 5 lacks the column “Support plan made”
   *[other] a full score needs a written plan for every client; missing { $plans }
}
    .hint = { $plans ->
        [job_search_plan] add the column to the file of form 2, or check the review's score
        [support_plan] add the column to the file of form 5, or check the review's score
       *[other] check the review's score, or complete forms 2 (written job search plan) and 5 (support plan made)
    }
    .cause = Items 16 and 22 score five only when each client of the unit has a written plan: a job search plan for item 16, a support plan of the job for item 22. On the forms of the unit's teams some are missing or not marked, or there is no column for them.
    .cure = Mark the plans on forms 2 and 5, or mend the review's score. The report shows the review's scores as they were given.
assessment-off-scale = the value is not on the scale { $scale }; the answer is not counted
    .hint = check the value or the ends of the scale (Scale min, Scale max)
    .cause = The value of the assessment lies outside its scale, so it is no answer and not in the score. Often the ends of the scale are wrong, or the question was answered on another scale.
    .cure = Mend the value or the ends of the scale on the assessment form and export it again.
assessment-scale-unstated = the scale of the answers is not stated; they are read on the scale { $scale }
    .hint = write the ends of the scale into the columns Scale min and Scale max
    .cause = The instrument is scored from its items, but the file does not say on which scale they were answered. They are read on the instrument's own scale. If the answers were given on another one, such as 1–5, the score is wrong.
    .cure = Fill in the columns Scale min and Scale max, such as 1 and 5, and export the form again: the answers are then converted.
direction-unclear = { $count ->
        [one] in one row
       *[other] in { $count } rows
    } the direction is 0, which does not say what is better; the rows are read as if none were written
    .hint = write 1 where a greater value is better, or −1 where a smaller value is better
    .cause = The column of the direction holds 0, which means nothing. Where other rows of the section tell the direction it is taken from them, else from the instrument. Where that has none either, nobody is counted as improved or worse.
    .cure = Write 1 or −1 into the column, or leave it empty.
budget-differs = the budget of form 15 differs from what kooste.toml says was granted (euros): { $sums }
    .hint = check the rows of the budget form and [budget] in kooste.toml
    .sender = check the rows of the budget form; they must cover the budget of the whole project
    .cause = The budget of form 15 is not, by funder, what [budget] in kooste.toml says. The report uses the rows of the form, so the share used may be wrong.
    .cure = The rows must cover the budget of the whole project, future years too. Compare both with the funding decision. Mend the form's rows if a category is missing or stands twice, or mend [budget] if the decision has changed.
budget-not-of-a-year = budget rows whose period is not one year or a part of one: { $count }; what they used is not among the costs of the years
    .hint = divide the sum over the years, and write the period as 2022, 2022H1, 2022Q2 or 2022-04
    .cause = The period covers several years, or does not tell its year. The row is loaded and counts in the use of the budget, but what it used cannot be put to one year: it is missing from the years' costs per client and per first job.
    .cure = Ask the accounts for what was used in each year, and write each year on a row of its own.
subsidised-job = jobs with a wage subsidy whose class is written as open labour market: { $count }; they are taken as jobs with wage subsidy
    .cause = The job has a wage subsidy, but its class is written as open labour market. The subsidy decides: the job is taken as one with wage subsidy.
    .cure = If the subsidy is right, nothing needs to be done, though new rows may say AVOIN_PT. If there is no subsidy, mend the column Wage subsidy.
total-differs = { $sums ->
        [none] the summing row has another number in column “{ $column }” than the rows above it make
       *[other] the summing row has another number in column “{ $column }” than the rows above it make: { $sums }
    }
    .hint = check that the formula of the sum or mean covers all rows, and whether a row was removed or added later
    .cause = The table has a row Yhteensä, Summa or Keskiarvo whose number differs from the rows by more than rounding explains. The summing row is not loaded, and the rows are loaded as they are. Still, one of the numbers is probably wrong, or rows are missing.
    .cure = Open the file in Excel and click the cell of the summing row: mend the formula’s range so that it covers all rows. If the number was typed by hand, add it up again. Check also whether rows were filtered out or left out.
followup-differs = the number in column “{ $column }” differs from what the forms make: { $counts }
    .hint = check whether a form is missing or has a wrong day or coach; otherwise mend the number in the follow-up
    .cause = The month’s number in the follow-up is not what the organisation’s forms make. Compared are the months and coaches of which the forms were sent. The report’s figures are computed from the forms. Rejected rows do not count, and a difference that they can explain is not told. A job whose end was rejected counts on its first day only.
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
