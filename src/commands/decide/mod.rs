//! `/decide`: a team decides in the channel.

pub mod when;
