//! Makes the end of every stream of a PDF unmistakable.
//!
//! The writer puts a line feed between a stream's bytes and `endstream`. Where the last byte happens to be a carriage return
//! (one compressed stream in 256), the two together are a line end as well, and a checker that measures the stream by that
//! finds it one byte shorter than its `/Length`: PDFA3A-STREAM-LENGTH-001 of page-validation. A carriage return as line end
//! is as good to every reader (ISO 32000-1, 7.2.3 and 7.3.8.1) and takes the same room, so no offset moves.

/// The end of a stream that ends in a carriage return.
const AMBIGUOUS: &[u8] = b"\r\nendstream\nendobj";

/// Changes the line feed after a stream that ends in a carriage return to a carriage return. The length stays.
pub(super) fn settle(pdf: &mut [u8]) {
    let mut from = 0;
    while let Some(found) = pdf[from..].windows(AMBIGUOUS.len()).position(|window| window == AMBIGUOUS) {
        pdf[from + found + 1] = b'\r';
        from += found + AMBIGUOUS.len();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_stream_that_ends_in_a_carriage_return_is_touched() {
        let mut pdf = b"stream\nabc\nendstream\nendobj stream\nab\r\nendstream\nendobj x\r\ny".to_vec();
        settle(&mut pdf);
        assert_eq!(pdf, b"stream\nabc\nendstream\nendobj stream\nab\r\rendstream\nendobj x\r\ny");
    }
}
