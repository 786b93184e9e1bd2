//! Disclosure control under one profile, and the single figures that stand outside tables.

use super::figure::Figure;
use super::judge::is_small;
use super::profile::Profile;
use super::released::Cell;

/// Disclosure control under one profile: the only maker of [`ReleasedTable`]s and [`Figure`]s.
#[derive(Clone, Debug)]
pub struct Control {
    profile: Profile,
}

impl Control {
    /// Returns the control for a profile.
    pub fn new(profile: Profile) -> Control {
        Control { profile }
    }

    /// Returns the profile.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// Returns a count of people or of their records as it may be shown.
    pub fn people(&self, count: u64) -> Figure {
        let Ok(count) = i64::try_from(count) else {
            return Figure::new(Cell::Suppressed);
        };
        Figure::new(if is_small(count, self.profile.smallest_count) { Cell::Suppressed } else { Cell::Integer(count) })
    }

    /// Returns a number of rows that are about people, or of people who stand in no other table, to the nearest [`ROWS`] but nothing only
    /// where there are none: a form has about as many rows as there are clients, whose number may be hidden, so the count must not
    /// tell it to a few. It is shown as it is only where nothing is hidden.
    pub fn rows(&self, count: u64) -> Figure {
        self.rows_with(count, 0)
    }

    /// The same for rows of which so many are told as they are: no fewer than these.
    pub fn rows_with(&self, count: u64, told: u64) -> Figure {
        let figure = self.people(count);
        let told = i64::try_from(told).unwrap_or(i64::MAX - ROWS);
        match figure.cell() {
            Cell::Integer(count) if self.profile.smallest_count.is_some() && *count > 0 => {
                let nearest = (count + ROWS / 2) / ROWS * ROWS;
                let least = (told.max(1) + ROWS - 1) / ROWS * ROWS;
                Figure::new(Cell::Integer(nearest.max(least)))
            }
            _ => figure,
        }
    }

    /// Returns a number of rows as it may stand below those of its parts: hidden where one of them is, since that one would follow from the
    /// others. To round it would not do: whether it is rounded up or down would tell a count of one from a count of two.
    pub fn sum(&self, count: u64, part_is_hidden: bool) -> Figure {
        if part_is_hidden { Figure::new(Cell::Suppressed) } else { self.people(count) }
    }

    /// Returns what is left of a whole without its parts. It is shown only when every part may be: else whole and rest would
    /// tell the hidden part.
    pub fn rest(&self, whole: u64, parts: &[u64]) -> Figure {
        let rest = whole.saturating_sub(parts.iter().sum());
        if parts.iter().all(|part| self.people(*part).cell() != &Cell::Suppressed) {
            self.people(rest)
        } else {
            Figure::new(Cell::Suppressed)
        }
    }

    /// Returns the share of people in a whole, as a fraction in steps of [`STEP`] percent. It is shown only when half a step, which
    /// is all that 0 % and 100 % stand for, holds at least the smallest count: then so many numbers of people remain possible,
    /// though the whole be known.
    pub fn share_in_steps(&self, part: u64, whole: u64) -> Figure {
        let smallest = u64::from(self.profile.smallest_count.unwrap_or(0));
        if whole == 0 {
            return Figure::new(Cell::Missing);
        }
        if whole.saturating_mul(STEP) < smallest * 200 {
            return Figure::new(Cell::Suppressed);
        }
        let percent = u32::try_from(percent_in_steps(part, whole)).unwrap_or(u32::MAX);
        Figure::new(Cell::Number(f64::from(percent) / 100.0))
    }

    /// Returns a value that is about no protected person (staff, budget, targets, files) as it is.
    pub fn context(&self, value: Cell) -> Figure {
        Figure::new(value)
    }
}

/// Step in which numbers of rows are told: so many numbers remain possible, more than any smallest count.
const ROWS: i64 = 10;
/// Percent in which shares of rare people are told.
const STEP: u64 = 5;

/// Returns the share of a part in a whole in percent, rounded to the nearest multiple of [`STEP`], a half upwards; 0 of nothing.
pub fn percent_in_steps(part: u64, whole: u64) -> u64 {
    if whole == 0 {
        return 0;
    }
    // In whole numbers, so that a half is a half on every machine.
    (part.saturating_mul(200) + whole * STEP) / (whole * STEP * 2) * STEP
}

#[cfg(test)]
mod tests {
    use polars::prelude::{Column as Series, DataFrame};

    use super::*;
    use crate::disclosure::{Areas, ledger::Memory};
    use crate::measures::{Header, MeasureTable};
    use crate::project::Audience;

    const HEADER: &str = r#"
        title = { fi = "t", sv = "t", en = "t" }
        grain = ["period"]
        column = [
          { name = "period", unit = "period", role = "key", label = { fi = "a", sv = "a", en = "a" } },
          { name = "served", unit = "clients", role = "people", label = { fi = "a", sv = "a", en = "a" } },
          { name = "competitive", unit = "clients", role = "people", part_of = "served", label = { fi = "a", sv = "a", en = "a" } },
          { name = "rate", unit = "fraction", role = "rate", numerator = "competitive", denominator = "served", label = { fi = "a", sv = "a", en = "a" } },
          { name = "low", unit = "fraction", role = "derived", from = ["competitive", "served"], label = { fi = "a", sv = "a", en = "a" } },
          { name = "paid", unit = "clients", role = "people", part_of = "served", includes = ["competitive"], label = { fi = "a", sv = "a", en = "a" } },
          { name = "new", unit = "clients", role = "people", part_of = "served", sensitive = false, label = { fi = "a", sv = "a", en = "a" } },
          { name = "median", unit = "days", role = "statistic", n = "known", label = { fi = "a", sv = "a", en = "a" } },
          { name = "known", unit = "clients", role = "people", support = true, label = { fi = "a", sv = "a", en = "a" } },
          { name = "population", unit = "people", role = "context", label = { fi = "a", sv = "a", en = "a" } },
        ]
    "#;

    /// One row: served, competitive, paid, new, known.
    fn released(audience: Audience, counts: [i64; 5]) -> Vec<String> {
        let header: Header = toml::from_str(HEADER).unwrap();
        let [served, competitive, paid, new, known] = counts;
        #[expect(clippy::cast_precision_loss)]
        let rate = competitive as f64 / served as f64;
        let frame = DataFrame::new(
            1,
            vec![
                Series::new("period".into(), ["2022Q2"]),
                Series::new("served".into(), [served]),
                Series::new("competitive".into(), [competitive]),
                Series::new("rate".into(), [rate]),
                Series::new("low".into(), [rate / 2.0]),
                Series::new("paid".into(), [paid]),
                Series::new("new".into(), [new]),
                Series::new("median".into(), [148.0]),
                Series::new("known".into(), [known]),
                Series::new("population".into(), [2i64]),
            ],
        )
        .unwrap();
        row_of(&header, frame, audience)
    }

    /// Returns the only row of a table as it may be shown.
    fn row_of(header: &Header, frame: DataFrame, audience: Audience) -> Vec<String> {
        let table = MeasureTable { id: "test/one".into(), header: header.clone(), frame };
        let control = Control::new(Profile::of(audience));
        let release = control.release(&[table], &Areas::default(), &Memory::default(), &[]).unwrap();
        release.tables[0].rows()[0].iter().map(Cell::plain).collect()
    }

    #[test]
    fn what_reaches_every_threshold_is_shown() {
        assert_eq!(
            released(Audience::Steering, [40, 10, 20, 3, 10]),
            ["2022Q2", "40", "10", "0.25", "0.125", "20", "3", "148", "2"]
        );
    }

    #[test]
    fn a_small_count_hides_its_rate_and_interval_and_nothing_else() {
        assert_eq!(
            released(Audience::Steering, [40, 2, 20, 3, 10]),
            ["2022Q2", "40", "..", "..", "..", "20", "3", "148", "2"]
        );
    }

    #[test]
    fn a_small_rest_is_a_cell_too() {
        assert_eq!(released(Audience::Steering, [40, 38, 38, 3, 10])[2..5], ["..", "..", ".."]);
        assert_eq!(released(Audience::Steering, [40, 37, 37, 3, 10])[2], "37");
    }

    #[test]
    fn none_and_all_tell_an_outcome_of_everyone_and_are_hidden() {
        assert_eq!(released(Audience::Steering, [40, 0, 0, 0, 10])[2..7], ["..", "..", "..", "..", "0"]);
        // With all of forty in work, forty clients would be forty in work: even their number goes; how many of them are new tells nothing.
        assert_eq!(released(Audience::Steering, [40, 40, 40, 40, 10])[1..7], ["..", "..", "..", "..", "..", "40"]);
    }

    #[test]
    fn a_small_remainder_hides_the_whole_and_keeps_the_part() {
        let row = released(Audience::Steering, [40, 10, 12, 3, 10]);
        assert_eq!((row[2].as_str(), row[5].as_str()), ("10", ".."));
    }

    #[test]
    fn a_small_group_hides_all_that_leans_on_it() {
        assert_eq!(
            released(Audience::Steering, [2, 1, 1, 0, 10]),
            ["2022Q2", "..", "..", "..", "..", "..", "..", "148", "2"]
        );
    }

    /// 292 clients of whom 289 had no job at the start, and 123 of these found one: the three who had a job are hidden, and with them
    /// the 289, but the 123 tell nothing of them.
    #[test]
    fn a_whole_that_is_hidden_for_its_rest_leaves_its_parts() {
        let words = "label = { fi = 'a', sv = 'a', en = 'a' }";
        let header: Header = toml::from_str(&format!(
            "title = {{ fi = 't', sv = 't', en = 't' }}
             column = [
               {{ name = 'served', unit = 'clients', role = 'people', {words} }},
               {{ name = 'jobless', unit = 'clients', role = 'people', part_of = 'served', sensitive = false, {words} }},
               {{ name = 'found', unit = 'clients', role = 'people', part_of = 'jobless', {words} }},
             ]"
        ))
        .unwrap();
        let row = |jobless: i64, found: i64| {
            let columns = [("served", 292), ("jobless", jobless), ("found", found)];
            let columns = columns.map(|(name, value)| Series::new(name.into(), [value])).to_vec();
            row_of(&header, DataFrame::new(1, columns).unwrap(), Audience::Public)
        };
        assert_eq!(row(289, 123), ["292", "..", "123"]);
        assert_eq!(row(4, 4), ["292", "..", ".."], "a part of a small group is hidden with it");
    }

    /// Of six in a group none is in paid work: that is hidden, and so must the nobody in competitive work be, or readers would know that
    /// the whole is nobody, too. Where the whole is shown as nobody, or is not hidden, a part of nobody tells nothing more.
    #[test]
    fn a_part_of_nobody_is_hidden_with_its_whole() {
        let words = "label = { fi = 'a', sv = 'a', en = 'a' }";
        let header: Header = toml::from_str(&format!(
            "title = {{ fi = 't', sv = 't', en = 't' }}
             column = [
               {{ name = 'members', unit = 'clients', role = 'people', {words} }},
               {{ name = 'paid', unit = 'clients', role = 'people', part_of = 'members', {words} }},
               {{ name = 'competitive', unit = 'clients', role = 'people', part_of = 'paid', {words} }},
               {{ name = 'permanent', unit = 'clients', role = 'people', part_of = 'competitive', {words} }},
             ]"
        ))
        .unwrap();
        let row = |audience, counts: [i64; 4]| {
            let columns = ["members", "paid", "competitive", "permanent"].into_iter().zip(counts);
            let columns = columns.map(|(name, value)| Series::new(name.into(), [value])).collect();
            row_of(&header, DataFrame::new(1, columns).unwrap(), audience)
        };
        for audience in [Audience::Steering, Audience::Public] {
            assert_eq!(row(audience, [6, 0, 0, 0]), ["6", "..", "..", ".."], "{audience:?}");
            assert_eq!(row(audience, [0, 0, 0, 0]), ["0", "0", "0", "0"], "{audience:?}");
        }
        assert_eq!(row(Audience::Steering, [20, 10, 0, 0]), ["20", "10", "..", ".."]);
    }

    /// No value of a fidelity item on jobs tells that none of the unit's clients works: that is hidden as every such zero is. Where there
    /// are no clients it tells of nobody.
    #[test]
    fn an_item_without_a_value_does_not_tell_that_nobody_works() {
        let shown = |clients: i64| {
            let header = crate::disclosure::testing::header("fidelity/computed");
            let given = |name: &str| match name {
                "people" => Series::new(name.into(), [clients]),
                "permanent" => Series::new(name.into(), [0_i64]),
                "remark" => Series::new(name.into(), ["not_ratable"]),
                name => Series::new(name.into(), [None::<f64>]),
            };
            let columns = header.column.iter().map(|column| given(&column.name)).collect();
            let table =
                MeasureTable { id: "fidelity/computed".into(), frame: DataFrame::new(1, columns).unwrap(), header };
            let control = Control::new(Profile::of(Audience::Steering));
            let release = control.release(&[table], &Areas::default(), &Memory::default(), &[]).unwrap();
            let row = &release.tables[0];
            ["value", "computed_score", "difference", "remark"].map(|name| row.cell(&row.rows()[0], name).plain())
        };
        assert_eq!(shown(30), ["..", "..", "..", ".."]);
        assert_eq!(shown(0), ["", "", "", "not_ratable"]);
    }

    #[test]
    fn a_median_needs_ten_people() {
        assert_eq!(released(Audience::Steering, [40, 10, 20, 3, 9])[7], "..");
    }

    /// Of nobody there is no mean, which would tell that the hidden count is 0; where there is none for the period alone it may say so.
    #[test]
    fn a_figure_that_is_not_there_for_anybody_is_empty_and_not_hidden() {
        let words = "label = { fi = 'a', sv = 'a', en = 'a' }";
        let header: Header = toml::from_str(&format!(
            "title = {{ fi = 't', sv = 't', en = 't' }}
             column = [
               {{ name = 'clients', unit = 'clients', role = 'people', {words} }},
               {{ name = 'mean', unit = 'days', role = 'statistic', n = 'clients', given_if = 'whole', {words} }},
               {{ name = 'whole', unit = 'truth', role = 'context', support = true, {words} }},
             ]"
        ))
        .unwrap();
        let mean = |clients: i64, mean: Option<f64>, whole: Option<bool>| {
            let columns = vec![
                Series::new("clients".into(), [clients]),
                Series::new("mean".into(), [mean]),
                Series::new("whole".into(), [whole]),
            ];
            row_of(&header, DataFrame::new(1, columns).unwrap(), Audience::Public)
        };
        assert_eq!(mean(2, None, Some(true)), ["..", ".."]);
        assert_eq!(mean(2, None, Some(false)), ["..", ""]);
        assert_eq!(mean(2, None, None), ["..", ""]);
        assert_eq!(mean(2, Some(9.0), Some(false)), ["..", ".."], "a figure that is there is judged like any other");
        assert_eq!(mean(20, Some(9.0), Some(true)), ["20", "9"]);
    }

    /// Two of twenty clients who work nearly all the hours would know of each other from the mean.
    #[test]
    fn what_two_contribute_most_of_is_hidden() {
        let words = "label = { fi = 'a', sv = 'a', en = 'a' }";
        let header: Header = toml::from_str(&format!(
            "title = {{ fi = 't', sv = 't', en = 't' }}
             column = [
               {{ name = 'clients', unit = 'clients', role = 'people', {words} }},
               {{ name = 'hours', unit = 'hours', role = 'derived', from = ['clients'], largest_two = 'share', {words} }},
               {{ name = 'mean', unit = 'hours', role = 'statistic', n = 'clients', largest_two = 'share', {words} }},
               {{ name = 'share', unit = 'fraction', role = 'context', support = true, {words} }},
             ]"
        ))
        .unwrap();
        let row = |audience, share: Option<f64>| {
            let columns = vec![
                Series::new("clients".into(), [20_i64]),
                Series::new("hours".into(), [500.0]),
                Series::new("mean".into(), [25.0]),
                Series::new("share".into(), [share]),
            ];
            row_of(&header, DataFrame::new(1, columns).unwrap(), audience)
        };
        assert_eq!(row(Audience::Steering, Some(0.86)), ["20", "..", ".."]);
        assert_eq!(row(Audience::Public, Some(0.85)), ["20", "500", "25"]);
        assert_eq!(row(Audience::Secure, Some(1.0)), ["20", "500", "25"]);
        assert_eq!(row(Audience::Steering, None), ["20", "500", "25"], "where nobody has any hours there is no share");
    }

    #[test]
    fn public_hides_from_five_down_and_secure_hides_nothing() {
        assert_eq!(released(Audience::Public, [40, 4, 20, 4, 10])[2], "..");
        assert_eq!(released(Audience::Steering, [40, 4, 20, 4, 10])[2], "4");
        assert_eq!(
            released(Audience::Secure, [2, 1, 1, 0, 1]),
            ["2022Q2", "2", "1", "0.5", "0.25", "1", "0", "148", "2"]
        );
    }

    #[test]
    fn single_counts_follow_the_same_threshold() {
        let control = Control::new(Profile::of(Audience::Steering));
        assert_eq!(control.people(2).cell(), &Cell::Suppressed);
        assert_eq!(control.people(0).cell(), &Cell::Integer(0));
        assert_eq!(control.people(3).cell(), &Cell::Integer(3));
    }

    #[test]
    fn a_sum_does_not_tell_a_hidden_part() {
        let control = Control::new(Profile::of(Audience::Steering));
        assert_eq!(*control.sum(726, false).cell(), Cell::Integer(726));
        assert_eq!(*control.sum(728, true).cell(), Cell::Suppressed);
    }

    /// 38 agreements come near the number of all clients, hidden or not: 40 may be anything from 35 to 44.
    #[test]
    fn rows_are_told_in_tens() {
        let rows = |audience, count| Control::new(Profile::of(audience)).rows(count).cell().clone();
        for (count, told) in [(38, 40), (35, 40), (34, 30), (4, 10), (0, 0), (9_579, 9_580)] {
            assert_eq!(rows(Audience::Steering, count), Cell::Integer(told), "{count}");
        }
        assert_eq!(rows(Audience::Steering, 2), Cell::Suppressed);
        assert_eq!(rows(Audience::Public, 4), Cell::Suppressed);
        assert_eq!(rows(Audience::Secure, 38), Cell::Integer(38));
        let steering = Control::new(Profile::of(Audience::Steering));
        assert_eq!(
            steering.rows_with(13, 13).cell(),
            &Cell::Integer(20),
            "no fewer than the 13 that are told to be rejected"
        );
    }

    #[test]
    fn a_rest_is_hidden_with_the_small_part_that_it_would_tell() {
        let control = Control::new(Profile::of(Audience::Steering));
        assert_eq!(control.rest(407, &[1, 0]).cell(), &Cell::Suppressed);
        assert_eq!(control.rest(407, &[3, 0]).cell(), &Cell::Integer(404));
        assert_eq!(control.rest(4, &[3]).cell(), &Cell::Suppressed);
    }

    #[test]
    fn shares_of_rare_people_come_in_steps_of_five_percent() {
        for (part, whole, percent) in
            [(0, 12, 0), (1, 12, 10), (2, 12, 15), (7, 12, 60), (12, 12, 100), (1, 40, 5), (1, 41, 0), (0, 0, 0)]
        {
            assert_eq!(percent_in_steps(part, whole), percent, "{part} of {whole}");
        }
    }

    /// Half a step of 5 % holds three people from 120 on, five from 200 on.
    #[test]
    fn a_share_that_stands_for_too_few_numbers_is_suppressed() {
        let shown = |audience, whole| Control::new(Profile::of(audience)).share_in_steps(0, whole).cell().clone();
        assert_eq!(shown(Audience::Steering, 119), Cell::Suppressed);
        assert_eq!(shown(Audience::Steering, 120), Cell::Number(0.0));
        assert_eq!(shown(Audience::Public, 199), Cell::Suppressed);
        assert_eq!(shown(Audience::Public, 200), Cell::Number(0.0));
        assert_eq!(shown(Audience::Secure, 1), Cell::Number(0.0));
        assert_eq!(shown(Audience::Public, 0), Cell::Missing);
    }
}
