no-project = the folder has no kooste.toml
    .hint = give the path of a project folder, or make a new one with: kooste init DIR
    .cause = A project folder is known by its kooste.toml, which this folder does not have. Without a folder the command uses the current one.
    .cure = Go to the project folder, or give its path to the command, such as kooste check satakunta. kooste init DIR makes a new project.
toml-syntax = { $kind ->
        [comma] a decimal comma does not do in the settings
        [percent] a percent sign does not do in the settings
        [quotes] the quotation marks are those of a word processor, not straight ones
       *[other] the line is not right in TOML: { $message }
    }
    .hint = { $kind ->
        [comma] write the number with a decimal point: 0.40
        [percent] write the share as a decimal number: 40 per cent is 0.40
        [quotes] write straight quotation marks: "
       *[other] texts go in quotation marks, dates as 2022-06-30, decimals with a point: 0.40
    }
    .cause = kooste.toml, or the description of a table, is broken: a quotation mark or bracket is missing, for instance, or a setting stands twice. The settings cannot be read, so the command ends.
    .cure = Mend the line that is pointed at in a plain text editor, not in Word, which changes quotation marks. For a model, make a new project in another folder: kooste init DIR.
organiser-silent = { $rows ->
    [rejected] no row of the agreements or summaries by client of the organiser { $name } is loaded: the rows were rejected, or the table is empty
   *[none] the organiser { $name } sent no agreements and no summary by client
}
    .hint = { $rows ->
        [rejected] mend the errors found in its files
       *[none] put its exports into exports/{ $name }, or take it off the list of areas if it takes no part
    }
    .cause = The list of areas has an organiser that sent no agreement and no summary by client. The zeros of its area tell nothing of the service, so the coverage of the area is not computed.
    .cure = Ask the organiser for its data and put them into exports/ under the name that the list of areas has. If the organiser takes no part in the project, take its municipalities off the list of areas.
organisation-form-missing = a form is missing from the organisation that most others sent: { $form_en }
    .hint = { $unread ->
        [some] mend the files first that could not be read: the form may be among them
       *[none] ask for the form; where it has no rows, send it with its headers only
    }
    .sender = { $unread ->
        [some] mend the files first that could not be read, and send them again: the form may be among them
       *[none] send the form; where there are no rows for it, send it with its headers only
    }
    .cause = The organisation sent agreements but not this form, which most others sent. A missing form looks as if nothing had happened: the figures are too small then.
    .cure = Ask the organisation for the form. If it has no rows, send a file with the headers only: then it is known that there are none.
organisation-without-clients = the organisation has jobs or exits but no clients whose they would be
    .hint = { $unread ->
        [some] mend the files first that could not be read: the agreements may be among them
       *[none] { $names ->
            [none] ask for the agreements or the summaries by client
           *[other] ask for the agreements, or where the folder is the same organiser by another name, move the files into its own folder: no jobs came from { $names }
        }
    }
    .cause = Jobs or exits of the organisation were loaded, but no agreement and no summary by client, and none of their people is anybody's client. They are counted in no figure. Mostly the agreement form was not sent, or the files of one organiser lie in two folders.
    .cure = Ask for the form that is missing. Where the folder is the same organiser as another folder, move the files there: the name of the folder tells the organiser.
exception-without-reason = the exception has no reason
    .hint = write under reason why the hits are no identifiers
    .cause = An [[identifier_exception]] lets a column through the scan for identifiers. So it must say why the hits are false.
    .cure = Write the reason under reason, or take the exception out.
organiser-misnamed = the data have no organiser { $name }
    .hint = did you mean { $nearest }?
    .cause = The id under [[organiser]] is a name that no folder below exports and no list of areas uses, but it is much like the name of a folder. Reports therefore show the folder's name and not the one that is given here.
    .cure = Write the same name in id as the folder has, letter by letter.
setting-unmatched = { $table ->
        [organiser] the data have no organiser { $name }
        [team] the data have no team { $name }
       *[unit] the data have no reviewed unit { $name }
    }
    .hint = write the name as the data have it; the settings lack: { $names }
    .cause = kooste.toml has an organiser ([[organiser]] id), a unit ([[unit]] name) or a team ([[unit]] teams) that no folder, fidelity review or list of coaches names. So the name, target or team that was given for it shows nowhere.
    .cure = Write the name letter by letter as the data have it. If its data are still to come, there is nothing to do.
unknown-key-with-nearest = unknown key { $key }
    .hint = did you mean { $nearest }?
    .cause = There is no such setting, but its name is near another's: it is probably a typing error. An unknown setting is not passed over, so that a target, say, is not left out of the report unnoticed.
    .cure = Change the name to the one proposed if that is what you meant. Otherwise remove the line, or put # before it.
unknown-key = unknown key { $key }
    .hint = here may stand: { $known }
    .cause = kooste.toml, or the description of a table, has a setting that does not exist in this place. It may stand in the wrong place: as_of, for instance, belongs at the top, before the first heading in brackets. The command ends, so that no setting is left out unnoticed.
    .cure = Move the setting to its place, mend its name or remove the line. The message lists the settings of this place.
unknown-word = { $word } does not fit here
    .hint = allowed are: { $known }
    .cause = The setting has a few allowed values, and the word is none of them. The command ends, since the meaning cannot be guessed.
    .cure = Write one of the listed words exactly as it stands, in quotation marks, such as profile = "steering".
missing-key = the key { $key } is missing
    .hint = add a line { $key } = …
    .cause = A setting is missing without which the project, or the description of a table, cannot be read, such as its name or the last day of the data, as_of.
    .cure = Add the setting in the place that is pointed at. Each setting is explained in the file that kooste init makes.
wrong-value = the value is of the wrong kind: { $message }
    .hint = texts go in quotes, numbers without, decimals with a point, dates as 2022-06-30
    .cause = The value is one that the program cannot use in this place; the end of the message tells what was expected. The command ends.
    .cure = Mend the value that is pointed at. Shares are written as decimals with a point (40% is 0.40), dates as 2022-06-30.
target-not-a-share = the target { $key } is a share between 0 and 1
    .hint = write per cent as a decimal number with a point: 40% is 0.40
    .cause = The target is a share and has to lie between 0 and 1. 40 would be printed as 4,000 per cent, and the target would never be met.
    .cure = Write the share as a decimal number: 40 per cent is 0.40.
settings-not-utf8 = the settings are not UTF-8
    .hint = save kooste.toml again: in Notepad Save as, encoding UTF-8
    .cause = The file kooste.toml holds ä or other letters in another encoding than UTF-8, and they cannot be read as they were meant.
    .cure = Open the file in a text editor and save it with the encoding UTF-8. Notepad asks for the encoding in the window Save as.
project-end-before-start = the project ends before it starts
    .hint = check start and end under [project]
    .cause = The project's end is before its start, so its periods cannot be told.
    .cure = Mend start and end under [project]: they are written year-month-day, such as 2020-09-01.
risk-off-scale = the { $key } of a risk is a number from 1 to 5
    .hint = 1 is the least and 5 the most
    .cause = The probability and the impact of a risk are given from 1 to 5, so that risks can be put in order.
    .cure = Mend the number to one from 1 to 5.
id-twice = { $table ->
        [group] the group { $id } stands twice in the settings
        [unit] the unit { $id } stands twice in the settings
        [organiser] the organiser { $id } stands twice in the settings
       *[action] the action { $id } stands twice in the settings
    }
    .hint = join the entries [[{ $table }]], or give one of them a { $key } of its own
    .cause = Two entries of the settings have one id. The rows of the data would be counted twice, and protected figures could be found from the difference.
    .cure = Remove one of the entries, or mend its id to what it is in the data.
group-id-reserved = a group cannot have the id { $id }
    .hint = { $id } means all pilot groups together; give the group another id
    .cause = The id all is reserved for the row of all pilot groups. A group of that name would be taken for it.
    .cure = Give the group another id, in the settings and in the data.
team-twice = the team { $team } stands twice in the unit
    .hint = remove one of the two from teams
    .cause = The unit's list teams names one team twice, so its work would be counted twice.
    .cure = Let the team stand in the list once.
setting-out-of-range = the setting { $key } is a number from { $low } to { $high }
    .hint = check the number and its sign
    .cause = The number is beyond what the setting can be. It is mostly a slip.
    .cure = Mend the number, or remove the setting where it has no value.
targets-crossed = clients_per_coach_low is { $low }, but clients_per_coach_high is { $high }
    .hint = low is the lower end of the range and high the upper
    .cause = The lower end of the assumed number of clients of a coach is above the upper, so no number could lie between them.
    .cure = Exchange the numbers, or mend the one that is wrong.
project-too-long = the project starts on { $start } and ends on { $end }
    .hint = check the years: a project can last { $years } years at most
    .cause = The start and the end of the project lie so far apart that one of them is mostly a slip. The report would have nothing but empty periods.
    .cure = Mend start and end under [project]. Where the end is not decided, write the day up to which money has been granted.
as-of-before-project = as_of is { $as_of }, but the project starts on { $start }
    .hint = check the year: as_of is the last day of the data, the project's first day at the earliest
    .cause = The last day of the data is before the start of the project, so no period can be told.
    .cure = Mend the setting as_of, or start under [project].
as-of-far-off = as_of is { $as_of }, but the project ends on { $end }
    .hint = check the year: as_of is the last day of the data, at most five years after the end of the project
    .cause = The last day of the data is more than five years after the end of the project. It is mostly a slip, and the report would have nothing but empty periods.
    .cure = Mend the setting as_of or, where the project has gone on, the setting end in [project].
wrong-kind = { $kind ->
    [text] a text belongs here
    [number] a number belongs here
    [whole] a whole number belongs here
    [truth] true or false belongs here
    [list] a list belongs here
    [table] a section of its own in brackets belongs here
   *[date] a date belongs here
}
    .hint = { $kind ->
    [text] write the text in quotes
    [number] write the number without quotes, decimals with a point: 0.40
    [whole] write the number without quotes and decimals: 120
    [truth] true is yes, false is no; without quotes
    [list] write it in brackets: ["one", "two"]
    [table] see the model in the file that kooste init makes
   *[date] write the day like this: 2022-06-30
}
    .cause = The value is of the wrong type, such as a number in quotation marks or a date written the Finnish way. The command ends, since the value cannot be used.
    .cure = Texts and words go in quotation marks, numbers and true or false without, decimals with a point, dates as 2022-06-30, and lists in brackets.
reference-unknown = the folder facts has a file that the program does not know
    .hint = it may hold: { $tables }
    .cause = The project's folder facts may hold reference tables of its own in place of the program's. This file is not named like any of them, so it would have no effect.
    .cure = Give the file the name of the table that it replaces, or move it out of the folder.
reference-columns = the columns of the reference table do not fit
    .hint = the first line must be: { $columns }
    .cause = A table of your own replaces the program's as a whole, and must have the same columns in the same order, separated by commas, in UTF-8.
    .cure = Start from the program's own table and change values only. Excel saves it as CSV UTF-8, comma delimited.
reference-value = the value does not fit the column { $column }
    .hint = { $expected ->
        [text] it must hold a text
        [number] it must hold a number, decimals with a point
        [whole] it must hold a whole number
        [number-or-empty] it must hold a number (decimals with a point) or nothing
        [whole-or-empty] it must hold a whole number or nothing
       *[other] it must hold: { $expected }
    }
    .cause = A cell of the reference table has a value that the program cannot use there. Nothing is guessed, since the value would change the report's figures.
    .cure = Mend the cell. Decimals are written with a point, and some columns must stay as in the program's table.
reference-rows = the rows of the reference table do not fit: { $rows }
    .hint = the table must have the keys of the program's table, each once
    .cause = A row is missing, is one too many or is there twice. Each fidelity item and each job class, for instance, needs a row of its own for the figures to be computed.
    .cure = Add the missing rows and remove the others. The program's own table is a good start.
reference-intervals = the bounds do not cover every number once: { $key }
    .hint = each interval must begin where the one before ends
    .cause = There is a gap or an overlap between intervals, so that some number would get no score or two. The levels must cover the points 25–125.
    .cure = Mend the lower and upper bounds so that each goes on from the last and the ends are open (anchors) or 25 and 125 (levels).
reference-scales = the fidelity tables are of different scales: { $scales }
    .hint = fidelity_levels, fidelity_anchors and fidelity_rules must have the same scale
    .cause = Levels, anchors and rules belong to one scale. If only some of them are replaced, the figures would come from two.
    .cure = Replace all three tables, and write the same name and version of the scale into them.
