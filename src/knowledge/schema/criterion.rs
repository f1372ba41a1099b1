//! A criterion in the front matter, whose keys depend on its kind.

use crate::knowledge::at::{At, Entries};
use crate::knowledge::diagnostic::Report;
use crate::knowledge::fact_entries::{self, FactEntry, ThresholdsEntry};
use crate::knowledge::facts::{Better, CriterionKind};
use crate::knowledge::keys::{KeyNeed, key};
use crate::knowledge::limits;
use crate::knowledge::table::TomlTable;
use crate::rating::Rating;

/// A `[[criteria]]` entry.
pub struct CriterionEntry {
    pub id: At<String>,
    pub name: At<String>,
    pub aliases: Vec<At<String>>,
    pub keywords: Vec<At<String>>,
    pub question: At<String>,
    pub kind: CriterionKind,
    pub scale: Entries<String>,
    pub ratings: Entries<Rating>,
    pub facts: Entries<FactEntry>,
    pub thresholds: ThresholdsEntry,
    pub not_applicable: Entries<String>,
    /// The tables that are missing or could not be read as a whole, which is reported.
    pub unread: Vec<&'static str>,
}

impl CriterionEntry {
    /// Its id, its name and its aliases.
    pub fn names(&self) -> impl Iterator<Item = &At<String>> {
        [&self.id, &self.name].into_iter().chain(&self.aliases)
    }
}

/// Reads a `[[criteria]]` entry.
pub fn criterion(table: &mut TomlTable, report: &mut Report) -> CriterionEntry {
    let kind = kind(table, report);
    let mut entry = CriterionEntry {
        id: table.id(key("id", "lowercase letters, digits and hyphens; use the same id in two topics if people should be able to ask for it in both"), limits::CRITERION_ID, report),
        name: table.text(
            key("name", "what answers call it"),
            limits::CRITERION_NAME,
            report,
        ),
        aliases: table.texts(
            key("aliases", "what people type for it"),
            limits::ALIAS,
            report,
        ),
        keywords: table.texts(
            key(
                "keywords",
                "words that people use for it without naming it, as a list; `/ask` and `/recommend` recognise the criterion by them",
            ),
            limits::KEYWORD,
            report,
        ),
        question: table.text(
            key(
                "question",
                "the question that a section answers; menus show it",
            ),
            limits::QUESTION,
            report,
        ),
        kind: CriterionKind::Rating,
        scale: Vec::new(),
        ratings: Vec::new(),
        facts: Vec::new(),
        thresholds: ThresholdsEntry::none(),
        not_applicable: table.text_map(
            key("not-applicable", "technology id = why the criterion does not apply to it; then it has no rating, fact or section, and is no gap"),
            limits::REASON,
            report,
        ),
        unread: Vec::new(),
    };

    match &kind {
        Some(kind) if kind.is_factual() => {
            entry.facts = fact_entries::facts(table, kind, report);
            entry.thresholds = fact_entries::thresholds(table, kind, report);
        }
        Some(_) => add_ratings(&mut entry, table, report),
        // What else is written depends on the kind.
        None => table.pass_over(&["scale", "ratings", "facts", "thresholds", "unit", "better"]),
    }
    entry.kind = kind.unwrap_or(CriterionKind::Rating);
    entry.unread = table.unread();
    entry
}

/// Reads what only a criterion with ratings has.
fn add_ratings(entry: &mut CriterionEntry, table: &mut TomlTable, report: &mut Report) {
    entry.scale = table.scale(
            key(
                "scale",
                "what each rating means; 1, 3 and 5 are required, 2 and 4 are not; answers show these words next to the rating",
            ),
            limits::SCALE,
            KeyNeed::Review,
            report,
        );
    entry.ratings = table.number_map(
        key(
            "ratings",
            "technology id = 1 to 5; leave out what is not known",
        ),
        KeyNeed::Review,
        report,
    );
}

const KINDS: [(&str, KindName); 4] = [
    ("rating", KindName::Rating),
    ("yes-no", KindName::YesNo),
    ("number", KindName::Number),
    ("text", KindName::Text),
];

#[derive(Clone, Copy)]
enum KindName {
    Rating,
    YesNo,
    Number,
    Text,
}

const DIRECTIONS: [(&str, Better); 2] = [("lower", Better::Lower), ("higher", Better::Higher)];

/// The kind of a criterion; a number has a unit and a direction. `None` if it could not be read.
fn kind(table: &mut TomlTable, report: &mut Report) -> Option<CriterionKind> {
    let word = table.choice(
        key(
            "kind",
            "`rating`, which is the default, or what its facts are: `yes-no`, `number` or `text`",
        ),
        &KINDS,
        KindName::Rating,
        report,
    );

    Some(match word? {
        KindName::Rating => CriterionKind::Rating,
        KindName::YesNo => CriterionKind::YesNo,
        KindName::Text => CriterionKind::Text,
        KindName::Number => CriterionKind::Number {
            unit: table
                .text(
                    key("unit", "in what the numbers are, such as `USD per month`"),
                    limits::UNIT,
                    report,
                )
                .value,
            better: table.required_choice(
                key("better", "which numbers are better: `lower` or `higher`"),
                &DIRECTIONS,
                Better::Lower,
                report,
            ),
        },
    })
}
