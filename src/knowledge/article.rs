//! One article file's text -> a checked topic, or everything that is wrong with it.

use super::check::{self, Draft};
use super::diagnostic::{Diagnostic, Report};
use super::front_matter::{self, Missing};
use super::markdown::Part;
use super::prose::{Block, Span};
use super::rules::Rule;
use super::schema::{self, CriterionEntry, TechnologyEntry, UseCaseEntry};
use super::table::{At, is_id};
use super::topic::{Criterion, Rating, Section, Source, Technology, Topic, UseCase};
use super::{markdown, schema::limits};
use std::collections::HashMap;
use time::Date;

/// An article after reading: the topic, where nothing forbids it, and every problem found.
pub struct Article {
    pub topic: Option<Topic>,
    /// The title and the aliases with their places: a check across files needs them.
    pub names: Vec<At<String>>,
    pub problems: Vec<Diagnostic>,
}

/// Reads an article. `path` is shown in problems; `id` is the file's name without `.md`; `today` decides which dates lie ahead.
pub fn parse(path: &str, id: &str, text: &str, today: Date) -> Article {
    let mut report = Report::new(path, text);
    if !is_id(id, limits::TOPIC_ID) {
        let message = format!("`{id}` cannot be the id of a topic");
        let remedy = format!(
            "rename the file: lowercase ASCII letters, digits and hyphens, at most {}, then `.md`",
            limits::TOPIC_ID
        );
        report.add(Rule::FileName, 0..0, message, remedy);
    }
    let draft = read(text, today, &mut report);
    if let Some(draft) = &draft {
        check::run(draft, &mut report);
    }
    let names = draft.iter().flat_map(names).collect();
    let topic = draft.filter(|_| !report.has_errors()).and_then(|draft| assemble(id, draft));
    Article { topic, names, problems: report.into_sorted() }
}

fn read(text: &str, today: Date, report: &mut Report) -> Option<Draft> {
    let parts = match front_matter::split(text) {
        Ok(parts) => parts,
        Err(missing) => {
            let (message, remedy) = match missing {
                Missing::Opening => {
                    ("the file does not start with `+++`", "start with a line `+++`, then TOML, then a line `+++`")
                }
                Missing::Closing => ("the front matter is never closed", "end the TOML with a line `+++`"),
            };
            report.add(Rule::FrontMatter, 0..first_line(text), message, remedy);
            return None;
        }
    };
    let front = schema::read(&text[parts.front.clone()], parts.front.start, report);
    let body = markdown::read(&text[parts.body.clone()], parts.body.start, report);
    Some(Draft::new(front?, body, today))
}

fn first_line(text: &str) -> usize {
    text.lines().next().map_or(0, str::len)
}

fn names(draft: &Draft) -> Vec<At<String>> {
    let front = &draft.front;
    [&front.title].into_iter().chain(&front.aliases).cloned().collect()
}

/// Builds the topic from a draft without errors.
fn assemble(id: &str, draft: Draft) -> Option<Topic> {
    let marks = sources_of_marks(&draft)?;
    let front = &draft.front;
    let criteria = front.criteria.iter().enumerate().map(|(index, entry)| criterion(&draft, &marks, index, entry));
    Some(Topic {
        id: id.to_owned(),
        title: front.title.value.clone(),
        question: front.question.value.clone(),
        aliases: values(&front.aliases),
        reviewed: front.reviewed.as_ref()?.value,
        technologies: front.technologies.iter().map(technology).collect(),
        criteria: criteria.collect(),
        use_cases: front.use_cases.iter().map(|u| use_case(&draft, u)).collect(),
        introduction: cite(&draft.body.introduction, &marks),
        sources: sources(&draft)?,
    })
}

fn sources(draft: &Draft) -> Option<Vec<Source>> {
    let footnotes = draft.body.footnotes.iter();
    footnotes.map(|footnote| check::source(footnote).ok()).collect()
}

/// For every footnote mark, the index of its source.
fn sources_of_marks(draft: &Draft) -> Option<Vec<usize>> {
    let footnotes = draft.body.footnotes.iter().enumerate();
    let index: HashMap<&str, usize> = footnotes.map(|(i, f)| (f.label.value.as_str(), i)).collect();
    let marks = draft.body.marks.iter();
    marks.map(|mark| index.get(mark.value.as_str()).copied()).collect()
}

fn technology(entry: &TechnologyEntry) -> Technology {
    Technology {
        id: entry.id.value.clone(),
        name: entry.name.value.clone(),
        aliases: values(&entry.aliases),
        version: entry.version.as_ref().map(|v| v.value.clone()),
        homepage: entry.homepage.as_ref().map(|v| v.value.clone()),
    }
}

fn criterion(draft: &Draft, marks: &[usize], index: usize, entry: &CriterionEntry) -> Criterion {
    let rating = |technology: &TechnologyEntry| {
        let mut ratings = entry.ratings.iter();
        ratings.find(|(name, _)| name.value == technology.id.value).map(|(_, r)| r.value)
    };
    let sections = draft
        .front
        .technologies
        .iter()
        .enumerate()
        .map(|(t, technology)| section(draft.part(index, t)?, rating(technology)?, marks));
    let meaning = draft.chapter(index).map(|chapter| cite(&chapter.meaning, marks));
    Criterion {
        id: entry.id.value.clone(),
        name: entry.name.value.clone(),
        aliases: values(&entry.aliases),
        question: entry.question.value.clone(),
        scale: scale(entry),
        meaning: meaning.unwrap_or_default(),
        sections: sections.collect(),
    }
}

fn section(part: &Part, rating: Rating, marks: &[usize]) -> Option<Section> {
    let mut blocks = cite(&part.blocks, marks).into_iter();
    let Some(Block::Paragraph(summary)) = blocks.next() else {
        return None;
    };
    Some(Section { rating, summary, detail: blocks.collect() })
}

fn scale(entry: &CriterionEntry) -> [Option<String>; 5] {
    ["1", "2", "3", "4", "5"].map(|key| {
        let mut texts = entry.scale.iter();
        texts.find(|(name, _)| name.value == key).map(|(_, text)| text.value.clone())
    })
}

fn use_case(draft: &Draft, entry: &UseCaseEntry) -> UseCase {
    let criterion = |name: &At<String>| {
        let mut criteria = draft.front.criteria.iter();
        criteria.position(|c| c.id.value == name.value)
    };
    let weights = entry.weights.iter();
    let must = entry.must.iter();
    UseCase {
        id: entry.id.value.clone(),
        name: entry.name.value.clone(),
        weights: weights.filter_map(|(name, w)| Some((criterion(name)?, w.value.get()))).collect(),
        must: must.filter_map(|(name, least)| Some((criterion(name)?, least.value))).collect(),
    }
}

fn values(texts: &[At<String>]) -> Vec<String> {
    texts.iter().map(|text| text.value.clone()).collect()
}

/// Turns footnote marks, numbered as they come, into the indexes of their sources.
fn cite(blocks: &[Block], marks: &[usize]) -> Vec<Block> {
    let mut blocks = blocks.to_vec();
    for block in &mut blocks {
        for span in block.spans_mut() {
            if let Span::Source(mark) = span {
                *mark = marks.get(*mark).copied().unwrap_or_default();
            }
        }
    }
    blocks
}
