//! An article that was read but not yet checked.

use crate::knowledge::at::At;
use crate::knowledge::body::{Body, Part};
use crate::knowledge::names::normalise;
use crate::knowledge::schema::FrontMatter;
use std::collections::HashMap;
use time::{Date, Duration};

/// The longest first paragraph of a section, in visible characters: even if each needs escaping,
/// twice as many fit an embed field.
pub const LONGEST_SUMMARY: usize = 500;

/// From this age on, answers mark a review as old.
pub const OLD_AFTER: Duration = Duration::days(365);

pub(super) const TODAY_OR_EARLIER: &str = "write the day it happened, today or earlier";

/// An article that was read but not yet checked.
pub struct Draft {
    pub front: FrontMatter,
    pub body: Body,
    pub places: Places,
    /// The day on which the check runs.
    pub(super) today: Date,
}

/// For every chapter of the body: its criterion, and the technology of each of its parts, if the
/// headings name any.
pub struct Places(pub(super) Vec<(Option<usize>, Vec<Option<usize>>)>);

impl Draft {
    /// Joins the two parts of an article: finds what each heading names.
    pub fn new(front: FrontMatter, body: Body, today: Date) -> Self {
        let criteria = owners(front.criteria.iter().map(|c| (&c.id, &c.name, &c.aliases)));
        let technologies = owners(
            front
                .technologies
                .iter()
                .map(|t| (&t.id, &t.name, &t.aliases)),
        );
        let find = |owners: &HashMap<String, usize>, heading: &At<String>| {
            owners.get(&normalise(&heading.value)).copied()
        };
        let places = body
            .chapters
            .iter()
            .map(|chapter| {
                let parts = chapter.parts.iter();
                let parts = parts
                    .map(|part| find(&technologies, &part.heading))
                    .collect();
                (find(&criteria, &chapter.heading), parts)
            })
            .collect();
        Self {
            front,
            body,
            places: Places(places),
            today,
        }
    }

    /// The part of the body on a technology under a criterion, both by index.
    pub(super) fn part(&self, criterion: usize, technology: usize) -> Option<&Part> {
        let chapter = self.places.chapter(criterion)?;
        self.body.chapters[chapter]
            .parts
            .get(self.places.part(chapter, technology)?)
    }

    /// Whether a heading that names nothing may be the missing one of a section of the criterion.
    pub(super) fn has_unknown_heading(&self, criterion: usize) -> bool {
        let names_nothing = |(criterion, parts): &(Option<usize>, Vec<Option<usize>>)| {
            criterion.is_none() || parts.contains(&None)
        };
        !self.body.misplaced.is_empty()
            || match self.places.chapter(criterion) {
                Some(chapter) => {
                    self.places.0[chapter].1.contains(&None)
                        || self.places.0.iter().any(|place| place.0.is_none())
                }
                None => self.places.0.iter().any(names_nothing),
            }
    }

    /// The sections whose headings name a technology; the others are reported for their headings.
    pub(super) fn parts(&self) -> impl Iterator<Item = &Part> {
        let chapters = self.body.chapters.iter().zip(&self.places.0);
        let all = chapters
            .flat_map(|(chapter, (_, technologies))| chapter.parts.iter().zip(technologies));
        all.filter(|(_, technology)| technology.is_some())
            .map(|(part, _)| part)
    }

    /// Whether all entries of both lists were read and are few enough, so that references can be
    /// checked. If one could not be read, everything that refers to it would be reported although
    /// nothing else is wrong.
    pub(super) fn has_lists(&self) -> bool {
        let front = &self.front;
        (1..=MOST_ENTRIES).contains(&front.technologies.len())
            && (1..=MOST_ENTRIES).contains(&front.criteria.len())
            && front.unread.is_empty()
            && self
                .technology_ids()
                .chain(self.criterion_ids())
                .all(|id| !id.is_empty())
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
    pub fn chapter(&self, criterion: usize) -> Option<usize> {
        self.0.iter().position(|place| place.0 == Some(criterion))
    }

    /// Where in a chapter the part on a technology is.
    pub fn part(&self, chapter: usize, technology: usize) -> Option<usize> {
        self.0
            .get(chapter)?
            .1
            .iter()
            .position(|part| *part == Some(technology))
    }
}

/// From every comparable name to the index of its owner; the first owner keeps a name that two
/// have.
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

/// More entries than any list may have; these are reported, but not compared with each other.
const MOST_ENTRIES: usize = 100;
