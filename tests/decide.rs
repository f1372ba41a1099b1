//! `/decide`: what is said of a team's decision.

mod said;
