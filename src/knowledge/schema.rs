//! The front matter of an article: every value with its place, not yet checked against each other.

use super::at::{At, Entries};
use super::diagnostic::Report;
use super::fact_entries::{self, FactEntry, ThresholdsEntry};
use super::facts::{Better, Kind};
use super::limits;
use super::syntax;
use super::table::{Need, Table};
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

/// Reads TOML that starts `offset` bytes into the file; reports syntax errors, unknown and missing
/// keys, wrong types.
pub fn read(toml: &str, offset: usize, report: &mut Report) -> Option<FrontMatter> {
    let document = parse(toml, offset, report)?;
    let table = Table::document("the front matter", &document, offset);
    Some(front_matter(table, report))
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

const STATUSES: [(&str, Status); 2] = [("draft", Status::Draft), ("reviewed", Status::Reviewed)];

fn front_matter(mut table: Table, report: &mut Report) -> FrontMatter {
    // First, because what may be missing depends on it.
    let status = table.choice("status", &STATUSES, report);
    let status = status.unwrap_or(Status::Reviewed);
    report.set_status(status);

    let front = FrontMatter {
        status,
        title: table.text("title", limits::TITLE, report),
        question: table.text("question", limits::QUESTION, report),
        aliases: table.texts("aliases", limits::ALIAS, report),
        reviewed: table.date("reviewed", report),
        technologies: table.tables("technologies", Need::Always, report, technology),
        criteria: table.tables("criteria", Need::Always, report, criterion),
        use_cases: table.tables("use_cases", Need::Never, report, use_case),
        unread: table.unread(),
    };

    table.finish(report);
    front
}

fn technology(table: &mut Table, report: &mut Report) -> TechnologyEntry {
    TechnologyEntry {
        id: table.id(limits::TECHNOLOGY_ID, report),
        name: table.text("name", limits::TECHNOLOGY_NAME, report),
        aliases: table.texts("aliases", limits::ALIAS, report),
        keywords: table.texts("keywords", limits::KEYWORD, report),
        version: table.optional_text("version", limits::VERSION, report),
        homepage: table.url("homepage", report),
        group: table.optional_text("group", limits::GROUP, report),
    }
}

fn criterion(table: &mut Table, report: &mut Report) -> CriterionEntry {
    let kind = kind(table, report);
    let mut entry = CriterionEntry {
        id: table.id(limits::CRITERION_ID, report),
        name: table.text("name", limits::CRITERION_NAME, report),
        aliases: table.texts("aliases", limits::ALIAS, report),
        keywords: table.texts("keywords", limits::KEYWORD, report),
        question: table.text("question", limits::QUESTION, report),
        kind: Kind::Rating,
        scale: Vec::new(),
        ratings: Vec::new(),
        facts: Vec::new(),
        thresholds: ThresholdsEntry::none(),
        not_applicable: table.text_map("not-applicable", limits::REASON, Need::Never, report),
        unread: Vec::new(),
    };

    match &kind {
        Some(kind) if kind.is_factual() => {
            entry.facts = fact_entries::facts(table, kind, report);
            entry.thresholds = fact_entries::thresholds(table, kind, report);
        }
        Some(_) => {
            entry.scale = table.text_map("scale", limits::SCALE, Need::Review, report);
            entry.ratings = table.number_map("ratings", Need::Review, report);
        }
        // What else is written depends on the kind.
        None => table.pass_over(&["scale", "ratings", "facts", "thresholds", "unit", "better"]),
    }
    entry.kind = kind.unwrap_or(Kind::Rating);
    entry.unread = table.unread();
    entry
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
    if !table.has("kind") {
        return Some(Kind::Rating);
    }

    Some(match table.choice("kind", &KINDS, report)? {
        KindName::Rating => Kind::Rating,
        KindName::YesNo => Kind::YesNo,
        KindName::Text => Kind::Text,
        KindName::Number => Kind::Number {
            unit: table.text("unit", limits::UNIT, report).value,
            better: table.required_choice("better", &DIRECTIONS, Better::Lower, report),
        },
    })
}

fn use_case(table: &mut Table, report: &mut Report) -> UseCaseEntry {
    UseCaseEntry {
        id: table.id(limits::USE_CASE_ID, report),
        name: table.text("name", limits::USE_CASE_NAME, report),
        weights: table.number_map("weights", Need::Always, report),
        must: table.number_map("must", Need::Never, report),
    }
}
