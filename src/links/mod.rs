//! The pages that articles link to: are they there, and do they still say what is cited? Nothing
//! here changes an answer: what is found is reported.
//!
//! | file | what it does |
//! |---|---|
//! | [`settings`] | `links.toml`: limits, and addresses that are not asked |
//! | `agent`, `hosts`, `retry_after`, `problem` | one polite request after another -> a page, or why there is none |
//! | `articles` | the articles whose links are looked at |
//! | `each` | many pages, each once |
//! | `dead` | `check --links`: which addresses lead nowhere, or elsewhere |
//! | `text`, `words`, `passage` | a page -> the sentences that a statement rests on |
//! | `fingerprint`, [`pins`] | hashes of a passage, kept next to the article |
//! | `pin` | `sources pin`: the pages as they are now |
//! | `drift` | `check --drift`: what has become of the passages |
//! | `orphans` | pins that belong to nothing |
//!
//! # Why not lychee
//!
//! lychee is the best-kept link checker. Its library, `lychee-lib` 0.24, brings 127 crates that
//! nothing else here needs: a second version of reqwest, `aws-lc-sys`, which is C and needs cmake,
//! and a client for GitHub. As a program of its own it would have to be installed by every
//! contributor and by the tests, it does not read the TOML of the front matter, and `check --drift`
//! has to read the same pages within the same limits anyway. The articles are read here already,
//! with the place of each link, and so is reqwest; little is left to write.

mod agent;
mod articles;
mod dead;
mod drift;
mod each;
mod fingerprint;
mod hosts;
mod orphans;
mod passage;
mod pin;
pub mod pins;
mod problem;
mod retry_after;
pub mod settings;
mod text;
mod words;

pub use agent::Agent;
pub use articles::ArticleFile;
pub(crate) use dead::check_links;
pub(crate) use drift::check_drift;
pub(crate) use orphans::{orphans, without_article};
pub use pin::{Pinned, pin};
