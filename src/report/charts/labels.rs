//! Where labels stand, so that none covers another or a point.

/// Returns the text shortened to so many letters, with an ellipsis where something is left out.
pub fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

/// Returns the names shortened to so many letters: those that would come out alike are cut in the middle, since their ends tell them
/// apart.
pub fn told_apart(names: &[String], most: usize) -> Vec<String> {
    let short: Vec<String> = names.iter().map(|name| shortened(name, most)).collect();
    let is_alike = |name: &String| short.iter().filter(|other| *other == name).count() > 1;
    let middle = |name: &String| {
        let (head, tail) = ends(name, most, most / 3);
        format!("{}…{}", head.trim_end(), tail.trim_start())
    };
    let apart = |(name, short): (&String, &String)| {
        if short.ends_with('…') && is_alike(short) { middle(name) } else { short.clone() }
    };
    names.iter().zip(&short).map(apart).collect()
}

/// Returns the beginning and the end of a text that is longer than so many letters: `tail` of them at the end, the others but one, for
/// the mark between the two, at the beginning.
pub fn ends(text: &str, most: usize, tail: usize) -> (String, String) {
    let letters: Vec<char> = text.chars().collect();
    let (head, tail) = (most.saturating_sub(tail + 1).min(letters.len()), letters.len().saturating_sub(tail));
    (letters[..head].iter().collect(), letters[tail..].iter().collect())
}

/// Returns places for labels on one line: as near as may be to the wanted ones, at least `least` apart, between `low` and `high`,
/// in the order of the wanted ones. Where there is no room for all, they stand evenly.
pub fn spread(wanted: &[f64], least: f64, low: f64, high: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by(|left, right| wanted[*left].total_cmp(&wanted[*right]));
    #[expect(clippy::cast_precision_loss, reason = "a chart has few labels")]
    let gaps = wanted.len().saturating_sub(1) as f64;
    let least = if gaps > 0.0 { least.min((high - low) / gaps) } else { least };
    let mut places = vec![0.0; wanted.len()];
    let mut floor = low;
    for index in &order {
        places[*index] = wanted[*index].clamp(floor, high.max(floor));
        floor = places[*index] + least;
    }
    // What was pushed beyond the top pushes those below it down again.
    let mut ceiling = high;
    for index in order.iter().rev() {
        places[*index] = places[*index].min(ceiling);
        ceiling = places[*index] - least;
    }
    places
}

/// A box in millimetres from the top left corner of a plot.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub height: f64,
}

impl Area {
    fn right(self) -> f64 {
        self.left + self.width
    }

    fn bottom(self) -> f64 {
        self.top + self.height
    }

    /// Returns whether two boxes overlap.
    pub fn overlaps(self, other: Area) -> bool {
        self.left < other.right() && other.left < self.right() && self.top < other.bottom() && other.top < self.bottom()
    }

    fn holds(self, inner: Area) -> bool {
        inner.left >= self.left
            && inner.top >= self.top
            && inner.right() <= self.right()
            && inner.bottom() <= self.bottom()
    }
}

/// Half the room that a point takes, in millimetres.
const POINT: f64 = 1.5;
/// Height of a label, in millimetres.
const HEIGHT: f64 = 3.4;

/// Returns the box of each point's label: beside, above or below its point, inside the plot, over no other label, point or
/// line. `None` where there is no such place: that point stands without a name. The first points have the first choice;
/// `lines` are places on lines that a label keeps clear of while it can.
pub fn place(points: &[(f64, f64)], widths: &[f64], plot: Area, lines: &[(f64, f64)]) -> Vec<Option<Area>> {
    let dot = |(x, y): (f64, f64)| Area { left: x - POINT, top: y - POINT, width: 2.0 * POINT, height: 2.0 * POINT };
    let mut taken: Vec<Area> = points.iter().map(|point| dot(*point)).collect();
    let mut placed = Vec::new();
    for (point, width) in points.iter().zip(widths) {
        let free = |area: &Area| plot.holds(*area) && !taken.iter().any(|other| other.overlaps(*area));
        let crossed = |area: &Area| {
            let inside = |&(x, y): &(f64, f64)| dot((x, y)).overlaps(*area);
            lines.iter().filter(|line| inside(line)).count()
        };
        let found = candidates(*point, *width).into_iter().filter(free).min_by_key(crossed);
        taken.extend(found);
        placed.push(found);
    }
    placed
}

/// Returns the boxes in which a label may stand, the best first.
fn candidates((x, y): (f64, f64), width: f64) -> Vec<Area> {
    let at = |left: f64, top: f64| Area { left, top, width, height: HEIGHT };
    let (beside, over, under) = (POINT + 0.2, y - POINT - HEIGHT - 0.1, y + POINT + 0.1);
    let middle = y - HEIGHT / 2.0;
    vec![
        at(x + beside, middle),
        at(x - beside - width, middle),
        at(x - width / 2.0, over),
        at(x - width / 2.0, under),
        at(x + 0.4, over),
        at(x - width - 0.4, over),
        at(x + 0.4, under),
        at(x - width - 0.4, under),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_on_a_line_keep_apart_and_in_order() {
        assert_eq!(spread(&[0.5, 0.9], 0.1, 0.0, 1.0), [0.5, 0.9]);
        let near = spread(&[0.52, 0.5, 0.51], 0.1, 0.0, 1.0);
        assert!(near[1] < near[2] && near[2] < near[0], "{near:?}");
        assert!(near[2] - near[1] > 0.0999 && near[0] - near[2] > 0.0999, "{near:?}");
        let top = spread(&[1.0, 1.0, 0.99], 0.2, 0.0, 1.0);
        assert!(top.iter().all(|place| (0.0..=1.0).contains(place)) && top[2] < 0.61, "{top:?}");
        let crowded = spread(&[0.5; 11], 0.3, 0.0, 1.0);
        assert!(crowded.iter().all(|place| (-1e-9..=1.0 + 1e-9).contains(place)), "{crowded:?}");
        assert!(spread(&[], 0.1, 0.0, 1.0).is_empty());
    }

    #[test]
    fn long_names_that_begin_alike_keep_their_ends() {
        let names =
            ["Pohjois-Satakunnan yksikkö 1", "Pohjois-Satakunnan yksikkö 2", "Porin perusturvan yksikkö", "Eura"];
        let names = names.map(str::to_owned);
        let short = told_apart(&names, 18);
        assert_eq!(short, ["Pohjois-Sat…ikkö 1", "Pohjois-Sat…ikkö 2", "Porin perusturvan…", "Eura"]);
        assert!(short.iter().all(|name| name.chars().count() <= 18));
    }

    #[test]
    fn placed_labels_cover_neither_each_other_nor_a_point_and_stay_in_the_plot() {
        let plot = Area { left: 0.0, top: 0.0, width: 120.0, height: 50.0 };
        // Forty points in a cloud, many at the left edge, as small organisers are.
        let points: Vec<(f64, f64)> =
            (0..40).map(|n: i32| (f64::from(n * n % 61) * 1.9 + 1.0, f64::from(n * 7 % 23) * 2.1 + 1.0)).collect();
        let widths: Vec<f64> = (0..40).map(|n: i32| 14.0 + f64::from(n % 5) * 4.0).collect();
        let placed = place(&points, &widths, plot, &[]);
        let boxes: Vec<Area> = placed.iter().flatten().copied().collect();
        assert!(boxes.len() >= 8, "{} of 40 have a name", boxes.len());
        for (index, area) in boxes.iter().enumerate() {
            assert!(plot.holds(*area), "{area:?}");
            assert!(boxes.iter().skip(index + 1).all(|other| !other.overlaps(*area)), "{area:?}");
            let covers = |&(x, y): &(f64, f64)| x > area.left && x < area.right() && y > area.top && y < area.bottom();
            assert!(!points.iter().any(covers), "{area:?}");
        }
        // A lone point has its name at its right.
        let alone = place(&[(10.0, 25.0)], &[20.0], plot, &[])[0].unwrap();
        assert!(alone.left > 10.0 && (alone.top + alone.height / 2.0 - 25.0).abs() < 1e-9);
        // A line at the right sends it to the left.
        let beside = place(&[(50.0, 25.0)], &[20.0], plot, &[(55.0, 25.0), (60.0, 25.0)])[0].unwrap();
        assert!(beside.left < 50.0, "{beside:?}");
    }

    #[test]
    fn long_names_are_shortened() {
        assert_eq!(shortened("Porin perusturva", 20), "Porin perusturva");
        assert_eq!(shortened("Pohjois-Satakunnan peruspalvelu", 12), "Pohjois-Sat…");
    }
}
