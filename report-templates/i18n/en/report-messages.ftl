# What can go wrong while a report is made; the words of the report itself are in report.ftl.
template-error = the report's template has an error: { $error }
    .hint = correct the line pointed at; if you remove a template of your own, the built-in one is used
template-missing = the report's template is missing
    .hint = check the file's name in the folder report-templates
narrative-unknown-section = the text file belongs to no section of the report
    .hint = name the file after a section, such as situation.md, employment.md, fidelity.md, group-pilots.md, equity.md or economy.md
narrative-not-utf8 = the text file is not UTF-8
    .hint = save the file again and choose UTF-8 as its encoding
report-secure = no report is made under the profile secure
    .hint = choose the profile public or steering; the tables are written in any case
