//! Colours: their contrast as the accessibility guidelines define it, and the surfaces that go with a sender's colour.

use serde::{Serialize, Serializer};

/// Least contrast of text with what is behind it: WCAG 2.2, success criterion 1.4.3.
pub const TEXT: f64 = 4.5;
/// Least contrast of lines that carry meaning: WCAG 2.2, success criterion 1.4.11.
pub const LINE: f64 = 3.0;

/// Step of lightness in which a darker colour is looked for: far below what the eye tells apart.
const STEP: f64 = 0.002;

/// An sRGB colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour {
    red: u8,
    green: u8,
    blue: u8,
}

impl Serialize for Colour {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.hex())
    }
}

impl Colour {
    pub const WHITE: Colour = Colour::rgb(0xff_ffff);

    /// Returns the colour of a number such as 0x0b5a7d.
    const fn rgb(number: u32) -> Colour {
        let [_, red, green, blue] = number.to_be_bytes();
        Colour { red, green, blue }
    }

    /// Reads `#0b5a7d`: a hash and six hexadecimal digits.
    pub fn parse(text: &str) -> Option<Colour> {
        let digits = text.strip_prefix('#')?;
        let plain = digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        u32::from_str_radix(digits, 16).ok().filter(|_| plain).map(Colour::rgb)
    }

    /// Returns the colour as `#0b5a7d`.
    pub fn hex(self) -> String {
        format!("#{:06x}", self.number())
    }

    /// Returns the colour as a number: 0x0b5a7d.
    pub fn number(self) -> u32 {
        u32::from_be_bytes([0, self.red, self.green, self.blue])
    }

    /// Returns the relative luminance, 0 for black and 1 for white: WCAG 2.2, "relative luminance".
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.linear();
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// Returns the contrast ratio with another colour, 1 to 21: WCAG 2.2, "contrast ratio".
    pub fn contrast(self, other: Colour) -> f64 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    fn linear(self) -> [f64; 3] {
        [self.red, self.green, self.blue].map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        })
    }

    /// Returns the colour at another lightness, 0 to 1, in its own hue; less colourful where there is no such colour.
    fn at(self, lightness: f64, most: f64) -> Colour {
        let Oklch { chroma, hue, .. } = Oklch::of(self);
        Oklch { lightness, chroma: chroma.min(most), hue }.colour()
    }
}

/// A colour by lightness, chroma and hue (radians) in Oklab, where equal steps look equal: B. Ottosson, "A perceptual color
/// space for image processing", 2020.
#[derive(Clone, Copy)]
struct Oklch {
    lightness: f64,
    chroma: f64,
    hue: f64,
}

impl Oklch {
    fn of(colour: Colour) -> Oklch {
        let [red, green, blue] = colour.linear();
        let long = (0.412_221_470_8 * red + 0.536_332_536_3 * green + 0.051_445_992_9 * blue).cbrt();
        let middle = (0.211_903_498_2 * red + 0.680_699_545_1 * green + 0.107_396_956_6 * blue).cbrt();
        let short = (0.088_302_461_9 * red + 0.281_718_837_6 * green + 0.629_978_700_5 * blue).cbrt();
        let a = 1.977_998_495_1 * long - 2.428_592_205_0 * middle + 0.450_593_709_9 * short;
        let b = 0.025_904_037_1 * long + 0.782_771_766_2 * middle - 0.808_675_766_0 * short;
        let lightness = 0.210_454_255_3 * long + 0.793_617_785_0 * middle - 0.004_072_046_8 * short;
        Oklch { lightness, chroma: a.hypot(b), hue: b.atan2(a) }
    }

    /// Returns the linear parts of the colour; beyond 0–1 where sRGB does not have it.
    fn linear(self) -> [f64; 3] {
        let (a, b) = (self.chroma * self.hue.cos(), self.chroma * self.hue.sin());
        let long = (self.lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
        let middle = (self.lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
        let short = (self.lightness - 0.089_484_177_5 * a - 1.291_485_548_0 * b).powi(3);
        [
            4.076_741_662_1 * long - 3.307_711_591_3 * middle + 0.230_969_929_2 * short,
            -1.268_438_004_6 * long + 2.609_757_401_1 * middle - 0.341_319_396_5 * short,
            -0.004_196_086_3 * long - 0.703_418_614_7 * middle + 1.707_614_701_0 * short,
        ]
    }

    /// Returns the colour with as much of its chroma as sRGB has.
    fn colour(self) -> Colour {
        let fits = |chroma: f64| {
            let parts = Oklch { chroma, ..self }.linear();
            parts.into_iter().all(|part| (-0.000_1..=1.000_1).contains(&part))
        };
        let mut chroma = self.chroma;
        if !fits(chroma) {
            let (mut low, mut high) = (0.0, chroma);
            for _ in 0..20 {
                let middle = f64::midpoint(low, high);
                if fits(middle) { low = middle } else { high = middle }
            }
            chroma = low;
        }
        let [red, green, blue] = Oklch { chroma, ..self }.linear().map(|part| {
            let part = part.clamp(0.0, 1.0);
            let part = if part <= 0.003_130_8 { part * 12.92 } else { 1.055 * part.powf(1.0 / 2.4) - 0.055 };
            (part * 255.0).round() as u8
        });
        Colour { red, green, blue }
    }
}

/// The colours of a report that follow from its sender's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Palette {
    /// Figures, lines and bars of drawings.
    pub primary: Colour,
    /// Marks and small headings.
    pub accent: Colour,
    /// Behind cards and boxes.
    pub tint: Colour,
    /// Behind lines: interval bands, planned amounts.
    pub band: Colour,
    /// Edges of bands.
    pub band_edge: Colour,
}

impl Palette {
    /// The program's own colours.
    pub const OWN: Palette = Palette {
        primary: Colour::rgb(0x0b_5a7d),
        accent: Colour::rgb(0x0b_5a7d),
        tint: Colour::rgb(0xe9_f1f5),
        band: Colour::rgb(0xd6_e5ec),
        band_edge: Colour::rgb(0x6c_9ab0),
    };

    /// Returns the colours that go with a sender's own: surfaces in the hue of the first, as light as the program's.
    pub fn of(primary: Option<Colour>, accent: Option<Colour>) -> Palette {
        let Some(primary) = primary else {
            return Palette { accent: accent.unwrap_or(Palette::OWN.accent), ..Palette::OWN };
        };
        // Lightness and most chroma are those of the program's own surfaces.
        let edge = |lightness: f64| primary.at(lightness, 0.06);
        let mut lightness = 0.66;
        while edge(lightness).contrast(Colour::WHITE) < LINE {
            lightness -= STEP;
        }
        Palette {
            primary,
            accent: accent.unwrap_or(primary),
            tint: primary.at(0.953, 0.012),
            band: primary.at(0.907, 0.02),
            band_edge: edge(lightness),
        }
    }

    /// Returns the least contrast of a colour with what text of it may stand on: white, the tint, the band.
    fn contrast(&self, colour: Colour) -> f64 {
        let surfaces = [Colour::WHITE, self.tint, self.band];
        surfaces.into_iter().map(|surface| colour.contrast(surface)).fold(f64::INFINITY, f64::min)
    }
}

/// Returns the least contrast of the primary colour with what it stands on.
pub fn primary_contrast(primary: Colour) -> f64 {
    Palette::of(Some(primary), None).contrast(primary)
}

/// Returns the least contrast of an accent beside a primary colour.
pub fn accent_contrast(primary: Option<Colour>, accent: Colour) -> f64 {
    Palette::of(primary, Some(accent)).contrast(accent)
}

/// Returns the lightest colour of the same hue, none lighter than `colour` itself, whose contrast is enough for text.
pub fn darkened(colour: Colour, contrast: impl Fn(Colour) -> f64) -> Colour {
    let mut candidate = colour;
    let mut lightness = Oklch::of(colour).lightness;
    while contrast(candidate) < TEXT && lightness > 0.0 {
        lightness -= STEP;
        candidate = colour.at(lightness.max(0.0), f64::INFINITY);
    }
    candidate
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        Colour::parse(text).unwrap()
    }

    #[test]
    fn colours_are_a_hash_and_six_digits() {
        assert_eq!(colour("#0B5a7D").hex(), "#0b5a7d");
        for wrong in ["0b5a7d", "#0b5a7", "#0b5a7d0", "#0b5a7x", "#+b5a7d", "red", "", "#åäö"] {
            assert_eq!(Colour::parse(wrong), None, "{wrong}");
        }
    }

    /// Black on white is 21:1 by definition. #767676 is the lightest grey of 4.5:1 on white, #949494 that of 3:1 (WebAIM's contrast
    /// checker: 4.54 and 3.03).
    #[test]
    fn contrast_is_that_of_the_guidelines() {
        assert!((colour("#000000").contrast(Colour::WHITE) - 21.0).abs() < 1e-9);
        for (grey, ratio) in
            [("#767676", 4.54), ("#777777", 4.48), ("#949494", 3.03), ("#ff0000", 4.00), ("#0000ff", 8.59)]
        {
            let found = colour(grey).contrast(Colour::WHITE);
            assert!((found - ratio).abs() < 0.006, "{grey}: {found}");
        }
    }

    /// Ottosson's own values: red is L 0.628, C 0.258, h 29.2°.
    #[test]
    fn lightness_chroma_and_hue_are_those_of_oklab() {
        let red = Oklch::of(colour("#ff0000"));
        assert!((red.lightness - 0.628).abs() < 0.001 && (red.chroma - 0.2577).abs() < 0.001, "{}", red.lightness);
        assert!((red.hue.to_degrees() - 29.23).abs() < 0.1);
        for text in ["#ff0000", "#0b5a7d", "#ffffff", "#000000", "#7f7f7f", "#12f0a3"] {
            assert_eq!(Oklch::of(colour(text)).colour().hex(), text);
        }
    }

    /// The rules hold for each hue, light or dark, in which a colour is strong enough or was made so.
    #[test]
    fn every_surface_keeps_its_texts_and_lines_readable() {
        // The text colours of the library: ink, grey, met, missed.
        let texts = ["#18222f", "#52606d", "#17693f", "#9c4408"].map(colour);
        for number in (0..0x100_0000).step_by(0x0f_2b31).chain([0, 0xff_ffff, 0xff_ff00, 0x80_0000]) {
            let primary = darkened(Colour::rgb(number), primary_contrast);
            let palette = Palette::of(Some(primary), None);
            assert!(primary_contrast(primary) >= TEXT, "{}", primary.hex());
            assert!(palette.band_edge.contrast(Colour::WHITE) >= LINE, "{palette:?}");
            for text in texts {
                assert!(text.contrast(palette.tint) >= TEXT, "{} on {}", text.hex(), palette.tint.hex());
            }
        }
        assert!(Palette::OWN.contrast(Palette::OWN.primary) >= TEXT);
        assert!(Palette::OWN.band_edge.contrast(Colour::WHITE) >= LINE);
    }

    /// A sender who names the program's own colour gets surfaces that nobody tells from the program's.
    #[test]
    fn surfaces_are_as_light_as_the_program_s_own() {
        let own = Palette::OWN;
        let derived = Palette::of(Some(own.primary), None);
        for (one, other) in [(own.tint, derived.tint), (own.band, derived.band), (own.band_edge, derived.band_edge)] {
            let parts = |colour: Colour| [colour.red, colour.green, colour.blue];
            let apart = parts(one).into_iter().zip(parts(other)).map(|(one, other)| one.abs_diff(other)).max();
            assert!(apart <= Some(4), "{} {}", one.hex(), other.hex());
        }
    }

    #[test]
    fn the_nearest_colour_keeps_the_hue_and_is_just_dark_enough() {
        for text in ["#f5a623", "#ff6666", "#66cc66", "#66b2ff", "#ffff00", "#ffffff"] {
            let (weak, near) = (colour(text), darkened(colour(text), primary_contrast));
            assert!(primary_contrast(near) >= TEXT && primary_contrast(near) < TEXT + 0.2, "{text}: {}", near.hex());
            let (before, after) = (Oklch::of(weak), Oklch::of(near));
            if before.chroma > 0.02 {
                assert!((before.hue - after.hue).abs() < 0.06, "{text} {}", near.hex());
            }
        }
        assert_eq!(darkened(colour("#0b5a7d"), primary_contrast).hex(), "#0b5a7d");
    }
}
