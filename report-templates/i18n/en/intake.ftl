# Finding and opening files
exports-missing = there is no folder exports
    .hint = make a folder exports in the project folder, and in it one folder for each organisation with the files that it sent; kooste init makes an empty project
exports-empty = the folder exports holds no file that can be read
    .hint = copy the files that the organisations sent into exports/<organisation>/; files that are read are csv, tsv, txt, xlsx, xlsm, xls, ods and parquet
file-not-read = the file is not read: it is no table
    .hint = files that are read are csv, tsv, txt, xlsx, xlsm, xls, ods and parquet; if there is data in this one, save it as an Excel workbook
file-without-organisation = the file lies directly in the folder exports, so its organisation is not known
    .hint = move the file into the organisation's own folder, such as exports/Rauma/
file-unreadable = the file cannot be opened: { $error }
    .hint = close the file in other programs and make sure that you may read it
file-empty = the file is empty
    .hint = ask the sender for the file again, or remove it from the folder exports
file-not-text = the file is no text, though its name says so
    .hint = if the file is an Excel workbook, give it the ending .xlsx; otherwise ask the sender for it again as CSV
workbook-damaged = the workbook is damaged or cut off and cannot be read
    .hint = open the file in Excel and save it again as a workbook (.xlsx); if it does not open, ask the sender for it again
workbook-password = the workbook is protected by a password
    .hint = open the file in Excel, remove the password (File, Info, Protect Workbook) and save
parquet-damaged = the Parquet file is damaged or cut off
    .hint = ask the sender for the file again

# Recognising a form by its headers
form-unknown = { $near ->
    [yes] the form of the table is not recognised by its headers; nearest: { $forms_en }. The nearest one lacks these headers: { $headers }
   *[no] the form of the table is not recognised: no known header was found
}
    .hint = make sure that the headers stand in a row of their own at the top of the table, spelt as in the form; the table was not loaded
form-ambiguous = the table fits several forms equally well: { $forms_en }
    .hint = add a column that only one of these forms has; the table was not loaded
form-header-missing = the form { $forms_en } lacks a required header: { $headers }
    .hint = add the column or correct its header; without it no row can be accepted
header-unknown = the column is not known and not loaded
    .hint = if the column belongs to the form, correct its header; otherwise it can be left out
headers-unknown = { $count } columns are not known and not loaded
    .hint = if one of them belongs to the form, correct its header; the others can be left out
header-repeated = the same header stands in the table once more; only the first column is loaded
    .hint = remove the extra column or correct its header
title-value-used = { $header } was taken from above the table, since there is no such column
    .hint = if it does not hold for all rows of the table, add the column

# Rows and cells
cells-beyond-header = { $count } rows have data in a column without a header; it is not loaded
    .hint = look at the first of them: often a delimiter inside a cell has moved the cells after it
columns-beyond-limit = the table has cells beyond its first { $limit } columns; they are not read
    .hint = remove empty or needless columns to the right of the table
total-rows-left-out = { $count } rows with totals or averages were left out
    .hint = nothing needs to be done: totals are computed from the rows
header-rows-left-out = the header row is repeated { $count } times; the repetitions are left out
    .hint = nothing needs to be done
notes-left-out = { $count } rows of notes stand under the table; they are left out
    .hint = if these rows are data, fill in their other columns too
empty-rows-left-out = { $count } empty rows were passed over
    .hint = nothing needs to be done
sheet-hidden = a hidden sheet is not loaded
    .hint = if the sheet holds data, unhide it and save
quote-unclosed = a quotation mark is never closed, so quotation marks are read as ordinary characters
    .hint = correct the quotation marks of the cell, or save the table again from Excel
text-damaged = the file holds characters that cannot be read; they were replaced by �
    .hint = save the file again as CSV UTF-8
mojibake-repaired = in { $count } cells å, ä and ö were broken (such as Ã¤) and have been repaired
    .hint = agree with the sender that the file is saved as CSV UTF-8 or as an Excel workbook in the first place
