//! Texts -> a draft: reads them, finds what is compared, puts every part in its place, writes.

use super::arrange::Arrangement;
use super::document::{InputFootnote, LinePlace};
use super::facts::CriterionFacts;
use super::gaps::Contents;
use super::given::{Hints, InputText};
use super::inline::is_blank;
use super::outcome::{Import, ImportNote};
use super::read::Input;
use super::roles::{NameAndKey, RoleClues, Roles};
use super::sources::Sources;
use super::write::Draft;
use super::{
    entries, facts, find, gaps, head, limit, mentioned, outline, propagate, read, spelled, walk,
    write,
};
use crate::knowledge::prose::{Block, Span};
use std::collections::HashSet;

/// Makes one draft of texts that are about one topic.
pub fn import(texts: &[InputText], hints: &Hints) -> Import {
    if let [text] = texts
        && read::is_article(&text.content)
    {
        return kept(text, hints);
    }

    let input = read::read(texts);
    let headings = outline::outline(&input.document, input.title);
    let title = input.title_text();
    let evidence = RoleClues {
        document: &input.document,
        headings: &headings,
        title: title.as_deref(),
    };
    let mut roles = find::roles(&evidence, hints, &input.listed);
    let unclear = propagate::without_role(&headings, &roles);
    spelled::correct(&input.document, &mut roles);

    let mut arrangement = walk::arrange(&input.document, input.title, &roles);
    mentioned::place(&mut arrangement, &roles);
    mentioned::place_general(&mut arrangement, &mut roles);

    let found = ImportFindings {
        input,
        roles,
        arrangement,
        unclear,
    };
    found.import(texts, hints)
}

/// An article that needs no import.
fn kept(text: &InputText, hints: &Hints) -> Import {
    Import {
        id: head::id(hints, &text.name, None),
        draft: Some(text.content.clone()),
        kept: true,
        texts: vec![text.name.clone()],
        ..Import::default()
    }
}

/// What was found in the inputs.
struct ImportFindings {
    input: Input,
    roles: Roles,
    arrangement: Arrangement,
    unclear: Vec<(String, LinePlace)>,
}

impl ImportFindings {
    fn import(mut self, texts: &[InputText], hints: &Hints) -> Import {
        limit::limit(&mut self.roles, &mut self.arrangement);
        let named = |list: &[NameAndKey]| list.iter().map(|named| named.name.clone()).collect();
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
            moved: Vec::new(),
        };
        let (text, moved) = draft.text(&mut sources);
        for name in moved {
            let text =
                format!("{name}: what cannot be quoted, or is too long, is under “Not placed”");
            import.changes.push(ImportNote { place: None, text });
        }
        contents.undated = sources.links().len();
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
        repeated: Vec<InputFootnote>,
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
            if is_blank(&footnote.text) {
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
