no-project = the folder has no kooste.toml
    .hint = give the path of a project folder, or make a new one with: kooste init DIR
toml-syntax = kooste.toml is not valid TOML: { $message }
    .hint = texts go in quotes, dates are written 2022-06-30
unknown-key-with-nearest = unknown key { $key }
    .hint = did you mean { $nearest }?
unknown-key = unknown key { $key }
    .hint = here may stand: { $known }
unknown-word = { $word } does not fit here
    .hint = allowed are: { $known }
missing-key = the key { $key } is missing
    .hint = add a line { $key } = …
wrong-value = the value is of the wrong kind: { $message }
    .hint = texts go in quotes, numbers without, decimals with a point, dates as 2022-06-30
project-end-before-start = the project ends before it starts
    .hint = check start and end under [project]
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
