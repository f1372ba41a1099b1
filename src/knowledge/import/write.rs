//! The text of a draft: front matter, chapters, what has no place, footnotes.

use super::arrange::{Arrangement, bold};
use super::entries::{DraftCriterion, DraftTechnology};
use super::facts::{CriterionFacts, FactKind, TechnologyFact};
use super::footnotes::definitions;
use super::markdown_out::{Links, blocks, heading};
use super::quotable::quotable;
use super::sources::Sources;
use crate::knowledge::facts::FactValue;
use crate::knowledge::prose::{Block, Span, visible_length};
use std::fmt::Write;

/// The head of an article.
pub struct Head {
    pub title: String,
    pub question: String,
    pub aliases: Vec<String>,
}

/// The longest text under a heading, in visible characters.
const LONGEST_SECTION: usize = 20_000;

/// What is written.
pub struct Draft<'d> {
    pub head: &'d Head,
    pub technologies: &'d [DraftTechnology],
    pub criteria: &'d [DraftCriterion],
    pub facts: &'d [CriterionFacts],
    pub arrangement: Arrangement,
    /// The sections of which a part had to move to the end.
    pub moved: Vec<String>,
}

impl Draft<'_> {
    /// The text of the article; and what could not stay in its section, by name.
    pub fn text(mut self, sources: &mut Sources) -> (String, Vec<String>) {
        let front = self.front(sources);
        let chapters = self.chapters(sources);
        let (not_placed, overflow) = fitting(std::mem::take(&mut self.arrangement.not_placed));

        let mut introduction = std::mem::take(&mut self.arrangement.introduction);
        introduction.extend(overflow);
        let introduction = blocks(&introduction, Links::Inline, sources);
        let not_placed = blocks(&not_placed, Links::Inline, sources);

        let mut text = format!("+++\n{front}+++\n{introduction}{chapters}");
        if !not_placed.is_empty() {
            let _ = write!(text, "\n## Not placed\n\n{not_placed}");
        }
        let definitions = definitions(sources);
        if !definitions.is_empty() {
            let _ = write!(text, "\n{definitions}");
        }
        (text, self.moved)
    }

    fn front(&self, sources: &mut Sources) -> String {
        let mut front = String::new();
        for header in &self.arrangement.headers {
            let _ = writeln!(front, "# Header of a table: {header}");
        }
        front.push_str(&head(self.head));
        for technology in self.technologies {
            front.push_str(&technology_entry(technology));
        }
        for (criterion, facts) in self.criteria.iter().zip(self.facts) {
            front.push_str(&self.criterion_entry(criterion, facts, sources));
        }
        front
    }

    fn criterion_entry(
        &self,
        criterion: &DraftCriterion,
        facts: &CriterionFacts,
        sources: &mut Sources,
    ) -> String {
        let mut entry = start_of_criterion(criterion);
        match &facts.kind {
            FactKind::Rating => {
                let ratings = self.ratings(facts);
                if !ratings.is_empty() {
                    let _ = writeln!(entry, "ratings = {{ {} }}", ratings.join(", "));
                }
            }
            FactKind::YesNo => entry.push_str("kind = \"yes-no\"\n"),
            FactKind::Text => entry.push_str("kind = \"text\"\n"),
            FactKind::Number {
                unit,
                less_is_better,
            } => {
                let better = if *less_is_better { "lower" } else { "higher" };
                let _ = writeln!(
                    entry,
                    "kind = \"number\"\nunit = {}\nbetter = \"{better}\"",
                    quoted(unit)
                );
            }
        }
        write_comments(&facts.written, &mut entry);
        let known = self.facts(facts, sources);
        if !known.is_empty() {
            let _ = writeln!(entry, "facts = {{ {} }}", known.join(", "));
        }
        entry
    }

    fn ratings(&self, facts: &CriterionFacts) -> Vec<String> {
        let mut ratings = Vec::new();
        for (technology, rating) in self.technologies.iter().zip(&facts.ratings) {
            if let Some(rating) = rating {
                ratings.push(format!("{} = {rating}", technology.id));
            }
        }
        ratings
    }

    fn facts(&self, facts: &CriterionFacts, sources: &mut Sources) -> Vec<String> {
        let mut known = Vec::new();
        for (technology, fact) in self.technologies.iter().zip(&facts.facts) {
            if let Some(fact) = fact {
                known.push(format!(
                    "{} = {}",
                    technology.id,
                    written_fact(fact, sources)
                ));
            }
        }
        known
    }

    fn chapters(&mut self, sources: &mut Sources) -> String {
        let mut chapters = String::new();
        for (at, criterion) in self.criteria.iter().enumerate() {
            let meaning = std::mem::take(&mut self.arrangement.meanings[at]);
            let meaning = self.fitting_under(meaning, &criterion.name);
            let sections = self.sections(at, sources);
            if meaning.is_empty() && sections.is_empty() {
                continue;
            }

            let _ = write!(chapters, "\n## {}\n", heading(&criterion.name));
            if !meaning.is_empty() {
                let meaning = blocks(&meaning, Links::Sources, sources);
                let _ = write!(chapters, "\n{meaning}");
            }
            chapters.push_str(&sections);
        }
        chapters
    }

    fn sections(&mut self, criterion: usize, sources: &mut Sources) -> String {
        let mut sections = String::new();
        for (at, technology) in self.technologies.iter().enumerate() {
            let section = std::mem::take(&mut self.arrangement.sections[criterion][at]);
            if section.is_empty() {
                continue;
            }
            let name = format!("{}: {}", self.criteria[criterion].name, technology.name);
            let section = quotable(section);
            self.add_not_placed(section.rest, &name);

            let section = self.fitting_under(section.blocks, &name);
            if !section.is_empty() {
                let section = blocks(&section, Links::Sources, sources);
                let _ = write!(sections, "\n### {}\n\n{section}", heading(&technology.name));
            }
        }
        sections
    }

    /// The blocks that fit under a heading; the others have no place.
    fn fitting_under(&mut self, blocks: Vec<Block>, name: &str) -> Vec<Block> {
        let (fitting, rest) = fitting(blocks);
        self.add_not_placed(rest, name);
        fitting
    }

    fn add_not_placed(&mut self, rest: Vec<Block>, name: &str) {
        if !rest.is_empty() {
            self.moved.push(name.to_owned());
            let name = bold(&[Span::plain(name)]);
            self.arrangement.not_placed.push(Block::Paragraph(name));
            self.arrangement.not_placed.extend(rest);
        }
    }
}

/// The blocks that fit into one text, and the rest.
fn fitting(mut blocks: Vec<Block>) -> (Vec<Block>, Vec<Block>) {
    let mut length = 0;
    let mut count = 0;
    for block in &blocks {
        length += match block {
            Block::Code { text, .. } => text.chars().count(),
            other => visible_length(other.spans()),
        };
        if length > LONGEST_SECTION {
            break;
        }
        count += 1;
    }
    let rest = blocks.split_off(count);
    (blocks, rest)
}

/// The keys of the topic itself.
pub fn head(head: &Head) -> String {
    let mut front = String::new();
    let _ = writeln!(front, "title = {}", quoted(&head.title));
    let _ = writeln!(front, "question = {}", quoted(&head.question));
    if !head.aliases.is_empty() {
        let aliases: Vec<String> = head.aliases.iter().map(|alias| quoted(alias)).collect();
        let _ = writeln!(front, "aliases = [{}]", aliases.join(", "));
    }
    front.push_str("status = \"draft\"\n");
    front
}

/// The entry of a criterion, up to its question.
pub fn start_of_criterion(criterion: &DraftCriterion) -> String {
    let mut entry = String::from("\n[[criteria]]\n");
    write_comments(&criterion.written, &mut entry);
    let _ = writeln!(entry, "id = {}", quoted(&criterion.id));
    let _ = writeln!(entry, "name = {}", quoted(&criterion.name));
    let _ = writeln!(entry, "question = {}", quoted(&criterion.question));
    entry
}

/// The entry of a technology.
pub fn technology_entry(technology: &DraftTechnology) -> String {
    let mut entry = String::from("\n[[technologies]]\n");
    write_comments(&technology.written, &mut entry);
    let _ = writeln!(entry, "id = {}", quoted(&technology.id));
    let _ = writeln!(entry, "name = {}", quoted(&technology.name));
    if let Some(homepage) = &technology.homepage {
        let _ = writeln!(entry, "homepage = {}", quoted(homepage));
    }
    entry
}

/// Writes down how the input says it.
fn write_comments(written: &[String], entry: &mut String) {
    if !written.is_empty() {
        let _ = writeln!(entry, "# Written as: {}", written.join(" | "));
    }
}

fn written_fact(fact: &TechnologyFact, sources: &mut Sources) -> String {
    let value = match &fact.value {
        FactValue::YesNo(yes) => yes.to_string(),
        FactValue::Number(number) => written_number(*number),
        FactValue::Text(text) => quoted(text),
    };
    let label = match &fact.source {
        Some(Span::Source(label)) => sources.label(*label),
        Some(Span::Link { text, url }) => {
            Sources::address(text, url).and_then(|address| sources.link_label(text, &address))
        }
        _ => None,
    };
    match label {
        Some(label) => format!("{{ value = {value}, source = {} }}", quoted(&label)),
        None => value,
    }
}

fn written_number(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < 1e15 {
        format!("{number:.0}")
    } else {
        format!("{number:?}")
    }
}

/// A text as TOML writes it.
fn quoted(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\").replace('"', "\\\"");
    format!("\"{escaped}\"")
}
