//! What answers show is correct: in Discord, in a terminal, in pictures and in their alternative
//! text.

mod addresses;
mod commands;
mod files;
mod menus;
mod pictures;
mod ratings;
mod shown;
