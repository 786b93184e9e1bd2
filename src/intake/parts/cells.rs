//! Leaves the cells out of a worksheet while it is unpacked, so that a large one costs no memory.

use std::io::Read;

use super::NoParts;

/// Bytes unpacked at once.
const CHUNK: usize = 1 << 16;
/// Bytes of a tag that is looked at whole.
const TAG: usize = 256;
/// Bytes of a formula, at most; what is longer is passed over like a value.
const FORMULA: usize = 1 << 15;
const OPEN: &[u8] = b"<sheetData";
const CLOSE: &[u8] = b"</sheetData";

/// Returns a worksheet without what stands in its cells but for their formulas.
pub fn left_out(mut part: impl Read, largest: u64) -> Result<Vec<u8>, NoParts> {
    let mut kept = Vec::new();
    let mut window = Vec::with_capacity(CHUNK + FORMULA);
    let mut chunk = vec![0; CHUNK];
    let mut inside = false;
    loop {
        let read = part.read(&mut chunk).map_err(|_| NoParts::Damaged)?;
        window.extend_from_slice(&chunk[..read]);
        let last = read == 0;
        let done = pass(&window, last, &mut inside, &mut kept);
        window.drain(..done);
        if kept.len() as u64 > largest {
            return Err(NoParts::TooLarge);
        }
        if last {
            return Ok(kept);
        }
    }
}

/// Goes over what is unpacked and returns how much of it is done with; the rest waits for more.
fn pass(window: &[u8], last: bool, inside: &mut bool, kept: &mut Vec<u8>) -> usize {
    let mut at = 0;
    while let Some(tag) = window[at..].iter().position(|byte| *byte == b'<') {
        let tag = at + tag;
        let rest = &window[tag..];
        if !*inside {
            kept.extend_from_slice(&window[at..tag]);
        }
        // A tag that is cut off may be one that matters.
        let needed = if *inside && rest.starts_with(b"<f") { FORMULA } else { TAG };
        let formula = (*inside && is_formula(rest)).then(|| end_of_formula(rest)).flatten();
        if rest.len() < needed && formula.is_none() && !last {
            return tag;
        }
        if *inside && rest.starts_with(CLOSE) {
            *inside = false;
        } else if !*inside && rest.starts_with(OPEN) && !is_empty_tag(rest) {
            *inside = true;
        }
        if let Some(length) = formula {
            kept.extend_from_slice(&rest[..length]);
            at = tag + length;
        } else {
            if !*inside {
                kept.push(b'<');
            }
            at = tag + 1;
        }
    }
    if !*inside {
        kept.extend_from_slice(&window[at..]);
    }
    window.len()
}

fn is_formula(tag: &[u8]) -> bool {
    tag.starts_with(b"<f>") || tag.starts_with(b"<f ")
}

fn end_of_formula(rest: &[u8]) -> Option<usize> {
    const END: &[u8] = b"</f>";
    let within = &rest[..rest.len().min(FORMULA)];
    within.windows(END.len()).position(|window| window == END).map(|position| position + END.len())
}

/// `<sheetData/>` opens nothing.
fn is_empty_tag(tag: &[u8]) -> bool {
    tag.iter().position(|byte| *byte == b'>').is_some_and(|end| tag[end - 1] == b'/')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives a text in pieces of a few bytes.
    struct Pieces<'a>(&'a [u8], usize);

    impl Read for Pieces<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            let length = self.0.len().min(self.1).min(buffer.len());
            buffer[..length].copy_from_slice(&self.0[..length]);
            self.0 = &self.0[length..];
            Ok(length)
        }
    }

    #[test]
    fn cells_go_and_everything_else_stays_however_it_is_cut() {
        let sheet = b"<worksheet><a/><sheetData><row r=\"1\"><c r=\"A1\"><f>1+2</f><v>3</v></c><c><v>4</v></c></row></sheetData><b>x</b></worksheet>";
        for size in 1..40 {
            let kept = left_out(Pieces(sheet, size), 1 << 20).unwrap();
            assert_eq!(
                String::from_utf8(kept).unwrap(),
                "<worksheet><a/><f>1+2</f></sheetData><b>x</b></worksheet>",
                "{size}"
            );
        }
        let empty = b"<worksheet><sheetData/><b>x</b></worksheet>";
        assert_eq!(left_out(&empty[..], 1 << 20).unwrap(), empty);
        assert_eq!(left_out(&empty[..], 10).err(), Some(NoParts::TooLarge));
    }
}
