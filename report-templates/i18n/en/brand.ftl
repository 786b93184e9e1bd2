# The look of the sender: [brand] of kooste.toml.
brand-colour-unknown = { $colour } is no colour
    .hint = write the colour with a hash and six digits (0–9, a–f), such as "#0b5a7d"
    .cause = A colour is written as on web pages: a hash and six digits, two each for red, green and blue. Names of colours and other notations are not known.
    .cure = Look the hex value up in your organisation's graphic guidelines, and write it in quotation marks.
title-brand-colour-unknown = Not a colour
brand-colour-weak = the colour { $colour } is too light to read: its contrast is { $whole }.{ $tenths }:1, and 4.5:1 is needed
    .hint = the nearest dark enough colour of the same hue is "{ $nearest }"
    .cause = The colour is used for text and lines on white and on light ground. By the accessibility guidelines (WCAG 2.2) text needs a contrast of at least 4.5:1, so that people with low vision can read it.
    .cure = Use the colour that the message offers, or a darker one of your organisation. The light surfaces are worked out from it.
title-brand-colour-weak = Colour too light
brand-logo-alt-missing = the logo has no alternative text
    .hint = add a line logo_alt = "what the logo shows", such as "Logo of the wellbeing services county of Satakunta"
    .cause = A screen reader reads the alternative text in the logo's place. Without it the report is not accessible.
    .cure = Add the line logo_alt under [brand]. A report in Swedish or English may have a text of its own: logo_alt_sv, logo_alt_en.
title-brand-logo-alt-missing = Logo without alternative text
brand-logo-missing = there is no logo file { $path }
    .hint = give the file's path from the project folder on, such as "images/logo.svg"
    .cause = kooste.toml names a logo that is not in the project folder, or the name is that of a folder.
    .cure = Copy the logo into the project folder and check how its name is spelled, capital letters too.
title-brand-logo-missing = Logo file missing
brand-logo-outside = the logo { $path } is outside the project folder
    .hint = copy the logo into the project folder and write its name, such as "logo.svg"
    .cause = Only files of the project folder are read, so that the same folder gives the same report on every computer. The path may not begin with a drive letter nor lead out of the folder; folders are parted by a slash /.
    .cure = Copy the logo into the project folder and change the path.
title-brand-logo-outside = Logo outside the project folder
brand-logo-too-big = the logo { $path } is too big: { $kind ->
    [pixels] one side of the picture has more than 4000 pixels
   *[bytes] the file is larger than 1 megabyte
}
    .hint = save a smaller picture of the logo, or use a logo in SVG
    .cause = The logo prints small and travels with every report. A large picture looks no better.
    .cure = Save the logo at most about 1000 pixels wide in a picture editor, or ask your communications people for the logo in SVG.
title-brand-logo-too-big = Logo too big
brand-logo-not-image = { $path } is no picture that can be read
    .hint = use a logo in SVG or PNG; a JPEG must be saved as PNG
    .cause = The logo must be a whole PNG or SVG picture. A file of another format, a broken one, or one that is a picture by its name only cannot be printed.
    .cure = Open the logo in a picture editor and save it again as PNG, or ask your communications people for the logo in SVG.
title-brand-logo-not-image = Logo is no picture
brand-logo-unsafe = the SVG logo { $path } holds { $what ->
    [script] program code
    [text] text that would need a font
    [picture] another picture
    [entity] marks of its own (ENTITY)
   *[external] a reference to something outside the file
}
    .hint = { $what ->
        [text] convert the text to outlines (paths) in your drawing program and save again
       *[other] save the logo as plain SVG or as PNG in your drawing program
    }
    .cause = The logo must print alike on every computer. So an SVG may hold drawn shapes only: no program code, no references to other files or the web, no embedded pictures, and no text whose font is not there.
    .cure = Convert text to outlines and save as plain SVG, or use a PNG.
title-brand-logo-unsafe = Forbidden content in the SVG logo
