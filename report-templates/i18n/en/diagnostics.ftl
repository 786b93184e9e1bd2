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
