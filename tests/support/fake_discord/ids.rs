//! Ids that never repeat within a test binary.

use std::sync::atomic::{AtomicU64, Ordering};

/// The room between two ids, for ids derived from another one.
const STEP: u64 = 16;

static NEXT: AtomicU64 = AtomicU64::new(1_400_000_000_000_000_000);

/// A snowflake that nothing else has.
pub fn next() -> String {
    NEXT.fetch_add(STEP, Ordering::Relaxed).to_string()
}

/// The id of what came of the thing with this id, such as the message that answers an interaction.
pub fn derived_from(id: &str) -> String {
    let id: u64 = id.parse().expect("ids are numbers");
    (id + 1).to_string()
}

/// The id that always belongs to this name.
pub fn of_name(name: &str) -> String {
    let hash = name.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    (1_100_000_000_000_000_000 + hash % 100_000_000_000_000_000).to_string()
}
