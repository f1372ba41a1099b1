//! Checks the outcome in a record against the ballots and ratings in the same record.

use super::record::{FORMAT, Record};
use serde_json::Value;

/// Something that a record says and that is computed otherwise.
#[derive(Debug, Clone, PartialEq)]
pub struct Mismatch {
    /// Where it is in the JSON: `outcome.ranking.0.score`.
    pub place: String,
    pub recorded: Value,
    pub computed: Value,
}

/// Computes everything that a record's outcome says from the record alone; every difference, none
/// if the record is right.
pub fn verify(record: &Record) -> Vec<Mismatch> {
    let mut differences = Vec::new();
    compare(
        "format",
        &record.format.into(),
        &FORMAT.into(),
        &mut differences,
    );
    let id = record.snapshot.id();
    compare(
        "snapshot_id",
        &record.snapshot_id.clone().into(),
        &id.into(),
        &mut differences,
    );

    // Plain values can always be written.
    let recorded = serde_json::to_value(&record.outcome).unwrap_or_default();
    let computed = serde_json::to_value(record.compute()).unwrap_or_default();
    compare("outcome", &recorded, &computed, &mut differences);
    differences
}

fn compare(place: &str, recorded: &Value, computed: &Value, differences: &mut Vec<Mismatch>) {
    match (recorded, computed) {
        (Value::Object(one), Value::Object(two)) if one.keys().eq(two.keys()) => {
            for (key, value) in one {
                compare(&format!("{place}.{key}"), value, &two[key], differences);
            }
        }
        (Value::Array(one), Value::Array(two)) if one.len() == two.len() => {
            for (at, (one, two)) in one.iter().zip(two).enumerate() {
                compare(&format!("{place}.{at}"), one, two, differences);
            }
        }
        _ if same(recorded, computed) => {}
        _ => differences.push(Mismatch {
            place: place.to_owned(),
            recorded: recorded.clone(),
            computed: computed.clone(),
        }),
    }
}

/// Numbers may differ in the last decimal: another machine rounds otherwise.
fn same(one: &Value, two: &Value) -> bool {
    match (one.as_f64(), two.as_f64()) {
        (Some(one), Some(two)) => (one - two).abs() < 2e-6,
        _ => one == two,
    }
}
