//! Words -> sections: what a library says about a question that is put in plain words.
//!
//! | file | what it does |
//! |---|---|
//! | [`find`](Search::find) | a question -> the passages or the comparison that answer it, or nothing |
//! | `wording` | what the wording of a question says about its aim |
//! | `evidence` | whether what was found is enough to answer |
//! | `likeness` | whether a question is worded like answered ones |
//! | `sections` | the sections, paragraphs and criteria of a library, and how well each fits |
//! | `documents` | what is indexed of a library |
//! | `index` | texts by their words: BM25 |
//! | `words` | running text -> terms: lower case, stop words, stems, concepts |
//! | `thesaurus` | which words people use for the same thing |
//! | `vocabulary` | misspelt words -> the nearest known ones |
//! | [`mentions`](Mentions) | which technologies, criteria and topics a text names |
//! | `slips` | names that were typed with a mistake |
//! | `ordinary` | names that are also ordinary words |
//! | [`meaning`] | texts -> meanings, which can be compared |
//! | `running` | a running text as words, without code, addresses and the like |

mod documents;
mod evidence;
mod find;
mod index;
mod likeness;
mod manner;
pub mod meaning;
mod mentions;
mod ordinary;
mod place;
mod running;
mod sections;
mod slips;
mod thesaurus;
mod vocabulary;
mod wording;
mod words;

pub use evidence::Evidence;
pub use find::{Finding, Hits, Search};
pub use manner::Manner;
pub use mentions::{Mentioned, Mentions};
pub use place::Place;
pub use sections::{Hit, Scope, Sections};
pub use words::StopWords;
