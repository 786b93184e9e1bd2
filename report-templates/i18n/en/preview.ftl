# Drafts as pages (kooste preview) and reports of one's own.
draft-mark = DRAFT – NOT FOR PUBLICATION
measure-not-given = There is no table { $id }: its forms have not come, or it has no rows.
measure-without-rows = The table { $id } has none of the rows chosen.
truth-yes = yes
truth-no = no
title-report-exists = Report exists already
title-report-name = Name cannot be that of a report
preview-done = Pages of the draft { $pages }: { $folder }. They are drafts: do not hand them on.
preview-again = Pages changed: { $changed } of { $pages }: { $folder }
preview-watching = Waiting for changes of texts, templates, settings, queries and files. End: Ctrl-C.
preview-waiting = The pages are as before. Waiting for a correction.
preview-ended = No more drafts are made.
preview-note = These pages are drafts (kooste preview).

    They are made to help those who write. The figures have passed disclosure control, but a draft cannot be entered as
    published, so later reports take no account of it. Do not hand the pages on. The report to hand on is made by
    kooste run and comes into the folder out.
    .file = README.txt
init-report-done = An example of the report is in { $folder }. See its pages and change it: kooste preview { $project } --report { $name } --watch
report-exists = there is a report { $name } already
    .hint = choose another name; a report that exists is not replaced
    .cause = A report of this name is built in, or stands in the project's folder report-templates. Nothing was written.
    .cure = Give the report another name. To begin anew, move the old folder away first.
report-name = { $name } cannot be the name of a report
    .hint = use the letters a–z, digits and hyphens, such as annual-report-2026; these names are taken: { $reserved }
    .cause = A report's name is that of its folder and becomes part of file names. It may have the letters a–z (capitals too), digits and hyphens, 40 at most.
    .cure = Rename the folder. What the report is called for its readers stands in report.toml: title.
