//! `weighin check --stale`, `weighin check --links`, `weighin sources pin` and `weighin check
//! --drift`, against web sites on loopback. What each rule reports is in `tests/rules/links.rs`.

mod asking;
mod due;
mod pinning;
