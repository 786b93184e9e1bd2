# Direct identifiers. A finding tells the place and the kind, never the identifier itself.
identifier-place = { $where ->
    [cell] in the cell there is
    [header] in the column's header there is
    [title] above the table there is
    [column] in the column there are
    [sheet-name] in the sheet's name (not shown) there is
    [defined-name] in a defined name of the workbook there is
    [comment] in a comment there is
    [properties] in the workbook's properties there is
    [header-footer] in the sheet's header or footer there is
    [validation] in a cell's data validation there is
    [drawing] in a drawing or text box there is
    [link] in a link there is
    [formula] in a formula there is
    [metadata] in the file's metadata there is
    [file-name] in the file's name (not shown) there is
    [folder-name] in the folder's name (not shown) there is
    [text] in the text there is
    [settings] in the settings there is
   *[part] in a hidden part of the workbook there is
}
masked-file = file { $number } of { $folder }
masked-folder = { $folder }/[folder { $number }]
masked-sheet = sheet { $number }

identifier-identity-code = { identifier-place } a personal identity code; the file is not used
    .hint = { $where ->
        [text] remove the identity code from this text
        [settings] remove the identity code from the settings; contact details may stand under notice and [brand] only
       *[other] remove the identity code from the sender's file and use the client's pseudonym{ $allow ->
            [yes] ; if this is no identity code, allow the column in kooste.toml under [[identifier_exception]]
           *[other] {""}
        }
    }
    .sender = take out the identity code, use the client ID and send the file again; if this is no identity code, tell the project
    .cause = There is a personal identity code here, or what looks like one. One with a wrong check character stops the file too, since it is most likely somebody's code with a typing error. Where the check character is right, no [[identifier_exception]] helps. Nothing of the file is loaded.
    .cure = Remove the identity code and write the client's pseudonym in its place, such as PP-0042. In Excel search hidden sheets, comments and the file's properties too, and send the file again. Delete the old file from your e-mail too.
identifier-email = { identifier-place } an e-mail address; the file is not used
    .hint = { $where ->
        [text] remove the e-mail address from this text
        [settings] remove the e-mail address from the settings; contact details may stand under notice and [brand] only
       *[other] remove the e-mail address from the sender's file{ $allow ->
            [yes] ; if this is no address, allow the column in kooste.toml under [[identifier_exception]]
           *[other] {""}
        }
    }
    .sender = take out the e-mail address and send the file again; if this is no address, tell the project
    .cause = There is an e-mail address here, also when (at) stands for the @ sign. An address identifies a person, so nothing of the file is loaded.
    .cure = Remove the address or the whole column in Excel and send the file again. Staff contact data can be written in kooste.toml under notice and brand.
identifier-phone = { identifier-place } a phone number; the file is not used
    .hint = { $where ->
        [text] remove the phone number from this text
        [settings] remove the phone number from the settings; contact details may stand under notice and [brand] only
       *[other] remove the phone number from the sender's file{ $allow ->
            [yes] ; if this is no phone number, allow the column in kooste.toml under [[identifier_exception]]
           *[other] {""}
        }
    }
    .sender = take out the phone number and send the file again; if this is no phone number, tell the project
    .cause = There is a Finnish phone number here: +358 or 00358 in front, or a zero and the code of an area or a mobile network. Nothing of the file is loaded.
    .cure = Remove the number or the whole column in Excel and send the file again. If the column holds other numbers, allow it in kooste.toml and say why.
identifier-address = { identifier-place } a street address; the file is not used
    .hint = { $where ->
        [text] remove the address from this text
        [settings] remove the address from the settings; contact details may stand under notice and [brand] only
       *[other] remove the address from the sender's file; the municipality is enough
    }
    .sender = take out the address and send the file again; the home municipality is enough
    .cause = There is a word here that looks like a street's name, with the number of a house. An address identifies a household, so nothing of the file is loaded.
    .cure = Remove the address or the whole column in Excel and send the file again. The municipality's name is enough for the report.
identifier-iban = { identifier-place } an account number (IBAN); the file is not used
    .hint = { $where ->
        [text] remove the account number from this text
        [settings] remove the account number from the settings; contact details may stand under notice and [brand] only
       *[other] remove the account number from the sender's file
    }
    .sender = take out the account number and send the file again
    .cause = There is an account number here whose check digits are right. Nothing of the file is loaded.
    .cure = Remove the account number or the whole column in Excel and send the file again.
identifier-name-column = { identifier-place } names of people; the file is not used
    .hint = remove the column from the sender's file{ $allow ->
        [yes] ; if it holds no names of people, allow it in kooste.toml under [[identifier_exception]]
       *[other] {""}
    }
    .sender = take out the column and send the file again; if it holds no names of people, tell the project
    .cause = The column's header is that of a name (such as Name, Last name or Contact person), or over 30 per cent of its values are two capitalised words. Nothing of the file is loaded.
    .cure = Remove the column in Excel and use the pseudonym of the client or the coach. If the column holds names of companies, say, allow it in kooste.toml by form and column and say why.
identifier-birth-date-column = { identifier-place } dates of birth; the file is not used
    .hint = remove the column from the sender's file; the age group is enough
    .sender = take out the column and send the file again; the age group is enough
    .cause = The column's header is that of a date of birth. A date of birth identifies a person in a small area, so nothing of the file is loaded.
    .cure = Remove the column in Excel and write the age group in its place, such as 25–34. Send the file again.
identifiers-not-listed = { $count ->
    [one] the file holds one more identifier that is not listed; there are { $total } in all
   *[other] the file holds { $count } more identifiers that are not listed; there are { $total } in all
}
    .hint = remove those listed first, column by column, and check the file again
    .cause = Of one file at most a thousand identifiers of a kind are listed. The rest are counted and not listed.
    .cure = Remove the identifiers as whole columns in Excel and check the file again.
stopped-by-identifiers = { $count ->
    [one] the data holds a direct identifier. Nothing was computed or written
   *[other] the data holds { $count } direct identifiers; the number of files with any: { $files }. Nothing was computed or written
}
    .hint = ask the senders for mended files or take these files out of the folder exports; kooste check checks the other files and writes a list
    .cause = No report is made when a single file, its name or the project's own texts hold a direct identifier.
    .cure = Mend the places listed or take the files out of the folder exports. Check with kooste check, then make the report again.

identifier-exception-unused = the exception for column { $column } of form { $form } allows nothing: there is no such hit
    .hint = if the exception is not needed any more, remove it from kooste.toml
    .cause = kooste.toml has an exception that no hit matches. Either the identifier has been removed, or the column's name is written in another way than in the file.
    .cure = Check the column's header, or remove the exception from kooste.toml.
identifier-exception-unknown-form = there is no form { $form }
    .hint = did you mean { $nearest }? The forms are: { $known }
    .cause = The exception's form is a name that no form has. Nothing is checked until it is mended.
    .cure = Write the form's English name under form, such as job_start.

workbook-author-dropped = the workbook names its author or last editor; the name is not kept
    .hint = the name can be removed in Excel: File, Info, Inspect Document
    .cause = Excel keeps the name of a workbook's author and last editor in it. The name is not loaded, and it does not stop the file.
    .cure = Nothing needs to be done. The name can be removed in Excel with File, Info, Check for Issues, Inspect Document.
workbook-part-too-large = the workbook has a part that is too large to be looked at
    .hint = copy the sheets to a new workbook and save it
    .cause = A part of the workbook is larger when unpacked than in any ordinary workbook. It cannot be looked at for identifiers, so the file is not read.
    .cure = Copy the sheets to a new workbook in Excel, save it and send it again.
