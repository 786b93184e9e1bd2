//! Reports that a project brings itself: from the example of `init --report` to a PDF, and what is told when one is wrong.

use lopdf::Document;

use crate::pdf::attachments;
use crate::program::{Folder, outcome, program};

const TEMPLATE: &str = "report-templates/oma/main.typ";

/// Returns the small project with the example as its report `oma`.
fn with_example() -> Folder {
    let folder = Folder::small();
    let outcome = folder.call("init", &["--report", "oma"]).exits(0).tells(&["report-templates/oma", "--report oma"]);
    assert_eq!(outcome.data, "");
    folder
}

/// Returns what the pages of the report tell when this stands at the end of its template.
fn told_of(folder: &Folder, end: &str) -> String {
    let before = std::fs::read_to_string(folder.path(TEMPLATE)).unwrap();
    folder.write(TEMPLATE, format!("{before}{end}").as_bytes());
    let told = folder.call("preview", &["--report", "oma"]).exits(2).told;
    folder.write(TEMPLATE, before.as_bytes());
    told
}

#[test]
fn the_example_builds_at_once_in_its_language_and_is_never_written_over() {
    let folder = with_example();
    folder.call("run", &["--report", "oma"]).exits(0);
    let pdf = Document::load(folder.path("out/2022Q2/oma-2022Q2-fi.pdf")).unwrap();
    assert!(pdf.get_pages().len() > 3);
    assert!(attachments(&pdf).contains_key("employment-retention.csv"));
    let example = folder.files("report-templates");
    folder.call("init", &["--report", "oma"]).exits(2).tells(&["report-exists"]);
    folder.call("init", &["--report", "thl"]).exits(2).tells(&["report-exists"]);
    folder.call("init", &["--report", "lib"]).exits(2).tells(&["report-name"]);
    folder.call("init", &["--report", "../oma"]).exits(2).tells(&["report-name"]);
    assert!(folder.files("report-templates") == example);
    for lang in ["sv", "en"] {
        let name = format!("oma-{lang}");
        outcome(program().arg("init").arg(folder.path("")).args(["--lang", lang, "--report", &name])).exits(0);
        folder.call("run", &["--lang", lang, "--report", &name]).exits(0);
    }
    assert!(folder.names().iter().all(|name| !name.starts_with(".kooste-")), "{:?}", folder.names());
}

#[test]
fn a_report_is_added_to_a_project_only() {
    let folder = Folder::absent();
    folder.call("init", &["--report", "oma"]).exits(2).tells(&["no-project"]);
    assert!(!folder.path("").exists());
}

#[test]
fn a_report_that_is_not_there_is_told_with_the_nearest_and_all_others() {
    let folder = with_example();
    let told = folder.call("run", &["--report", "omaa"]).exits(2).told;
    assert!(told.contains("tarkoititko oma?") && told.contains("oma, steering-group, thl"), "{told}");
}

#[test]
fn any_measure_is_a_table_of_an_own_report_and_shows_nothing_that_is_hidden() {
    // Of a small project nothing may be left to show.
    let folder = Folder::sample();
    folder.call("init", &["--report", "oma"]).exits(0);
    folder.write(
        "queries/oma/jobs.sql",
        b"/* kooste
title = { fi = \"Oma taulu\", sv = \"Egen tabell\", en = \"Own table\" }
grain = [\"organiser\"]
[[column]]
name = \"organiser\"
unit = \"text\"
role = \"key\"
label = { fi = \"J\xC3\xA4rjest\xC3\xA4j\xC3\xA4\", sv = \"Arrang\xC3\xB6r\", en = \"Organiser\" }
[[column]]
name = \"n\"
unit = \"clients\"
role = \"people\"
label = { fi = \"Asiakkaita\", sv = \"Klienter\", en = \"Clients\" }
*/
select *
from (values ('Pori', 2), ('Rauma', 1234), ('Eura', 400)) as one(organiser, n)
order by n desc
",
    );
    let before = std::fs::read_to_string(folder.path(TEMPLATE)).unwrap();
    let own = "#measure-table(\"oma/jobs\")
#measure-table(\"employment/quarterly\", columns: (\"period\", \"served\"))
#measure-table(\"oma/jobs\", caption: \"Rajattu\", where: (organiser: \"Rauma\"))
";
    folder.write(TEMPLATE, before.replace("#measure-table(\"employment/retention\")", own).as_bytes());
    folder.call("run", &["--report", "oma", "--lang", "fi", "--lang", "sv"]).exits(0);
    let printed = |lang: &str| -> String {
        let pdf = Document::load(folder.path(&format!("out/2022Q2/oma-2022Q2-{lang}.pdf"))).unwrap();
        let pages: Vec<u32> = pdf.get_pages().keys().copied().collect();
        // Spaces are a matter of the letters' places.
        pdf.extract_text(&pages).unwrap().chars().filter(|letter| !letter.is_whitespace()).collect()
    };
    // Of the rows that a template chooses, one is found by its name in the file in any language.
    for (lang, title, rows, chosen) in [
        ("fi", "Omataulu", "Eura400Pori..Rauma1234", "Rauma1234"),
        ("sv", "Egentabell", "Eura400Björneborg..Raumo1234", "Raumo1234"),
    ] {
        let text = printed(lang);
        assert!(text.contains(title) && text.contains(rows), "{text}");
        let after = text.split("Rajattu").nth(1).unwrap();
        let (above, _) = after.split_once(chosen).unwrap();
        assert!(!above.contains("400"), "{text}");
    }
}

#[test]
fn every_mistake_is_told_at_its_place_in_the_file_that_people_have() {
    let folder = with_example();
    let lines = std::fs::read_to_string(folder.path(TEMPLATE)).unwrap().lines().count();
    let at = |line: usize, column: usize| format!("report-templates/oma/main.typ:{}:{column}", lines + line);
    for (end, place, said) in [
        ("{{ misspelled }}", at(1, 4), "undefined value"),
        ("a\n{{ word(\"no-such-word\") }}", at(2, 10), "no message no-such-word"),
        ("{% include \"sections/nothing.typ\" %}", at(1, 13), "sections/nothing.typ"),
        ("{% for i in range(99999) %}\n{% for j in range(99999) %}x{% endfor %}{% endfor %}", at(2, 4), "without end"),
        ("#while true { }", at(1, 8), "condition is always true"),
        ("text {{ lang }}\n#lead(  misspelled)", at(2, 9), "unknown variable: misspelled"),
        ("{% if situation %}\n#let x = (\n{% endif %}", at(2, 10), "unclosed delimiter"),
        ("{% for file in attachments %}\n#text(misspelled)\n{% endfor %}", at(2, 7), "unknown variable"),
        ("#lead((1, 2))", at(1, 2), "report-templates/lib/richtext.typ:"),
        ("#measure-table(\"employment/quartely\")", at(1, 2), "employment/quarterly"),
        ("#measure-table(\"employment/quarterly\", columns: (\"sreved\",))", at(1, 2), "served"),
    ] {
        let told = told_of(&folder, end);
        assert!(told.contains(&place) && told.contains(said), "{end}\n{place}\n{told}");
        assert!(told.contains("^"), "the line is shown: {told}");
    }
}

#[test]
fn a_mistake_in_a_section_of_the_projects_own_is_told_in_the_section() {
    let folder = with_example();
    for (section, place, said) in [
        ("#section(\"Talous\")\n{{ \"a\" | nosuch }}\n", "sections/economy.typ:2:10", "nosuch"),
        ("{# note #}\n\n  #section(misspelled)\n", "sections/economy.typ:3:12", "unknown variable"),
    ] {
        folder.write("report-templates/sections/economy.typ", section.as_bytes());
        let told = folder.call("preview", &["--report", "oma"]).exits(2).told;
        assert!(told.contains(&format!("report-templates/{place}")) && told.contains(said), "{told}");
    }
}

#[test]
fn a_description_with_mistakes_is_told_line_by_line() {
    let folder = with_example();
    folder.write("report-templates/oma/report.toml", b"titel = \"Oma\"\nprofile = \"everyone\"\n");
    folder.call("run", &["--report", "oma"]).exits(2).tells(&[
        "report-templates/oma/report.toml:1:1",
        "tarkoititko title?",
        "report-templates/oma/report.toml:2:11",
    ]);
}
