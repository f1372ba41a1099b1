//! An article that was read but not yet checked.

use crate::index::{CriterionIndex, TechnologyIndex};
use crate::knowledge::at::At;
use crate::knowledge::body::{ArticleBody, BodySection, Chapter};
use crate::knowledge::names::normalise;
use crate::knowledge::schema::FrontMatter;
use crate::knowledge::topic::ArticleStatus;
use std::collections::HashMap;
use time::Date;

/// The longest first paragraph of a section, in visible characters: even if each needs escaping,
/// twice as many fit an embed field.
pub(super) const LONGEST_SUMMARY: usize = 500;

pub(super) const TODAY_OR_EARLIER: &str = "write the day it happened, today or earlier";

/// The heading of the chapter for what has no place, as names are compared.
const NOT_PLACED: &str = "notplaced";

/// An article that was read but not yet checked.
pub struct UncheckedArticle {
    pub front: FrontMatter,
    pub body: ArticleBody,
    pub places: Places,
    /// The day on which the check runs.
    pub(super) today: Date,
}

/// What the headings of a body name.
pub struct Places(pub(super) Vec<ChapterPlace>);

/// What the headings of a chapter name; `None` for a heading that names nothing.
pub struct ChapterPlace {
    pub(super) criterion: Option<CriterionIndex>,
    /// The technology of each section.
    pub(super) technologies: Vec<Option<TechnologyIndex>>,
}

impl UncheckedArticle {
    /// Joins the front matter and the body of an article: finds what each heading names.
    pub fn new(front: FrontMatter, body: ArticleBody, today: Date) -> Self {
        let mut criteria = Owners(HashMap::new());
        for (owner, criterion) in front.criteria.iter_enumerated() {
            criteria.add(owner, criterion.names());
        }
        let mut technologies = Owners(HashMap::new());
        for (owner, technology) in front.technologies.iter_enumerated() {
            technologies.add(owner, technology.names());
        }

        let chapters = body.chapters.iter();
        let places = chapters.map(|chapter| place(chapter, &criteria, &technologies));
        Self {
            places: Places(places.collect()),
            front,
            body,
            today,
        }
    }

    /// The section on a technology under a criterion.
    pub(super) fn section(
        &self,
        criterion: CriterionIndex,
        technology: TechnologyIndex,
    ) -> Option<&BodySection> {
        let chapter = self.places.chapter(criterion)?;
        let section = self.places.section(chapter, technology)?;
        self.body.chapters[chapter].sections.get(section)
    }

    /// Whether the section on a technology under a criterion cites a source.
    pub(super) fn cites(&self, criterion: CriterionIndex, technology: &str) -> bool {
        let section = self
            .technology(technology)
            .and_then(|technology| self.section(criterion, technology));
        section.is_some_and(BodySection::cites)
    }

    /// Whether a chapter holds what has no place in a draft.
    pub(super) fn is_not_placed(&self, chapter: &Chapter) -> bool {
        self.front.status == ArticleStatus::Draft && normalise(&chapter.heading.value) == NOT_PLACED
    }

    /// Whether a heading that names nothing may be the missing one of a section of the criterion.
    pub(super) fn has_unknown_heading(&self, criterion: CriterionIndex) -> bool {
        let Places(chapters) = &self.places;
        if !self.body.misplaced.is_empty() || chapters.iter().any(|c| c.criterion.is_none()) {
            return true;
        }

        // The section can only be in the criterion's own chapter, if it has one.
        match self.places.chapter(criterion) {
            Some(own) => chapters[own].has_unknown_section(),
            None => chapters.iter().any(ChapterPlace::has_unknown_section),
        }
    }

    /// The sections whose headings name a technology; the others are reported for their headings.
    pub(super) fn sections(&self) -> Vec<&BodySection> {
        let mut sections = Vec::new();
        for (chapter, place) in self.body.chapters.iter().zip(&self.places.0) {
            for (section, technology) in chapter.sections.iter().zip(&place.technologies) {
                if technology.is_some() {
                    sections.push(section);
                }
            }
        }
        sections
    }

    /// Whether all entries of both lists were read and are few enough, so that references can be
    /// checked. If one could not be read, everything that refers to it would be reported although
    /// nothing else is wrong.
    pub(super) fn has_lists(&self) -> bool {
        let front = &self.front;
        let are_few = (1..=MOST_ENTRIES).contains(&front.technologies.len())
            && (1..=MOST_ENTRIES).contains(&front.criteria.len());

        let mut ids = self.technology_ids().chain(self.criterion_ids());
        are_few && front.unread.is_empty() && ids.all(|id| !id.is_empty())
    }

    /// The technology with an id.
    pub(super) fn technology(&self, id: &str) -> Option<TechnologyIndex> {
        let technologies = &self.front.technologies;
        technologies.position(|technology| technology.id.value == id)
    }

    pub(super) fn technology_ids(&self) -> impl Iterator<Item = &str> {
        self.front.technologies.iter().map(|t| t.id.value.as_str())
    }

    pub(super) fn criterion_ids(&self) -> impl Iterator<Item = &str> {
        self.front.criteria.iter().map(|c| c.id.value.as_str())
    }
}

impl Places {
    /// Where in the body the chapter on a criterion is.
    pub fn chapter(&self, criterion: CriterionIndex) -> Option<usize> {
        let mut chapters = self.0.iter();
        chapters.position(|chapter| chapter.criterion == Some(criterion))
    }

    /// Where in a chapter the section on a technology is.
    pub fn section(&self, chapter: usize, technology: TechnologyIndex) -> Option<usize> {
        let mut technologies = self.0.get(chapter)?.technologies.iter();
        technologies.position(|named| *named == Some(technology))
    }
}

impl ChapterPlace {
    fn has_unknown_section(&self) -> bool {
        self.technologies.contains(&None)
    }
}

fn place(
    chapter: &Chapter,
    criteria: &Owners<CriterionIndex>,
    technologies: &Owners<TechnologyIndex>,
) -> ChapterPlace {
    let sections = chapter.sections.iter();
    ChapterPlace {
        criterion: criteria.of(&chapter.heading),
        technologies: sections
            .map(|section| technologies.of(&section.heading))
            .collect(),
    }
}

/// The owner of every name, by its index; the first owner keeps a name that two have.
struct Owners<I>(HashMap<String, I>);

impl<I: Copy> Owners<I> {
    fn add<'a>(&mut self, owner: I, names: impl Iterator<Item = &'a At<String>>) {
        for name in names {
            self.0.entry(normalise(&name.value)).or_insert(owner);
        }
    }

    fn of(&self, heading: &At<String>) -> Option<I> {
        self.0.get(&normalise(&heading.value)).copied()
    }
}

/// More entries than any list may have; these are reported, but not compared with each other.
const MOST_ENTRIES: usize = 100;
