//! Text files: the same rows come out of every dialect, and something sensible out of any bytes.

use std::cell::RefCell;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use kooste::intake::probe::{Engine, Probe};

use super::layout::{Encoding, Layout, Letters, layouts, written};
use super::table::{Table, tables};
use super::{cases, runner, shapes};

/// Encoding, byte-order mark, delimiter, `sep=` line, quotes, line ends, letters in parts, mojibake, title rows, spacers, totals,
/// notes, the order of the columns and columns of one's own: none of them changes what is staged, and every row keeps its line.
#[test]
fn the_same_rows_come_out_of_every_layout() {
    let shapes = shapes();
    let probe = Probe::new(&shapes);
    let property = |(table, layout)| {
        let written = written(&table, &layout);
        let read = probe.text_file(&written.bytes);
        prop_assert_eq!(read, Some(written.expected), "{}", String::from_utf8_lossy(&written.bytes));
        Ok(())
    };
    runner(700).run(&(tables(), layouts()), property).unwrap();
}

/// What happens to a file on its way: cut off, bytes changed, lost, doubled, put in.
#[derive(Clone, Debug)]
enum Damage {
    Cut(Index),
    Change(Index, u8),
    Lose(Index, usize),
    Double(Index, usize),
    PutIn(Index, &'static [u8]),
}

fn damages() -> impl Strategy<Value = Damage> {
    let pieces: &[&[u8]] = &[
        b"\"",
        b"\"\"",
        b"\r",
        b"\n",
        b"\r\n",
        b";",
        b",",
        b"\t",
        b"\0",
        b"\xef\xbb\xbf",
        b"\xff\xfe",
        b"\xe4",
        b"\xc3",
        b"\xc2\xa0",
        b"sep=,\n",
        b"\"x\ny\"",
        b"Yhteens\xc3\xa4;",
        b"\n\n\n",
        b"  ",
        b"\x1a",
        b"';--",
        b"\\\"",
    ];
    prop_oneof![
        1 => any::<Index>().prop_map(Damage::Cut),
        2 => (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Damage::Change(at, byte)),
        1 => (any::<Index>(), 1..20_usize).prop_map(|(at, length)| Damage::Lose(at, length)),
        1 => (any::<Index>(), 1..200_usize).prop_map(|(at, length)| Damage::Double(at, length)),
        6 => (any::<Index>(), select(pieces)).prop_map(|(at, piece)| Damage::PutIn(at, piece)),
    ]
}

fn damage(bytes: &mut Vec<u8>, damage: &Damage) {
    if bytes.is_empty() {
        return;
    }
    let range = |at: &Index, length: usize| {
        let start = at.index(bytes.len());
        start..(start + length).min(bytes.len())
    };
    match damage {
        Damage::Cut(at) => bytes.truncate(at.index(bytes.len())),
        Damage::Change(at, byte) => {
            let at = at.index(bytes.len());
            bytes[at] = *byte;
        }
        Damage::Lose(at, length) => drop(bytes.drain(range(at, *length))),
        Damage::Double(at, length) => {
            let piece = bytes[range(at, *length)].to_vec();
            let at = at.index(bytes.len());
            bytes.splice(at..at, piece);
        }
        Damage::PutIn(at, piece) => {
            let at = at.index(bytes.len());
            bytes.splice(at..at, piece.iter().copied());
        }
    }
}

/// A damaged file is read as far as it goes: no row loses its line, and what is not staged is counted.
#[test]
fn a_damaged_file_is_read_as_far_as_it_goes() {
    let shapes = shapes();
    let probe = Probe::new(&shapes);
    let property = |(table, layout, damages): (_, _, Vec<Damage>)| {
        let mut bytes = written(&table, &layout).bytes;
        damages.iter().for_each(|one| damage(&mut bytes, one));
        probe.text_file(&bytes);
        Ok(())
    };
    runner(500).run(&(tables(), layouts(), vec(damages(), 1..5)), property).unwrap();
}

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn any_bytes_are_text_or_are_not(bytes in vec(any::<u8>(), 0..200), signs in "[;,\t\"\r\n aäÃ¤1.\u{feff}]{0,80}") {
        let shapes = kooste::contract::shapes();
        let probe = Probe::new(&shapes[..1]);
        probe.text_file(&bytes);
        probe.text_file(signs.as_bytes());
        let header = "Asiakastunnus;Lähetepvm;Kotikunta\n";
        probe.text_file(format!("{header}{signs}").as_bytes());
        probe.text_file(&[header.as_bytes(), &bytes].concat());
    }
}

/// Large UTF-8 files are read by the engine, all others by us: whichever it is, the same rows are staged and left out.
#[test]
fn both_ways_of_reading_stage_the_same_rows() {
    let shapes = shapes();
    let engine = RefCell::new(Engine::open(&shapes).unwrap());
    let taken = RefCell::new([0, 0]);
    let property = |(table, layout, damages, is_plain): (Table, Layout, Vec<Damage>, bool)| {
        let layout = Layout { encoding: Encoding::Utf8, blank_lines: 0, ..layout };
        let mut bytes =
            if is_plain { written(&plain_table(table), &plain(layout)) } else { written(&table, &layout) }.bytes;
        damages.iter().for_each(|one| damage(&mut bytes, one));
        if let Some(by_engine) = engine.borrow_mut().both_ways(&bytes) {
            taken.borrow_mut()[usize::from(by_engine)] += 1;
        }
        Ok(())
    };
    let damages = prop_oneof![2 => Just(Vec::new()), 1 => vec(damages(), 1..4)];
    runner(300).run(&(tables(), layouts(), damages, prop::bool::weighted(0.8)), property).unwrap();
    let [_, by_engine] = taken.into_inner();
    assert!(by_engine >= 60, "the engine read {by_engine} of the files itself");
}

/// Without what the engine leaves to us: line breaks, tabs and wide spaces in cells.
fn plain_table(mut table: Table) -> Table {
    let plain = |text: &mut String| *text = text.replace(['\n', '\t', '\u{a0}', '\u{202f}'], " ").trim().to_owned();
    table.columns.iter_mut().for_each(|column| plain(&mut column.header));
    table.rows.iter_mut().flatten().for_each(plain);
    table
}

fn plain(mut layout: Layout) -> Layout {
    layout.titles.retain(|title| !title.is_empty());
    let line_end = if layout.line_end.len() == 2 { "\r\n" } else { "\n" };
    Layout { letters: Letters::Plain, line_end, ..layout }
}
