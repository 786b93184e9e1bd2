//! Headers, tables and a whole input for the unit tests of this module.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::OnceLock;

use chrono::NaiveDate;

use super::model::{
    Anonymity, Attachment, Coverage, FindingCount, FormQuality, FormUse, HashedName, InputFact, Production, Quality,
    RowCounts,
};
use super::narrative::Texts;
use super::sections::Material;
use super::shapes::{DataTable, TableCell};
use super::{DEFAULT, Definition, ReportInput, Reports, companion};
use crate::diagnostics::Severity;
use crate::disclosure::{self, Again, Cell, Figure, Profile, ReleasedTable, testing};
use crate::language::Lang;
use crate::measures::{Column, Header, Role, Words};
use crate::project::{Audience, Project};

pub fn words(text: &str) -> Words {
    Words { fi: text.into(), sv: text.into(), en: text.into() }
}

pub fn header(title: &str, grain: &[&str], column: Vec<Column>) -> Header {
    let mut header: Header = toml::from_str("title = { fi = '', sv = '', en = '' }").unwrap();
    header.title = words(title);
    header.definition = Some(words("Määritelmä."));
    header.grain = grain.iter().map(|name| (*name).to_owned()).collect();
    header.interval = Some("wilson".into());
    header.column = column;
    header
}

fn column(name: &str, unit: &str, role: Role) -> Column {
    Column {
        name: name.into(),
        unit: unit.into(),
        label: words(name),
        role,
        support: false,
        counts: None,
        by: None,
        adds_up: false,
        largest_two: None,
        number_beside: None,
        given_if: None,
        at: BTreeMap::new(),
        headline: false,
        inside: None,
        inside_all: None,
        all_at_first: false,
        rolling: None,
        at_most: Vec::new(),
        at_least: Vec::new(),
        balance: None,
        codes: None,
    }
}

pub fn key(name: &str) -> Column {
    column(name, "code", Role::Key)
}

pub fn people(name: &str) -> Column {
    column(name, "clients", Role::People { part_of: None, includes: vec![], sensitive: true })
}

pub fn rate(name: &str, numerator: &str, denominator: &str) -> Column {
    column(name, "fraction", Role::Rate { numerator: numerator.into(), denominator: denominator.into() })
}

/// Returns a built-in measure's table with these rows: comma separated, `..` suppressed, nothing missing, a star after a figure of an
/// earlier release (data up to 31.3.2022).
pub fn released(id: &str, rows: &str) -> ReleasedTable {
    let header = testing::header(id);
    let width = header.column.iter().filter(|column| !column.support).count();
    let rows = rows
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(|line| {
            let cells: Vec<Cell> = line.split(',').map(|text| cell(text.trim())).collect();
            assert_eq!(cells.len(), width, "{id}: {line}");
            cells
        })
        .collect();
    testing::table(id, header, rows)
}

fn cell(text: &str) -> Cell {
    if let Some(earlier) = text.strip_suffix('*') {
        let cut_off = NaiveDate::from_ymd_opt(2022, 3, 31).unwrap();
        return Cell::Again(Box::new(Again { value: cell(earlier), cut_off }));
    }
    match text {
        "" => Cell::Missing,
        ".." => Cell::Suppressed,
        _ => text
            .parse()
            .map(Cell::Integer)
            .or_else(|_| text.parse().map(Cell::Number))
            .or_else(|_| text.parse().map(Cell::Date))
            .unwrap_or_else(|_| Cell::Text(text.to_owned())),
    }
}

/// Returns the rows of a table in words, the cells apart by `|`.
pub fn rows_of(table: &DataTable) -> Vec<String> {
    let words = |cell: &TableCell| match cell {
        TableCell::Text(text)
        | TableCell::Whisker { text, .. }
        | TableCell::Padded { text, .. }
        | TableCell::Status { text, .. } => text.clone(),
        TableCell::Rich(rich) => rich.text(),
    };
    table.rows.iter().map(|row| row.cells.iter().map(words).collect::<Vec<_>>().join("|")).collect()
}

/// Asks something of a project with these tables.
pub fn told<T>(toml: &str, tables: &[ReleasedTable], ask: impl Fn(&Material<'_>) -> T) -> T {
    told_on(AS_OF, toml, tables, ask)
}

/// Asks something of the quarter 2022Q2 where the data end on a day of one's own: in the quarter, or after it.
pub fn told_on<T>(as_of: &str, toml: &str, tables: &[ReleasedTable], ask: impl Fn(&Material<'_>) -> T) -> T {
    let (project, quality, production) = (project_on(as_of, toml), quality(), production());
    let reports = Reports::with(&BTreeMap::new()).unwrap();
    ask(&super::material(&input(&project, tables, &quality, &production, &reports)).unwrap())
}

/// Asks something of a period of one's own; the data end on 2022-06-30.
pub fn told_in<T>(period: &str, toml: &str, tables: &[ReleasedTable], ask: impl Fn(&Material<'_>) -> T) -> T {
    let (project, quality, production) = (project(toml), quality(), production());
    let reports = Reports::with(&BTreeMap::new()).unwrap();
    let mut input = input(&project, tables, &quality, &production, &reports);
    input.period = period.parse().unwrap();
    ask(&super::material(&input).unwrap())
}

pub fn count(value: i64) -> Figure {
    testing::figure(Cell::Integer(value))
}

pub fn counts(read: i64, rejected: i64) -> RowCounts {
    RowCounts { read: count(read), loaded: count(read - rejected), rejected: count(rejected), duplicate: count(0) }
}

pub fn quality() -> Quality {
    let forms = ["referral", "agreement", "job_start", "job_end", "service_exit", "fidelity_review", "group_session"];
    let mut coverage = Vec::new();
    for (organisation, day) in
        [("Porin perusturva", "2022-07-05"), ("Rauma", "2022-07-04"), ("Eura", "2022-06-15"), ("KSTHKY", "2022-07-01")]
    {
        for form in ["referral", "agreement", "job_start"] {
            let last_date = testing::figure(Cell::Date(day.parse().unwrap()));
            coverage.push(Coverage { organisation: organisation.into(), form: form.into(), last_date, dated: true });
        }
    }
    Quality {
        files: count(41),
        rows: counts(5321, 12),
        forms: forms.map(|form| FormQuality { form: form.into(), files: count(7), rows: counts(402, 3) }).into(),
        findings: vec![
            FindingCount { code: "value-not-a-date".into(), severity: Severity::Error, count: count(12) },
            FindingCount {
                code: "value-unknown".into(),
                severity: Severity::Warning,
                count: testing::figure(Cell::Suppressed),
            },
        ],
        coverage,
        silent: vec![],
        municipalities: BTreeMap::new(),
        lacking: vec![],
        rejected: vec![],
        untold_steps: vec![],
        unknown_municipalities: count(4),
        outside_region: testing::figure(Cell::Suppressed),
        identifier_exceptions: count(0),
        anonymity: Some(Anonymity {
            smallest: testing::figure(Cell::Suppressed),
            in_small_classes: testing::figure(Cell::Number(0.85)),
            alone: testing::figure(Cell::Number(0.4)),
        }),
    }
}

pub fn no_quality() -> Quality {
    let none = RowCounts { read: count(0), loaded: count(0), rejected: count(0), duplicate: count(0) };
    Quality {
        files: count(0),
        rows: none,
        forms: vec![],
        findings: vec![],
        coverage: vec![],
        silent: vec![],
        municipalities: BTreeMap::new(),
        lacking: vec![],
        rejected: vec![],
        untold_steps: vec![],
        unknown_municipalities: count(0),
        outside_region: count(0),
        identifier_exceptions: count(0),
        anonymity: None,
    }
}

pub fn production() -> Production {
    let hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".to_owned();
    let name = |name: &str| HashedName { name: name.into(), sha256: hash.clone() };
    Production {
        version: "0.1.0".into(),
        components: vec![
            ("DuckDB".into(), "2.0.0".into()),
            ("Polars".into(), "0.55".into()),
            ("Typst".into(), "0.15.1".into()),
        ],
        inputs: ["exports/Eura/asiakkaat_2022-06-15.csv", "exports/Rauma/Rauman kaikki lomakkeet keväällä 2022.xlsx"]
            .map(|path| InputFact {
                path: path.into(),
                forms: vec!["referral".into(), "agreement".into()],
                keyed_hash: hash.clone(),
            })
            .into(),
        queries: vec![name("employment/quarterly"), name("model/job")],
        templates: vec![],
        settings: vec![("as_of".into(), "2022-06-30".into()), ("profile".into(), "steering".into())],
        lineage: vec![FormUse {
            form: "job_start".into(),
            core: vec!["job_start".into()],
            groups: vec![("clients".into(), false), ("employment".into(), true)],
            measures: vec!["clients/decisions".into(), "employment/quarterly".into()],
        }],
    }
}

const AS_OF: &str = "2022-06-30";

pub fn project(extra: &str) -> Project {
    project_on(AS_OF, extra)
}

fn project_on(as_of: &str, extra: &str) -> Project {
    let source = format!("as_of = {as_of}\n{extra}");
    Project::parse(Path::new("."), &source).unwrap()
}

/// A project like the sample, with its targets and decisions.
pub const PROJECT: &str = r#"
notice = "Keksitty esimerkkiaineisto"
[project]
name = "Työkykyä Satakuntaan"
start = 2020-09-01
end = 2022-12-31
region = "Satakunta"
[targets]
employment_rate = 0.40
median_days_to_first_job = 120
retention_13_weeks = 0.65
fidelity_score = 100
group_pilots_paid = 3
[[organiser]]
id = "KSTHKY"
name = "Keski-Satakunta (KSTHKY)"
[budget]
total = 947000
[[decision]]
title = "Työnantajatyön vähimmäisaika"
text = "Päätetään, että jokaisella valmentajalla on viikossa kaksi puolikasta päivää vain työnantajien tapaamiselle."
[[decision]]
title = "Laatukriteeriarvio kaikkiin yksiköihin"
"#;

/// Returns a built-in report.
pub fn definition(id: &str) -> &'static Definition {
    static REPORTS: OnceLock<Reports> = OnceLock::new();
    REPORTS.get_or_init(|| Reports::with(&BTreeMap::new()).unwrap()).get(id).unwrap()
}

/// An input that owns nothing: everything is given.
pub fn input<'r>(
    project: &'r Project,
    tables: &'r [ReleasedTable],
    quality: &'r Quality,
    production: &'r Production,
    reports: &'r Reports,
) -> ReportInput<'r> {
    let mut attachments: Vec<Attachment> = tables
        .iter()
        .map(|table| Attachment {
            name: companion::file_name(table.id()),
            mime: companion::CSV_MIME.into(),
            description: None,
            bytes: companion::csv(table).unwrap(),
        })
        .collect();
    attachments.push(Attachment {
        name: "run.json".into(),
        mime: "application/json".into(),
        description: None,
        bytes: b"{}\n".to_vec(),
    });
    attachments.sort_by(|left, right| left.name.cmp(&right.name));
    ReportInput {
        definition: reports.get(DEFAULT).unwrap(),
        reports,
        project,
        period: "2022Q2".parse().unwrap(),
        lang: Lang::Fi,
        profile: Profile::of(Audience::Steering),
        tables,
        quality,
        protection: &NO_PROTECTION,
        exception: None,
        since: None,
        production,
        attachments,
        texts: &NO_TEXTS,
    }
}

static NO_TEXTS: Texts = Texts { written: Vec::new(), elsewhere: Vec::new() };

static NO_PROTECTION: disclosure::Protection =
    disclosure::Protection { tables: Vec::new(), releases: 0, beside: false, others: false };

/// Tables as the sample's.
pub fn tables() -> Vec<ReleasedTable> {
    vec![
        released("employment/quarterly", QUARTERLY),
        released("employment/cumulative", "380,12,145,0.39402,0.3452,0.4451,368"),
        released(
            "employment/time_to_first_job",
            "30,351,0.031,0.018,0.054,0.012
             90,280,0.142,0.110,0.180,0.061
             180,201,0.305,0.259,0.354,0.121
             365,96,0.447,0.391,0.501,0.208",
        ),
        released("employment/time_to_first_job_median", ",..,.."),
        released(
            "employment/retention",
            "13,118,79,0.66949,0.5804,0.7478\n26,90,44,0.48889,0.3883,0.5903\n52,41,..,..,..,..",
        ),
        released("fidelity/level", LEVEL),
        released("fidelity/items", &items()),
        released(
            "group_pilot/outcomes",
            "R1,3,..,..,..,,..,..,..\nR2,3,3,..,..,,..,..,..\nR3,5,..,..,..,,..,..,..\nall,11,8,8,4,,0.72727,0.3903,0.9398",
        ),
        released("equity/outcome", &outcome()),
        released("equity/access", &access()),
        released("employment/quarterly_by_area", BY_AREA),
        released(
            "economy/budget",
            "Palkat,valtionavustus,520000,398211.55,0.765791,0,2020,2022
             Palkat,omarahoitus,189400,121950,0.643875,0,2020,2022
             Ostopalvelut,valtionavustus,150000,83112.4,0.554083,0,2020,2022
             Koulutus ja tapahtumat,valtionavustus,60000,21987,0.36645,0,2020,2022
             Matkat,valtionavustus,27600,12100,0.438406,0,2020,2022",
        ),
        released("fidelity/computed", COMPUTED),
        released("group_pilot/attendance", "R1,work_learning,..,..,..\nR1,theory,..,..,..\nR3,theory,645,510,0.790698"),
        released("functioning/change", FUNCTIONING),
        released("economy/cost_per_outcome", "2021,390069.5,204,59,1912.1,6611.3\n2022,194848.45,238,..,818.7,.."),
        released("economy/away_from_services", "90,54,0.7597,0.6554,0.8363,6\n180,37,..,..,..,6"),
        released("network/actors", "Pohjois-Satakunta,4,2,223,0\nPori,8,23,..,0\nRauma,4,12,740,1"),
    ]
}

const COMPUTED: &str = "
    Porin yksikkö,2022-05-12,1,20.68,4,4,0,clients_per_fte,vertaisarvio,computed,,2022-05-12
    Porin yksikkö,2022-05-12,19,48.8,1,4,-3,percent,vertaisarvio,computed,recent_jobs,2022-05-12
    Porin yksikkö,2022-05-12,21,..,..,2,..,percent,vertaisarvio,computed,..,2022-05-12
    Rauman yksikkö,2022-04-21,1,,,5,,clients_per_fte,itsearvio,not_tied,,";

const FUNCTIONING: &str = "
    ARTO,työaika,30,17,2.7,3.3,0.6,0.39,0.90,1.3,,,,1,5,none,
    KYKYVIISARI,arki,195,73,5.6,6.2,0.53,0.34,0.73,0.64,37,29,7,0,10,descriptive,higher_better
    KYKYVIISARI,mieli,9,..,..,..,..,..,..,..,..,..,..,0,10,descriptive,higher_better
    WHODAS12,SUMMA,116,50,18.62,16.06,-2.56,-3.55,-1.58,-0.74,..,..,..,0,48,individual,higher_worse";

const QUARTERLY: &str = "
    2020Q3,..,..,..,..,..,..,..,..,..,..,..,..,..
    2020Q4,31,24,..,..,..,..,4,0.12903,0.0513,0.2889,..,..,..
    2021Q1,58,29,9,0.15517,0.0839,0.2695,11,0.18966,0.1093,0.3083,..,7,8
    2021Q2,82,27,19,0.23171,0.1539,0.3335,24,0.29268,0.2055,0.3983,4,11,14
    2021Q3,101,24,29,0.28713,0.2080,0.3817,36,0.35644,0.2700,0.4535,6,13,16
    2021Q4,114,22,41,0.35965,0.2774,0.4510,49,0.42982,0.3427,0.5215,8,16,22
    2022Q1,120,19,46,0.38333,0.3012,0.4728,53,0.44167,0.3559,0.5309,9,14,19
    2022Q2,128,21,54,0.42188,0.3399,0.5084,61,0.47656,0.3920,0.5625,11,17,24";

const LEVEL: &str = "
    Porin yksikkö,2021-03-18,vertaisarvio,25,84,84,84,fair,,10,27,47
    Porin yksikkö,2021-10-14,vertaisarvio,25,93,93,93,fair,9,11,31,51
    Porin yksikkö,2022-05-12,vertaisarvio,25,101,101,101,good,8,13,32,56
    Rauman yksikkö,2021-11-25,itsearvio,24,,97,101,,,12,31,
    Rauman yksikkö,2022-04-21,itsearvio,24,,102,106,good,,13,33,";

const BY_AREA: &str = "
    organiser,Porin perusturva,2022Q2,64,28,0.4375,0.3231,0.5590
    organiser,Rauma,2022Q2,31,14,0.45161,0.2916,0.6223
    organiser,KSTHKY,2022Q2,14,5,0.35714,0.1634,0.6124
    organiser,PoSa,2022Q2,9,3,0.33333,0.1206,0.6458
    organiser,Eura,2022Q2,5,..,..,..,..
    organiser,Huittinen,2022Q2,..,..,..,..,..
    organiser,Säkylä,2022Q2,..,..,..,..,..
    organiser,muu,2022Q2,3,..,..,..,..
    region,Satakunta,2022Q2,125,52,0.416,0.3335,0.5037
    region,muu,2022Q2,3,..,..,..,..";

const PLACES: [(&str, &str, i64); 7] = [
    ("Porin perusturva", "88,36,0.40909,0.3125,0.5135", 61_240),
    ("Rauma", "41,17,0.41463,0.2783,0.5661", 22_880),
    ("KSTHKY", "22,7,0.31818,0.1639,0.5268", 16_080),
    ("PoSa", "15,5,0.33333,0.1518,0.5829", 11_240),
    ("Eura", "9,3,0.33333,0.1206,0.6458", 6450),
    ("Huittinen", "7,..,..,..,..", 5620),
    ("Säkylä", "4,..,..,..,..", 3700),
];

fn outcome() -> String {
    let mut rows: Vec<String> = PLACES
        .iter()
        .map(|(area, figures, _)| {
            let shown = !figures.contains("..");
            let funnel = if shown { "0.21,0.58,0.11,0.70,within" } else { "..,..,..,..,.." };
            format!("organiser,{area},2022,{figures},{funnel}")
        })
        .collect();
    rows.push("organiser,tuntematon,2022,4,..,..,..,..,..,..,..,..,..".into());
    rows.push("region,Satakunta,2022,186,72,0.3871,0.3201,0.4588,0.32,0.46,0.28,0.50,within".into());
    rows.join("\n")
}

fn access() -> String {
    let mut rows: Vec<String> = PLACES
        .iter()
        .zip([21, 9, 5, 4, 3, 0, 0])
        .map(|((area, _, people), started)| {
            #[expect(clippy::cast_precision_loss)]
            let rate = started as f64 * 1000.0 / *people as f64;
            let (low, high) = (rate / 2.0, rate * 1.8);
            format!("organiser,{area},2022,{people},{started},{rate},{low},{high},0.1,0.6,0.05,0.8,within,2021")
        })
        .collect();
    rows.push("region,Satakunta,2022,127210,42,0.33016,0.2379,0.4463,0.24,0.43,0.19,0.51,within,2021".into());
    rows.join("\n")
}

fn items() -> String {
    let scores = [4, 5, 4, 3, 4, 2, 4, 5, 5, 4, 4, 4, 3, 5, 4, 5, 3, 4, 4, 5, 2, 5, 4, 4, 5];
    let before = [3, 4, 4, 3, 4, 2, 4, 4, 4, 4, 4, 4, 3, 4, 4, 4, 3, 4, 4, 4, 3, 4, 4, 4, 4];
    let mut rows = Vec::new();
    for (day, scores) in [("2021-10-14", before), ("2022-05-12", scores)] {
        for (index, score) in scores.iter().enumerate() {
            let item = index + 1;
            let section = match item {
                1..=3 => "staffing",
                4..=11 => "organization",
                _ => "services",
            };
            let status = if item == 6 { "sovellettu" } else { "arvioitu" };
            rows.push(format!("Porin yksikkö,{day},vertaisarvio,{item},{section},{score},{status}"));
        }
    }
    rows.join("\n")
}
