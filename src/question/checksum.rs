//! A two-letter checksum.

/// A two-letter checksum: a word that was written for other names must not be read for these.
pub fn checksum(bytes: impl Iterator<Item = u8>) -> String {
    // FNV-1a (Fowler, Noll and Vo), for which no crate is worth its while.
    let mut hash: u32 = 0x811c_9dc5;
    for byte in bytes {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }

    let letter = |number: u32| char::from(b'a' + u8::try_from(number % 26).unwrap_or_default());
    [letter(hash >> 16), letter(hash)].iter().collect()
}
