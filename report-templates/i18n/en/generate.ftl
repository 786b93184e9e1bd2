generate-folder-not-empty = the folder is not empty
    .hint = name a new or empty folder: the sample project is not written among other files
generate-before-project = the data cut-off { $date } lies before the project's start { $start }
    .hint = give { $start } or a later day as --as-of
generate-no-clients = no clients were asked for
    .hint = give at least 1 as --clients
