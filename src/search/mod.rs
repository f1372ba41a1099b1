//! Words -> what answers them.
//!
//! One question on its way, as `weighin ask --explain '…'` prints it for any question:
//!
//! ```text
//! how fast is postgers with many writers, but not mysql
//!
//! 1 names   technologies: PostgreSQL
//!           criteria: Speed (Relational database)
//!           excluded: MySQL
//! 2 terms   postger 4.3 (in no text), fast 2.7, writer 1.7, mysql 1.3, mani 0.9
//! 3 topics  Relational database, Back-end runtime (by terms and meaning)
//! 4 fits    1.48 Speed: PostgreSQL, paragraph 1
//!                meaning of the paragraph 1.0 x 0.52 + of the criterion 0.2 x 0.53 + of the chapter 0.3 x 0.51 + of the topic 0.3 x 0.23
//!                terms of the paragraph 0.4 x 0.07 + of the section 0.5 x 0.17 + of the criterion 0.7 x 0.37 + listed 1.0 x 0.16
//!                named 0.1 x 1.00
//!           0.83 Scalability: PostgreSQL, paragraph 1
//!                meaning of the paragraph 1.0 x 0.32 + of the criterion 0.2 x 0.33 + of the chapter 0.3 x 0.38 + of the topic 0.3 x 0.23
//!                terms of the paragraph 0.4 x 0.04 + of the section 0.5 x 0.04 + of the criterion 0.7 x 0.25 + listed 1.0 x 0.05
//!           0.77 Speed: Python, paragraph 5
//!                meaning of the paragraph 1.0 x 0.37 + of the criterion 0.2 x 0.45 + of the chapter 0.3 x 0.33 + of the topic 0.3 x 0.16
//!                terms of the paragraph 0.4 x 0.10 + of the section 0.5 x 0.17 + of the criterion 0.7 x 0.16 + listed 1.0 x 0.03
//!                another topic is named -0.2 x 0.50
//! 5 sure    score 1.48, covered 0.6, lead 0.65 -> 0.97, nearest 0.56: answered
//! ```
//!
//! 1. **Names** ([`mentions`](Mentions), `spellings`, `negation`, `strangers`). *postgers* is one
//!    typo away from an alias of PostgreSQL; *fast* is an alias of its topic's Speed; *mysql* is
//!    excluded by *not*. Names are certain: of a topic, only the technologies that are named can be
//!    meant, and those that are excluded cannot; a criterion counts only in the topics of the named
//!    technologies. Two of one topic decide the topic. A question that consists of names, or that is
//!    listed word for word, has its answer here (`by_name`). If no article covers a named
//!    technology, the answer says so. If articles only mention it, readings are offered when the
//!    question is about it as a whole: "is rust good".
//! 2. **Terms** (`terms`, `reading`). The words that say something, without endings, each with its
//!    rarity among the sections. A misspelt one is read as the nearest term of the articles.
//! 3. **Topics**. Only the nearest ones, and those that are named, are searched: those that have
//!    the rarest terms, and those with the nearest paragraph.
//! 4. **Fit** (`corpus`, `lexical`, `meanings`, `candidates`, [`parts`](ScoreParts)). Each section
//!    gets a sum: how near the meanings of its best paragraph, its criterion and its surroundings
//!    are (cosines), how well the terms fit (BM25 as a share of the most that the question can
//!    reach), how near a listed question is, and whether its criterion is named. The model compares
//!    what is meant and misses rare words, such as names of functions; the terms find these. All
//!    parts are shares from 0 to 1, so they are added. Ranks alone (reciprocal rank fusion) would
//!    not show whether anything fits at all. Then the form (`shape`, `wording`): if one technology
//!    is named, a section; if two are named, or none and the question asks "which", a comparison.
//!    Two and no criterion: their overview as well. A use case that is clearly nearer than every
//!    paragraph and criterion comes first.
//! 5. **Sure** (`confidence`). The score, what is covered (the rarities of the terms, other than
//!    names, that the answer has: *writer*, *mani*), and the lead over the next criterion make a
//!    likelihood. From 0.43 on, the first finding is the answer. From 0.08 on, the findings are
//!    offered as buttons; below, nothing is. What is far in meaning (a cosine below 0.2, or 0.12)
//!    is offered at most, or not at all: a rare word alone does not make an answer. A single word
//!    that is no name is offered at most where its meaning or its spelling is not known.
//!
//! | file | what it does |
//! |---|---|
//! | [`find`](Search::find) | the stages, one after the other |
//! | `reading` | a question -> its words, names, terms |
//! | [`mentions`](Mentions) | the names of a library, and where a text has them |
//! | `naming` | what these names mean: technologies, criteria, topics and use cases |
//! | `ordinary` | names that are also ordinary words |
//! | `negation`, `strangers` | names that are excluded; technologies that no article has |
//! | `running` | a running text as words, without code, addresses and the like |
//! | `spellings` | misspelt words -> the nearest name or term |
//! | `terms` | words -> terms: lower case, without accents, endings and stop words |
//! | `initials` | what experts type for long names: HorizontalPodAutoscaler is "hpa" |
//! | `texts`, `corpus`, `lexical` | the texts of a library, indexed by their terms: BM25 |
//! | [`meaning`], `meanings` | what the texts mean |
//! | `candidates` | the sections that may answer, each with how well it fits |
//! | [`parts`](ScoreParts) | what a score is made of |
//! | `exact_names` | a question that is two names and nothing else |
//! | `by_name`, `shape`, `wording` | names and candidates -> answers of the form that is asked for |
//! | `evidence` | how much speaks for the first of these answers |
//! | `confidence` | whether to answer, to offer or to decline |
//! | `finding`, `explain` | what was found, and how |
//! | `written_in` | in which language a question is written |
//! | `place`, `text_kind` | where a section is; whether a text is a question or a message |

mod by_name;
mod candidates;
mod confidence;
mod corpus;
mod evidence;
mod exact_names;
mod explain;
mod find;
mod finding;
mod initials;
mod lexical;
pub mod meaning;
mod meanings;
mod mentions;
mod naming;
mod negation;
mod ordinary;
mod parts;
mod place;
mod reading;
mod running;
mod shape;
mod spellings;
mod strangers;
mod terms;
mod text_kind;
mod texts;
mod wording;
mod written_in;

pub use confidence::{Confidence, SearchVerdict};
pub use explain::explain;
pub use find::Search;
pub use finding::{Finding, FirstReason, Found, Scored};
pub use mentions::Mentions;
pub use naming::Mentioned;
pub use negation::excludes;
pub use parts::ScoreParts;
pub use place::SectionPlace;
pub use terms::StopWords;
pub use text_kind::TextKind;
pub(crate) use written_in::written_in;
