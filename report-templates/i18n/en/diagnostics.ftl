severity-error = error
severity-warning = warning
severity-note = note
hint-label = hint

value-class-empty = empty
value-class-text = text
value-class-number = number
value-class-date = date
value-class-code = code

internal-error = a fault in the program ({ $what }): { $error }
    .hint = the fault is in the program, not in the data; report it together with this message
file-system = the file or folder cannot be used: { $error }
    .hint = check that the folder exists and is writable and that no other program has the file open
memory-beyond-limit = there is more data than the program's memory ({ $limit } MB) holds
    .hint = remove old or overlapping files from the folder exports, or split the project
    .cause = All rows of a project are read into memory at once, which is bounded so that the machine does not stall. Nothing was written.
    .cure = Some millions of rows fit. If there are fewer, a file has been copied several times: look at the rows of each file with kooste check.
