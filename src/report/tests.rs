//! The report as a whole, from synthetic released tables.

use std::collections::{BTreeMap, BTreeSet};

use super::shapes::TableCell;
use super::testing::{PROJECT, count, input, no_quality, production, project, quality, released, tables};
use super::*;

const EMPTY: &str = "[project]\nname = \"Tyhjä hanke\"\nstart = 2022-01-01\nend = 2022-12-31\nregion = \"Satakunta\"\n";

/// Returns each message (and attribute) of a catalogue with the names of its values.
fn messages(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let path = format!("{}/report-templates/i18n/{lang}/report.ftl", env!("CARGO_MANIFEST_DIR"));
    let source = std::fs::read_to_string(path).unwrap();
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut message = String::new();
    let mut current = String::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if let Some((id, _)) = line.split_once(" = ").filter(|(id, _)| !id.starts_with([' ', '}'])) {
            message = id.to_owned();
            current = id.to_owned();
        } else if let Some((attribute, _)) = line.trim_start().strip_prefix('.').and_then(|rest| rest.split_once(" = "))
        {
            current = format!("{message}.{attribute}");
        }
        let values = found.entry(current.clone()).or_default();
        for part in line.split('$').skip(1) {
            values.insert(part.chars().take_while(|c| c.is_alphanumeric() || *c == '-').collect());
        }
    }
    found.remove("");
    found
}

#[test]
fn the_three_languages_have_the_same_messages_with_the_same_values() {
    let finnish = messages(Lang::Fi);
    assert!(finnish.len() > 300, "{} messages", finnish.len());
    for lang in [Lang::Sv, Lang::En] {
        let other = messages(lang);
        let missing: Vec<&String> = finnish.keys().filter(|id| !other.contains_key(*id)).collect();
        let extra: Vec<&String> = other.keys().filter(|id| !finnish.contains_key(*id)).collect();
        assert!(missing.is_empty() && extra.is_empty(), "{lang}: missing {missing:?}, extra {extra:?}");
        for (id, values) in &finnish {
            assert_eq!(values, &other[id], "{lang}: {id}");
        }
    }
}

/// The fonts draw a soft hyphen as a hyphen, and what stands for a glyph in a PDF is one character: with a soft hyphen anywhere, all
/// hyphens would be soft ones when text is taken out of it.
#[test]
fn no_message_holds_a_soft_hyphen() {
    for (path, bytes) in embedded::files("") {
        assert!(!path.ends_with(".ftl") || !String::from_utf8_lossy(bytes).contains('\u{ad}'), "{path}");
    }
    assert_eq!(typeset::printable("Toden\u{ad}näköisyys"), "Todennäköisyys");
}

#[test]
fn percentages_of_the_messages_keep_their_sign_on_the_line() {
    for lang in [Lang::Fi, Lang::Sv] {
        let path = format!("{}/report-templates/i18n/{lang}/report.ftl", env!("CARGO_MANIFEST_DIR"));
        let source = std::fs::read_to_string(path).unwrap();
        let wrong: Vec<&str> = source.lines().filter(|line| line.contains(" %") && !line.ends_with("= %")).collect();
        assert!(wrong.is_empty(), "{lang}: {wrong:?}");
    }
}

/// Writes what was built below $KOOSTE_DUMP, where it is set, so that pages can be looked at.
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
    let (project, tables, quality, production, reports) =
        (project(PROJECT), tables(), quality(), production(), Reports::with(&BTreeMap::new()).unwrap());
    let input = input(&project, &tables, &quality, &production, &reports);
    let first = built("whole", &input);
    assert!(first.pdf.starts_with(b"%PDF-"));
    assert!((8..=30).contains(&first.pages), "{} pages", first.pages);
    assert!(build(&input).unwrap() == first, "two runs give the same bytes");
}

#[test]
fn every_language_sets_the_whole_report() {
    let (project, tables, quality, production, reports) =
        (project(PROJECT), tables(), quality(), production(), Reports::with(&BTreeMap::new()).unwrap());
    for lang in Lang::ALL {
        let mut input = input(&project, &tables, &quality, &production, &reports);
        input.lang = lang;
        built(&format!("whole-{lang}"), &input);
    }
}

#[test]
fn an_empty_project_says_what_is_missing_and_what_to_send() {
    let (project, quality, production, reports) =
        (project(EMPTY), no_quality(), Production::default(), Reports::with(&BTreeMap::new()).unwrap());
    let input = input(&project, &[], &quality, &production, &reports);
    built("empty", &input);
    let contents = Contents::of(&material(&input).unwrap());
    let missing = contents.employment.missing.unwrap().text.unwrap().text();
    assert!(missing.contains("Lähetä:") && missing.contains("(2)") && missing.contains("(5)"), "{missing}");
    assert!(contents.front.lead.text().starts_with("Kauden asiakas- ja työllisyyslukuja ei voitu laskea"));
}

#[test]
fn names_that_look_like_markup_print_as_they_are() {
    let names = ["#panic(\"x\")", "/ termi: x", "= Otsikko", "<b>x</b>", "$1/0$ @y `z` *a* _b_ \\"];
    let rows: Vec<String> =
        names.iter().map(|name| format!("organiser,{name},2022,20,8,0.4,0.2,0.6,0.2,0.6,0.1,0.7,within")).collect();
    let tables = [released("equity/outcome", &rows.join("\n"))];
    let toml = EMPTY.replace("Tyhjä hanke", "#panic(\\\"x\\\") <b>");
    let (project, quality, production, reports) =
        (project(&toml), no_quality(), production(), Reports::with(&BTreeMap::new()).unwrap());
    let mut input = input(&project, &tables, &quality, &production, &reports);
    let written = vec![Narrative {
        path: "narrative/fi/equity.md".into(),
        section: "equity".into(),
        markdown: "/ termi: x\n\n= Otsikko #panic()".into(),
    }];
    let texts = Texts { written, elsewhere: Vec::new() };
    input.texts = &texts;
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
        let (project, production, reports) = (project(PROJECT), production(), Reports::with(&BTreeMap::new()).unwrap());
        let input = input(&project, &all, &quality, &production, &reports);
        built(&format!("organisers-{count}"), &input);
        let contents = Contents::of(&material(&input).unwrap());
        assert!(contents.front.completeness.list.items.len() <= 8);
    }
}

fn contents(input: &ReportInput<'_>) -> Contents {
    Contents::of(&material(input).unwrap())
}

#[test]
fn what_is_suppressed_has_no_number_no_change_and_no_verdict_on_page_1() {
    let mut all = tables();
    all.retain(|table| !["employment/quarterly", "group_pilot/outcomes"].contains(&table.id()));
    all.push(released(
        "employment/quarterly",
        "2022Q1,30,19,12,0.4,0.2,0.6,12,0.4,0.2,0.6,..,..,..\n2022Q2,31,21,..,..,..,..,..,..,..,..,..,..,..",
    ));
    all.push(released("group_pilot/outcomes", "R1,3,..,..,..,,..,..,..\nall,6,..,..,..,3,..,..,.."));
    let (project, quality, production, reports) =
        (project(PROJECT), quality(), production(), Reports::with(&BTreeMap::new()).unwrap());
    let front = contents(&input(&project, &all, &quality, &production, &reports)).front;
    let lead = front.lead.text();
    assert!(lead.contains("31 asiakasta") && lead.contains("salattu") && !lead.contains('%'), "{lead}");
    for card in [&front.cards[0], &front.cards[3]] {
        assert_eq!((card.value.as_str(), card.status, card.change.as_deref()), ("..", shapes::Status::None, None));
        assert!(!card.status_text.contains("täyt"), "{}", card.status_text);
    }
    let findings: Vec<String> = front.findings.items.iter().map(|item| item.text.text()).collect();
    assert!(findings.len() == 3 && !findings.iter().any(|text| text.contains("Ryhmäpilot")), "{findings:?}");
}

#[test]
fn targets_are_called_met_or_missed_by_their_figures() {
    let (project, tables, quality, production, reports) =
        (project(PROJECT), tables(), quality(), production(), Reports::with(&BTreeMap::new()).unwrap());
    let front = contents(&input(&project, &tables, &quality, &production, &reports)).front;
    let cards: Vec<(&str, &str)> =
        front.cards.iter().map(|card| (card.value.as_str(), card.status_text.as_str())).collect();
    assert_eq!(
        cards,
        [
            ("42,2", "tavoite 40\u{a0}% täyttyy"),
            ("30,5", "mediaani ylittää tavoitteen 120 pv"),
            ("101", "tavoite 100 täyttyy"),
            ("8", "tavoite 3 täyttyy"),
        ]
    );
    assert_eq!(front.cards[0].change.as_deref(), Some("ei luotettavaa muutosta (+3,9\u{a0}%-yks.)"));
    assert_eq!(front.completeness.list.items.iter().filter(|item| item.preliminary).count(), 1);
}

#[test]
fn a_public_report_bears_no_mark_and_a_steering_report_the_projects_own() {
    let toml = format!("confidentiality = \"Salassa pidettävä\"\n{PROJECT}");
    let (project, tables, quality, production, reports) =
        (project(&toml), tables(), quality(), production(), Reports::with(&BTreeMap::new()).unwrap());
    let mut input = input(&project, &tables, &quality, &production, &reports);
    let document = contents(&input).document;
    assert_eq!(document.header_right.text(), "Salassa pidettävä · Q2/2022");
    // The edges of a page are not read aloud: its first page says the same.
    assert!(
        document.about.text().starts_with("Salassa pidettävä · tiedot 30.6.2022 asti · "),
        "{}",
        document.about.text()
    );
    input.profile = Profile::of(Audience::Public);
    let document = contents(&input).document;
    assert_eq!(document.header_right.text(), "Q2/2022");
    assert!(document.footer_left.text().contains("n < 5"), "{}", document.footer_left.text());
    assert!(document.about.text().starts_with("Tiedot 30.6.2022 asti · "), "{}", document.about.text());
    input.profile = Profile::of(Audience::Secure);
    let failure = build(&input).unwrap_err();
    assert_eq!((failure.exit, failure.diagnostics[0].code), (Exit::Blocked, "report-secure"));
}

/// A sentence about one file or table, or about figures that did not come, is not the one about many; a line begins with a capital.
#[test]
fn a_project_that_has_only_begun_is_told_of_in_sentences_of_its_own() {
    let toml = PROJECT.replace("notice = \"Keksitty esimerkkiaineisto\"\n", "");
    let all = [released("area/municipalities", "Eura,Eura,Rauma,,,,")];
    let mut quality = no_quality();
    quality.files = count(1);
    quality.forms = super::testing::quality().forms;
    let (project, production, reports) = (project(&toml), production(), Reports::with(&BTreeMap::new()).unwrap());
    let contents = contents(&input(&project, &all, &quality, &production, &reports));
    assert!(contents.document.footer_left.text().starts_with("Tiedot 30.6.2022 asti"));
    assert!(
        contents.quality.lead.text().starts_with("Luettiin yksi tiedosto ja noin "),
        "{}",
        contents.quality.lead.text()
    );
    let caption = contents.area.municipalities.shown.unwrap().caption.text();
    assert_eq!(caption, "Kunnat ja palvelun järjestäjät. Väestötietoja ei ole saatu.");
    let protection: Vec<String> = contents.protection.paragraphs.iter().map(Rich::text).collect();
    let one = "Raportin liitteenä olevassa taulukossa on ";
    assert!(protection.iter().any(|note| note.starts_with(one)), "{protection:?}");
    assert!(contents.summary.note.is_empty(), "nothing is hidden");
}

/// What kooste.toml says is in the project's language, in sentences and cells of a report in another one, too.
#[test]
fn the_projects_own_words_stay_in_its_language_wherever_they_stand() {
    let toml = format!(
        "{PROJECT}[[risk]]\ntitle = \"Tiedot viipyvät\"\nprobability = 2\nimpact = 3\nhandling = \"Muistutetaan\"\n\
         [[context]]\ntitle = \"Työttömyysaste\"\nvalue = 9.1\nunit = \"osuus\"\nyear = 2021\nsource = \"Tilastokeskus\"\n"
    );
    let (project, tables, quality, production, reports) =
        (project(&toml), tables(), quality(), production(), Reports::with(&BTreeMap::new()).unwrap());
    let mut input = input(&project, &tables, &quality, &production, &reports);
    input.lang = Lang::Sv;
    let contents = contents(&input);
    let finnish = |text: &Rich| -> String {
        text.runs().iter().filter(|run| run.lang == Some("fi")).map(|run| run.text.as_str()).collect()
    };
    assert_eq!(finnish(contents.document.notice.as_ref().unwrap()), "Keksitty esimerkkiaineisto");
    assert_eq!(finnish(&contents.document.footer_left), "Keksitty esimerkkiaineisto");
    assert_eq!(finnish(&contents.risks.lead), "Tiedot viipyvät");
    let context = contents.area.context.shown.unwrap();
    let cells = context.rows[0].cells.iter().map(|cell| match cell {
        TableCell::Rich(text) => finnish(text),
        _ => String::new(),
    });
    assert_eq!(cells.collect::<Vec<_>>(), ["Työttömyysaste", "", "osuus", "", "Tilastokeskus"]);
}

#[test]
fn a_period_that_is_not_over_says_so() {
    let (project, tables, quality, production, reports) =
        (project(PROJECT), tables(), quality(), production(), Reports::with(&BTreeMap::new()).unwrap());
    let mut input = input(&project, &tables, &quality, &production, &reports);
    input.period = "2022".parse().unwrap();
    let contents = contents(&input);
    assert_eq!(contents.front.period, "Vuosi 2022 (1.1.–31.12.2022) – kausi on kesken, luvut 30.6.2022 asti");
    let lead = contents.front.lead.text();
    assert!(lead.starts_with("Vuonna 2022 (30.6.2022 mennessä) palvelussa oli 186 asiakasta."), "{lead}");
    assert!(contents.front.completeness.list.items.iter().all(|item| item.preliminary));
}

/// Adds every text below a value.
fn strings<'v>(value: &'v Value, texts: &mut Vec<&'v str>) {
    match value {
        Value::String(text) => texts.push(text),
        Value::Array(items) => items.iter().for_each(|item| strings(item, texts)),
        Value::Object(fields) => fields.values().for_each(|field| strings(field, texts)),
        _ => {}
    }
}

/// A reader cannot write the settings, and the funder's report is public: what nobody has written is said without telling where to.
#[test]
fn a_report_does_not_tell_its_readers_what_to_write_where() {
    let (project, quality, production, reports) =
        (project(EMPTY), no_quality(), Production::default(), Reports::with(&BTreeMap::new()).unwrap());
    let mut input = input(&project, &[], &quality, &production, &reports);
    for (lang, nothing) in [(Lang::Fi, "ei ole kirjattu"), (Lang::Sv, "har antecknats"), (Lang::En, "set down")] {
        input.lang = lang;
        let sections = contents(&input).sections().unwrap();
        for (name, section) in &sections {
            let mut texts = Vec::new();
            strings(section, &mut texts);
            for place in ["kooste.toml", "[[", "kooste release", "narrative/", "exports"] {
                let told = texts.iter().find(|text| text.contains(place));
                assert_eq!(told, None, "{lang} {name}");
            }
        }
        assert!(sections["actions"].to_string().contains(nothing), "{lang}");
    }
}
