query-header-missing = the query file does not start with a header
    .hint = start the file with the line /* kooste, write the header as TOML, end it with */ and let one SELECT follow
query-header-invalid = the query's header cannot be read: { $error }
    .hint = correct the place shown; the built-in queries in queries/ are examples
query-header-column = the query's header refers to the column { $column }, which it does not declare
    .hint = add a [[column]] with the name { $column } to the header, or correct the reference
query-name = the query file's name makes no table name
    .hint = put the file into one subfolder and use only small letters a–z, digits and underscores in the names, e.g. queries/local/visitors.sql
query-name-taken = the query's result table would have the same name as that of { $other }
    .hint = give the file or the folder another name
query-not-select = the file must hold exactly one SELECT
    .hint = remove other statements; a query may change nothing
query-syntax = the query has a syntax error: { $error }
    .hint = correct the place shown
query-table-unknown = the query reads the table { $table }, which no query makes
    .hint = check the table's name; queries/model/service.sql makes the table model.service, queries/employment/quarterly.sql the table measure.employment_quarterly
query-cycle = the queries wait for each other in a circle: { $queries }
    .hint = remove one of the references
query-failed = the query cannot be run: { $error }
    .hint = check the names and types of tables and columns
query-columns-missing = columns that the header declares are missing from the query's result: { $columns }
    .hint = add the columns to the query or remove them from the header
query-columns-undeclared = the query's result has columns that the header does not declare: { $columns }
    .hint = declare the columns in the header or leave them out; only what is declared can be published
query-column-type = the column { $column } has a type that will not do
    .hint = a count must be a whole number (cast(... as bigint)), any other number a double (cast(... as double))

interval-wilson = Wilson interval
interval-clopper-pearson = exact binomial interval (Clopper–Pearson)
interval-byar = Byar's interval
interval-poisson-exact = exact Poisson interval
interval-byar-or-poisson-exact = Byar's interval, below ten cases the exact Poisson interval
interval-cloglog = interval on the complementary log–log scale

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
