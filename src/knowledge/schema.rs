//! The front matter of an article: every value with its place, not yet checked against each other.

use super::at::{At, Entries};
use super::diagnostic::Report;
use super::fact_entries::{self, FactEntry, ThresholdsEntry};
use super::facts::{Better, Kind};
use super::keys::{Need, TableKeys, key};
use super::limits;
use super::syntax;
use super::table::{self, Table};
use super::topic::Status;
use crate::rating::Rating;
use time::Date;
use toml::Spanned;
use toml::de::{DeTable, Error};

/// The whole front matter.
pub struct FrontMatter {
    pub title: At<String>,
    pub question: At<String>,
    pub aliases: Vec<At<String>>,
    pub status: Status,
    pub reviewed: Option<At<Date>>,
    pub technologies: Vec<TechnologyEntry>,
    pub criteria: Vec<CriterionEntry>,
    pub use_cases: Vec<UseCaseEntry>,
    /// The lists that are missing or could not be read as a whole, which is reported.
    pub unread: Vec<&'static str>,
}

/// A `[[technologies]]` entry.
pub struct TechnologyEntry {
    pub id: At<String>,
    pub name: At<String>,
    pub aliases: Vec<At<String>>,
    pub keywords: Vec<At<String>>,
    pub version: Option<At<String>>,
    pub homepage: Option<At<String>>,
    pub group: Option<At<String>>,
}

impl TechnologyEntry {
    /// Its id, its name and its aliases.
    pub fn names(&self) -> impl Iterator<Item = &At<String>> {
        [&self.id, &self.name].into_iter().chain(&self.aliases)
    }
}

/// A `[[criteria]]` entry.
pub struct CriterionEntry {
    pub id: At<String>,
    pub name: At<String>,
    pub aliases: Vec<At<String>>,
    pub keywords: Vec<At<String>>,
    pub question: At<String>,
    pub kind: Kind,
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

/// A `[[use_cases]]` entry.
pub struct UseCaseEntry {
    pub id: At<String>,
    pub name: At<String>,
    pub weights: Entries<Rating>,
    pub must: Entries<Rating>,
}

/// The questions of a file: criteria, and under each a name with its list.
pub type Questions = Entries<Entries<Vec<At<String>>>>;

// To add a key, read it in one of the functions at the end of this file: that line is all that the
// unknown-key rule and the JSON schema need. Its description is also its row in CONTRIBUTING.md. A
// value of a new type needs a method of `Table` and a variant of `keys::Holds`, with its schema in
// `json_schema`.

/// Reads TOML that starts `offset` bytes into the file; reports syntax errors, unknown and missing
/// keys, wrong types.
pub fn read(toml: &str, offset: usize, report: &mut Report) -> Option<FrontMatter> {
    let document = parse(toml, offset, report)?;
    let mut table = Table::document("the front matter", &document, offset);
    let front = front_matter(&mut table, report);

    table.finish(report);
    Some(front)
}

/// The keys that the front matter may have, as the functions below read them.
pub fn keys() -> TableKeys {
    table::keys(front_matter)
}

/// Reads a file of questions; reports syntax errors and wrong types.
pub fn questions(toml: &str, report: &mut Report) -> Option<Questions> {
    let document = parse(toml, 0, report)?;
    let table = Table::document("the file", &document, 0);
    Some(table.texts_maps(limits::ASKED, report))
}

fn parse<'t>(toml: &'t str, offset: usize, report: &mut Report) -> Option<Spanned<DeTable<'t>>> {
    let (document, errors) = DeTable::parse_recoverable(toml);
    let place = |error: &&Error| error.span().map_or(0, |span| span.start);
    let Some(first) = errors.iter().min_by_key(place) else {
        return Some(document);
    };

    // The document has only what could be read: checking it would report what is there as missing.
    syntax::report(toml, offset, first, report);
    None
}

/// The word for an article that is not reviewed.
pub const DRAFT: &str = "draft";

const STATUSES: [(&str, Status); 2] = [(DRAFT, Status::Draft), ("reviewed", Status::Reviewed)];

fn front_matter(table: &mut Table, report: &mut Report) -> FrontMatter {
    // First, because what may be missing depends on it.
    let status = table.choice(
        key(
            "status",
            "`draft` or `reviewed`, which is the default; a draft may lack what a review adds, and answers say that it is one",
        ),
        &STATUSES,
        Status::Reviewed,
        report,
    );
    let status = status.unwrap_or(Status::Reviewed);
    report.set_status(status);

    FrontMatter {
        status,
        title: table.text(key("title", "the name of the topic"), limits::TITLE, report),
        question: table.text(
            key("question", "the question that a team has to answer"),
            limits::QUESTION,
            report,
        ),
        aliases: table.texts(
            key("aliases", "other names, as a list"),
            limits::ALIAS,
            report,
        ),
        reviewed: table.date(
            key(
                "reviewed",
                "the day on which someone last checked the whole article against its sources",
            ),
            report,
        ),
        technologies: table.tables(
            key("technologies", "the options to choose from"),
            limits::TECHNOLOGIES,
            report,
            technology,
        ),
        criteria: table.tables(
            key(
                "criteria",
                "the points of view from which they are compared",
            ),
            limits::CRITERIA,
            report,
            criterion,
        ),
        use_cases: table.tables(
            key("use_cases", "sets of weights that `/recommend` offers"),
            limits::USE_CASES,
            report,
            use_case,
        ),
        unread: table.unread(),
    }
}

fn technology(table: &mut Table, report: &mut Report) -> TechnologyEntry {
    TechnologyEntry {
        id: table.id(key("id", "lowercase letters, digits and hyphens"), limits::TECHNOLOGY_ID, report),
        name: table.text(
            key("name", "what answers call it"),
            limits::TECHNOLOGY_NAME,
            report,
        ),
        aliases: table.texts(
            key(
                "aliases",
                "what people type for it: short forms, language names",
            ),
            limits::ALIAS,
            report,
        ),
        keywords: table.texts(
            key(
                "keywords",
                "its own parts, tools and frameworks, as a list; a question that names one is about this technology",
            ),
            limits::KEYWORD,
            report,
        ),
        version: table.optional_text(
            key("version", "the version that the text is about"),
            limits::VERSION,
            report,
        ),
        homepage: table.url(key("homepage", "an http or https address"), report),
        group: table.optional_text(
            key("group", "what it is one mode of; technologies with the same group are shown together"),
            limits::GROUP,
            report,
        ),
    }
}

fn criterion(table: &mut Table, report: &mut Report) -> CriterionEntry {
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
        kind: Kind::Rating,
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
    entry.kind = kind.unwrap_or(Kind::Rating);
    entry.unread = table.unread();
    entry
}

/// Reads what only a criterion with ratings has.
fn add_ratings(entry: &mut CriterionEntry, table: &mut Table, report: &mut Report) {
    entry.scale = table.scale(
            key(
                "scale",
                "what each rating means; 1, 3 and 5 are required, 2 and 4 are not; answers show these words next to the rating",
            ),
            limits::SCALE,
            Need::Review,
            report,
        );
    entry.ratings = table.number_map(
        key(
            "ratings",
            "technology id = 1 to 5; leave out what is not known",
        ),
        Need::Review,
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
fn kind(table: &mut Table, report: &mut Report) -> Option<Kind> {
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
        KindName::Rating => Kind::Rating,
        KindName::YesNo => Kind::YesNo,
        KindName::Text => Kind::Text,
        KindName::Number => Kind::Number {
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

fn use_case(table: &mut Table, report: &mut Report) -> UseCaseEntry {
    UseCaseEntry {
        id: table.id(
            key("id", "lowercase letters, digits and hyphens"),
            limits::USE_CASE_ID,
            report,
        ),
        name: table.text(
            key("name", "what answers call it"),
            limits::USE_CASE_NAME,
            report,
        ),
        weights: table.number_map(
            key(
                "weights",
                "criterion id = 1 to 5, how much it matters; leave out what does not matter",
            ),
            Need::Always,
            report,
        ),
        must: table.number_map(
            key("must", "criterion id = the lowest acceptable rating"),
            Need::Never,
            report,
        ),
    }
}
