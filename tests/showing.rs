//! What answers show is correct: in Discord, in a terminal, in pictures and in their alternative
//! text.

#[path = "showing/addresses.rs"]
mod addresses;
#[path = "support/article.rs"]
mod article;
#[path = "showing/commands.rs"]
mod commands;
#[path = "showing/menus.rs"]
mod menus;
#[path = "showing/pictures.rs"]
mod pictures;
#[path = "showing/ratings.rs"]
mod ratings;
#[path = "showing/shown.rs"]
mod shown;
