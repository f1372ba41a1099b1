//! Words -> what answers them.
//!
//! One question on its way (`weighin ask --explain '…'` prints the same for any other; the numbers
//! are those of the shipped articles by terms alone):
//!
//! > how fast is postgers with many writers, but not mysql
//!
//! 1. **Names** ([`mentions`](Mentions), `spellings`, `negation`, `strangers`). *postgers* is one
//!    typo away from an alias of PostgreSQL; *fast* is an alias of the criterion Speed; *mysql* is
//!    excluded by *not*. Names are certain: of a topic, only the technologies that are named can be
//!    meant, those that are excluded cannot, and other topics lose 0.2. A question that consists of
//!    names, or that is listed word for word, has its answer here (`by_name`). A technology that no
//!    article has is said to be missing.
//! 2. **Terms** (`terms`, `reading`). The words that say something, without endings, each with its
//!    rarity among the sections: *fast* 2.1, *writer* 1.7, *mani* 0.4. A misspelt one is read as the
//!    nearest term of the articles.
//! 3. **Candidates** (`corpus`, `lexical`, `meanings`, `candidates`). In the nearest topics, and those
//!    that are named, each section gets the sum of: how near its best paragraph and its criterion are
//!    in meaning (cosines), how well the terms of paragraph, section and criterion fit (BM25 as a share
//!    of the most that the question can reach), how near a listed question is, and whether its
//!    criterion is named. Speed of PostgreSQL: 0.4 x 0.14 + 0.5 x 0.34 + 0.7 x 0.56 + 0.25 = 0.87; the
//!    next criterion is Scalability with 0.35. All parts are shares from 0 to 1, so they are added: by
//!    rank alone (reciprocal rank fusion) it could not be told whether anything fits at all.
//! 4. **Shape** (`shape`, `wording`). One technology is named: a section. Two, or none and "which": a
//!    comparison. Two and no criterion: their overview as well. A use case that is nearer than the
//!    criterion comes first.
//! 5. **Confidence** (`confidence`). Score 0.87, covered 2.2 (the rarities of the terms, other than
//!    names, that the answer has: *writer*, *mani*), and a lead of 0.51 over the next criterion make a
//!    likelihood of 0.87: answered. From 0.12 on, the first three are offered; below, nothing is.
//!
//! | file | what it does |
//! |---|---|
//! | [`find`](Search::find) | the stages, one after the other |
//! | `reading` | a question -> its words, names, terms |
//! | [`mentions`](Mentions) | which technologies, criteria, topics and use cases a text names |
//! | `ordinary` | names that are also ordinary words |
//! | `negation`, `strangers` | names that are excluded; technologies that no article has |
//! | `running` | a running text as words, without code, addresses and the like |
//! | `spellings` | misspelt words -> the nearest name or term |
//! | `terms` | words -> terms: lower case, without accents, endings and stop words |
//! | `texts`, `corpus`, `lexical` | the texts of a library, indexed by their terms: BM25 |
//! | [`meaning`], `meanings` | what the texts mean |
//! | `candidates` | the sections that may answer, each with how well it fits |
//! | `by_name`, `shape`, `wording` | names and candidates -> answers of the form that is asked for |
//! | `confidence` | whether to answer, to offer or to decline |
//! | `finding`, `explain` | what was found, and how |

mod by_name;
mod candidates;
mod confidence;
mod corpus;
mod explain;
mod find;
mod finding;
mod lexical;
mod manner;
pub mod meaning;
mod meanings;
mod mentions;
mod negation;
mod ordinary;
mod place;
mod reading;
mod running;
mod shape;
mod spellings;
mod strangers;
mod terms;
mod texts;
mod wording;

pub use candidates::Parts;
pub use confidence::{Confidence, Verdict};
pub use explain::explain;
pub use find::Search;
pub use finding::{Finding, Found, Reason, Scored};
pub use manner::Manner;
pub use mentions::{Mentioned, Mentions};
pub use negation::excludes;
pub use place::Place;
pub use terms::StopWords;
