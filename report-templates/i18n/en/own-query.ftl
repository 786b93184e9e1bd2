query-forbidden = the query uses { $name }, which a query of your own may not
    .hint = read the tables of core, config, model and measure; files and settings cannot be read
    .cause = A query of your own may read the program's own tables only. It may not read files, list folders, use other databases, or look at raw rows or settings, so that no data leaks and no figure depends on the machine. Nothing was read or written.
    .cure = Remove what is pointed at. Of the table functions range, generate_series, unnest and the program's own may be used, which kooste describe functions lists. More data comes in as a form in the folder exports.
query-not-repeatable = the value of { $name } changes from run to run
    .hint = instead of today's date use the column cut_off of the table main.run_settings
    .cause = The same data always gives the same figures. The clock, a random number or a setting of the machine would break that, so the query is not run.
    .cure = Remove what is pointed at. The cut-off of the data stands in the table main.run_settings, column cut_off.
query-name-unknown = { $kind ->
        [table] there is no table { $name }
        [column] there is no column { $name }
        [alias] no table of this query has the name { $name }
       *[function] there is no function { $name }
    }
    .hint = { $nearest ->
        [none] check the name
       *[other] did you mean { $nearest }?
    }
    .cause = The query uses a name that the database does not have. Most often it is misspelt, or the column stands in another table. Nothing was computed.
    .cure = Correct the name. The columns of forms are shown by kooste describe forms, the functions by kooste describe functions.
query-not-grouped = the column { $column } is not grouped
    .hint = put the column into group by, or work out one value of it, such as min({ $column })
    .cause = In a grouped query each row of the result stands for many rows. So it must be said which value of the column is taken.
    .cure = Put the column into group by, or work out one value of it (count, sum, min, max).
query-argument-types = the function does not take such a value: { $call }
    .hint = convert the value first, such as cast(… as bigint), or use another function
    .cause = The function expects another kind of value, such as a number instead of a date. The query cannot be run.
    .cure = Convert the value (cast) or use another function. The program's functions are listed by kooste describe functions.
query-built-in-broken = the built-in query { $id } can no longer be run with this one: { $error }
    .hint = keep the columns of the query that yours takes the place of
    .cause = A query of the project takes the place of a built-in one, and another built-in query reads columns of it that are no longer there or are of another type.
    .cure = Put the columns back, or give your query another name, so that it takes the place of none.
query-too-long = the query was stopped, since it was not done within { $seconds } seconds
    .hint = check the conditions of joins, and whether with recursive comes to an end
    .cause = A query of your own has limited time. Mostly a join without a condition or a recursion without an end goes beyond it. Nothing was written.
    .cure = Give joins their on conditions, check where the recursion ends, and split a heavy query into parts in the folder queries/model.
query-too-large = the query would need more memory than { $limit } mebibytes
    .hint = leave out rows earlier, and check the conditions of joins
    .cause = Memory is limited, and nothing temporary is written to disk. Mostly a join lacks its condition. Nothing was written.
    .cure = Give joins their on conditions, and add up before joining.
query-too-many-rows = the query gives { $rows } rows; a measure may have { $limit } at most
    .hint = add the rows up (group by); a measure is a table that people read
    .cause = A measure is a table of totals. So many rows nearly always mean that they were not added up, or that a join lacks its condition.
    .cure = Add group by or the condition of the join. A step with many rows belongs in the folder queries/model.
query-key-missing = the key column { $column } has no value in some row
    .hint = give what is missing a class of its own, such as coalesce({ $column }, 'ei tietoa')
    .cause = A key column names the row. A row without a name can neither be compared nor protected, so the table is not published.
    .cure = Give the missing value a class of its own, or leave the rows out by where.
query-grain-twice = the same key stands in two rows{ $columns ->
        [none] { "" }
       *[other] : { $columns }
    }
    .hint = add the column that is missing to grain in the header, or add the rows up
    .cause = In the header, grain says which columns together name a row. Two rows of one name would mix up the figures and their protection. Without grain there may be one row.
    .cure = Correct grain, or group the query (group by) by the same columns.
query-count-negative = the count { $column } is negative in some row
    .hint = check the subtraction that the number comes from
    .cause = By the header the column counts people. A negative count cannot be protected properly, so the table is not published.
    .cure = Correct the query so that the number is zero or more. Empty means that no figure has come.
query-count-differs = the count { $column } has two values, though by its header it is one number{ $keys ->
        [none] {" "}in every row
       *[other] {" "}for the same keys: { $keys }
    }
    .hint = count it by the same keys in every row, such as sum(…) over (partition by …), or correct the column's by
    .cause = A column's by names the keys that the number depends on. In other rows the same number is repeated. Where it differs all the same, two numbers would be protected as one.
    .cure = Correct the query, or the column's by in the header.
query-relation-false = the header's relation { $relation } ({ $columns }) does not hold in the result of the query
    .hint = see that the query counts the parts and the whole from the same rows
    .cause = Disclosure control trusts what the header says of sums and parts. Where a relation does not hold, the wrong number would be protected, so nothing is published.
    .cure = Correct the query so that the numbers add up, or remove the relation from the header if they do not belong together.
query-clash = the count { $counts } differs between tables, or its parts do not add up to it: { $tables }
    .hint = look at counts, inside and by of the columns and at the relations; a count of one name is one number in every table
    .cause = The project's own query says that it counts what another measure counts, or parts of it, and its result is another. Disclosure control would take two numbers for one, so nothing is published.
    .cure = Count as the other measure does, or give the count a name of its own (remove counts).
query-area-missing = the query has no row for the area { $area }
    .hint = take the areas from the table model.area and join the counts to them (left join), so that each area has a row
    .cause = The header's relation hierarchy says that the areas add up to the area above them. Where one is missing, the sum cannot be controlled.
    .cure = Add a row for each area; where there is nobody, the count is 0.
query-exists = this query exists already
    .hint = choose another name; the file was not written over
    .cause = The project has a query or a test of this name already, or the name is that of a built-in query. Nothing was written.
    .cure = Give kooste new query another name.
query-test-unknown = the query { $id } has no test
    .hint = { $nearest ->
        [none] make the folder queries/{ $id }.test with given_…csv and expect.csv in it
       *[other] did you mean { $nearest }?
    }
    .cause = A test is a folder beside the query: queries/folder/name.test. It was not found, or no query stands beside it.
    .cure = Check the name, or make a test. The command kooste new query makes a query and a test to begin with.
query-test-table = there is no table { $table }
    .hint = did you mean { $nearest }?
    .cause = The name of a test's file given_TABLE.csv says into which table its rows go. There is no such table.
    .cure = Name the file by the form's table, such as given_referral.csv. The tables are listed by kooste describe forms.
query-test-column = { $where ->
        [given] the table { $table } has no column { $column }
       *[expect] the query's result has no column { $column }
    }
    .hint = did you mean { $nearest }?
    .cause = The first line of a test's CSV file names a column that is not there.
    .cure = Correct the first line. The file needs only the columns that the test needs.
query-test-value = the value of the column { $column } will not do: it takes { $type ->
        [date] a date such as 2022-03-31
        [integer] a whole number
        [number] a number, with a decimal point
        [boolean] true or false
       *[other] { $type }
    }
    .hint = correct the value; an empty cell means a missing one
    .cause = A test's CSV file has a value that the table's column cannot hold.
    .cure = Correct the line that is pointed at.
query-test-file = a file of the test cannot be read: { $error }
    .hint = the file must be CSV in UTF-8 with commas
    .cause = A file of the test is missing, or its lines are no table.
    .cure = Save the file as CSV: a line of names, then lines of as many cells. The command kooste new query writes an example.
query-test-settings = the settings of the test cannot be read: { $error }
    .hint = the keys are period, as_of, cut_off, project_start, project_end and region
    .cause = The test's file settings.toml has an unknown key or a wrong value.
    .cure = Correct the file, such as period = "2022Q2" and cut_off = 2022-06-30.
new-query-done = The query { $file } and its test { $test } are written. Try: kooste test { $project } { $id }
test-none = The project has no tests of queries. The command kooste new query makes a query and a test to begin with.
test-passed = right: { $id }
test-failed = differs: { $id }
test-cell = { $key }: { $column } is { $found }, expected { $expected }
test-row-missing = { $key }: the row is not in the result
test-row-extra = { $key }: the row was not expected
test-row-twice = { $key }: the row stands twice in expect.csv
test-nothing = nothing
test-row = row { $number }
test-summary = Tests: { $tests }, different: { $failed }.

title-query-forbidden = Own query uses what it may not
title-query-not-repeatable = Result of a query would change from run to run
title-query-name-unknown = Unknown name in a query
title-query-not-grouped = Column is not grouped
title-query-argument-types = Wrong type for a function
title-query-built-in-broken = Own query breaks a built-in one
title-query-too-long = Query took too long
title-query-too-large = Query needs too much memory
title-query-too-many-rows = Measure has too many rows
title-query-key-missing = Key column without a value
title-query-grain-twice = Same key in two rows
title-query-count-negative = Negative count
title-query-count-differs = Count differs for the same keys
title-query-relation-false = A relation in the header does not hold
title-query-clash = One count differs between tables
title-query-area-missing = An area has no row
title-query-exists = Query exists already
title-query-test-unknown = Query has no test
title-query-test-table = No such table for a test
title-query-test-column = No such column for a test
title-query-test-value = Value of a test will not do
title-query-test-file = File of a test cannot be read
title-query-test-settings = Settings of a test will not do
