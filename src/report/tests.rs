//! The report as a whole, from synthetic released tables.

use std::collections::BTreeMap;

use super::testing::{PROJECT, input, no_quality, production, project, quality, released, tables};
use super::*;

const EMPTY: &str = "[project]\nname = \"Tyhjä hanke\"\nstart = 2022-01-01\nend = 2022-12-31\nregion = \"Satakunta\"\n";

fn dump(name: &str, bundle: &Bundle, output: &ReportOutput) {
    let Ok(folder) = std::env::var("KOOSTE_DUMP") else { return };
    let folder = std::path::Path::new(&folder).join(name);
    for (path, bytes) in &bundle.files {
        let path = folder.join(path.trim_start_matches('/'));
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
    std::fs::write(folder.with_extension("pdf"), &output.pdf).unwrap();
}

fn built(name: &str, input: &ReportInput<'_>) -> ReportOutput {
    let bundle = compose(input).map_err(|failure| failure.to_string()).unwrap();
    let output = build(input).map_err(|failure| failure.to_string()).unwrap();
    dump(name, &bundle, &output);
    output
}

#[test]
fn a_whole_report_is_set_in_both_standards_and_the_same_each_time() {
    let (project, tables, quality, production, own) =
        (project(PROJECT), tables(), quality(), production(), BTreeMap::new());
    let input = input(&project, &tables, &quality, &production, &own);
    let first = built("whole", &input);
    assert!(first.pdf.starts_with(b"%PDF-"));
    assert!((8..=20).contains(&first.pages), "{} pages", first.pages);
    assert!(build(&input).unwrap() == first, "two runs give the same bytes");
}

#[test]
fn every_language_sets_the_whole_report() {
    let (project, tables, quality, production, own) =
        (project(PROJECT), tables(), quality(), production(), BTreeMap::new());
    for lang in Lang::ALL {
        let mut input = input(&project, &tables, &quality, &production, &own);
        input.lang = lang;
        built(&format!("whole-{lang}"), &input);
    }
}

#[test]
fn an_empty_project_says_what_is_missing_and_what_to_send() {
    let (project, quality, production, own) = (project(EMPTY), no_quality(), Production::default(), BTreeMap::new());
    let input = input(&project, &[], &quality, &production, &own);
    built("empty", &input);
    let contents = Contents::of(&material(&input).unwrap());
    let missing = contents.employment.missing.unwrap().text.unwrap().text();
    assert!(missing.contains("Lähetä:") && missing.contains("(2)") && missing.contains("(5)"), "{missing}");
    assert!(contents.front.lead.text().starts_with("Kaudelta ei ole vielä"));
}

#[test]
fn names_that_look_like_markup_print_as_they_are() {
    let names = ["#panic(\"x\")", "/ termi: x", "= Otsikko", "<b>x</b>", "$1/0$ @y `z` *a* _b_ \\"];
    let rows: Vec<String> =
        names.iter().map(|name| format!("organiser,{name},2022,20,8,0.4,0.2,0.6,0.2,0.6,0.1,0.7,within")).collect();
    let tables = [released("equity/outcome", &rows.join("\n"))];
    let toml = EMPTY.replace("Tyhjä hanke", "#panic(\\\"x\\\") <b>");
    let (project, quality, production, own) = (project(&toml), no_quality(), production(), BTreeMap::new());
    let mut input = input(&project, &tables, &quality, &production, &own);
    let narratives = [Narrative { section: "equity".into(), markdown: "/ termi: x\n\n= Otsikko #panic()".into() }];
    input.narratives = &narratives;
    input.attachments[0].description = Some("#panic(\"y\")".into());
    built("hostile", &input);
    let contents = Contents::of(&material(&input).unwrap());
    let table = contents.equity.year.shown.unwrap();
    let printed: Vec<&shapes::TableCell> = table.rows.iter().map(|row| &row.cells[0]).collect();
    for name in names {
        assert!(printed.contains(&&shapes::TableCell::Text(name.into())), "{name}");
    }
}

#[test]
fn forty_organisers_with_long_names_and_a_single_one_are_set_too() {
    let long = |number: usize| format!("Pohjois-Satakunnan peruspalveluliikelaitoskuntayhtymän {number}. toimipiste");
    for count in [1, 40] {
        let rows: Vec<String> = (1..=count)
            .map(|n| format!("organiser,{},2022,20,8,0.4,0.2,0.6,0.2,0.6,0.1,0.7,within", long(n)))
            .collect();
        let mut all = tables();
        all.retain(|table| table.id() != "equity/outcome");
        all.push(released("equity/outcome", &rows.join("\n")));
        let mut quality = quality();
        let pattern = quality.coverage[0].clone();
        quality.coverage = (1..=count).map(|n| Coverage { organisation: long(n), ..pattern.clone() }).collect();
        let (project, production, own) = (project(PROJECT), production(), BTreeMap::new());
        let input = input(&project, &all, &quality, &production, &own);
        built(&format!("organisers-{count}"), &input);
        let contents = Contents::of(&material(&input).unwrap());
        assert!(contents.front.completeness.items.len() <= 8);
    }
}
