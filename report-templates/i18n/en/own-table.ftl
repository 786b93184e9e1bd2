# kooste audit --table: a table that belongs to no project.

table-suppressed = Hidden
table-cells-kept = Cells shown
table-cell = Cell
table-least = Least
table-greatest = Greatest
table-reason = Why

own-table-safe = The table is safe: every hidden count can have at least { $smallest } values, by the printed counts and { $relations } sums. Contributors audited besides: { $contributors }.
own-table-unsafe = The table is not safe: counts of which too much is known: { $cells }. Smallest count that may be shown: { $smallest }; sums: { $relations }; contributors audited besides: { $contributors }.
own-table-partly-known = The true values of some hidden counts are not known: for these it was not audited whether the true value is the least or the greatest possible one.
own-table-unknown = The true values are not known: it was not audited whether a true value is the least or the greatest possible one.
own-table-hint = Hidden: all hidden counts. Small: newly hidden for being small. Others: newly hidden so that the rest cannot be worked out. Values left: how many values the best-known hidden count can have. Cells shown, Shown: share of the cells and of the sum of all counts. Least, Greatest: the values between which anybody can place the count.
own-table-more = … and { $count } more; --json tells all of them
own-table-written = Written: { $file }
own-table-left-out = Not written, since they were not audited: { $columns }

reason-shown-small = printed though small
reason-known = can be worked out exactly
reason-at-an-end = the true value is one of the ends
reason-few-values = too few values are possible
reason-small-at-most = even the greatest is small
reason-not-proved = safety could not be proved
reason-contributor = { $reason } (by { $name })

audit-description = { $problem ->
    [smallest] smallest must be at least 1
    [no-keys] the description names no key columns
    [status] status and hidden go together: a column, and what in it marks a hidden row
    [no-relations] the description names no sums at all
    [column-twice] the column { $name } has two meanings
    [total-twice] the total of the key { $name } is described twice
    [parts] { $name } needs parts, each once and none of them itself
    [sum-keys] the whole and all parts of a [[sum]] must name the same keys
   *[no-key] { $name } is not among the keys
}
    .hint = { $problem ->
        [smallest] with smallest = 1 only counts that can be worked out exactly are told
        [no-keys] write keys = ["area", "gender"], say: the columns that tell which cell a row is
        [status] write status = "status" and hidden = ["c"], or neither
        [no-relations] add a [[total]], a [[hierarchy]] or a [[sum]]
        [column-twice] name each column once
        [total-twice] for a key with levels write [[hierarchy]] for each whole, else one [[total]]
        [parts] list under parts what the whole is the sum of
        [sum-keys] keys that you leave out everywhere stand for each of their codes
       *[no-key] mend the name, or add it to keys
    }
    .cause = The description of the table says something that cannot be meant. Nothing was audited, since a wrong relation would make a table look safe that is not.
    .cure = Mend the place that is pointed at. docs/audit-own-tables.md explains every key with an example.
audit-description-not-utf8 = the description is not UTF-8
    .hint = save it as UTF-8 in a plain text editor
    .cause = A description is a TOML file, and TOML is always UTF-8. The file holds other bytes.
    .cure = Open it in a plain text editor and save it with the encoding UTF-8.
audit-column-unknown = the table has no column { $column }
    .hint = { $nearest ->
        [none] its columns are: { $known }
       *[other] did you mean { $nearest }? The columns are: { $known }
    }
    .cause = The description names a column that is not in the first row of the table.
    .cure = Write the column in the description exactly as in the table’s first row. If all columns seem to be one, part them with semicolons, commas or tabs.
audit-code-unknown = no row has { $name } in the column { $key }
    .hint = { $nearest ->
        [none] mend the code, or list it under [[unpublished]] if nobody prints it
       *[other] did you mean { $nearest }? If nobody prints it, list it under [[unpublished]]
    }
    .cause = The description names a code that stands in no row. A misspelled code would leave a sum out of the audit, and the table would look safer than it is.
    .cure = Write the code exactly as in the table. If it is a part that exists but is printed nowhere, list it under [[unpublished]].
audit-table-empty = the table has no rows
    .hint = it needs a first row with the names of the columns and a row for each cell
    .cause = The file is empty or has nothing below its first row.
    .cure = Save the table again as CSV: a row of column names, then one row for each cell.
audit-table-not-text = the table is no text file
    .hint = save it as CSV
    .cause = The file is a workbook, a picture or something else that is no text. Only CSV tables are read here.
    .cure = Open the file in the program that made it and save it as CSV, one row for each cell.
audit-value = the count is no whole number and no marker of a hidden count
    .hint = write digits only; other markers than .. are listed in the description: suppressed = ["x", "-"]
    .cause = Counts are whole numbers of people from 0 on. A hidden count is two dots or one of the markers that the description lists.
    .cure = Mend the cell, or add its marker to suppressed in the description. Remove notes below the table.
audit-truth = the true value is no whole number, or another than the printed one
    .hint = a true value is needed for hidden counts only; leave it empty where it is not known
    .cause = The column of true values holds something that is no whole number, or a printed count differs from its true value.
    .cure = Mend the cell. Rounded or perturbed counts cannot be audited in this way.
audit-row-repeated = row { $row } has the same keys
    .hint = each cell stands in one row; name all key columns in keys
    .cause = Two rows have the same codes in all key columns, so they would be one cell. Often a key column was left out of the description.
    .cure = Add the column that tells the rows apart to keys, or remove one of the rows.
audit-contribution = { $relations ->
    [none] the own part is no whole number, or larger than the count
   *[other] the own parts do not fit the table: { $relations }
}
    .hint = a contributor’s column holds its own part of each count; leave it empty where there is none
    .cause = A contributor cannot have more than the whole count, and its parts add up as the table does.
    .cure = Mend the contributor’s column. Sums may be left empty: they are added up.
audit-contradiction = no whole numbers agree with the table: { $relations }
    .hint = these sums cannot all hold; look for a wrong count, a missing row or a wrong relation
    .cause = The printed counts and the sums of the description contradict one another: whatever the hidden counts are, some sum does not hold. The message names sums that contradict one another together.
    .cure = Compare the named sums with the table. If rows were left out because they are hidden, write absent = "hidden". Rounded or perturbed counts do not add up and cannot be audited in this way.
audit-not-decided = it could not be found out whether the table contradicts itself
    .hint = tell the true values, or audit a part of the table
    .cause = The table is so large or so entangled that the search for values that agree with it was given up. Nothing is proved, so it does not pass.
    .cure = Add a column of true values if you know them, or audit the table in parts that share no sums.
audit-no-pattern = no set of hidden counts makes the table safe
    .hint = merge small groups, or leave a key out
    .cause = Even with everything hidden but the wholes, some count could be worked out too closely, or the whole of everything is itself a small count. Nothing was written.
    .cure = Merge codes with few people, leave out a key or a level, or do not publish the table.
audit-output-exists = the file exists already and is not written over
    .hint = give another name with --suppress, or move the old file away
    .cause = A file of the name given with --suppress is there already. Nothing was written.
    .cure = Give the new file another name, or move the old one away and run the command again.

title-audit-description = Description of a table says what cannot be
title-audit-description-not-utf8 = Description of a table is not UTF-8
title-audit-column-unknown = Table lacks a described column
title-audit-code-unknown = Described code is not in the table
title-audit-table-empty = Table to audit has no rows
title-audit-table-not-text = Table to audit is no text
title-audit-value = Count is no whole number
title-audit-truth = True value does not fit
title-audit-row-repeated = Two rows have the same keys
title-audit-contribution = Own part does not fit the table
title-audit-contradiction = Table contradicts itself
title-audit-not-decided = Contradiction not decided
title-audit-no-pattern = Table cannot be made safe
title-audit-output-exists = File to write exists already
