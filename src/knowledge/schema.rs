//! The front matter of an article: every value with its place, not yet checked against each other.

use super::at::{At, Entries};
use super::diagnostic::Report;
use super::limits;
use super::syntax;
use super::table::Table;
use crate::rating::Rating;
use time::Date;
use toml::Spanned;
use toml::de::{DeTable, Error};

/// The whole front matter.
pub struct FrontMatter {
    pub title: At<String>,
    pub question: At<String>,
    pub aliases: Vec<At<String>>,
    pub reviewed: Option<At<Date>>,
    /// Such as `6 months`.
    pub review_every: Option<At<String>>,
    pub owners: Vec<At<String>>,
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
    pub scale: Entries<String>,
    pub ratings: Entries<Rating>,
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

fn front_matter(mut table: Table, report: &mut Report) -> FrontMatter {
    let front = FrontMatter {
        title: table.text("title", limits::TITLE, report),
        question: table.text("question", limits::QUESTION, report),
        aliases: table.texts("aliases", limits::ALIAS, report),
        reviewed: table.date("reviewed", report),
        review_every: table.optional_text("review_every", limits::REVIEW_EVERY, report),
        owners: table.texts("owners", limits::OWNER, report),
        technologies: table.tables("technologies", true, report, technology),
        criteria: table.tables("criteria", true, report, criterion),
        use_cases: table.tables("use_cases", false, report, use_case),
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
    }
}

fn criterion(table: &mut Table, report: &mut Report) -> CriterionEntry {
    CriterionEntry {
        id: table.id(limits::CRITERION_ID, report),
        name: table.text("name", limits::CRITERION_NAME, report),
        aliases: table.texts("aliases", limits::ALIAS, report),
        keywords: table.texts("keywords", limits::KEYWORD, report),
        question: table.text("question", limits::QUESTION, report),
        scale: table.text_map("scale", limits::SCALE, report),
        ratings: table.number_map("ratings", true, report),
        unread: table.unread(),
    }
}

fn use_case(table: &mut Table, report: &mut Report) -> UseCaseEntry {
    UseCaseEntry {
        id: table.id(limits::USE_CASE_ID, report),
        name: table.text("name", limits::USE_CASE_NAME, report),
        weights: table.number_map("weights", true, report),
        must: table.number_map("must", false, report),
    }
}
