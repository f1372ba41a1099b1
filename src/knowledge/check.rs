//! The checks that look at an article as a whole: each a named function, all of them run, all problems reported.

use super::diagnostic::Report;
use super::markdown::{Body, Footnote, Part};
use super::names::{did_you_mean, normalise};
use super::prose::{Block, Span, visible_length};
use super::rules::Rule;
use super::schema::{FrontMatter, UseCaseEntry};
use super::table::{At, is_url};
use super::topic::{Rating, Source};
use std::collections::HashMap;
use std::ops::{Range, RangeInclusive};
use time::macros::format_description;
use time::{Date, Duration};

/// The longest first paragraph of a section, in visible characters: twice as much, should each need escaping, fits an embed field.
pub const LONGEST_SUMMARY: usize = 500;
/// From this age on an answer marks a review as old.
pub const OLD_AFTER: Duration = Duration::days(365);

const TECHNOLOGIES: RangeInclusive<usize> = 2..=25;
/// One less than a select menu holds: its first entry is the overview.
const CRITERIA: RangeInclusive<usize> = 1..=24;
const USE_CASES: RangeInclusive<usize> = 0..=25;

/// An article that was read but not yet checked.
pub struct Draft {
    pub front: FrontMatter,
    pub body: Body,
    pub places: Places,
    /// The day on which the check runs.
    today: Date,
}

/// For every chapter of the body: its criterion, and the technology of each of its parts, where the headings name any.
pub struct Places(Vec<(Option<usize>, Vec<Option<usize>>)>);

type Check = fn(&Draft, &mut Report);

const CHECKS: &[Check] = &[
    how_many,
    name_collisions,
    scales,
    references,
    review_date,
    headings,
    ratings_and_sections,
    summaries,
    citations,
    footnotes,
];

/// Runs every check.
pub fn run(draft: &Draft, report: &mut Report) {
    CHECKS.iter().for_each(|check| check(draft, report));
}

impl Draft {
    /// Joins the two parts of an article: finds out what each heading names.
    pub fn new(front: FrontMatter, body: Body, today: Date) -> Self {
        let criteria = owners(front.criteria.iter().map(|c| (&c.id, &c.name, &c.aliases)));
        let technologies = owners(front.technologies.iter().map(|t| (&t.id, &t.name, &t.aliases)));
        let find =
            |owners: &HashMap<String, usize>, heading: &At<String>| owners.get(&normalise(&heading.value)).copied();
        let places = body
            .chapters
            .iter()
            .map(|chapter| {
                let parts = chapter.parts.iter();
                let parts = parts.map(|part| find(&technologies, &part.heading)).collect();
                (find(&criteria, &chapter.heading), parts)
            })
            .collect();
        Self { front, body, places: Places(places), today }
    }

    /// The part of the body on a technology under a criterion, both by index.
    fn part(&self, criterion: usize, technology: usize) -> Option<&Part> {
        let chapter = self.places.chapter(criterion)?;
        self.body.chapters[chapter].parts.get(self.places.part(chapter, technology)?)
    }

    /// Whether a heading that names nothing may be the one that a section of the criterion lacks.
    fn has_unknown_heading(&self, criterion: usize) -> bool {
        match self.places.chapter(criterion) {
            Some(chapter) => self.places.0[chapter].1.contains(&None),
            None => self.places.0.iter().any(|place| place.0.is_none()),
        }
    }

    fn parts(&self) -> impl Iterator<Item = &Part> {
        self.body.chapters.iter().flat_map(|chapter| &chapter.parts)
    }

    fn technology_ids(&self) -> impl Iterator<Item = &str> {
        self.front.technologies.iter().map(|t| t.id.value.as_str())
    }

    fn criterion_ids(&self) -> impl Iterator<Item = &str> {
        self.front.criteria.iter().map(|c| c.id.value.as_str())
    }
}

impl Places {
    /// Where in the body the chapter on a criterion stands.
    pub fn chapter(&self, criterion: usize) -> Option<usize> {
        self.0.iter().position(|place| place.0 == Some(criterion))
    }

    /// Where in a chapter the part on a technology stands.
    pub fn part(&self, chapter: usize, technology: usize) -> Option<usize> {
        self.0.get(chapter)?.1.iter().position(|part| *part == Some(technology))
    }
}

/// From every comparable name to the index of its owner; the first owner keeps a name that two have.
fn owners<'a>(
    entries: impl Iterator<Item = (&'a At<String>, &'a At<String>, &'a Vec<At<String>>)>,
) -> HashMap<String, usize> {
    let mut owners = HashMap::new();
    for (owner, (id, name, aliases)) in entries.enumerate() {
        for name in [id, name].into_iter().chain(aliases) {
            owners.entry(normalise(&name.value)).or_insert(owner);
        }
    }
    owners
}

fn how_many(draft: &Draft, report: &mut Report) {
    let front = &draft.front;
    let counts = [
        ("technologies", front.technologies.len(), TECHNOLOGIES),
        ("criteria", front.criteria.len(), CRITERIA),
        ("use cases", front.use_cases.len(), USE_CASES),
    ];
    for (what, count, allowed) in counts {
        if !allowed.contains(&count) {
            let (least, most) = (allowed.start(), allowed.end());
            report.add(
                Rule::HowMany,
                front.title.span.clone(),
                format!("the article declares {count} {what}"),
                format!("declare {least} to {most}; split a larger choice into two articles"),
            );
        }
    }
}

fn name_collisions(draft: &Draft, report: &mut Report) {
    let front = &draft.front;
    let technologies = front.technologies.iter().map(|t| [&t.id, &t.name].into_iter().chain(&t.aliases).collect());
    let criteria = front.criteria.iter().map(|c| [&c.id, &c.name].into_iter().chain(&c.aliases).collect());
    let use_cases = front.use_cases.iter().map(|u| vec![&u.id, &u.name]);
    collisions("technology", technologies.collect(), report);
    collisions("criterion", criteria.collect(), report);
    collisions("use case", use_cases.collect(), report);
}

/// Reports names that two owners share. An owner's own id, name and aliases may read alike.
fn collisions(what: &str, owners: Vec<Vec<&At<String>>>, report: &mut Report) {
    let mut taken: HashMap<String, usize> = HashMap::new();
    for (owner, names) in owners.iter().enumerate() {
        for name in names {
            let key = normalise(&name.value);
            if key.is_empty() {
                continue;
            }
            let first = *taken.entry(key).or_insert(owner);
            if first != owner {
                let other = &owners[first][1].value;
                report.add(
                    Rule::NameCollision,
                    name.span.clone(),
                    format!("`{}` already names the {what} “{other}”", name.value),
                    "give one of the two another name; case, blanks and punctuation do not tell names apart",
                );
            }
        }
    }
}

fn scales(draft: &Draft, report: &mut Report) {
    for criterion in &draft.front.criteria {
        let known = |key: &str| criterion.scale.iter().any(|(name, _)| name.value == key);
        let lacking: Vec<&str> = ["1", "3", "5"].into_iter().filter(|k| !known(k)).collect();
        if !lacking.is_empty() {
            report.add(
                Rule::IncompleteScale,
                criterion.id.span.clone(),
                format!("the scale of `{}` lacks {}", criterion.id.value, lacking.join(", ")),
                "write what 1, 3 and 5 mean: `scale = { 1 = \"…\", 3 = \"…\", 5 = \"…\" }`",
            );
        }
        for (name, _) in &criterion.scale {
            if name.value.parse().ok().and_then(Rating::new).is_none() {
                report.add(
                    Rule::IncompleteScale,
                    name.span.clone(),
                    format!("`{}` is not a rating", name.value),
                    "a scale's keys are 1 to 5",
                );
            }
        }
    }
}

fn references(draft: &Draft, report: &mut Report) {
    for criterion in &draft.front.criteria {
        let keys = criterion.ratings.iter().map(|(name, _)| name);
        undeclared("technology", keys, draft.technology_ids().collect(), report);
    }
    for UseCaseEntry { weights, must, .. } in &draft.front.use_cases {
        let keys = weights.iter().chain(must).map(|(name, _)| name);
        undeclared("criterion", keys, draft.criterion_ids().collect(), report);
    }
}

fn undeclared<'a>(what: &str, keys: impl Iterator<Item = &'a At<String>>, declared: Vec<&str>, report: &mut Report) {
    for key in keys.filter(|key| !declared.contains(&key.value.as_str())) {
        let remedy = did_you_mean(&key.value, declared.iter().copied())
            .unwrap_or_else(|| format!("declared: {}", declared.join(", ")));
        let message = format!("`{}` is the id of no declared {what}", key.value);
        report.add(Rule::UndeclaredReference, key.span.clone(), message, remedy);
    }
}

fn review_date(draft: &Draft, report: &mut Report) {
    let Some(reviewed) = &draft.front.reviewed else {
        return;
    };
    let span = reviewed.span.clone();
    if reviewed.value > draft.today {
        let message = format!("the review date {} lies in the future", reviewed.value);
        report.add(Rule::FutureDate, span, message, TODAY_OR_EARLIER);
    } else if draft.today - reviewed.value > OLD_AFTER {
        report.add(
            Rule::OldReview,
            span,
            format!("the last review, {}, is over a year ago", reviewed.value),
            "read the article against its sources, then set `reviewed` to that day; answers mark it as old until then",
        );
    }
}

const TODAY_OR_EARLIER: &str = "write the day on which it happened, today or earlier";

fn headings(draft: &Draft, report: &mut Report) {
    let mut chapters = Seen::default();
    for (chapter, (criterion, technologies)) in draft.body.chapters.iter().zip(&draft.places.0) {
        let heading = &chapter.heading;
        match criterion {
            None => unknown("criterion", heading, draft.criterion_ids(), report),
            Some(criterion) => chapters.note(*criterion, heading, report),
        }
        let mut parts = Seen::default();
        for (Part { heading, .. }, technology) in chapter.parts.iter().zip(technologies) {
            match technology {
                None => unknown("technology", heading, draft.technology_ids(), report),
                Some(technology) => parts.note(*technology, heading, report),
            }
        }
    }
}

fn unknown<'a>(what: &str, heading: &At<String>, declared: impl Iterator<Item = &'a str>, report: &mut Report) {
    let declared: Vec<&str> = declared.collect();
    let remedy = did_you_mean(&heading.value, declared.iter().copied())
        .unwrap_or_else(|| format!("declare it in the front matter, or use one of: {}", declared.join(", ")));
    let message = format!("the heading “{}” names no declared {what}", heading.value);
    report.add(Rule::UnknownHeading, heading.span.clone(), message, remedy);
}

/// Which criteria or technologies already had a heading.
#[derive(Default)]
struct Seen(Vec<usize>);

impl Seen {
    fn note(&mut self, index: usize, heading: &At<String>, report: &mut Report) {
        if self.0.contains(&index) {
            report.add(
                Rule::RepeatedHeading,
                heading.span.clone(),
                format!("“{}” has a heading here already", heading.value),
                "join the two sections",
            );
        }
        self.0.push(index);
    }
}

fn ratings_and_sections(draft: &Draft, report: &mut Report) {
    for (c, criterion) in draft.front.criteria.iter().enumerate() {
        for (t, technology) in draft.front.technologies.iter().enumerate() {
            let rating = criterion.ratings.iter().find(|(name, _)| name.value == technology.id.value);
            let about = format!("“{}” under “{}”", technology.name.value, criterion.name.value);
            match (rating, draft.part(c, t)) {
                (Some(_), Some(_)) => {}
                // The misspelt heading is reported; that its section is not found follows from it.
                (Some(_), None) if draft.has_unknown_heading(c) => {}
                (Some((name, _)), None) => report.add(
                    Rule::RatingWithoutSection,
                    name.span.clone(),
                    format!("{about} has a rating but no section"),
                    format!("write `### {}` below `## {}`", technology.name.value, criterion.name.value),
                ),
                (None, Some(part)) => report.add(
                    Rule::SectionWithoutRating,
                    part.heading.span.clone(),
                    format!("{about} has a section but no rating"),
                    format!("add `{} = …` to the ratings of `{}`", technology.id.value, criterion.id.value),
                ),
                (None, None) => report.add(
                    Rule::Gap,
                    criterion.id.span.clone(),
                    format!("nothing is said of {about}"),
                    "answers say that it is not known; write a section and a rating to fill the gap",
                ),
            }
        }
    }
}

fn summaries(draft: &Draft, report: &mut Report) {
    for part in draft.parts() {
        let span = part.heading.span.clone();
        let Some(Block::Paragraph(summary)) = part.blocks.first() else {
            report.add(
                Rule::SummaryMissing,
                span,
                format!("the section “{}” does not start with a paragraph", part.heading.value),
                "start with two or three sentences that answer the criterion's question",
            );
            continue;
        };
        let length = visible_length(summary);
        if length > LONGEST_SUMMARY {
            report.add(
                Rule::SummaryLength,
                span,
                format!("the first paragraph of “{}” has {length} characters", part.heading.value),
                format!("cut it to {LONGEST_SUMMARY}; what follows it is shown by “Read more”"),
            );
        }
    }
}

fn citations(draft: &Draft, report: &mut Report) {
    for part in draft.parts() {
        let spans = part.blocks.iter().flat_map(Block::spans);
        if !spans.into_iter().any(|span| matches!(span, Span::Source(_))) {
            report.add(
                Rule::SectionWithoutSource,
                part.heading.span.clone(),
                format!("the section “{}” cites no source", part.heading.value),
                "put a footnote mark `[^id]` behind what it backs, and define it at the end of the file",
            );
        }
    }
}

fn footnotes(draft: &Draft, report: &mut Report) {
    let mut defined: Vec<&str> = Vec::new();
    for footnote in &draft.body.footnotes {
        let (label, span) = (footnote.label.value.as_str(), footnote.label.span.clone());
        if defined.contains(&label) {
            let message = format!("the footnote `[^{label}]` is defined twice");
            report.add(Rule::RepeatedFootnote, span.clone(), message, "keep one definition");
        }
        defined.push(label);
        if !draft.body.marks.iter().any(|mark| mark.value == label) {
            let message = format!("nothing refers to the footnote `[^{label}]`");
            let remedy = "put its mark behind what it backs, or remove it";
            report.add(Rule::UnusedFootnote, span.clone(), message, remedy);
        }
        match source(footnote) {
            Err(problem) => report.add(Rule::MalformedSource, span, problem, SOURCE_FORM),
            Ok(source) => check_source(&source, span, draft.today, report),
        }
    }
}

const SOURCE_FORM: &str = "write `[^id]: [Title](https://address), checked YYYY-MM-DD.`";

fn check_source(source: &Source, span: Range<usize>, today: Date, report: &mut Report) {
    if source.checked > today {
        let message = format!("the source was checked on {}, in the future", source.checked);
        report.add(Rule::FutureDate, span.clone(), message, TODAY_OR_EARLIER);
    }
    if !is_url(&source.url) {
        let message = format!("`{}` is not an address that Discord can link to", source.url);
        let remedy = "write a whole https:// address, with parentheses as %28 and %29";
        report.add(Rule::InvalidUrl, span, message, remedy);
    }
}

/// Reads a footnote as a source.
pub fn source(footnote: &Footnote) -> Result<Source, String> {
    let label = &footnote.label.value;
    let (title, url) = footnote
        .link
        .clone()
        .filter(|(title, _)| !title.trim().is_empty())
        .ok_or_else(|| format!("the footnote `[^{label}]` does not start with a link"))?;
    let date = footnote
        .rest
        .trim()
        .trim_end_matches('.')
        .strip_prefix(", checked ")
        .ok_or_else(|| format!("the footnote `[^{label}]` does not say when it was checked"))?;
    let checked = Date::parse(date.trim(), format_description!("[year]-[month]-[day]"))
        .map_err(|_| format!("`{date}` in the footnote `[^{label}]` is not a date"))?;
    Ok(Source { title, url, checked })
}
