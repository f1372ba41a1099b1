//! The text of one article -> a checked topic, or everything that is wrong with it.

use super::at::{self, At, Entries};
use super::body::Body;
use super::check::{self, Draft, Places};
use super::diagnostic::{Diagnostic, Report};
use super::front_matter;
use super::hidden;
use super::label::{Label, label};
use super::outline::Outline;
use super::prose::{Block, Span};
use super::rules::Rule;
use super::schema::{self, CriterionEntry, TechnologyEntry, UseCaseEntry};
use super::table::is_id;
use super::topic::{Criterion, Section, Source, Technology, Topic, UseCase};
use super::{limits, markdown};
use crate::index::{ByCriterion, ByTechnology};
use crate::language::Language;
use crate::rating::Rating;
use std::collections::HashMap;
use std::ops::RangeInclusive;
use time::Date;

/// An article after reading: the topic, if there are no errors, and every problem.
pub struct Article {
    pub topic: Option<Topic>,
    /// The title and the aliases with their places, for checks across files.
    pub names: Vec<At<String>>,
    pub problems: Vec<Diagnostic>,
}

/// Reads an article. `path` is shown in problems; `id` is the file's name without `.md`; `today`
/// decides which dates are in the future.
pub fn parse(path: &str, id: &str, text: &str, today: Date) -> Article {
    let mut report = Report::new(path, text);
    check_file_name(id, &mut report);
    hidden::check(&mut report);
    let draft = read(text, today, &mut report);
    if let Some(draft) = &draft {
        check::run(draft, &mut report);
    }
    let names = draft.iter().flat_map(names).collect();
    let draft = draft.filter(|_| !report.has_errors());
    let whole = draft.is_some();
    let topic = draft.and_then(|draft| assemble(path, id, text, draft));
    if whole && topic.is_none() {
        // A check has missed something. The article must not be silently left out.
        let remedy = "please report this as a bug in Weighin, with the file";
        report.add(
            Rule::UnreadableFile,
            0..0,
            "the article has no errors, but it cannot be turned into a topic",
            remedy,
        );
    }
    Article {
        topic,
        names,
        problems: report.into_sorted(),
    }
}

fn check_file_name(id: &str, report: &mut Report) {
    if is_id(id, limits::TOPIC_ID) {
        return;
    }
    let message = format!("`{id}` cannot be the id of a topic");
    let remedy = match id
        .rsplit_once('.')
        .filter(|(topic, _)| is_id(topic, limits::TOPIC_ID))
    {
        Some((topic, code)) => translation_name(topic, code),
        None => format!(
            "rename the file: lowercase ASCII letters, digits and hyphens, at most {}, then `.md`, or a translation's language and `.md`",
            limits::TOPIC_ID
        ),
    };
    report.add(Rule::FileName, 0..0, message, remedy);
}

/// What a translation should be called, if its language is not written correctly.
fn translation_name(topic: &str, code: &str) -> String {
    let codes: Vec<&str> = Language::ALL
        .into_iter()
        .filter(|l| *l != Language::English)
        .map(Language::code)
        .collect();
    let start = |code: &str| {
        code.split(['-', '_'])
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase()
    };
    let list = format!("the language codes are {}", codes.join(", "));
    match codes.iter().find(|known| start(known) == start(code)) {
        Some(known) => format!("rename the file to `{topic}.{known}.md`; {list}"),
        None if start(code) == "en" => {
            format!("rename the file to `{topic}.md`: the original has no language in its name")
        }
        None => format!("rename the file: `{code}` is not a language for translations; {list}"),
    }
}

/// Whether a text was never meant as an article: it declares no technologies, and has no front
/// matter or a name that an article cannot have.
pub fn is_foreign(id: &str, text: &str) -> bool {
    let starts_key = |line: &str, key: &str| {
        let rest = line
            .trim_start_matches(['[', ' ', '\t', '"'])
            .strip_prefix(key);
        rest.is_some_and(|rest| {
            rest.trim_start_matches([']', ' ', '\t', '"'])
                .starts_with(['=', ':'])
                || rest.starts_with(']')
        })
    };
    let declares = text
        .lines()
        .any(|line| starts_key(line, "technologies") || starts_key(line, "criteria"));
    let fenced = text
        .lines()
        .any(|line| line.trim_matches(['\u{feff}', ' ', '\t']).starts_with("++"));
    let may_be_article = fenced && is_id(id, limits::TOPIC_ID);
    !declares && !may_be_article
}

fn read(text: &str, today: Date, report: &mut Report) -> Option<Draft> {
    let parts = match front_matter::split(text) {
        Ok(parts) => parts,
        Err(missing) => {
            missing.report(text, report);
            return None;
        }
    };
    let front = schema::read(&text[parts.front.clone()], parts.front.start, report);
    let body = markdown::read(&text[parts.body.clone()], parts.body.start, report);
    Some(Draft::new(front?, body, today))
}

fn names(draft: &Draft) -> Vec<At<String>> {
    let front = &draft.front;
    [&front.title]
        .into_iter()
        .chain(&front.aliases)
        .cloned()
        .collect()
}

/// Builds the topic from a draft without errors.
fn assemble(path: &str, id: &str, text: &str, draft: Draft) -> Option<Topic> {
    let Draft {
        front,
        mut body,
        places,
        ..
    } = draft;
    let outline = Outline::new(text, &body);
    number_sources(&mut body)?;
    let source_lines = body
        .footnotes
        .iter()
        .map(|footnote| outline.part(footnote.label.span.start))
        .collect();
    let sources: Option<Vec<Source>> = body
        .footnotes
        .iter()
        .map(|footnote| check::source(footnote).ok())
        .collect();
    let criterion_ids: ByCriterion<String> = front
        .criteria
        .iter()
        .map(|entry| entry.id.value.clone())
        .collect();
    let technologies: ByTechnology<Technology> =
        front.technologies.into_iter().map(technology).collect();
    let mut criteria = ByCriterion::with_capacity(criterion_ids.len());
    for (index, entry) in front.criteria.into_iter().enumerate() {
        criteria.push(criterion(
            entry,
            index,
            &technologies,
            (&places, &outline),
            &mut body,
        ));
    }
    Some(Topic {
        id: id.to_owned(),
        path: path.to_owned(),
        title: front.title.value,
        original: None,
        question: front.question.value,
        aliases: values(front.aliases),
        reviewed: front.reviewed?.value,
        technologies,
        criteria,
        use_cases: front
            .use_cases
            .into_iter()
            .map(|entry| use_case(entry, &criterion_ids))
            .collect(),
        introduction: body.introduction,
        sources: sources?,
        source_lines,
    })
}

/// Turns footnote marks, numbered in order, into the indexes of their sources.
fn number_sources(body: &mut Body) -> Option<()> {
    let footnotes = body.footnotes.iter().enumerate();
    let index: HashMap<Label, usize> = footnotes.map(|(i, f)| (label(&f.label.value), i)).collect();
    let marks: Option<Vec<usize>> = body
        .marks
        .iter()
        .map(|mark| index.get(&label(&mark.value)).copied())
        .collect();
    let marks = marks?;
    let chapters = body.chapters.iter_mut().flat_map(|chapter| {
        let parts = chapter.parts.iter_mut().flat_map(|part| &mut part.blocks);
        chapter.meaning.iter_mut().chain(parts)
    });
    for span in body
        .introduction
        .iter_mut()
        .chain(chapters)
        .flat_map(Block::spans_mut)
    {
        if let Span::Source(mark) = span {
            *mark = *marks.get(*mark)?;
        }
    }
    Some(())
}

fn technology(entry: TechnologyEntry) -> Technology {
    Technology {
        id: entry.id.value,
        name: entry.name.value,
        aliases: values(entry.aliases),
        keywords: values(entry.keywords),
        version: entry.version.map(|version| version.value),
        homepage: entry.homepage.map(|homepage| homepage.value),
    }
}

/// Builds a criterion; takes its texts out of the body.
fn criterion(
    entry: CriterionEntry,
    index: usize,
    technologies: &ByTechnology<Technology>,
    (places, outline): (&Places, &Outline),
    body: &mut Body,
) -> Criterion {
    let rating = |technology: &Technology| {
        at::entry(&entry.ratings, &technology.id).map(|(_, rating)| rating.value)
    };
    let chapter = places.chapter(index);
    let sections = technologies.iter().enumerate().map(|(t, technology)| {
        let chapter = chapter?;
        let part = body
            .chapters
            .get_mut(chapter)?
            .parts
            .get_mut(places.part(chapter, t)?)?;
        let lines = outline.part(part.heading.span.start);
        let blocks = std::mem::take(&mut part.blocks);
        section(blocks, rating(technology)?, lines)
    });
    let sections = sections.collect();
    let (declared, ratings) = declared(&entry, outline);
    let chapter = chapter.and_then(|chapter| body.chapters.get_mut(chapter));
    let heading = chapter
        .as_ref()
        .map(|chapter| outline.part(chapter.heading.span.start));
    Criterion {
        meaning: chapter
            .map(|chapter| std::mem::take(&mut chapter.meaning))
            .unwrap_or_default(),
        sections,
        rating_lines: ratings.unwrap_or_else(|| declared.clone()),
        declaration_lines: declared,
        chapter_lines: heading,
        id: entry.id.value,
        name: entry.name.value,
        aliases: values(entry.aliases),
        keywords: values(entry.keywords),
        asked: Vec::new(),
        question: entry.question.value,
        scale: scale(entry.scale),
    }
}

/// Where the front matter declares a criterion, and where its ratings are, if it has any.
fn declared(
    entry: &CriterionEntry,
    outline: &Outline,
) -> (RangeInclusive<usize>, Option<RangeInclusive<usize>>) {
    let ratings = entry
        .ratings
        .iter()
        .map(|(technology, _)| technology.span.start);
    let scale = entry.scale.iter().map(|(rating, _)| rating.span.start);
    let lists = [&entry.aliases, &entry.keywords].into_iter().flatten();
    let texts = [&entry.id, &entry.name, &entry.question]
        .into_iter()
        .chain(lists);
    let all = texts
        .map(|text| text.span.start)
        .chain(scale)
        .chain(ratings.clone());
    (outline.lines(all).unwrap_or(1..=1), outline.lines(ratings))
}

fn section(blocks: Vec<Block>, rating: Rating, lines: RangeInclusive<usize>) -> Option<Section> {
    let mut blocks = blocks.into_iter();
    let Some(Block::Paragraph(summary)) = blocks.next() else {
        return None;
    };
    Some(Section {
        rating,
        lines,
        summary,
        detail: blocks.collect(),
        asked: Vec::new(),
    })
}

fn scale(entries: Entries<String>) -> [Option<String>; 5] {
    let mut scale = [const { None }; 5];
    for (name, text) in entries {
        let level = name
            .value
            .parse()
            .ok()
            .and_then(Rating::new)
            .map(|rating| usize::from(rating.get()) - 1);
        if let Some(slot) = level.and_then(|level| scale.get_mut(level)) {
            *slot = Some(text.value);
        }
    }
    scale
}

fn use_case(entry: UseCaseEntry, criterion_ids: &ByCriterion<String>) -> UseCase {
    let criterion = |name: &At<String>| criterion_ids.position(|id| *id == name.value);
    let weights = entry
        .weights
        .iter()
        .filter_map(|(name, weight)| Some((criterion(name)?, weight.value.into())));
    let must = entry
        .must
        .iter()
        .filter_map(|(name, least)| Some((criterion(name)?, least.value)));
    UseCase {
        weights: weights.collect(),
        must: must.collect(),
        id: entry.id.value,
        name: entry.name.value,
    }
}

fn values(texts: Vec<At<String>>) -> Vec<String> {
    texts.into_iter().map(|text| text.value).collect()
}
