//! Replaced when times are merged.
use crate::decisions::Moment;
use crate::language::Language;
pub struct Zone;
pub enum WhenError {
    NotUnderstood,
}
pub fn read(typed: &str, now: Moment, _: Option<&Zone>, _: Language) -> Result<Moment, WhenError> {
    let (number, unit) = typed.split_at(typed.len().saturating_sub(1));
    let number: i64 = number.parse().map_err(|_| WhenError::NotUnderstood)?;
    let unit = match unit {
        "d" => 86_400_000,
        "h" => 3_600_000,
        _ => return Err(WhenError::NotUnderstood),
    };
    Ok(now.plus(number * unit))
}
pub fn zone(_: &str) -> Option<Zone> {
    Some(Zone)
}
pub fn explained(_: Language, _: &WhenError) -> String {
    String::new()
}
use crate::commands::request::Choice;
pub fn offers(_: &str, _: Moment, _: Option<&Zone>, _: Language) -> Vec<Choice> {
    Vec::new()
}
pub fn zones(_: &str, _: Moment) -> Vec<Choice> {
    Vec::new()
}
