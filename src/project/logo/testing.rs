//! Pictures for tests.

use std::io::Write;

/// A mark of two shapes, one of them see-through.
pub const SVG: &[u8] = br##"<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 60 20">
<defs><linearGradient id="a"><stop offset="0" stop-color="#7a1f2b"/><stop offset="1" stop-color="#d08"/></linearGradient>
<path id="b" d="M0 0h20v20H0z"/></defs>
<use xlink:href="#b" fill="url(#a)"/><circle cx="45" cy="10" r="9" fill="#1f5f3a" fill-opacity="0.5"/></svg>
"##;

/// Returns the beginning of a PNG with these sides, and no picture.
pub fn png_header(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = super::PNG.to_vec();
    let header = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 6, 0, 0, 0]].concat();
    chunk(&mut bytes, *b"IHDR", &header);
    bytes
}

/// Returns a PNG with these sides, coloured and half transparent.
pub fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = png_header(width, height);
    let row = [&[0][..], &[0x7a, 0x1f, 0x2b, 0x80].repeat(width as usize)].concat();
    chunk(&mut bytes, *b"IDAT", &stored(&row.repeat(height as usize)));
    chunk(&mut bytes, *b"IEND", &[]);
    bytes
}

fn chunk(bytes: &mut Vec<u8>, kind: [u8; 4], data: &[u8]) {
    bytes.write_all(&u32::try_from(data.len()).unwrap().to_be_bytes()).unwrap();
    let content = [&kind[..], data].concat();
    bytes.write_all(&content).unwrap();
    bytes.write_all(&crc(&content).to_be_bytes()).unwrap();
}

/// Returns data as a zlib stream that compresses nothing: RFC 1950 and 1951.
fn stored(data: &[u8]) -> Vec<u8> {
    let mut stream = vec![0x78, 0x01];
    let pieces: Vec<&[u8]> = data.chunks(0xffff).collect();
    for (number, piece) in pieces.iter().enumerate() {
        let length = u16::try_from(piece.len()).unwrap();
        stream.push(u8::from(number + 1 == pieces.len()));
        stream.extend(length.to_le_bytes());
        stream.extend((!length).to_le_bytes());
        stream.extend(*piece);
    }
    let (mut one, mut two) = (1_u32, 0_u32);
    for byte in data {
        one = (one + u32::from(*byte)) % 65521;
        two = (two + one) % 65521;
    }
    stream.extend((two << 16 | one).to_be_bytes());
    stream
}

fn crc(data: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in data {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 };
        }
    }
    !crc
}
