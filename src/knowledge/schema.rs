//! The front matter of an article: every value with its place, not yet checked against each other.

mod criterion;

pub use criterion::CriterionEntry;

use super::at::{At, Entries};
use super::diagnostic::Report;
use super::facts::CriterionKind;
use super::keys::{KeyNeed, TableKeys, key};
use super::limits;
use super::must_have::MustHave;
use super::must_have_entries;
use super::syntax;
use super::table::{self, TomlTable};
use super::topic::ArticleStatus;
use crate::index::{ByCriterion, ByTechnology};
use crate::rating::Rating;
use criterion::criterion;
use time::Date;
use toml::Spanned;
use toml::de::{DeTable, Error};

/// The whole front matter.
pub struct FrontMatter {
    pub title: At<String>,
    pub question: At<String>,
    pub aliases: Vec<At<String>>,
    pub status: ArticleStatus,
    pub reviewed: Option<At<Date>>,
    /// Such as `6 months`.
    pub review_every: Option<At<String>>,
    pub owners: Vec<At<String>>,
    pub technologies: ByTechnology<TechnologyEntry>,
    pub criteria: ByCriterion<CriterionEntry>,
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

/// A `[[use_cases]]` entry.
pub struct UseCaseEntry {
    pub id: At<String>,
    pub name: At<String>,
    pub weights: Entries<Rating>,
    pub must: Entries<MustHave>,
}

/// The questions of a file: criteria, and under each a name with its list.
pub type Questions = Entries<Entries<Vec<At<String>>>>;

// To add a key, read it in one of the functions at the end of this file, or in `criterion`: that is
// all that the unknown-key rule and the JSON schema need. Its description is also its row in
// CONTRIBUTING.md. A value of a new type needs a method of `TomlTable` and a variant of
// `keys::Holds`, with its schema in `json_schema`.

/// Reads TOML that starts `offset` bytes into the file; reports syntax errors, unknown and missing
/// keys, wrong types.
pub fn read(toml: &str, offset: usize, report: &mut Report) -> Option<FrontMatter> {
    let document = parse(toml, offset, report)?;
    let mut table = TomlTable::document("the front matter", &document, offset);
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
    let table = TomlTable::document("the file", &document, 0);
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

const STATUSES: [(&str, ArticleStatus); 2] = [
    (DRAFT, ArticleStatus::Draft),
    ("reviewed", ArticleStatus::Reviewed),
];

fn front_matter(table: &mut TomlTable, report: &mut Report) -> FrontMatter {
    // First, because what may be missing depends on it.
    let status = table.choice(
        key(
            "status",
            "`draft` or `reviewed`, which is the default; a draft may lack what a review adds, and answers say that it is one",
        ),
        &STATUSES,
        ArticleStatus::Reviewed,
        report,
    );
    let status = status.unwrap_or(ArticleStatus::Reviewed);
    report.set_status(status);

    let mut front = FrontMatter {
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
        review_every: table.time_span(
            key(
                "review_every",
                "how long that review counts, such as `\"6 months\"`: days, weeks, months or years; by default `\"1 year\"`",
            ),
            limits::REVIEW_EVERY,
            report,
        ),
        owners: table.texts(
            key(
                "owners",
                "who looks after the article, as a list of at most 10: names, or handles on GitHub such as `\"@octocat\"`; they are named when the review is due",
            ),
            limits::OWNER,
            report,
        ),
        technologies: ByTechnology::from_vec(table.tables(
            key("technologies", "the options to choose from"),
            limits::TECHNOLOGIES,
            report,
            technology,
        )),
        criteria: ByCriterion::from_vec(table.tables(
            key(
                "criteria",
                "the points of view from which they are compared",
            ),
            limits::CRITERIA,
            report,
            criterion,
        )),
        use_cases: Vec::new(),
        unread: Vec::new(),
    };

    // What a must-have may be depends on the criterion.
    front.use_cases = table.tables(
        key("use_cases", "sets of weights that `/recommend` offers"),
        limits::USE_CASES,
        report,
        |table, report| use_case(table, &front.criteria, report),
    );
    front.unread = table.unread();
    front
}

fn technology(table: &mut TomlTable, report: &mut Report) -> TechnologyEntry {
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
            key("group", "what it is one mode of; technologies with the same group are shown together, and its name means all of them"),
            limits::GROUP,
            report,
        ),
    }
}

fn use_case(
    table: &mut TomlTable,
    criteria: &ByCriterion<CriterionEntry>,
    report: &mut Report,
) -> UseCaseEntry {
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
            KeyNeed::Always,
            report,
        ),
        must: must_have_entries::must_haves(table, |id| kind_of(id, criteria), report),
    }
}

/// The kind of a criterion; ratings for one that is not declared, which is reported elsewhere.
fn kind_of<'c>(id: &str, criteria: &'c ByCriterion<CriterionEntry>) -> &'c CriterionKind {
    let criterion = criteria.iter().find(|criterion| criterion.id.value == id);
    criterion.map_or(&CriterionKind::Rating, |criterion| &criterion.kind)
}
