//! The real `weighin playground` over real HTTP. How it looks in a browser is tested in
//! `tests/browser/`.

mod answering;
mod deciding;
mod drafting;
mod gallery;
mod guarding;
mod importing;
mod origins;
mod reloading;
mod running;
mod starting;
