# The evaluator's tools: kooste sql, clean, export and doctor.

clean-folder = { $done ->
    [no] Would be removed: { $folder } (files: { $files }, { $size })
   *[yes] Removed: { $folder } (files: { $files }, { $size })
}
clean-nothing = There is nothing to remove: the folder has neither a database nor logs.
clean-unreleased = { $done ->
    [no] The run of { $period } is not entered into the ledger. After the removal it can be entered only after a new run.
   *[yes] The run of { $period } was not entered into the ledger. It can now be entered only after a new run: kooste run, then kooste release.
}
title-clean-no-project = Folder is no project
clean-no-project = there is no file kooste.toml in the folder, so it is no project
    .hint = give the project's folder: kooste clean FOLDER
    .cause = The command removes things from a project's folder only, and such a folder is known by its file kooste.toml. Nothing was removed.
    .cure = Check the folder's name and give it to the command. A new project is made by kooste init.
title-clean-not-a-folder = What is to be removed is no folder
clean-not-a-folder = { $folder } is no folder but a file or a link to elsewhere
    .hint = remove it yourself if that is what you want
    .cause = In the place of the folder there is a file or a symbolic link. A link is not followed out of the project's folder, and nothing was removed.
    .cure = See where the link leads, and remove both the link and what it points to yourself. Then run the command again.

table-name = Table
table-holds = What it holds
sql-secure = Profile secure: the tables core, model and quality hold rows about single persons, and figures computed from them have not passed disclosure control. They are for the secure environment only: do not hand anything of them on.
sql-empty-may-be-hidden = An empty cell may be suppressed and not missing. Ask also for: { $columns }
sql-written = Rows: { $rows }. Written: { $file }
sql-tables-hint = Write a name as it stands here, such as select * from employment.quarterly. A suppressed cell is NULL, and the column NAME_suppressed is then true.
sql-prompt-hint = End each query with a semicolon. .tables lists the tables; end: Ctrl-D.
title-sql-no-run = No run to query
sql-no-run = there is no run of the project whose figures could be queried
    .hint = run the project first: kooste run
    .cause = The figures that can be queried are those that a run let out; its account, log/PERIOD/manifest.json, is not there. It may have been removed by kooste clean.
    .cure = Run the project with kooste run and ask again. Check the period if you gave one.
title-sql-manifest-unreadable = Manifest cannot be read
sql-manifest-unreadable = the run's account (manifest.json) cannot be read
    .hint = run the project again: kooste run
    .cause = The file manifest.json of the run is damaged, or was written by another version of the program. Without it nobody knows which tables the run let out.
    .cure = Run the project again with kooste run: the account is then written anew.
title-sql-table-changed = Table changed since the run
sql-table-changed = the table is not the file that the run wrote
    .hint = run the project again: kooste run
    .cause = A table of the last run is missing or was changed afterwards. What disclosure control did not let out is not shown.
    .cure = Run the project again with kooste run. If you need a changed table, keep it elsewhere and not in the folder out.
title-sql-other-profile = Last run was made for others
sql-other-profile = the last run of { $period } was made under the profile { $made }, and its figures are not for the profile { $profile }
    .hint = run the project under this profile: kooste run --profile { $profile }
    .cause = A run lets out what the readers of its profile may see. The last run was made for readers who may see more than those whose profile was asked for.
    .cure = Run the project with the profile that you want, and ask again. Under the secure profile everything can be queried, by whoever works inside the secure environment.
title-sql-database-unreadable = Database cannot be opened
sql-database-unreadable = the run's database cannot be opened: { $error }
    .hint = run the project again: kooste run; close other programs that have the file open
    .cause = The file .kooste/kooste.duckdb is damaged, was written by another version of the engine, or is open for writing in another program.
    .cure = Close other programs that use the database. If that does not help, run the project again with kooste run: the database is then made anew.
title-sql-not-select = Not one SELECT
sql-not-select = a query must be exactly one SELECT
    .hint = write one query that begins with select, with or from; nothing can be changed, attached or read from files
    .cause = The command answers one question that only reads. Other statements, several at once and an empty query are not run.
    .cure = Leave out other statements, such as create, copy, attach and set. Several queries are asked one after the other.
title-sql-syntax = Query is no valid SQL
sql-syntax = the query is no valid SQL: { $error }
    .hint = correct the place shown
    .cause = The query cannot be understood as SQL. Often a comma, a bracket or a quotation mark is missing just before the place.
    .cure = Mend the place that is pointed at and ask again.
title-sql-table-unknown = Table is not there
sql-table-unknown = there is no table { $name }
    .hint = { $nearest ->
        [none] kooste sql --tables lists the tables; rows about single persons (core) are there under --profile secure only
       *[other] did you mean { $nearest }? kooste sql --tables lists the tables
    }
    .cause = The query names a table that is not laid out. There are the tables that the last run let out, and under the secure profile those of the database, too.
    .cure = Copy the name from the list of kooste sql --tables. A table that the last run did not make is there after a run with its forms.
title-sql-refused = Query cannot be answered
sql-refused = the query cannot be answered: { $error }
    .hint = check the names and types of the columns; DESCRIBE table lists its columns
    .cause = The engine could not answer: a column does not exist, for instance, types do not fit, or the query would write or read a file, which it cannot.
    .cure = Read the end of the error and mend the query. The columns of a table are told by describe employment.quarterly.
title-sql-output-exists = File to write exists already
sql-output-exists = the file exists already and is not written over
    .hint = give another name with --output, or move the old file away
    .cause = A file of the name given with --output is there already. Nothing was written.
    .cure = Give the new file another name, or move the old one away and run the command again.
title-sql-output-workbook = An answer is not written as a workbook
sql-output-workbook = an answer cannot be written as a workbook (.{ $ending })
    .hint = let the file end in .csv, which Excel opens, or .parquet
    .cause = An answer is one table. It is written as CSV, Parquet, JSON or text; under a workbook's ending it would be a file that no program opens.
    .cure = Change the ending of the file after --output.
title-sql-parquet-file = Parquet needs a file
sql-parquet-file = Parquet is written to a file only
    .hint = name the file: --output FILE.parquet
    .cause = Parquet is no text, so it is not printed.
    .cure = Name a file with --output.
title-sql-rows-in-out = Rows of persons into the folder out
sql-rows-in-out = an answer of the secure profile is not written into the folder out
    .hint = choose a folder outside the project's folder out
    .cause = What lies in the folder out may be handed on as it is. Under the secure profile an answer can hold rows about single persons.
    .cure = Write the answer elsewhere inside the secure environment, or ask under the profile of the readers.
title-sql-column-not-shown = Type of a column cannot be shown
sql-column-not-shown = the values of the column { $column } cannot be written into the answer
    .hint = turn the column into text: cast(… as varchar)
    .cause = The column has a type that cannot be written in a table, such as a time with a time zone. An empty place would be read as a missing value, so no answer is given.
    .cure = Turn the column into text, a number or a day in the query, such as cast(column as varchar).

export-done = Tables: { $tables }, Parquet files: { $files }. Written: { $folder }
export-personal = These are rows of single persons under pseudonyms: personal data in law. The folder is for its owner only; do not hand it on.
export-read-me = PERSONAL DATA – NOT TO BE HANDED ON

    The files in this folder hold rows about single persons under pseudonyms. In law they are personal data, even without
    names. Keep the folder where only those who may handle the data can read it, and remove it when it is no longer needed.
    Figures computed from it have not passed disclosure control: do not publish them. The tables are described in
    datapackage.json and schemas/.
title-export-in-out = Export into the folder out
export-in-out = rows of persons are not written into the folder out
    .hint = choose a folder outside the project's folder out
    .cause = What lies in the folder out may be handed on as it is, and an export holds rows about single persons. Nothing was written.
    .cure = Give a folder elsewhere with --output, one that only those may read who may handle the data.
title-export-in-exports = Export into the folder exports
export-in-exports = an export is not written into the folder exports
    .hint = choose a folder outside the project's folder exports
    .cause = What lies in the folder exports is read by the next run as if organisations had sent it. Nothing was written.
    .cure = Give a folder elsewhere with --output.
title-export-not-new = Folder for the export is not empty
export-not-new = the folder is there already and is not empty
    .hint = give a new folder with --output, or empty this one
    .cause = An export is written into a new or empty folder only, so that nothing old is left among its files. Nothing was written.
    .cure = Give the export a new folder, or remove the old one and run the command again.

table-state = State
table-thing = What was looked at
table-months = Months
doctor-state-good = in order
doctor-state-unknown = not known
doctor-state-warning = look at it
doctor-state-problem = STOPS
doctor-program = kooste { $version }
doctor-engine = { $name } { $version }
doctor-threads = { $state ->
    [unknown] threads: not known
   *[other] threads: { $threads }
}
doctor-memory = { $state ->
    [unknown] free memory: not known (a large project takes { $need } MB)
   *[other] free memory: { $free } MB (a large project takes { $need } MB)
}
doctor-disk = { $state ->
    [unknown] free on the disk: not known (a run takes { $need } MB)
   *[other] free on the disk: { $free } MB (a run takes { $need } MB)
}
doctor-letters = { $missing ->
    [none] fonts: all letters of the program's texts can be printed
   *[other] fonts: these letters of the program's texts are missing and print as a box: { $missing }
}
doctor-project-letters = { $missing ->
    [none] fonts: all letters of the project's names and texts can be printed
   *[other] fonts: these letters of the project's names and texts are missing and print as a box: { $missing }
}
doctor-project = { $state ->
    [problem] kooste.toml cannot be used; see below
   *[other] kooste.toml: { $name }
}
doctor-folder = { $state ->
    [problem] the folder { $folder } cannot be written to
   *[other] the folder { $folder } can be written to
}
doctor-ledger = { $how ->
    [intact] { $file } is intact (releases: { $number })
    [changed] { $file }: line { $number } was changed, or lines before it
   *[other] { $file }: line { $number } cannot be read
}
doctor-key = { $how ->
    [there] kooste.key is there, and only its owner can read it
    [new] kooste.key is not there yet: the first run makes it
    [open] kooste.key can be read by others: leave it to its owner (chmod 600 kooste.key)
    [lost] kooste.key is gone though there are releases: put it back from a copy; a new one would not fit the hashes of earlier reports
   *[other] kooste.key cannot be used: put it back from a copy
}
doctor-queries = { $state ->
    [good] the project's own queries can be used
   *[problem] there is a mistake in the project's own queries
}
doctor-texts = { $state ->
    [good] the texts can be read
   *[problem] some text cannot be read
}
doctor-data = { $state ->
    [problem] data: files that cannot be read or hold identifiers stop a run; see below and kooste check
   *[other] data: files read: { $files }
}
doctor-coverage = Months with rows ({ $months } months from { $from } on): ■ rows, · none
doctor-come = has come
doctor-not-come = has not come
doctor-hints = Hints. Perhaps nothing happened, perhaps a file is missing:
doctor-gap = { $how ->
    [never] { $organisation }: not come, though others sent it: { $form }
    [after] { $organisation }: no rows of { $form } after { $first }
   *[other] { $organisation }: no rows of { $form } from { $first } to { $last }
}
doctor-stops = Something would stop a run.
doctor-well = Nothing would stop a run.
