//! When a decision closes: what a person types -> a moment. The words of all languages are
//! understood in every language, for people of several languages write in one channel.
//!
//! | typed | means | needs a zone |
//! |---|---|---|
//! | `in 3 days`, `3d`, `2h 30m`, `dans une semaine`, `3日後` | that long from now; a day is 24 hours | no |
//! | `2026-12-04T17:00+01:00`, `2026-12-04T16:00Z`, `<t:1796400000>` | that moment | no |
//! | `17:00`, `5pm`, `17 Uhr`, `17時` | today, or tomorrow if that has passed | yes |
//! | `today`, `tomorrow`, `day after tomorrow` | that day | yes |
//! | `friday`, `fr`, `vendredi`, `金曜日` | the next such day whose time has not passed | yes |
//! | `2026-12-04`, `4.12.2026`, `2026年12月4日` | that day | yes |
//! | `4.12.`, `12月4日` | that day, this year or next | yes |
//! | `in 3 days 17:00` | that many days from today, at that time | yes |
//!
//! A day may have a time, before or after it; without one it means 17:00, the end of a working day.
//! `next friday` and `4/12` are refused: people read them in two ways. So is `17h` alone in
//! languages that write times like that, where it could be a time or a span; `offers` has both.
//!
//! A time that a change of clocks leaves out is the first moment after the change; one that occurs
//! twice is the first of both.
//!
//! | file | what it does |
//! |---|---|
//! | `read` | a text -> the moment that it means; `error`: why it means none |
//! | `tokens`, `words` | a text in its parts: numbers, marks, and words of every language |
//! | `parser`, `grammar`, `numerals` | the parts -> the day, the time and the span that they say |
//! | `resolve` | a day and a time -> the moment, by the clocks of a zone |
//! | `zones`, `places` | time zones, and the places by which people look for them |
//! | `offers` | what is offered while a person types |

mod error;
mod grammar;
mod numerals;
mod offers;
mod parser;
mod places;
mod read;
mod resolve;
#[cfg(test)]
mod tests;
mod tokens;
mod words;
mod zones;

pub use error::WhenError;
pub use offers::offers;
pub use read::read;
pub use zones::{zone, zones};
