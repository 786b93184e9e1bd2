# Finding and opening files
exports-missing = there is no folder exports
    .hint = make a folder exports in the project folder, and in it one folder for each organisation with the files that it sent; kooste init makes an empty project
    .cause = The project folder has no folder exports, which the organisations' files are read from. Nothing can be read, so the command ends.
    .cure = Make a folder exports in the project folder, make one folder in it for each organisation and copy the files there as they came. Make sure too that you gave the command the right project folder.
exports-empty = the folder exports holds no file that can be read
    .hint = copy the files that the organisations sent into exports/<organisation>/; files that are read are csv, tsv, txt, xlsx, xlsm, xls, ods and parquet
    .cause = The folder exports holds no table: it is empty, or holds only other files such as PDF or Word files. Nothing can be read, so the command ends.
    .cure = Copy the tables that the organisations sent into exports/<organisation>/. If a table came as the text of a mail or as a PDF, ask the sender for an Excel workbook (.xlsx).
file-not-read = the file is not read: it is no table
    .hint = files that are read are csv, tsv, txt, xlsx, xlsm, xls, ods and parquet; if there is data in this one, save it as an Excel workbook
    .cause = The file is of none of the kinds that are read (csv, tsv, txt, xlsx, xlsm, xls, ods, parquet). It is passed over, and the other files are read.
    .cure = If the file is, say, an instruction or a letter, nothing needs to be done. If it holds data of a form, open it in Excel and save it as a workbook: File > Save As > Excel Workbook (.xlsx).
spreadsheet-not-read = a spreadsheet in this format is not read
    .hint = save it as a workbook (.xlsx)
    .cause = The file is in a format of a spreadsheet program that is not read, such as .xlsb, .numbers or a template .xltx. Its data are missing altogether.
    .cure = Open the file in its program, save it as an Excel workbook (.xlsx), and remove this file from the folder.
link-not-followed = the link is not followed: the data behind it is not read
    .hint = copy the file or folder itself to its place
    .cause = In the folder exports, there is a link to another folder or to a file that cannot be read. Links to folders are not followed, since they may lead in a circle or out of the project. The data behind the link is missing from the figures.
    .cure = Remove the link and copy the folder or file that it leads to in its place.
file-without-organisation = the file lies directly in the folder exports, so its organisation is not known
    .hint = move the file into the organisation's own folder, such as exports/Rauma/
    .cause = The organisation is the folder below exports that the file lies in. This file lies directly in exports, so its rows are loaded without an organisation, unless the table has a column Organisation.
    .cure = Move the file into the organisation's own folder, such as exports/Rauma/. The folder may have any name, as long as all files of one organisation lie in the same one.
file-unreadable = the file cannot be opened: { system-error }
    .hint = close the file in other programs and make sure that you may read it
    .cause = The operating system does not let the file be read: another program has it open, you have no right to it, or a cloud service has not fetched it yet. The run stops, since a report must not be incomplete unnoticed.
    .cure = Close the file in Excel and other programs. If the folder is in a cloud service, choose “Always keep on this device” for the file. Then run the command again.
file-empty = the file is empty
    .hint = ask the sender for the file again, or remove it from the folder exports
    .sender = send the file again
    .cause = The file has not a single character, or the workbook not a single table. Often saving or sending broke off. The run stops, since a missing file would change figures unnoticed.
    .cure = Ask the sender for the file again. If the organisation has nothing to send, remove the empty file from the folder exports.
file-not-text = the file is no text, though its name says so
    .hint = if the file is an Excel workbook, give it the ending .xlsx; otherwise ask the sender for it again as CSV
    .sender = save the file as an Excel workbook (.xlsx) or as CSV and send it again
    .cause = The file's ending is csv, tsv or txt, but its content is no text. Usually somebody changed the ending of a workbook or a picture by hand. The run stops, since no rows can be read from it.
    .cure = Change the ending back (such as .xlsx) if you know what the file is. Otherwise open the original table in Excel and save it: File > Save As > Excel Workbook (.xlsx).
workbook-damaged = the workbook is damaged or cut off and cannot be read
    .hint = open the file in Excel and save it again as a workbook (.xlsx); if it does not open, ask the sender for it again
    .sender = open the file in Excel, save it again as a workbook (.xlsx) and send it
    .cause = The workbook is damaged: it cannot be read to its end. Often sending or copying broke off. The run stops, since some rows would be missing.
    .cure = Open the file in Excel; if it does not open, choose Open and Repair from the arrow of the Open button. Save it again as a workbook (.xlsx) and compare the number of rows with the original. If that fails, ask for the file again.
markup-not-read = the file is a web page or XML and no workbook, and is not read
    .hint = open the file in Excel and save it as an Excel workbook (.xlsx)
    .cause = Some systems export a table as a web page (HTML) or XML and give it the name of a workbook. Excel opens such a file, but this program does not guess what on the page belongs to the table. All data of the file are missing.
    .cure = Open the file in Excel and accept the warning about its format, choose Save As > Excel Workbook (.xlsx), and put the new file in the place of the old one.
error-cells-left-out = { $count ->
        [one] one cell of the sheet has an error value that is not known; it is read as empty
       *[other] { $count } cells of the sheet have an error value that is not known; they are read as empty
    }
    .hint = look in the sheet for errors that begin with #, such as #SPILL! or #CALC!, and mend their formulas
    .cause = The result of some formula is an error that only new versions of Excel use, such as #SPILL! or #CALC!. The value of the cell is missing then, and the other cells are read. A row that lacks a required value so is rejected.
    .cure = Open the workbook in Excel, choose Find & Select > Go To Special > Formulas > Errors, and mend or empty the cells. Save it and send it again.
workbook-error-cell = the workbook has an error value that is not known, and is not read
    .hint = look in the sheets for errors that begin with #, such as #SPILL! or #CALC!, and mend their formulas
    .cause = The result of some formula is an error that only new versions of Excel use, such as #SPILL! or #CALC!. The workbook is not damaged, but its cells do not say where they stand, and so cannot be read reliably after the error.
    .cure = Open the workbook in Excel, choose Find & Select > Go To Special > Formulas > Errors, and mend or empty the cells. Save it and send it again.
workbook-password = the workbook is protected by a password
    .hint = open the file in Excel, remove the password (File, Info, Protect Workbook) and save
    .cause = The workbook is encrypted with a password, and the program neither asks for passwords nor keeps them. The run stops, since the file's rows would be missing.
    .cure = Open the workbook in Excel with its password, choose File > Info > Protect Workbook > Encrypt with Password, clear the password and save. Keep and send the open file by safe means only.
parquet-damaged = the Parquet file is damaged or cut off
    .hint = ask the sender for the file again
    .sender = send the file again
    .cause = The file's ending is parquet, but it is damaged, cut off or something else. The run stops, since the file's rows would be missing.
    .cure = Ask the sender for the file again, or for the same table as CSV or an Excel workbook.

# Recognising a form by its headers
form-unknown = { $near ->
    [yes] the form of the table is not recognised by its headers; nearest: { $forms_en }. The nearest one lacks these headers: { $headers }
   *[no] the form of the table is not recognised: no known header was found
}
    .hint = make sure that the headers stand in a row of their own at the top of the table, spelt as in the form; the table was not loaded
    .cause = A form is recognised by its column headers, and of no form's required headers sixty per cent were found. The table is not loaded. If other sheets of the workbook were recognised, this may be a sheet of instructions.
    .cure = Compare the headers with the form: kooste describe forms FORM lists the accepted ones. They must stand in one row, each in a cell of its own. A sheet of instructions can be hidden: right-click its tab and choose Hide.
form-ambiguous = the table fits several forms equally well: { $forms_en }
    .hint = add a column that only one of these forms has; the table was not loaded
    .cause = The headers fit several forms equally well, and the program does not guess. The table is not loaded.
    .cure = Add a column that only the intended form has, or spell the headers as the form does; kooste describe forms FORM shows them.
form-header-missing = the form { $forms_en } lacks a required header: { $headers }
    .hint = add the column or correct its header; without it no row can be accepted
    .cause = The form was recognised, but it lacks a header that is required. Since every row would lack a required value, no row of the table is accepted.
    .cure = Add the column, or mend its header to what the form has. Common reasons are a merged cell, a header split over two rows and a typing error; undo merging in Home > Merge & Center.
header-unknown = the column is not known and not loaded
    .hint = { $nearest ->
        [none] if the column belongs to the form, correct its header; otherwise it can be left out
       *[other] did you mean { $nearest }? A column of your own can be left out
    }
    .cause = The form has no column of this name. Its data is loaded nowhere; the other columns are read as usual.
    .cure = If the column is the organisation's own addition, nothing needs to be done, but it must hold no personal data. If it belongs to the form, spell the header as the form does.
headers-unknown = { $count } columns are not known and not loaded
    .hint = if one of them belongs to the form, correct its header; the others can be left out
    .cause = The table has more than twenty columns that the form does not know. They are not loaded; the known columns are read as usual.
    .cure = See first whether another form stands beside this one in the same table: if so, move it to a sheet of its own. Remove needless columns if you can.
headings-left-out = { $count ->
        [one] one row with words in one cell alone was not loaded
       *[other] { $count } rows with words in one cell alone were not loaded
    }
    .hint = if the row is a heading, nothing needs to be done; otherwise complete it
    .cause = In the middle of the table a row has words in its only filled cell, such as New clients. It lacks what the form cannot do without, so it is a heading and no row of data. The place is the first such row.
    .cure = Look at the first row. A heading can stay or go. If it is a row of data, fill in what is missing.
header-repeated = the same header stands in the table once more; only the first column is loaded
    .hint = remove the extra column or correct its header
    .cause = The same header, or two spellings of one column, stands in the table twice. Only the first column is read; the data of the other is left out.
    .cure = Check which column holds the right data. Delete the other one (right-click the column's letter and choose Delete) or give it another name.
title-organisation-unused = the organisation named above the table is not used; { $count ->
        [one] one row is
       *[other] { $count } rows are
    } taken for the organisation of the folder, { $folder }
    .hint = if the rows are another organisation’s, move the file into its folder or fill the column Organisation
    .cause = A line such as “Organisaatio: Rauma” stands above the table, with another name than the folder in which the file lies. The organisation is taken from the folder, or from the row’s column Organisation, and not from title lines, since the name there may as well be the long one of the same organisation.
    .cure = If the rows are those of the folder’s organisation, nothing needs to be done. If they are another’s, move the file into its folder, or write the organisation on each row in the column Organisation.

title-value-filled = { $header } was taken from above the table for { $count ->
        [one] one row in which
       *[other] { $count } rows in which
    } the cell of the column is empty
    .hint = if it does not hold for these rows, fill in the column
    .cause = The table has a column for this, but some of its cells or all are empty, and a line such as “Valmentaja: V3” stands above it. Empty cells take their value from there; filled ones stay as they are.
    .cure = If it holds for these rows, nothing needs to be done. If not, fill in the column row by row.

title-value-used = { $header } was taken from above the table, since there is no such column
    .hint = if it does not hold for all rows of the table, add the column
    .cause = The table has no column for this, but a line such as “Valmentaja: V3” stands above it. Its value is taken for all rows.
    .cure = If it holds for all rows, nothing needs to be done. If not, add the column to the table and fill it in row by row.

# Rows and cells
cells-beyond-header = { $count ->
    [one] one row has data in a column without a header; it is not loaded
   *[other] { $count } rows have data in a column without a header; it is not loaded
}
    .hint = look at the first of them: often a delimiter inside a cell has moved the cells after it
    .cause = The row has more cells than the table has headers. In a text file the usual reason is a delimiter inside a cell, which has moved the other cells to the wrong column. The extra cells are not loaded, but other values of the row may be in the wrong column too.
    .cure = Look at the first of these rows: do its values stand in their own columns? Save the table as an Excel workbook (.xlsx), which has no delimiters, or put the cell in quotation marks.
cells-shifted = { $count ->
        [one] on one row a decimal comma parts a number into two cells; the cell and those after it were not loaded
       *[other] on { $count } rows a decimal comma parts a number into two cells; the cell and those after it were not loaded
    }
    .hint = save the file with semicolons between the cells, or put numbers with decimals in quotation marks
    .cause = Commas part the cells of the file, and the row has more cells than there are headers: the number 37,5 was read as two cells, 37 and 5. After it nobody knows which cell belongs to which column. The row is rejected where it lacks what it cannot do without. The place is the first such row.
    .cure = Save the file in Excel as CSV (list separator semicolon) or as a workbook, and send it again.
formula-uncalculated = { $count ->
    [one] the sheet has one formula whose result is not in the file; its cell is read as empty
   *[other] the sheet has { $count } formulas whose results are not in the file; their cells are read as empty
}
    .hint = open the file in Excel or LibreOffice and save it: that works the results out
    .cause = The cell has a formula, but the file does not hold its result. This happens when another program has written the workbook and nobody has opened and saved it since. Formulas are not worked out here, so the cell is read as empty. The place of the first one is told.
    .cure = Open the file in Excel or LibreOffice, look at the results and save it. If the formulas stand outside the table, nothing needs to be done.
cells-merged = { $count ->
    [one] the table has merged cells; one row lacks their value
   *[other] the table has merged cells; { $count } rows lack their value
}
    .hint = unmerge the cells and write the value on each row
    .cause = Cells of the table were merged downwards. On the screen the value stands beside all the rows, but in the file it is in the first only, and the others lack it. It is not copied to the other rows, since nobody can know that it is meant. The place is that of the first merged cell.
    .cure = Select the table and unmerge its cells, in Excel Home > Merge & Center. Then write the value on each row where it belongs.
columns-beyond-limit = the table has cells beyond its first { $limit } columns; they are not read
    .hint = remove empty or needless columns to the right of the table
    .cause = The table has cells farther to the right than any form can have. They are not read. Usually a cell was written by accident to the right of the table.
    .cure = Press Ctrl+End in Excel: the cursor goes to the last cell in use. Select the needless columns to the right of the table, delete them and save.
total-rows-left-out = { $count ->
    [one] one row with totals or averages was left out
   *[other] { $count } rows with totals or averages were left out
}
    .hint = nothing needs to be done: totals are computed from the rows
    .cause = The table has rows of totals or averages, such as Yhteensä or Keskiarvo. They are not data about one thing, so they are left out.
    .cure = Nothing needs to be done: the program computes totals from the rows itself.
header-rows-left-out = { $count ->
    [one] the header row stands there twice; the second is left out
   *[other] the header row is repeated { $count } times; the repetitions are left out
}
    .hint = nothing needs to be done
    .cause = The header row stands in the table more than once, usually after a page break or joined tables. The repetitions are not read as data.
    .cure = Nothing needs to be done.
notes-left-out = { $count ->
    [one] a row of notes stands under the table; it is left out
   *[other] { $count } rows of notes stand under the table; they are left out
}
    .hint = if these rows are data, fill in their other columns too
    .cause = Rows with text in one cell only stand under the table. They are taken as notes and left out.
    .cure = If the rows are notes, nothing needs to be done. If they are data, fill in their other cells and remove empty rows above them.
row-in-one-cell = { $count ->
    [one] on one row, all values are in one cell
   *[other] on { $count } rows, all values are in one cell
}
    .hint = save the table again with each value in its own column and the same delimiter on every row
    .cause = The values of the row are in one cell, with another delimiter between them than on the header row, a comma instead of a semicolon, say. This happens when rows are pasted from another file. Required values are missing then, and the rows are rejected.
    .cure = Split the values into columns, in Excel Data > Text to Columns, and send the file again.
columns-in-one = all columns are in one, and the table is not read
    .hint = split the column, in Excel Data > Text to Columns
    .cause = The first column of the table holds the whole row with delimiters. This happens when a text file is opened in Excel with the wrong delimiter and saved, or when the delimiter is other than a semicolon, a comma or a tab.
    .cure = Select the column, in Excel Data > Text to Columns, choose the delimiter, save as a workbook (.xlsx) and send it again.
empty-rows-left-out = { $count ->
    [one] one empty row was passed over
   *[other] { $count } empty rows were passed over
}
    .hint = nothing needs to be done
    .cause = The table has empty rows. They are passed over, and the rows below them are read as usual.
    .cure = Nothing needs to be done.
sheet-hidden = a hidden sheet is not loaded
    .hint = if the sheet holds data, unhide it and save, or set load_hidden_sheets = true in kooste.toml, which loads all hidden sheets
    .sender = if the sheet holds data, unhide it, save and send the file again
    .cause = The workbook has a hidden sheet. It is not loaded, since the sender has put it out of sight.
    .cure = If the sheet is meant to be there, right-click any tab, choose Unhide and save. If not, delete it before sending, since a hidden sheet travels with the file too.
quote-unclosed = a quotation mark is never closed, so quotation marks are read as ordinary characters
    .hint = correct the quotation marks of the cell, or save the table again from Excel
    .cause = The text file has a quotation mark without its pair. Quotation marks are therefore read as ordinary characters, and a cell with a delimiter in it may be split in two.
    .cure = Mend the line that is pointed at, or open the original table in Excel and save it as a workbook (.xlsx), where quotation marks do not matter.
quote-stray = { $count ->
    [one] a stray quotation mark would have joined rows into one cell and was left out
   *[other] { $count } stray quotation marks would have joined rows into one cell and were left out
}
    .hint = remove the quotation marks at the beginning of the cells and compare the number of rows with the original table
    .cause = In the text file a cell begins with a quotation mark, and the next such mark stands on another row. As the file is, all between them would be read as one cell and the rows would be lost. Since whole rows stand between them, the marks were left out and the rows read as usual.
    .cure = Look at the row that is pointed at and remove the quotation mark, or open the original table in Excel and save it as a workbook (.xlsx), where quotation marks do not matter.
text-damaged = the file holds characters that cannot be read; they were replaced by �
    .hint = save the file again as CSV UTF-8
    .cause = The file has bytes that are no character in its encoding. The characters were lost before it was sent and cannot be brought back; � stands in their place.
    .cure = Open the original table and save it as CSV UTF-8 or as an Excel workbook (.xlsx). Check above all the names of municipalities and other umlauts.
encoding-dos = the file is in the code page of an old DOS program (850) and was read so
    .hint = see that å, ä and ö are right, or save the file as CSV UTF-8
    .cause = The only letters of the text file that English lacks are the signs with which DOS programs write å, ä and ö, within words. So the file is read by code page 850.
    .cure = Nothing needs to be done. It is safest to export the file as UTF-8.
encoding-doubtful = the file seems to be in the old code page { $name }; its å, ä and ö are read as other signs
    .hint = save the file again as CSV UTF-8
    .cause = The text file was read as Windows-1252, but within its words stand signs that are å, ä and ö in another encoding. This happens when a file was exported from an old DOS or Macintosh program. Headers and municipalities are known all the same, but other texts are read wrongly.
    .cure = Export the file as UTF-8, or open it in Excel by Data > From Text/CSV, choose the right encoding and save it as a workbook (.xlsx).
text-named-workbook = the file is named like a workbook, but it is a text file; it was read as one
    .hint = change the end of the name to .csv
    .cause = The name ends in .xlsx, .xls or another ending of workbooks, but the content is plain text with delimiters. Some systems name their exports so. The file was read as a text file.
    .cure = Nothing needs to be done. If you like, change the ending to .csv or save the file in Excel as a real workbook.
mojibake-repaired = { $count ->
    [one] in one cell å, ä and ö were broken (such as Ã¤) and have been repaired
   *[other] in { $count } cells å, ä and ö were broken (such as Ã¤) and have been repaired
}
    .hint = agree with the sender that the file is saved as CSV UTF-8 or as an Excel workbook in the first place
    .sender = save the file directly as CSV UTF-8 or as an Excel workbook
    .cause = Umlauts were broken, since the file was once opened in the wrong encoding: ä showed as Ã¤. They were repaired, and the rows are loaded.
    .cure = Nothing needs to be done about this data. From now on, save the table as an Excel workbook (.xlsx) in the first place; where CSV is needed, open it in Excel by Data > From Text/CSV, not by double-clicking.
# Limits: how much is read
file-beyond-limit = the file is larger than { $limit } MB; one so large is not read
    .hint = split the file, for example by year, or ask the sender for the rows that are needed only
    .sender = split the file, by year for instance, and send the parts
    .cause = The file is larger on disk than the limit. Nothing of it was read.
    .cure = An ordinary export has a few megabytes at most. Remove pictures and needless sheets from the workbook, or split the rows over several files, which may lie in the same folder.
unpacked-beyond-limit = the workbook is larger than { $limit } MB when unpacked; one so large is not read
    .hint = save the sheets that are needed in a new workbook, or as CSV
    .cause = An Excel or ODS workbook is a packed file. Its parts together are larger than the limit when unpacked, so unpacking was stopped and nothing of the file was read.
    .cure = In Excel, copy only the rows and columns that are needed as values into a new workbook and send that. Leave out pictures and attachments.
ratio-beyond-limit = a part of the workbook becomes more than { $limit } times larger when unpacked; the file is not read
    .hint = ask the sender to open the file in Excel and save it again; if you do not know the sender, do not open the file
    .sender = open the file in Excel, save it again and send it
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
long-cells-left-out = { $count ->
    [one] the table has one more cell with more than { $limit } characters; it is not loaded
   *[other] the table has { $count } more cells with more than { $limit } characters; they are not loaded
}
    .hint = correct the cells that are listed one by one first, and send the file again
    .cause = There are so many cells that are too long that they are not listed one by one. They are read as empty, and rows that lack a required value for it are rejected.
    .cure = See whether something wrong was pasted into the column, and save the table again.
workbook-entities = the workbook has XML definitions that no spreadsheet program writes; the file is not read
    .hint = ask the sender to open the file in Excel and save it again; if you do not know the sender, do not open the file
    .sender = open the file in Excel, save it again and send it
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
