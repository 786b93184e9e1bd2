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
    .hint = if the sheet holds data, unhide it and save, or set load_hidden_sheets = true in kooste.toml, which loads all hidden sheets
quote-unclosed = a quotation mark is never closed, so quotation marks are read as ordinary characters
    .hint = correct the quotation marks of the cell, or save the table again from Excel
text-damaged = the file holds characters that cannot be read; they were replaced by �
    .hint = save the file again as CSV UTF-8
mojibake-repaired = in { $count } cells å, ä and ö were broken (such as Ã¤) and have been repaired
    .hint = agree with the sender that the file is saved as CSV UTF-8 or as an Excel workbook in the first place

# Limits: how much is read
file-beyond-limit = the file is larger than { $limit } MB; one so large is not read
    .hint = split the file, for example by year, or ask the sender for the rows that are needed only
    .cause = The file is larger on disk than the limit. Nothing of it was read.
    .cure = An ordinary export has a few megabytes at most. Remove pictures and needless sheets from the workbook, or split the rows over several files, which may lie in the same folder.
unpacked-beyond-limit = the workbook is larger than { $limit } MB when unpacked; one so large is not read
    .hint = save the sheets that are needed in a new workbook, or as CSV
    .cause = An Excel or ODS workbook is a packed file. Its parts together are larger than the limit when unpacked, so unpacking was stopped and nothing of the file was read.
    .cure = In Excel, copy only the rows and columns that are needed as values into a new workbook and send that. Leave out pictures and attachments.
ratio-beyond-limit = a part of the workbook becomes more than { $limit } times larger when unpacked; the file is not read
    .hint = ask the sender to open the file in Excel and save it again; if you do not know the sender, do not open the file
    .cause = An ordinary sheet becomes 5 to 30 times larger. A part packed so tightly is either a vast range of formatted empty cells or a file made to overload whoever reads it. Nothing of it was read.
    .cure = In Excel, copy only the rows and columns that are needed as values into a new workbook and send that.
parts-beyond-limit = the workbook has more than { $limit } parts; the file is not read
    .hint = save the sheets that are needed in a new workbook without pictures and attachments
    .cause = A workbook consists of parts: sheets, styles, pictures, attachments. Here are more than in any export, so nothing of the file was read.
    .cure = In Excel, copy the sheets that are needed into a new workbook and send that.
sheets-beyond-limit = the workbook has more than { $limit } sheets; the file is not read
    .hint = split the sheets over several workbooks
    .cause = The workbook has more sheets (tabs) than are read. Nothing of the file was read.
    .cure = In Excel, move some of the sheets to another workbook (Move or Copy) and send both.
cells-beyond-limit = the file has more than { $limit } cells; the file is not read
    .hint = delete the empty rows and columns below and to the right of the table and save, or split the rows over several files
    .cause = Cells are counted from the first filled one to the last. A single sign in the lower right corner, or a value copied to all rows, makes a sheet vast. Nothing of the file was read.
    .cure = In Excel, go to the last cell (Ctrl+End). If it lies far from the data, delete the rows and columns in between and save. An old .xls or .ods file can also be saved as .xlsx, which has a higher limit.
text-beyond-limit = the cells of the workbook hold more than { $limit } MB of text; the file is not read
    .hint = remove long texts, or split the rows over several workbooks
    .cause = One long text may be repeated in thousands of cells though the file is small. Nothing of the file was read.
    .cure = In Excel, delete the columns of free text: they are not loaded anyway.
piece-beyond-limit = the file has a row or a text larger than { $limit } MB; the file is not read
    .hint = check the quotation marks: one that is not closed joins all rows after it into one
    .cause = In a CSV file a quotation mark begins a text that may go on over several lines. If it is closed only much later, the rows in between are a single cell. Nothing of the file was read.
    .cure = Save the table again from Excel as CSV UTF-8, or send it as an Excel workbook (.xlsx).
cell-beyond-limit = the cell has more than { $limit } characters; it is not loaded
    .hint = shorten the text or move it to a column of free text; if the cell is required, the row is not loaded without it
    .cause = A cell in Excel holds no more than that, so a text so long is no date, code or class. The cell is read as empty. Where the column is required, the row is rejected.
    .cure = Write what the form asks for into the cell. Often a document was pasted there by mistake, or a quotation mark was never closed.
long-cells-left-out = the table has { $count } more cells with more than { $limit } characters; they are not loaded
    .hint = correct the cells that are listed one by one first, and send the file again
    .cause = There are so many cells that are too long that they are not listed one by one. They are read as empty, and rows that lack a required value for it are rejected.
    .cure = See whether something wrong was pasted into the column, and save the table again.
workbook-entities = the workbook has XML definitions that no spreadsheet program writes; the file is not read
    .hint = ask the sender to open the file in Excel and save it again; if you do not know the sender, do not open the file
    .cause = With definitions (ENTITY) a few lines can stand for gigabytes of text, or for other files. Excel and LibreOffice do not write them. Nothing of the file was read.
    .cure = Open the file in Excel and save it again as a workbook (.xlsx). If it is not clear where it comes from, delete it and ask the sender.

# How a file is written
dialect-changed = the file is written in another way than the one before it ({ $file }): before { $before }, now { $after }
    .hint = nothing needs to be done; if something else looks odd, ask whether the sender changed programs
    .cause = The earlier file of the same form from the same organisation had another encoding or delimiter. Both are read correctly.
    .cure = Nothing needs to be corrected. The change mostly means that the file comes from another program or another computer.
hidden-sheet-loaded = a hidden sheet was loaded, since the settings say load_hidden_sheets = true
    .hint = if the sheet is an old copy or a list of choices, delete it from the workbook
    .cause = The setting load_hidden_sheets loads the hidden sheets of workbooks too. The rows of this one are counted.
    .cure = In Excel (Unhide), see what is on the sheet. If it should not be counted, delete it or set load_hidden_sheets = false.
