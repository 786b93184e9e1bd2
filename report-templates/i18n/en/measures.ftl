query-header-missing = the query file does not start with a header
    .hint = start the file with the line /* kooste, write the header as TOML, end it with */ and let one SELECT follow
    .cause = Every query file begins with a header that tells what the query computes and what of it may be shown. Without it the disclosure rules cannot be applied, so the query is not run.
    .cure = Take a built-in query of the folder queries as a model and write a header like it: the line /* kooste first, */ last.
query-header-invalid = the query's header cannot be read: { $error }
    .hint = correct the place shown; the built-in queries in queries/ are examples
    .cause = The query's header is not valid TOML, or has an unknown or wrong entry. The query is not run.
    .cure = Mend the place that is pointed at. The built-in queries show what a header may hold.
query-header-column = the query's header refers to the column { $column }, which it does not declare
    .hint = add a [[column]] with the name { $column } to the header, or correct the reference
    .cause = The header refers to a column, such as a denominator, that it does not declare. A suppression rule cannot be applied to an unknown column.
    .cure = Add a [[column]] entry for the column, or mend the spelling of the reference.
query-name = the query file's name makes no table name
    .hint = put the file into one subfolder and use only small letters a–z, digits and underscores in the names, e.g. queries/local/visitors.sql
    .cause = The result table is named after the file's folder and name, and this name will not do: it has capitals, umlauts, spaces or the wrong number of folders.
    .cure = Put the file into one folder below queries and name it in lower-case letters a–z, digits and underscores, such as queries/own/visitors.sql.
query-name-taken = the query's result table would have the same name as that of { $other }
    .hint = give the file or the folder another name
    .cause = Two queries would make a result table of the same name, such as a/b_c.sql and a_b/c.sql. Neither can be put before the other.
    .cure = Rename your file or its folder. If you meant to replace a built-in query, use exactly its path and name.
query-not-select = the file must hold exactly one SELECT
    .hint = remove other statements; a query may change nothing
    .cause = A query file may hold one statement only, one that reads (SELECT). Nothing else is run, so that a query can neither change the data nor carry it out.
    .cure = Remove other statements, such as create, delete, copy and set, and extra semicolons. Helper tables go into the query by with, or into a file of their own.
query-syntax = the query has a syntax error: { $error }
    .hint = correct the place shown
    .cause = The query is not valid SQL, so it cannot be run. Nothing was computed.
    .cure = Mend the place that is pointed at; often a comma or bracket is missing on the line before. A query can be tried in DuckDB on the database .kooste/kooste.duckdb.
query-table-unknown = the query reads the table { $table }, which no query makes
    .hint = check the table's name; queries/model/service.sql makes the table model.service, queries/employment/quarterly.sql the table measure.employment_quarterly
    .cause = The query reads a table that is among neither the forms, the reference data nor the results of other queries. The order of the queries cannot be told, so nothing was computed.
    .cure = Check the name of the table. The tables of the forms are core.form, such as core.referral; a query's table is named after the path of its file.
query-cycle = the queries wait for each other in a circle: { $queries }
    .hint = remove one of the references
    .cause = The queries read each other's results, so that none of them can be first. Nothing was computed.
    .cure = Remove one of the references, or move what they share into a query of its own that the others read.
query-failed = the query cannot be run: { $error }
    .hint = check the names and types of tables and columns
    .cause = The database could not run the query: a column does not exist, for instance, types do not fit or memory ran out. Nothing was written.
    .cure = Read the end of the error and mend the query. Files outside and extensions cannot be used: they are off once the data is in.
query-columns-missing = columns that the header declares are missing from the query's result: { $columns }
    .hint = add the columns to the query or remove them from the header
    .cause = The header promises columns that the query's result does not have. A table cannot be published incomplete.
    .cure = Add the columns to the query's select under the same names (as name), or remove them from the header.
query-columns-undeclared = the query's result has columns that the header does not declare: { $columns }
    .hint = declare the columns in the header or leave them out; only what is declared can be published
    .cause = The query's result has columns of which the header says nothing. The disclosure rules cannot be applied to them, so the table is not published.
    .cure = Declare the column in the header as a [[column]] and tell whether it is a count, a share or a class, or leave it out of the query.
query-column-type = the column { $column } has a type that will not do
    .hint = a count must be a whole number (cast(... as bigint)), any other number a double (cast(... as double))
    .cause = The column is not of the type that the header states. Suppressing small numbers needs the right types, so the table is not published.
    .cure = Convert the column in the query: a count by cast(… as bigint), another number by cast(… as double), text by cast(… as varchar).

interval-wilson = Wilson interval
interval-clopper-pearson = exact binomial interval (Clopper–Pearson)
interval-byar = Byar's interval
interval-poisson-exact = exact Poisson interval
interval-byar-or-poisson-exact = Byar's interval, below ten cases the exact Poisson interval
interval-cloglog = interval on the complementary log–log scale
interval-loglog = interval on the log–log scale
interval-student-t = Student's t interval

level-exemplary = exemplary
level-good = good
level-fair = fair
level-not-supported-employment = not supported employment

section-staffing = staffing
section-organization = organization
section-services = services

review-method-itsearvio = self-assessment
review-method-vertaisarvio = peer review
review-method-ulkoinen = external review

item-status-arvioitu = scored
item-status-sovellettu = adapted
item-status-ei-arvioitu = not scored
item-status-ei-sovellu = not applicable

area-kind-municipality = municipality
area-kind-organiser = organiser
area-kind-subregion = sub-region
area-kind-region = whole region

area-muu = living elsewhere
area-tuntematon = home municipality unknown

group-all = pilot groups together

funder-valtionavustus = state grant
funder-omarahoitus = own share

signal-below-998 = deviates: below the 99.8% limit
signal-below-95 = below the 95% limit
signal-within = within the limits
signal-above-95 = above the 95% limit
signal-above-998 = deviates: above the 99.8% limit
signal-none = no comparison
