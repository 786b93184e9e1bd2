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
    .cause = The program came into a state that should not be. The fault is in the program, not in the data or the user. Nothing was written.
    .cure = Report it to whoever maintains the program, with the message and the command. Do not attach the data: it is personal.
# What the operating system refused; other messages refer to it.
system-error = { $kind ->
        [not-found] it does not exist
        [permission-denied] you have no right to it
        [already-exists] there is one of that name already
        [storage-full] the disk has no space left
        [is-a-directory] it is a folder
        [not-a-directory] there is a file on the path where a folder should be
        [read-only] the disk is read-only
        [busy] another program is using it
       *[other] { $error }
    }
file-system = the file or folder cannot be used: { system-error }
    .hint = check that the folder exists and is writable and that no other program has the file open
    .cause = The operating system refused reading or writing: there is no such folder, you have no right to it, the disk is full, or another program has the file open. The run stopped, and nothing was left half done.
    .cure = Close the report and the tables in other programs, make sure that the disk has room and that you may write in the project folder, and run the command again.
memory-beyond-limit = there is more data than the program's memory ({ $limit } MB) holds
    .hint = remove old or overlapping files from the folder exports, or split the project
    .cause = All rows of a project are read into memory at once, which is bounded so that the machine does not stall. Nothing was written.
    .cure = Some millions of rows fit. If there are fewer, a file has been copied several times: look at the rows of each file with kooste check.
