# Feedback to those who sent the data: a workbook and a PDF of one page. The reader is a job coach or an office secretary.
feedback-file = feedback
feedback-organisation = organisation

# The workbook
feedback-sheet-mend = To mend
feedback-sheet-read = What was read
feedback-sheet-notes = For information
feedback-column-do = What to do
feedback-column-file = File
feedback-column-sheet = Sheet
feedback-column-cell = Place
feedback-column-header = Column
feedback-column-wrong = What is wrong
feedback-column-noticed = What was noticed
feedback-column-allowed = What to write here
feedback-column-how = How to mend it
feedback-column-code = Code
feedback-do-error = mend
feedback-do-warning = check
feedback-do-note = for information
feedback-place-row = row { $row }
feedback-place-line = line { $row }, column { $column }
feedback-place-column = column { $column }
feedback-place-whole = the whole file
feedback-place-sheet = the whole sheet
feedback-nothing-to-mend = Thank you! There is nothing to mend.
feedback-rows-left-out = The list is cut short; places not listed: { $count }. Mend these first and send the file again.
feedback-column-form = Form
feedback-column-read = Rows read
feedback-column-taken = Taken
feedback-column-rejected = Rejected
feedback-column-doubles = Duplicates
feedback-column-encoding = Encoding
feedback-column-delimiter = Delimiter
feedback-total = Total
feedback-file-left-out = not read
feedback-delimiter-semicolon = semicolon
feedback-delimiter-comma = comma
feedback-delimiter-tab = tab
feedback-print-header = { $organisation }: feedback on the data up to { $date }

# The page
feedback-page-title = Feedback on your data: { $organisation }
feedback-page-period = Data up to { $date }
feedback-page-description = What was read from { $organisation } and what in it is to be mended ({ $project }).
feedback-page-keywords = supported employment; data; feedback
feedback-page-footer = This feedback names places, never what a cell holds and never a person.
feedback-heading-read = What was read
feedback-heading-mend = To mend
feedback-heading-next = What happens next
feedback-files = { $count ->
    [one] one file
   *[other] { $number } files
}
feedback-rows = { $count ->
    [one] one row
   *[other] { $number } rows
}
feedback-lead-clean = Thank you! You sent { $files } with { $rows }. All is well, and nothing needs mending.
feedback-lead-mend = Thank you! You sent { $files } with { $rows }. Places to mend: { $errors }, places to check: { $warnings }.
feedback-card-files = Files
feedback-card-read = Rows read
feedback-card-taken = Rows taken
feedback-card-rejected = Rows rejected
feedback-blocked-title = Not every file was read
feedback-blocked = { $count ->
    [one] One file holds
   *[other] { $number } files hold
} something by which a person can be recognised, such as a name, an identity code or a phone number. So nothing in there was read. Take it out of the original, look into hidden sheets, comments, the file’s properties and its name as well, and then send the file again.
feedback-identifier = Something that tells who a person is
feedback-table-kinds = Places to mend and to check, by kind
feedback-table-places = The most important places
feedback-column-kind = Kind
feedback-column-count = Places
feedback-column-where = Where
feedback-more-kinds = { $count ->
    [one] And one more kind
   *[other] And { $number } more kinds
}: see the workbook.
feedback-more-places = { $count ->
    [one] And one more place
   *[other] And { $number } more places
}: see the workbook { $workbook }.
feedback-next-open = Open the workbook { $workbook }. Its first sheet lists every place, and beside it what is to be written there.
feedback-next-mend = Mend the places in your own original file, not in the workbook.
feedback-next-send = Put a new date into the name of the mended file and send the whole file in the same way as before. Tell the project if it replaces the whole of the old file: otherwise the rows that you removed, and some of those that you mended, still count from the old one.
feedback-next-ask = If something cannot be mended, tell those who run the project. Rejected rows are not part of the results.
feedback-next-nothing = You need not do anything. The data is part of the project’s next report.

check-feedback = { $count ->
    [0] No feedback was made: no organisation has any files.
    [one] Feedback for one organisation: { $folder }
   *[other] Feedback for { $count } organisations: { $folder }
}
