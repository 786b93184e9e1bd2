# What is written into a column: for the help of the empty forms and the list of what to mend. Lower case, no full stop.
expects-client = the client's pseudonym, for example PP-0042; never a name or a personal identity code
expects-id = the code as it is, with its leading zeros
expects-text = a short text, no personal data
expects-one-of = one of: { $allowed }
expects-date = a day as dd.mm.yyyy, for example 1.2.2021
expects-month = a month as mm/yyyy, for example 2/2021
expects-whole-number = { $max ->
    [none] { $min ->
        [none] a whole number
       *[other] a whole number, at least { $min }
    }
   *[other] { $min ->
        [none] a whole number, at most { $max }
       *[other] a whole number, { $min }–{ $max }
    }
}
expects-number = { $max ->
    [none] { $min ->
        [none] a number, with a decimal comma: 12,5
       *[other] a number, at least { $min }; with a decimal comma: 12,5
    }
   *[other] { $min ->
        [none] a number, at most { $max }; with a decimal comma: 12,5
       *[other] a number, { $min }–{ $max }; with a decimal comma: 12,5
    }
}
expects-direction = 1 where a greater value is better, or −1 where a smaller value is better
expects-yes-or-no = { $yes } or { $no }
expects-municipality = a municipality in Finnish or Swedish, or its number
expects-area-code = the number of the municipality in three digits, for example 051
expects-list = one or more, separated by commas
expects-nothing = the column is not read; leave it empty

# The help sheet of an empty form. By its tab and its title the help is known when the filled form is read.
blank-form-guide-sheet = Help
blank-form-guide-title = How to fill in this form
blank-form-guide-form = { $title } (form { $number })
blank-form-guide-rows = Write on the sheet “{ $sheet }”, one row for each. Do not change the headers, and add nothing above them.
blank-form-guide-privacy = A client is written as a pseudonym only. Write no names, identity codes, dates of birth, addresses, phone numbers or e-mail addresses into any cell.
blank-form-guide-required = The headers of required columns are bold on a dark ground. The same columns are marked “{ $required }” below.
blank-form-guide-empty = Where something is not known, leave the cell empty. A dash or a zero may mean something else than missing.
blank-form-guide-paste = If you copy from elsewhere, paste the values only (Paste Special, Values). This keeps the cells' formats and the drop-down lists.
blank-form-guide-save = Save as an Excel workbook (.xlsx) and call it, for example, { $example }, with the day on which the data was taken.
blank-form-guide-column = Column
blank-form-guide-need = Needed
blank-form-guide-content = What to write
blank-form-guide-required-mark = required
blank-form-guide-optional-mark = optional
blank-form-choose = choose from the list
blank-form-input = { $need ->
    [required] Required: { $expected }.
   *[other] Optional: { $expected }.
}
blank-form-error-title = Not for this cell
blank-form-error = What is written here: { $expected }.

blank-form-done = Empty form: { $file }

blank-form-exists = the file exists already and is not written over
    .hint = give another name with --output, or move the old file away
    .cause = A file of this name is in the folder already and may hold what somebody has filled in. So nothing was saved.
    .cure = Give the new file another name with --output, or move the old one to another folder and run the command again.
blank-form-one-file = a form in several languages cannot be saved in one file
    .hint = give one language only, or leave --output out
    .cause = With --output one file is named, but several languages were given. Each language makes a file of its own.
    .cure = Leave --output out, so that the files are named after form and language, or run the command once for each language.

title-blank-form-exists = The file exists already
title-blank-form-one-file = Several languages, one file
