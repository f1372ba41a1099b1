//! What a team has already -> the draft of an article: pages, tables, decision records and posts,
//! in Markdown or HTML. Nothing is lost: what has no place in an article is in its introduction or
//! under `## Not placed`. No file system, no clock.
//!
//! | file | what it does |
//! |---|---|
//! | `given`, `make` | what is given, and the steps from there to a draft |
//! | `raised` | raised digits, as in powers |
//! | `clean` | removes characters that an article may not have |
//! | `read`, `html`, `front`, `values` | all inputs; HTML -> Markdown; front matter in YAML or TOML |
//! | `reader`, `inner_html`, `inner_table`, `inline`, `document` | Markdown -> headings, tables and flat blocks with their lines |
//! | `outline`, `names`, `vocabulary`, `labels`, `spelled` | headings as a tree; what names and lines look like |
//! | `versus`, `madr`, `tables`, `propagate`, `announced`, `side_by_side` | how to tell technologies from criteria |
//! | `find`, `roles` | all of these signs -> the technologies and criteria |
//! | `walk`, `walk_table`, `arrange`, `cells`, `mentioned`, `limit` | every part -> its place under a criterion and a technology |
//! | `value`, `scores`, `facts` | cells -> facts and ratings |
//! | `quotable` | a section starts with a paragraph that answers can quote |
//! | `head`, `entries`, `sources`, `footnotes`, `markdown_out`, `escaping`, `write` | the text of the draft |
//! | `gaps`, `report`, `outcome` | what is missing, and the report |
//! | `blank` | the draft of a topic of which nothing is written yet |

mod announced;
mod arrange;
mod blank;
mod cells;
mod clean;
mod document;
mod entries;
mod escaping;
mod facts;
mod find;
mod footnotes;
mod front;
mod gaps;
mod given;
mod head;
mod html;
mod inline;
mod inner_html;
mod inner_table;
mod labels;
mod limit;
mod madr;
mod make;
mod markdown_out;
mod mentioned;
mod names;
mod outcome;
mod outline;
mod propagate;
mod quotable;
mod raised;
mod read;
mod reader;
mod report;
mod roles;
mod scores;
mod side_by_side;
mod sources;
mod spelled;
mod tables;
mod value;
mod values;
mod versus;
mod vocabulary;
mod walk;
mod walk_table;
mod write;

pub use blank::blank;
pub use document::LinePlace;
pub use given::{Hints, InputText};
pub use make::import;
pub use outcome::{Import, ImportNote, PlacedLines};
