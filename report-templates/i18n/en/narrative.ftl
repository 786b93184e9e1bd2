# Texts that people write (narrative/): what does not come into the report as it is.
narrative-html = the text has HTML tags, which the report does not use
    .hint = write the format as Markdown, such as **bold**; the text between the tags is printed
    .cause = Texts are formatted with Markdown. HTML tags such as <b> or <div> are left out, and the text inside them prints as plain text.
    .cure = Remove the tags, or change them into Markdown: **bold**, *italic*, - at the beginning of a line for a list.
title-narrative-html = HTML tags in a text
narrative-image = the text has a picture, which the report does not take
    .hint = write in words what the picture tells; its description is printed in its place
    .cause = Pictures of texts are not printed: they may show figures or people that have not passed the disclosure control. The picture’s description stands in its place.
    .cure = Remove the picture, or tell in words what it shows.
title-narrative-image = Picture in a text
narrative-table-cells = a row of the table has { $cells } cells where there are { $columns } columns
    .hint = add or remove vertical bars, so that each row has as many cells
    .cause = Each row of a Markdown table must have as many cells as its header row. Missing cells print empty, and surplus ones print in the last column.
    .cure = Check the bars of the row. Where a bar belongs to a cell’s text, write \| instead of the bar alone.
title-narrative-table-cells = Row of a table that does not fit
narrative-table-broken = the lines look like a table, but the header row and the dashes below it have different numbers of cells
    .hint = the header row and the row of dashes below it must have as many cells
    .cause = Markdown knows a table only where the header row is followed by a row of dashes (| --- | --- |) with as many cells. As they are, the lines print as plain text.
    .cure = Mend the row of dashes, so that it has one place for each column.
title-narrative-table-broken = Broken table in a text
narrative-not-translated = the text is not there in { $lang ->
    [fi] Finnish
    [sv] Swedish
   *[en] English
}: its section of the report has no text in that language
    .cause = Texts come into the report in its own language only. This one is written in another, and there is no file for its section in the report’s language, so the section has no text.
    .cure = If the text belongs in this report too, write it into the language’s own folder, such as narrative/en/.
narrative-astray = the text is not read: its folder belongs to no report
    .hint = move the text to the folder narrative/fi, narrative/sv or narrative/en (in small letters); a text for one report to the folder of its name below, narrative/en/thl for example
    .cause = Texts are read only from the folders of the languages, narrative/fi, narrative/sv and narrative/en, and below them from folders with the name of a report. This text is elsewhere, so it is in no report.
    .cure = Move the text to the right folder. Capitals matter: FI is not fi.
title-narrative-not-translated = Text in another language only
narrative-too-long = the texts together are too long for the report
    .hint = the texts of a language may have at most 800 kilobytes together, about two hundred pages: shorten them
    .cause = A steering group’s report has no room for a text this long. It may be the wrong file, or something other than text was put into it.
    .cure = Check the file and shorten the text. A long account is better handed out by itself.
title-narrative-too-long = Texts too long
