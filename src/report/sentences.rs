//! What may be said of figures: rules that choose a sentence, and the sentences.
//!
//! A rise or a fall is claimed only when the interval of the difference bears it, a target is called met or missed only where
//! its figure is shown, and what cannot be said is said to be so. Everything is computed from released cells: where one is
//! suppressed, so is what leans on it.

use super::rich::{Rich, Value, Wording, code, text};
use super::shapes::Status;
use super::tables::Row;
use crate::statistics;

/// A part of a whole, as shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    pub part: u64,
    pub whole: u64,
}

/// What a row tells of a share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    Shown(Share),
    /// One of the two counts is suppressed.
    Hidden,
    /// There is nobody: no share.
    Nothing,
}

/// Returns the share of two counts of a row.
pub fn share(row: &Row<'_>, part: &str, whole: &str) -> Told {
    share_of_all(&[*row], part, whole)
}

/// Returns the share of two counts, each summed over rows that tell of different people.
pub fn share_of_all(rows: &[Row<'_>], part: &str, whole: &str) -> Told {
    if rows.iter().any(|row| row.hidden(part) || row.hidden(whole)) {
        return Told::Hidden;
    }
    let count = |column| {
        let sum: Option<i64> = rows.iter().map(|row| row.integer(column)).sum();
        sum.and_then(|count| u64::try_from(count).ok())
    };
    match (count(part), count(whole)) {
        (Some(part), Some(whole)) if whole > 0 && part <= whole => Told::Shown(Share { part, whole }),
        _ => Told::Nothing,
    }
}

/// A difference of two shares with its 95 % interval (Newcombe's method 10), as fractions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    pub value: f64,
    pub low: f64,
    pub high: f64,
}

/// What may be said of the way from one share to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Change {
    /// Zero lies below the interval.
    Rise(Difference),
    /// Zero lies above the interval.
    Fall(Difference),
    /// Zero lies inside the interval: no reliable change.
    Unclear(Difference),
    /// A count that it leans on is suppressed.
    Hidden,
    /// There is no earlier share.
    NoEarlier,
    /// The later period is not over: it had less time than the one before.
    Unfinished,
    /// The project began in the course of the earlier period, which thus had less time.
    EarlierInPart,
}

/// How long the two periods of a change are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    Quarter,
    Year,
}

impl Span {
    fn value(self) -> (&'static str, Value) {
        ("span", code(if self == Span::Year { "year" } else { "quarter" }))
    }
}

/// Returns what may be said of the change. The same people stand in both periods, so the interval is conservative.
pub fn change(before: Told, now: Told) -> Change {
    match (before, now) {
        (Told::Shown(before), Told::Shown(now)) => {
            let Some(interval) = statistics::newcombe(now.part, now.whole, before.part, before.whole) else {
                return Change::NoEarlier;
            };
            let difference =
                Difference { value: now.fraction() - before.fraction(), low: interval.low, high: interval.high };
            if interval.low > 0.0 {
                Change::Rise(difference)
            } else if interval.high < 0.0 {
                Change::Fall(difference)
            } else {
                Change::Unclear(difference)
            }
        }
        (Told::Nothing, _) => Change::NoEarlier,
        _ => Change::Hidden,
    }
}

impl Share {
    #[expect(clippy::cast_precision_loss, reason = "counts of people are far below 2^53")]
    pub fn fraction(self) -> f64 {
        self.part as f64 / self.whole as f64
    }
}

impl Change {
    /// Returns the sentence on the change since the period before.
    pub fn sentence(self, wording: Wording, span: Span) -> Rich {
        let (id, mut values) = match self {
            Change::Rise(difference) => ("change-rise", difference.values(wording, false)),
            Change::Fall(difference) => ("change-fall", difference.values(wording, false)),
            Change::Unclear(difference) => ("change-unclear", difference.values(wording, true)),
            Change::Hidden => ("change-hidden", vec![]),
            Change::NoEarlier => ("change-no-earlier", vec![]),
            Change::Unfinished => ("change-unfinished", vec![]),
            Change::EarlierInPart => ("change-earlier-in-part", vec![]),
        };
        values.push(span.value());
        wording.rich(id, &values)
    }

    /// Returns the few words on a card; none when nothing can be said.
    pub fn on_card(self, wording: Wording, span: Span) -> Option<String> {
        let (id, mut values) = match self {
            Change::Rise(difference) => ("card-change-rise", difference.values(wording, false)),
            Change::Fall(difference) => ("card-change-fall", difference.values(wording, false)),
            Change::Unclear(difference) => ("card-change-unclear", difference.values(wording, true)),
            Change::Unfinished => ("card-change-unfinished", vec![]),
            Change::Hidden | Change::NoEarlier | Change::EarlierInPart => return None,
        };
        values.push(span.value());
        Some(wording.text(id, &values))
    }

    /// Returns the sentence on the way from one period to another; nothing when nothing can be said.
    pub fn trend(self, wording: Wording, from: &str, to: &str) -> Rich {
        let (id, difference, signed) = match self {
            Change::Rise(difference) => ("trend-rise", difference, false),
            Change::Fall(difference) => ("trend-fall", difference, false),
            Change::Unclear(difference) => ("trend-unclear", difference, true),
            Change::Hidden | Change::NoEarlier | Change::Unfinished | Change::EarlierInPart => return Rich::default(),
        };
        let mut values = difference.values(wording, signed);
        values.extend([("from", text(from)), ("to", text(to))]);
        wording.rich(id, &values)
    }
}

impl Difference {
    fn values(self, wording: Wording, signed: bool) -> Vec<(&'static str, Value)> {
        let locale = wording.locale;
        let value = if signed { self.value } else { self.value.abs() };
        let points = if signed { locale.points(value, 1) } else { locale.percent_number(value, 1) };
        let range = wording.text(
            "signed-range",
            &[("low", text(locale.points(self.low, 1))), ("high", text(locale.points(self.high, 1)))],
        );
        vec![("points", text(points)), ("range", text(range))]
    }
}

/// How a shown figure stands to its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Met,
    Missed,
    /// The figure is not shown, or there is no target.
    Unknown,
}

impl Verdict {
    /// Returns the verdict for a target that is a floor.
    pub fn at_least(value: Option<f64>, target: Option<f64>) -> Verdict {
        match (value, target) {
            (Some(value), Some(target)) if value >= target => Verdict::Met,
            (Some(_), Some(_)) => Verdict::Missed,
            _ => Verdict::Unknown,
        }
    }

    /// Returns the verdict for a target that is a ceiling.
    pub fn at_most(value: Option<f64>, target: Option<f64>) -> Verdict {
        Verdict::at_least(value.map(|value| -value), target.map(|target| -target))
    }

    /// Returns the variant of the messages that speak of it.
    pub fn code(self) -> &'static str {
        match self {
            Verdict::Met => "met",
            Verdict::Missed => "missed",
            Verdict::Unknown => "unknown",
        }
    }

    /// Returns how it is shown.
    pub fn status(self) -> Status {
        match self {
            Verdict::Met => Status::Met,
            Verdict::Missed => Status::Missed,
            Verdict::Unknown => Status::None,
        }
    }
}

/// Returns the sentence on a share against its target: it says whether the interval too lies on one side.
pub fn against_target(wording: Wording, row: &Row<'_>, columns: [&str; 3], target: f64) -> (Status, Rich) {
    let locale = wording.locale;
    let [low, rate, high] = columns.map(|column| row.number(column));
    let (Some(low), Some(rate), Some(high)) = (low, rate, high) else {
        return (Status::None, wording.rich("target-hidden", &[("target", text(locale.percent_short(target)))]));
    };
    let verdict = Verdict::at_least(Some(rate), Some(target));
    let id = match (verdict, low >= target, high < target) {
        (Verdict::Met, true, _) => "target-met-clear",
        (Verdict::Met, false, _) => "target-met-unclear",
        (_, _, true) => "target-missed-clear",
        _ => "target-missed-unclear",
    };
    let values = [("target", text(locale.percent_short(target))), ("range", text(locale.percent_range(low, high, 1)))];
    (verdict.status(), wording.rich(id, &values))
}

/// What a figure must reach.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Bound {
    AtLeast(f64),
    AtMost(f64),
}

impl Bound {
    fn holds(self, value: f64) -> bool {
        match self {
            Bound::AtLeast(bound) => value >= bound,
            Bound::AtMost(bound) => value <= bound,
        }
    }

    /// Returns how many decimals, `least` or more, print a value on its own side: 39.96 of at least 40 is not printed as 40.0.
    pub fn decimals(self, value: f64, least: usize) -> usize {
        let printed = |decimals: usize| {
            let digits = 10_f64.powi(i32::try_from(decimals).unwrap_or(0));
            (value * digits).round() / digits
        };
        (least..least + 4).find(|decimals| self.holds(printed(*decimals)) == self.holds(value)).unwrap_or(least)
    }

    /// Does so for a share that is printed as a percentage.
    pub fn percent_decimals(self, share: f64, least: usize) -> usize {
        self.decimals(share, least + 2) - 2
    }
}

/// Returns names in a row: `a, b ja c`.
pub fn listed(wording: Wording, names: &[String]) -> String {
    listed_by(wording, names, "list-and")
}

/// Does so with another word before the last.
pub fn listed_by(wording: Wording, names: &[String], word: &str) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {} {last}", first.join(", "), wording.word(word)),
    }
}

/// Does so with names of another language.
pub fn listed_rich(wording: Wording, names: &[Rich]) -> Rich {
    let mut all = Rich::default();
    for (place, name) in names.iter().enumerate() {
        match place {
            0 => {}
            _ if place + 1 == names.len() => all.push(&format!(" {} ", wording.word("list-and")), false, false),
            _ => all.push(", ", false, false),
        }
        all.append(name);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;

    fn told(part: u64, whole: u64) -> Told {
        Told::Shown(Share { part, whole })
    }

    fn fi() -> Wording {
        Wording::of(Lang::Fi)
    }

    #[test]
    fn a_rise_or_fall_is_claimed_only_when_the_interval_bears_it() {
        // Newcombe (1998), table II: 56/70 against 48/80 differs by .2000 (.0524 to .3339).
        let Change::Rise(difference) = change(told(48, 80), told(56, 70)) else { panic!("a rise") };
        assert!((difference.low - 0.0524).abs() < 5e-5 && (difference.high - 0.3339).abs() < 5e-5);
        assert!(matches!(change(told(56, 70), told(48, 80)), Change::Fall(_)));
        assert!(matches!(change(told(46, 120), told(54, 128)), Change::Unclear(_)));
        assert_eq!(change(Told::Hidden, told(54, 128)), Change::Hidden);
        assert_eq!(change(told(54, 128), Told::Hidden), Change::Hidden);
        assert_eq!(change(Told::Nothing, told(54, 128)), Change::NoEarlier);
    }

    #[test]
    fn the_sentence_says_what_the_rule_found() {
        let rise = change(told(48, 80), told(56, 70)).sentence(fi(), Span::Quarter).text();
        assert!(rise.starts_with("Osuus nousi edellisestä neljänneksestä 20,0 prosenttiyksikköä"), "{rise}");
        assert!(rise.contains("+5,2 … +33,4"), "{rise}");
        let fall = change(told(56, 70), told(48, 80)).sentence(fi(), Span::Quarter).text();
        assert!(fall.starts_with("Osuus laski edellisestä neljänneksestä 20,0 prosenttiyksikköä"), "{fall}");
        assert!(fall.contains("\u{2212}33,4 … \u{2212}5,2"), "{fall}");
        let unclear = change(told(46, 120), told(54, 128)).sentence(fi(), Span::Quarter).text();
        assert_eq!(unclear, "Edellisestä neljänneksestä ei ole luotettavaa muutosta (+3,9 prosenttiyksikköä).");
        assert!(Change::Hidden.sentence(fi(), Span::Quarter).text().contains("salattu"));
        assert_eq!(Change::Hidden.on_card(fi(), Span::Quarter), None);
    }

    #[test]
    fn targets_are_floors_or_ceilings_and_what_is_hidden_has_no_verdict() {
        assert_eq!(Verdict::at_least(Some(0.4), Some(0.4)), Verdict::Met);
        assert_eq!(Verdict::at_least(Some(0.399), Some(0.4)), Verdict::Missed);
        assert_eq!(Verdict::at_least(None, Some(0.4)), Verdict::Unknown);
        assert_eq!(Verdict::at_least(Some(0.4), None), Verdict::Unknown);
        assert_eq!(Verdict::at_most(Some(120.0), Some(120.0)), Verdict::Met);
        assert_eq!(Verdict::at_most(Some(148.0), Some(120.0)), Verdict::Missed);
    }

    /// A value near its target is printed as precisely as the verdict needs.
    #[test]
    fn a_figure_is_never_rounded_over_its_target() {
        let percent = |share: f64| Bound::AtLeast(0.4).percent_decimals(share, 1);
        assert_eq!([0.4219, 0.4, 0.40004, 0.3996, 0.399_96].map(percent), [1, 1, 1, 2, 3]);
        // Of what lies too near for four digits, the fewest.
        assert_eq!(percent(0.399_999_999), 1);
        let days = |days: f64| Bound::AtMost(120.0).decimals(days, 0);
        assert_eq!([119.6, 120.5, 120.4].map(days), [0, 0, 1]);
    }

    #[test]
    fn lists_read_as_sentences_do() {
        let names = |names: &[&str]| listed(fi(), &names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>());
        assert_eq!(
            [names(&[]), names(&["6"]), names(&["6", "21"]), names(&["1", "6", "21"])],
            ["", "6", "6 ja 21", "1, 6 ja 21"]
        );
    }
}
