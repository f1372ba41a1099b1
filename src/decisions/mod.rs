//! A team's decision: its acts, its state, its outcome, and what a new library does to it. Plain
//! functions: no network, no clock, no chat platform, no database.
//!
//! | file | what it does |
//! |---|---|
//! | [`moment`], [`person`] | when, and who |
//! | [`terms`], [`ballot`] | what is asked by which rules, and what one member says |
//! | [`act`], [`refusal`], [`receipt`] | what happens, why it may be refused, and what became of it |
//! | [`decision`], [`round`] | the state that acts lead to |
//! | `fold`, `voting`, `closing`, `choosing` | what each act changes, and when it is refused |
//! | [`secrecy`], `forget` | ballots without names, and persons erased |
//! | [`seen`] | what a person sees of decisions |
//! | [`snapshot`], [`table`] | a topic's ratings and sources as they stood |
//! | [`opinions`], [`disagreement`], [`outcome`] | ballots and ratings -> what they come to |
//! | [`replay`](mod@replay) | what a new library does to a decision |
//! | [`record`], [`outcome_record`] | what is kept for good |
//! | [`verify`](mod@verify) | whether a record is right |
//! | [`madr`](mod@madr), `weighed`, `markdown` | the record as a Markdown file |

pub mod act;
pub mod ballot;
mod choosing;
mod closing;
pub mod decision;
pub mod disagreement;
mod fold;
mod forget;
pub mod madr;
mod markdown;
pub mod moment;
pub mod opinions;
pub mod outcome;
pub mod outcome_record;
pub mod person;
pub mod receipt;
pub mod record;
pub mod refusal;
pub mod replay;
pub mod round;
pub mod secrecy;
pub mod seen;
pub mod snapshot;
pub mod table;
pub mod terms;
pub mod verify;
mod voting;
mod weighed;

pub use act::{Change, RecordedAct};
pub use ballot::Ballot;
pub use decision::{Decision, Phase};
pub use disagreement::Disagreement;
pub use madr::madr;
pub use moment::Moment;
pub use outcome::{TeamOutcome, TeamVerdict, Turnout};
pub use person::{ActingMember, Author, PersonId, Voter};
pub use receipt::Receipt;
pub use record::Record;
pub use refusal::ActRefusal;
pub use replay::{Replay, replay};
pub use seen::{DecisionLine, DecisionPlace, Shown};
pub use snapshot::Snapshot;
pub use table::AssessmentTable;
pub use terms::{Tally, Terms, Who};
pub use verify::verify;
