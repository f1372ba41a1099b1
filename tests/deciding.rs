//! Teams decide with the real program, a fake Discord and a real database, also while processes are
//! killed.

pub mod clicks;
pub mod given;
mod killed;
mod moving;
mod whole;
