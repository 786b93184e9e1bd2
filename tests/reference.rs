//! The reference in docs/reference/: written from what the program itself knows, so that it cannot say anything else.
//!
//! `INSTA_UPDATE=always cargo test --release reference` writes the pages anew; without it a page that is out of date fails.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use kooste::contract::{self, Field, Form};
use kooste::diagnostics::{Severity, explanations};
use kooste::language::{Catalogue, Lang};
use kooste::measures::{Column, Library, Measure};
use kooste::statistics::catalogue::{FunctionKind, functions};
use serde_json::Value;

use crate::program::{Folder, kooste};

/// What makes a page.
type Maker = fn() -> String;

/// Pages by name, each with what makes it.
const PAGES: [(&str, Maker); 6] = [
    ("commands", commands),
    ("settings", settings),
    ("codes", codes),
    ("forms", forms),
    ("measures", measures),
    ("functions", sql_functions),
];

#[test]
fn the_reference_is_what_the_program_knows() {
    let update = std::env::var("INSTA_UPDATE").is_ok_and(|how| how == "always");
    let mut old = Vec::new();
    for (name, page) in PAGES {
        let path = folder().join(format!("{name}.md"));
        let page = page();
        // A checkout may have the line ends of its machine.
        let kept = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
        if kept == page {
            continue;
        }
        if update {
            fs::write(&path, &page).unwrap();
        } else {
            let same = kept.lines().zip(page.lines()).take_while(|(kept, now)| kept == now).count();
            let line = |text: &str| text.lines().nth(same).unwrap_or("(end)").to_owned();
            old.push(format!("{name}.md, line {}:\n  kept {}\n  now  {}", same + 1, line(&kept), line(&page)));
        }
    }
    assert!(
        old.is_empty(),
        "out of date; write them anew with INSTA_UPDATE=always cargo test --release reference\n{}",
        old.join("\n")
    );
    let there: BTreeSet<String> =
        fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(there, PAGES.iter().map(|(name, _)| format!("{name}.md")).collect(), "nothing else stands there");
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/reference")
}

/// Returns the beginning of a page.
fn head(title: &str, about: &str) -> String {
    format!(
        "# {title}\n\n<!-- Written by the program's tests from what the program knows: change it there, not here. -->\n\n\
         {about}\n\n[All pages](../README.md)\n"
    )
}

/// Returns a table of Markdown.
fn table(headings: &[&str], rows: &[Vec<String>]) -> String {
    let cell = |text: &str| text.replace('|', "\\|").replace('\n', " ");
    let mut text = format!("| {} |\n|{}\n", headings.join(" | "), "---|".repeat(headings.len()));
    for row in rows {
        let cells: Vec<String> = row.iter().map(|text| cell(text)).collect();
        writeln!(text, "| {} |", cells.join(" | ")).unwrap();
    }
    text
}

fn code(text: &str) -> String {
    format!("`{text}`")
}

fn english(id: &str) -> String {
    Catalogue::of(Lang::En).plain(id)
}

fn commands() -> String {
    let mut page = head(
        "Commands",
        "What `--help` says of each command. Messages are in the project's language; this help, the codes and the headers of \
         tables are in English for everybody.",
    );
    command(&[], &mut page);
    page
}

/// Writes the help of a command and of those below it.
fn command(words: &[String], page: &mut String) {
    let arguments: Vec<&str> = words.iter().map(String::as_str).chain(["--help"]).collect();
    let help = kooste(&arguments).exits(0).data;
    let title = ["kooste"].into_iter().chain(words.iter().map(String::as_str)).collect::<Vec<_>>().join(" ");
    let level = "#".repeat(2 + words.len().saturating_sub(1));
    let help: Vec<&str> = help.lines().map(str::trim_end).collect();
    write!(page, "\n{level} {title}\n\n```text\n{}\n```\n", help.join("\n")).unwrap();
    let listed = help.iter().skip_while(|line| **line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    for line in listed.filter(|line| line.starts_with("  ") && !line.starts_with("   ")) {
        let name = line.split_whitespace().next().unwrap();
        if name != "help" {
            let below: Vec<String> = words.iter().cloned().chain([name.to_owned()]).collect();
            command(&below, page);
        }
    }
}

/// A table of kooste.toml as the file that `init` writes has it.
#[derive(Default)]
struct Section {
    heading: String,
    about: String,
    keys: Vec<Key>,
}

struct Key {
    name: String,
    example: String,
    /// Whether it stands in the new file behind a `#`.
    off: bool,
    about: String,
}

fn settings() -> String {
    let folder = Folder::absent();
    folder.call("init", &[]).exits(0);
    let file = fs::read_to_string(folder.path("kooste.toml")).unwrap().replace("\r\n", "\n");
    let docs = documented();
    let mut page = head(
        "Settings: kooste.toml",
        "`kooste init` writes a file with every setting. Those marked *on* stand in it and hold; the others stand there behind a \
         `#` and are optional. What a setting means is told in English and in the file's own words. Texts stand in quotation \
         marks, numbers have a decimal point, days look like 2022-06-30. A table in double brackets may stand any number of times.",
    );
    for section in sections(&file) {
        let table_name = section.heading.trim_matches(['[', ']']);
        let english = |key: &str| docs.get(&(table_name.to_owned(), key.to_owned())).cloned();
        let title = if section.heading.is_empty() { "At the top".to_owned() } else { code(&section.heading) };
        write!(page, "\n## {title}\n\n").unwrap();
        let about = [english("").unwrap_or_default(), section.about.clone()];
        let about: Vec<String> = about.into_iter().filter(|text| !text.is_empty()).collect();
        if !about.is_empty() {
            write!(page, "{}\n\n", about.join("\n\n")).unwrap();
        }
        let rows: Vec<Vec<String>> = section
            .keys
            .iter()
            .map(|key| {
                let meaning = english(&key.name)
                    .unwrap_or_else(|| panic!("{} {} is not documented in src/project", section.heading, key.name));
                let on = if key.off { "" } else { "on" };
                vec![code(&key.name), code(&key.example), on.to_owned(), meaning, key.about.clone()]
            })
            .collect();
        page.push_str(&table(&["key", "example", "new file", "meaning", "in the file's words"], &rows));
    }
    page
}

/// Returns the tables of a commented kooste.toml, in order.
fn sections(file: &str) -> Vec<Section> {
    // What stands before the first empty line is about the file.
    let body = file.split_once("\n\n").unwrap().1;
    let mut sections = vec![Section::default()];
    let mut remark: Vec<&str> = Vec::new();
    for line in body.lines() {
        if let Some(words) = line.strip_prefix("# ") {
            remark.push(words);
            continue;
        }
        let bare = line.trim_start_matches('#');
        if bare.starts_with('[') {
            sections.push(Section { heading: bare.to_owned(), about: remark.join(" "), keys: Vec::new() });
        } else if let Some((name, example)) = bare.split_once(" = ") {
            let (name, example, about) = (name.to_owned(), example.to_owned(), remark.join(" "));
            let off = line.starts_with('#');
            sections.last_mut().unwrap().keys.push(Key { name, example, off, about });
        } else {
            assert_eq!(line, "", "a line that is neither remark nor setting");
        }
        remark.clear();
    }
    sections
}

/// Returns what the structs that hold the settings say of each table (with an empty key) and key.
fn documented() -> BTreeMap<(String, String), String> {
    let mut found = BTreeMap::new();
    for source in [include_str!("../src/project/mod.rs"), include_str!("../src/project/brand.rs")] {
        let (mut table, mut remark): (Option<String>, Vec<&str>) = (None, Vec::new());
        for line in source.lines() {
            let line = line.trim();
            if let Some(words) = line.strip_prefix("/// ") {
                remark.push(words);
            } else if line.starts_with("pub struct") || line.starts_with("pub(super) struct") {
                table = table_of(&remark.join(" "), line);
                let about = remark.join(" ");
                if let (Some(table), Some((_, about))) = (&table, about.split_once("`: ")) {
                    found.insert((table.clone(), String::new()), capital(about));
                }
                remark.clear();
            } else if line == "}" {
                table = None;
            } else if let (Some(table), Some((name, _))) = (&table, line.split_once(": ")) {
                let name = name.trim_start_matches("pub ");
                let (table, name) = written(table, name);
                if !remark.is_empty() {
                    found.insert((table.to_owned(), name.to_owned()), remark.join(" "));
                }
                remark.clear();
            } else if !line.starts_with("#[") {
                remark.clear();
            }
        }
    }
    found
}

/// Returns the table of kooste.toml that a struct holds.
fn table_of(about: &str, line: &str) -> Option<String> {
    if line.contains("struct Project ") {
        return Some(String::new());
    }
    let named = about.strip_prefix('`')?.split('`').next()?;
    Some(named.trim_matches(['[', ']']).to_owned())
}

/// Returns where a field of `Project` stands in the file: the struct is flat, the file has tables.
fn written<'n>(table: &'n str, name: &'n str) -> (&'n str, &'n str) {
    match (table, name) {
        ("", "name" | "start" | "end" | "region" | "coordinator") => ("project", name),
        ("", "audience") => ("disclosure", "profile"),
        ("", "target_verdict") => ("disclosure", "publish_target_verdict"),
        other => other,
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn codes() -> String {
    let mut page = head(
        "Codes of findings and messages",
        "Each message names its code in brackets. `kooste explain CODE` tells the same on a terminal, in Finnish, Swedish or \
         English. An error among the findings leaves a row or a file out, or stops the command; a warning leaves it in; a note is \
         worth knowing.",
    );
    let finnish = explanations(Catalogue::of(Lang::Fi));
    let all = explanations(Catalogue::of(Lang::En));
    let severity = |severities: &[Severity]| severities.iter().map(|it| it.name()).collect::<Vec<_>>().join(", ");
    let rows: Vec<Vec<String>> = all
        .iter()
        .zip(&finnish)
        .map(|(code, finnish)| {
            let link = format!("[{0}](#{0})", code.code);
            vec![link, severity(code.severities), code.title.clone(), finnish.title.clone()]
        })
        .collect();
    write!(page, "\n{}", table(&["code", "can be", "in a few words", "suomeksi"], &rows)).unwrap();
    for code in &all {
        write!(
            page,
            "\n## {}\n\n**{}** ({})\n\n{}\n\n*What to do:* {}\n",
            code.code,
            code.title,
            severity(code.severities),
            code.cause,
            code.cure
        )
        .unwrap();
    }
    page
}

fn forms() -> String {
    let mut page = head(
        "Forms",
        "The 18 forms that exports may hold. A form is recognised by its headers in any of the three languages; case and spaces do \
         not count. A row without a required value is left out. `kooste template FORM` writes an empty form, `kooste describe forms \
         FORM` shows the spellings that are accepted besides, `--json` gives the schemas.",
    );
    for form in contract::forms() {
        page.push_str(&one_form(form));
    }
    page
}

fn one_form(form: &Form) -> String {
    let key: Vec<String> = form.primary_key.iter().map(|name| code(name)).collect();
    let key = if key.is_empty() { "none: each row stands for itself".to_owned() } else { key.join(", ") };
    let rows: Vec<Vec<String>> = form
        .fields
        .iter()
        .map(|field| {
            let required = if field.required { "yes" } else { "" };
            let (names, kind) = (&field.headers, english(&format!("kind-{}", field.kind.name().replace('_', "-"))));
            let header = |lang| names.of(lang).to_owned();
            vec![
                code(&field.name),
                header(Lang::Fi),
                header(Lang::Sv),
                header(Lang::En),
                kind,
                required.into(),
                limits(field),
            ]
        })
        .collect();
    format!(
        "\n## {}\n\n{}. {} (*{}*, *{}*)\n\nKey within the organisation: {key}\n\n{}",
        form.id,
        form.number,
        form.title.en,
        form.title.fi,
        form.title.sv,
        table(&["field", "suomeksi", "på svenska", "in English", "kind", "required", "allowed"], &rows)
    )
}

/// Returns what a cell may hold beyond its kind.
fn limits(field: &Field) -> String {
    let mut limits = Vec::new();
    if !field.allowed.is_empty() {
        limits.push(field.allowed.join("; "));
    }
    match (field.min, field.max) {
        (Some(least), Some(most)) => limits.push(format!("{least} to {most}")),
        (Some(least), None) => limits.push(format!("{least} or more")),
        (None, Some(most)) => limits.push(format!("{most} or less")),
        (None, None) => {}
    }
    limits.extend(field.plausible.map(|(least, most)| format!("usually {least} to {most}")));
    limits.join("; ")
}

fn measures() -> String {
    let library = Library::load(None).unwrap();
    let published: Vec<&Measure> = library.measures().iter().filter(|measure| !measure.is_model()).collect();
    let mut page = head(
        "Measures",
        "Each measure is a query of the folder queries/ and a table of every run, `tables/<id with / as ->.csv`. How a column is \
         protected follows from its role ([what may be shown](../disclosure.md)); what the words mean stands in [what is \
         computed](../methods.md).",
    );
    let rows: Vec<Vec<String>> = published
        .iter()
        .map(|measure| {
            let title = &measure.header.title;
            let link = format!("[{}](#{})", measure.id, measure.id.replace('/', ""));
            vec![link, title.en.clone(), title.fi.clone(), measure.header.grain.join(", ")]
        })
        .collect();
    write!(page, "\n{}", table(&["measure", "title", "suomeksi", "a row for each"], &rows)).unwrap();
    for measure in published {
        page.push_str(&one_measure(measure));
    }
    page
}

fn one_measure(measure: &Measure) -> String {
    let header = &measure.header;
    let mut text = format!("\n## {}\n\n**{}** (*{}*)\n", measure.id, header.title.en, header.title.fi);
    if let Some(definition) = &header.definition {
        write!(text, "\n{}\n", definition.en).unwrap();
    }
    let form = |need: &str| {
        let links = need.split('|').map(|id| format!("[{0}](forms.md#{0})", id.trim()));
        links.collect::<Vec<_>>().join(" or ")
    };
    let interval = header.interval.as_ref().map(|method| english(&format!("interval-{}", method.replace('_', "-"))));
    let relations = header.relations.iter().map(|(name, parts)| format!("`{name}` of {}", parts.join(", ")));
    let facts = [
        ("A row for each", header.grain.join(", ")),
        ("Needs", header.needs.iter().map(|need| form(need)).collect::<Vec<_>>().join("; ")),
        ("95% interval", interval.unwrap_or_default()),
        ("Functions that only kooste has", header.functions.join(", ")),
        ("Relations for disclosure control", relations.collect::<Vec<_>>().join("; ")),
    ];
    let facts: Vec<String> =
        facts.iter().filter(|(_, what)| !what.is_empty()).map(|(word, what)| format!("- {word}: {what}")).collect();
    write!(text, "\n{}\n", facts.join("\n")).unwrap();
    let rows: Vec<Vec<String>> = header
        .column
        .iter()
        .map(|column| {
            vec![
                code(&column.name),
                column.unit.clone(),
                role(column),
                column.label.en.clone(),
                column.label.fi.clone(),
            ]
        })
        .collect();
    write!(text, "\n{}", table(&["column", "unit", "role", "label", "suomeksi"], &rows)).unwrap();
    text
}

/// Returns a column's role with what it stands on, in words.
fn role(column: &Column) -> String {
    let described = serde_json::to_value(&column.role).unwrap();
    let name = described["role"].as_str().unwrap();
    let mut text = english(&format!("role-{name}"));
    let names = |value: &Value| match value {
        Value::String(name) => name.clone(),
        Value::Array(names) => names.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", "),
        _ => String::new(),
    };
    for (key, word) in [
        ("part_of", ", a part of"),
        ("includes", ", includes"),
        ("numerator", ":"),
        ("denominator", " ÷"),
        ("n", " of"),
        ("at_risk", ", at risk:"),
        ("events", ", events:"),
        ("over", " over"),
        ("coaches", ", coaches:"),
        ("from", ", from"),
    ] {
        let names = names(&described[key]);
        if !names.is_empty() {
            write!(text, "{word} {names}").unwrap();
        }
    }
    if column.support {
        text.push_str("; not published");
    }
    text
}

fn sql_functions() -> String {
    let mut page = head(
        "SQL functions",
        "What queries can use beside SQL itself. A macro runs in any DuckDB shell on a project's database; a table macro takes the \
         name of a table or CTE as text, as in `select * from kaplan_meier('durations')`; what is marked *kooste* runs only inside the \
         program. How each was checked stands in [what is computed](../methods.md#statistics).",
    );
    let rows: Vec<Vec<String>> = functions()
        .into_iter()
        .map(|function| {
            let called: Vec<String> =
                function.names.iter().map(|name| code(&format!("{name}({})", function.arguments))).collect();
            let kind = match function.kind {
                FunctionKind::Macro => "macro",
                FunctionKind::TableMacro => "table macro",
                FunctionKind::Kooste => "kooste",
            };
            vec![called.join(" "), kind.to_owned(), function.gives.en, function.formula, function.source]
        })
        .collect();
    write!(page, "\n{}", table(&["function", "kind", "gives", "formula", "source"], &rows)).unwrap();
    page
}
