typeset-error = the report cannot be typeset: { $message }
    .hint = if the report template is your own, correct the line pointed at; otherwise the fault is in the program: report it with this message
typeset-warning = typesetting warns, so no report was made: { $message }
    .hint = if the report template is your own, correct the line pointed at; otherwise the fault is in the program: report it with this message
pdf-standard = the PDF would not meet the requirements of accessibility (PDF/UA-1) or archiving (PDF/A-3a): { $message }
    .hint = look at the line of the report template pointed at: a figure needs an alternative text, heading levels may not be skipped, and the document needs a title and a language
