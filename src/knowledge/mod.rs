//! Files -> [`Library`]: reads, checks and indexes the articles. Plain functions: no network, no
//! clock, no Discord.
//!
//! | file | what it does |
//! |---|---|
//! | `load/` | a folder -> the texts of its articles, and everything that is wrong with the folder |
//! | [`article`], `file_name`, `assemble` | the text of one article -> a checked topic |
//! | `front_matter`, `schema`, `table`, `keys`, `value`, `fact_entries`, `must_have_entries`, `id`, `syntax`, `at` | its TOML: every value with its place |
//! | [`json_schema`] | the keys of the TOML as a JSON schema, for editors |
//! | `markdown`, `running_text`, `body`, `raw`, `label`, [`prose`] | its Markdown: chapters, sections and footnotes |
//! | [`import`] | what a team has already -> the draft of an article |
//! | `check/`, [`rules`], `limits`, [`diagnostic`] | the checks, and what they report |
//! | `hidden`, `escape`, `lookalike`, `misleading` | characters and addresses that deceive readers |
//! | `link`, [`address`] | which addresses an answer can link to |
//! | [`citations`] | which pages an article links to, and which words cite each source |
//! | `translation` | an article in another language |
//! | `questions` | the questions that an article answers, from a file next to it |
//! | [`review`] | how long a review counts |
//! | [`topic`], [`facts`], [`must_have`], `good_enough`, [`origin`], `outline` | the checked types, and where they come from |
//! | `library`, `topics`, `groups` | all topics, checked and indexed |
//! | [`names`], `name_index`, [`spelling`] | what names can mean, and how names are compared |
//! | `lookup`, `suggest`, [`near`] | finds things by what a person types: exactly, by its start, or nearly |

pub mod address;
pub mod article;
mod assemble;
mod at;
mod body;
pub mod check;
pub mod citations;
pub mod diagnostic;
pub mod escape;
mod fact_entries;
pub mod facts;
mod file_name;
mod front_matter;
mod good_enough;
mod groups;
mod hidden;
mod id;
pub mod import;
pub mod json_schema;
mod keys;
mod label;
mod library;
pub(crate) mod limits;
mod link;
pub mod load;
mod lookalike;
mod lookup;
mod markdown;
mod misleading;
pub mod must_have;
mod must_have_entries;
mod name_index;
pub mod names;
pub mod near;
pub mod origin;
mod outline;
pub mod prose;
mod questions;
mod raw;
pub mod review;
pub mod rules;
mod running_text;
mod schema;
pub mod spelling;
mod suggest;
mod syntax;
mod table;
pub mod topic;
mod topics;
mod translation;
mod value;

pub use diagnostic::Diagnostic;
pub use groups::{EntryIndex, Groups};
pub use library::Library;
pub(crate) use link::is_url;
pub(crate) use load::load_all;
pub use load::{Loaded, load};
pub use rules::Rule;
pub use topic::{Criterion, Section, Source, Technology, Topic};
pub use topics::TopicList;
