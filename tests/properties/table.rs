//! Tables as people fill them: a form's columns in any order and spelling, cells with the mess that belongs to their kind.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use kooste::contract::{Field, Form, Kind, forms};

/// A table before it is written to a file.
#[derive(Clone, Debug)]
pub struct Table {
    pub form: &'static Form,
    /// In the order in which they stand in the file.
    pub columns: Vec<Column>,
    /// The cells of each row, one for each column; a required one is never empty.
    pub rows: Vec<Vec<String>>,
}

/// A column of a table.
#[derive(Clone, Debug)]
pub struct Column {
    pub header: String,
    pub fills: Fills,
}

/// What a column fills.
#[derive(Clone, Copy, Debug)]
pub enum Fills {
    Field(&'static Field),
    /// Says whose row it is.
    Organisation,
    /// A column of the sender's own.
    Nothing,
}

/// Returns tables of all forms.
pub fn tables() -> impl Strategy<Value = Table> {
    select(forms().iter().collect::<Vec<_>>()).prop_flat_map(tables_of)
}

/// Returns the tables of these forms only.
pub fn tables_among(ids: &'static [&'static str]) -> impl Strategy<Value = Table> {
    select(ids).prop_flat_map(|id| tables_of(kooste::contract::form(id).unwrap()))
}

/// Returns tables of one form: all its required columns, some of the others, one or none of the sender's own.
pub fn tables_of(form: &'static Form) -> impl Strategy<Value = Table> {
    let (must, may): (Vec<&Field>, Vec<&Field>) = form.fields.iter().partition(|field| field.column_required);
    let most = may.len().min(12);
    (subsequence(may, 0..=most), vec(select(OWN), 0..=2), any::<bool>())
        .prop_flat_map(move |(some, own, organisation)| {
            let mut fills: Vec<Fills> = must.iter().chain(&some).map(|field| Fills::Field(field)).collect();
            if organisation {
                fills.push(Fills::Organisation);
            }
            let mut columns: Vec<BoxedStrategy<Column>> = fills.into_iter().map(column).collect();
            // A header of one's own that comes twice is still no header of ours.
            columns.extend(
                own.into_iter().map(|header| Just(Column { header: header.to_owned(), fills: Fills::Nothing }).boxed()),
            );
            columns.prop_shuffle()
        })
        .prop_flat_map(move |columns| {
            let row: Vec<BoxedStrategy<String>> = columns.iter().map(|column| cell(column.fills)).collect();
            vec(row, 1..10).prop_map(move |rows| Table { form, columns: columns.clone(), rows })
        })
}

/// Headers of the sender's own.
const OWN: &[&str] = &["Oma sarake", "Muistettavaa", "Tarkistettu (OK)", "Egen kolumn", "x", "2021"];

fn column(fills: Fills) -> BoxedStrategy<Column> {
    let header = match fills {
        Fills::Field(field) => select(field.headers.all().map(str::to_owned).collect::<Vec<_>>()).boxed(),
        Fills::Organisation => Just("Organisaatio".to_owned()).boxed(),
        Fills::Nothing => Just(String::new()).boxed(),
    };
    (header, 0..8_u8)
        .prop_map(move |(header, way)| {
            let header = match way {
                0 => header.to_uppercase(),
                1 => header.to_lowercase(),
                2 => format!("{header}:"),
                3 => header.replace(' ', "  "),
                4 => header.replace(' ', "\n"),
                _ => header,
            };
            Column { header, fills }
        })
        .boxed()
}

/// Returns what people and spreadsheets put into the cells of a column.
pub fn cell(fills: Fills) -> BoxedStrategy<String> {
    let Fills::Field(field) = fills else {
        return match fills {
            Fills::Organisation => of(&["Rauma", "Säkylän kunta", "Porin perusturva", ""]),
            _ => prop_oneof![text(), of(&["", "x", "12,5"])].boxed(),
        };
    };
    let value = match field.kind {
        Kind::Id => prop_oneof![9 => "PP-[0-9]{1,4}", 4 => "[A-Z]{1,2}[0-9]{1,3}", 1 => of(BROKEN_IDS)].boxed(),
        Kind::Date => date(),
        Kind::Month => prop_oneof![of(MONTHS), date()].boxed(),
        Kind::Integer => prop_oneof![5 => (0..40_i32).prop_map(|number| number.to_string()), 1 => number()].boxed(),
        Kind::Number => number(),
        Kind::Boolean => of(&["kyllä", "K", "x", "1", "joo", "ei", "E", "0", "Kyllä", "Nej", "ehkä"]),
        Kind::Enum => {
            let aliases = field.aliases.keys().cloned();
            let known: Vec<String> = field.allowed.iter().cloned().chain(aliases).collect();
            prop_oneof![6 => select(known), 1 => of(&["muuta", "toistaiseksi", "tuntematon arvo"])].boxed()
        }
        Kind::Municipality => of(PLACES),
        Kind::AreaCode => of(&["609", "KU609", "50", "050", "KU50", "Satakunta"]),
        Kind::List => of(&["Pori, Ulvila", "V1; V2", "Säkylä\nEura", "Pori"]),
        Kind::Text => text(),
        Kind::FreeText => prop_oneof![text(), of(&["soitti; ei vastannut", "\"ehkä\" syksyllä"])].boxed(),
    };
    let signs = of(&["-", "–", "ei tietoa", "?", ".", "N/A", "#PUUTTUU!", "#ARVO!"]);
    if field.column_required {
        prop_oneof![30 => value, 1 => signs].boxed()
    } else {
        prop_oneof![26 => value, 1 => signs, 4 => Just(String::new())].boxed()
    }
}

fn of(values: &'static [&'static str]) -> BoxedStrategy<String> {
    select(values).prop_map(str::to_owned).boxed()
}

const BROKEN_IDS: &[&str] = &["4,2E+05", "3.huhti", "1.2.2021", "00042"];

const MONTHS: &[&str] =
    &["tammi.21", "helmikuu 2021", "3/2021", "2021-04", "202105", "2021M06", "juli 2021", "13/2021"];

const PLACES: &[&str] = &[
    "Pori",
    "PORI",
    "Porin kaupunki",
    "Björneborg",
    "609",
    "KU609",
    "50",
    "Säkylä",
    "Sakyla",
    "S„kyl„",
    "Kankaanpä",
    "Sastamala",
    "Aura",
    "Eura",
    "Noormarkku",
    "Luvia",
    "Åbo",
    "Atlantis",
    "muu",
    "tuntematon",
    "Tampere ja Pori",
];

fn date() -> BoxedStrategy<String> {
    (1..=31_u32, 1..=12_u32, 2020..=2022_u32, 0..10_u8)
        .prop_map(|(day, month, year, way)| match way {
            0 => format!("{day}.{month}.{year}"),
            1 => format!("{day:02}.{month:02}.{:02}", year % 100),
            2 => format!("{day}.{month}.-{:02}", year % 100),
            3 => format!("{year}-{month:02}-{day:02}"),
            4 => format!("{year}-{month:02}-{day:02} 00:00:00"),
            5 => format!("{day}/{month}/{year}"),
            6 => (44_000 + day * month).to_string(),
            7 => format!("{day}. {month}. {year}"),
            8 => format!("{day}.{month}."),
            _ => format!("{day:02}.{month:02}.{year}"),
        })
        .boxed()
}

/// Returns numbers as they are typed, with grouping, units and every minus.
pub fn number() -> BoxedStrategy<String> {
    let sign = of(&["", "", "", "", "-", "\u{2212}", "–", "+"]);
    let whole = prop_oneof![
        4 => (0..2000_u32).prop_map(|number| number.to_string()),
        2 => (1..999_u32, 0..999_u32, of(&[" ", "\u{a0}", "\u{202f}", "."]))
            .prop_map(|(thousands, rest, space)| format!("{thousands}{space}{rest:03}")),
        1 => Just(String::new()),
    ];
    let decimals = prop_oneof![3 => Just(String::new()), 2 => ",[0-9]{1,2}", 1 => "[,.][0-9]{1,6}"];
    let unit = of(&["", "", "", "", " %", "%", " €", "\u{a0}€", " h", " kk", "e", " kpl"]);
    (sign, whole, decimals, unit)
        .prop_map(|(sign, whole, decimals, unit)| format!("{sign}{whole}{decimals}{unit}").trim().to_owned())
        .prop_filter("a cell that is filled", |text| !text.is_empty())
        .boxed()
}

fn text() -> BoxedStrategy<String> {
    of(&[
        "keittiötyöntekijä",
        "Varastotyö; iltavuoro",
        "kokki, tarjoilija",
        "\"Pikku\" kahvila",
        "rivi yksi\nrivi kaksi",
        "5\" putki",
        "sarkain\tvälissä",
        "Työ & koulutus <Oy>",
        "'lainattu'",
        "=SUMMA(A1:A3)",
        "päivä–ilta €",
        "a",
    ])
}
