//! What a team has already -> the draft of an article: pages, tables, decision records and posts, in
//! Markdown or HTML. Nothing is lost: what has no place in an article is in its introduction or
//! under `## Not placed`. No file system, no clock.
//!
//! | file | what it does |
//! |---|---|
//! | `clean` | removes characters that an article may not have |
//! | `read`, `html`, `front`, `values` | all inputs; HTML -> Markdown; front matter in YAML or TOML |
//! | `reader`, `inline`, `document` | Markdown -> headings, tables and flat blocks with their lines |
//! | `outline`, `names`, `vocabulary`, `labels`, `spelled` | headings as a tree; what names and lines look like |
//! | `versus`, `madr`, `tables`, `propagate`, `announced` | signs by which technologies and criteria are told apart |
//! | `roles` | all of these signs -> the technologies and criteria |
//! | `arrange`, `cells`, `mentioned` | every part -> its place under a criterion and a technology |
//! | `value`, `facts` | cells -> facts and ratings |
//! | `quotable` | a section starts with a paragraph that answers can quote |
//! | `head`, `entries`, `sources`, `markdown_out`, `write` | the text of the draft |
//! | `gaps`, `report` | what is missing, and the report |
//! | `blank` | the draft of a topic of which nothing is written yet |

mod announced;
mod arrange;
mod blank;
mod cells;
mod clean;
mod document;
mod entries;
mod facts;
mod front;
mod gaps;
mod head;
mod html;
mod inline;
mod labels;
mod madr;
mod markdown_out;
mod mentioned;
mod names;
mod outline;
mod propagate;
mod quotable;
mod read;
mod reader;
mod report;
mod roles;
mod sources;
mod spelled;
mod tables;
mod value;
mod values;
mod versus;
mod vocabulary;
mod write;

pub use blank::blank;
pub use document::Place;

use arrange::Arrangement;
use facts::CriterionFacts;
use gaps::Contents;
use read::Input;
use roles::{Evidence, Roles};
use serde::Serialize;
use sources::Sources;
use std::collections::HashSet;
use write::Draft;

use super::prose::{Block, Span};

/// A text to import.
pub struct Text {
    /// The file that it comes from, for the report.
    pub name: String,
    pub content: String,
}

/// What is known before a text is read.
#[derive(Debug, Clone, Default)]
pub struct Hints {
    /// The name of the topic.
    pub topic: Option<String>,
    /// The technologies, if exactly these are meant.
    pub technologies: Vec<String>,
    /// The criteria, if exactly these are meant.
    pub criteria: Vec<String>,
}

/// What became of a text.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Import {
    /// The id of the topic.
    pub id: String,
    /// The text of the article; `None` if two technologies and a criterion could not be told.
    pub draft: Option<String>,
    /// Whether the text is an article already.
    pub kept: bool,
    /// The names of the inputs.
    pub texts: Vec<String>,
    pub technologies: Vec<String>,
    pub criteria: Vec<String>,
    pub placed: Vec<PlacedLines>,
    pub guesses: Vec<Note>,
    /// What was changed in the text itself.
    pub changes: Vec<Note>,
    /// What is worth doing next, in this order.
    pub missing: Vec<String>,
    /// Names of which it could not be told what they are, with their places.
    pub unclear: Vec<(String, Place)>,
}

/// Lines of an input, and where they went.
#[derive(Debug, Clone, Serialize)]
pub struct PlacedLines {
    /// Which of the texts, counted from 0.
    pub text: usize,
    pub from_line: usize,
    pub to_line: usize,
    pub to: String,
}

/// Something to tell about an import.
#[derive(Debug, Clone, Serialize)]
pub struct Note {
    pub place: Option<Place>,
    pub text: String,
}

/// Makes one draft of texts that are about one topic.
pub fn import(texts: &[Text], hints: &Hints) -> Import {
    if let [text] = texts
        && read::is_article(&text.content)
    {
        return kept(text, hints);
    }

    let input = read::read(texts);
    let headings = outline::outline(&input.document, input.title);
    let title = input.title_text();
    let evidence = Evidence {
        document: &input.document,
        headings: &headings,
        title: title.as_deref(),
    };
    let mut roles = roles::find(&evidence, hints, &input.listed);
    let unclear = propagate::without_role(&headings, &roles);
    spelled::correct(&input.document, &mut roles);

    let mut arrangement = arrange::arrange(&input.document, input.title, &roles);
    mentioned::place(&mut arrangement, &roles);
    mentioned::place_general(&mut arrangement, &mut roles);

    let found = Found {
        input,
        roles,
        arrangement,
        unclear,
    };
    found.import(texts, hints)
}

/// An article that needs no import.
fn kept(text: &Text, hints: &Hints) -> Import {
    Import {
        id: head::id(hints, &text.name, None),
        draft: Some(text.content.clone()),
        kept: true,
        texts: vec![text.name.clone()],
        ..Import::default()
    }
}

/// What was found in the inputs.
struct Found {
    input: Input,
    roles: Roles,
    arrangement: Arrangement,
    unclear: Vec<(String, Place)>,
}

impl Found {
    fn import(mut self, texts: &[Text], hints: &Hints) -> Import {
        roles::limit(&mut self.roles, &mut self.arrangement);
        let named = |list: &[roles::Named]| list.iter().map(|named| named.name.clone()).collect();
        let first_name = texts
            .first()
            .map(|text| text.name.as_str())
            .unwrap_or_default();
        let head = head::head(
            &mut self.input,
            &mut self.arrangement,
            &self.roles,
            hints,
            first_name,
        );
        let mut import = Import {
            id: head::id(hints, first_name, Some(&head.title)),
            texts: texts.iter().map(|text| text.name.clone()).collect(),
            technologies: named(&self.roles.technologies),
            criteria: named(&self.roles.criteria),
            ..Import::default()
        };
        if import.technologies.len() < 2 || import.criteria.is_empty() {
            import.unclear = self.unclear;
            return import;
        }

        let facts = self.facts();
        import.placed = std::mem::take(&mut self.arrangement.placed);
        import.guesses = std::mem::take(&mut self.roles.guesses);
        import.guesses.append(&mut self.arrangement.guesses);
        for of_criterion in &facts {
            import.guesses.extend(of_criterion.guesses.iter().cloned());
        }
        import.guesses.sort_by_key(|note| note.place);
        import.changes = std::mem::take(&mut self.input.changes);
        self.write(&head, &facts, &mut import);
        import
    }

    /// What the tables say; what is no fact becomes text of the sections.
    fn facts(&mut self) -> Vec<CriterionFacts> {
        let mut all = Vec::new();
        for (at, criterion) in self.roles.criteria.iter().enumerate() {
            let columns = &mut self.arrangement.columns[at];
            let has_text = self.arrangement.sections[at]
                .iter()
                .any(|section| !section.is_empty());
            if has_text {
                // Next to prose, a line with a label is prose as well.
                for line in columns.take_lines() {
                    self.arrangement.sections[at][line.technology]
                        .push(Block::Paragraph(line.text));
                }
            }
            let mut facts = facts::of_columns(columns, criterion, &self.roles.technologies);
            for (technology, text) in std::mem::take(&mut facts.texts) {
                self.arrangement.sections[at][technology].push(Block::Paragraph(text));
            }
            all.push(facts);
        }
        all
    }

    fn write(mut self, head: &write::Head, facts: &[CriterionFacts], import: &mut Import) {
        let (mut sources, repeated) = Sources::new(&self.input.document);
        self.keep_unused(&sources, repeated, facts);

        let technologies = entries::technologies(&self.roles, &self.arrangement);
        let criteria = entries::criteria(&self.roles, &self.arrangement, facts);
        let sections = &self.arrangement.sections;
        let texts = sections
            .iter()
            .map(|of| of.iter().map(|text| !text.is_empty()).collect());
        let cited = sections
            .iter()
            .map(|of| of.iter().filter(|text| cites(text)).count());
        let mut contents = Contents {
            technologies: &technologies,
            criteria: &criteria,
            facts,
            texts: texts.collect(),
            cited: cited.collect(),
            undated: 0,
            has_not_placed: !self.arrangement.not_placed.is_empty(),
        };

        let draft = Draft {
            head,
            technologies: &technologies,
            criteria: &criteria,
            facts,
            arrangement: self.arrangement,
        };
        let text = draft.text(&mut sources);
        contents.undated = sources.links();
        import.missing = gaps::missing(&contents);
        import.technologies = technologies
            .iter()
            .map(|entry| entry.name.clone())
            .collect();
        import.criteria = criteria.iter().map(|entry| entry.name.clone()).collect();
        import.draft = Some(text);
    }

    /// Footnotes that nothing cites have no place.
    fn keep_unused(
        &mut self,
        sources: &Sources,
        repeated: Vec<document::Footnote>,
        facts: &[CriterionFacts],
    ) {
        let mut used = marks(&self.arrangement);
        for fact in facts.iter().flat_map(|facts| facts.facts.iter().flatten()) {
            if let Some(Span::Source(label)) = &fact.source {
                used.insert(*label);
            }
        }

        let unused = sources.unused(&used);
        for footnote in repeated.into_iter().chain(unused) {
            if inline::is_blank(&footnote.text) {
                continue;
            }
            self.arrangement
                .not_placed
                .push(Block::Paragraph(footnote.text));
        }
    }
}

fn cites(blocks: &[Block]) -> bool {
    let mut spans = blocks.iter().flat_map(Block::spans);
    spans.any(|span| matches!(span, Span::Source(_) | Span::Link { .. }))
}

/// The footnotes that the text cites.
fn marks(arrangement: &Arrangement) -> HashSet<usize> {
    let mut marks = HashSet::new();
    let sections = arrangement.sections.iter().flatten().flatten();
    let blocks = arrangement
        .introduction
        .iter()
        .chain(&arrangement.not_placed)
        .chain(arrangement.meanings.iter().flatten())
        .chain(sections);
    for span in blocks.flat_map(Block::spans) {
        if let Span::Source(label) = span {
            marks.insert(*label);
        }
    }
    marks
}
