//! Roles by how headings are nested: what is above technologies is a criterion, what is below
//! several of them too.

use super::document::{DocumentPart, LinePlace};
use super::outline::Heading;
use super::roles::{RoleClues, Roles};
use super::vocabulary::{is_criterion, is_other, is_written_like_a_product};
use crate::knowledge::prose::{Block, plain_text};
use std::collections::{BTreeMap, BTreeSet};

/// Gives roles to headings until nothing more follows.
pub fn by_nesting(evidence: &RoleClues, roles: &mut Roles) {
    let nesting = Nesting::new(evidence.headings);
    nesting.decide_levels(evidence, roles);

    // Each round gives at least one name a role; a page has few levels.
    for _ in 0..8 {
        let before = roles.technologies.len() + roles.criteria.len();
        nesting.parents(roles);
        nesting.children(roles);
        nesting.siblings(roles);
        if roles.technologies.len() + roles.criteria.len() == before {
            return;
        }
    }
}

struct Nesting<'h> {
    headings: &'h [Heading],
    children: Vec<Vec<usize>>,
    /// The different names under which each name is found.
    parents_of: BTreeMap<&'h str, BTreeSet<&'h str>>,
}

impl<'h> Nesting<'h> {
    fn new(headings: &'h [Heading]) -> Self {
        let mut children = vec![Vec::new(); headings.len()];
        let mut parents_of: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for (at, heading) in headings.iter().enumerate() {
            let Some(parent) = heading.parent else {
                continue;
            };
            children[parent].push(at);
            if !heading.key.is_empty() {
                let parents = parents_of.entry(&heading.key).or_default();
                parents.insert(&headings[parent].key);
            }
        }
        Self {
            headings,
            children,
            parents_of,
        }
    }

    /// Whether a heading is found under several others.
    fn recurs(&self, heading: &Heading) -> bool {
        let parents = self.parents_of.get(heading.key.as_str());
        parents.is_some_and(|parents| parents.len() > 1)
    }

    /// Decides whether the names that are found under several headings are technologies or
    /// criteria.
    fn decide_levels(&self, evidence: &RoleClues, roles: &mut Roles) {
        let mut below: Vec<&Heading> = Vec::new();
        let mut above: Vec<&Heading> = Vec::new();
        for heading in self.headings {
            let Some(parent) = heading.parent else {
                continue;
            };
            let parent = &self.headings[parent];
            if self.recurs(heading) && !is_other(&heading.name) && !is_other(&parent.name) {
                add_once(&mut below, heading);
                add_once(&mut above, parent);
            }
        }
        let has_role = |heading: &&&Heading| {
            roles.is_technology(&heading.name) || roles.is_criterion(&heading.name)
        };
        if below.is_empty() || below.iter().any(|heading| has_role(&heading)) {
            return;
        }
        if above.iter().any(|heading| has_role(&heading)) {
            return;
        }

        let prose = prose(evidence);
        let told = told(&below, &prose) - told(&above, &prose);
        let why = "headings repeat under headings, and the text writes it like a name";
        let technologies = match told {
            1.. => below,
            ..=-1 => above,
            0 => return,
        };
        for heading in technologies {
            roles.guess_technology(&heading.name, heading.place, why);
        }
    }

    /// What is above a technology is a criterion, and the other way round.
    fn parents(&self, roles: &mut Roles) {
        for heading in self.headings {
            let Some(parent) = heading.parent.map(|parent| &self.headings[parent]) else {
                continue;
            };
            if is_other(&parent.name) || has_role(parent, roles) {
                continue;
            }
            if roles.is_technology(&heading.name) {
                roles.guess_criterion(&parent.name, parent.place, "it is above a technology");
            } else if roles.is_criterion(&heading.name) && self.recurs(heading) {
                roles.guess_technology(&parent.name, parent.place, "it is above criteria");
            }
        }
    }

    /// What is below several technologies is a criterion, and the other way round.
    fn children(&self, roles: &mut Roles) {
        for heading in self.headings {
            let Some(parent) = heading.parent.map(|parent| &self.headings[parent]) else {
                continue;
            };
            if is_other(&heading.name) || has_role(heading, roles) || heading.key.is_empty() {
                continue;
            }
            if roles.is_technology(&parent.name) && self.recurs(heading) {
                let why = "it is below several technologies";
                roles.guess_criterion(&heading.name, heading.place, why);
            } else if roles.is_criterion(&parent.name) && self.recurs(heading) {
                let why = "it is below several criteria";
                roles.guess_technology(&heading.name, heading.place, why);
            }
        }
    }

    /// Two or more names below a criterion that are nothing else are technologies, as long as no
    /// others are known.
    fn siblings(&self, roles: &mut Roles) {
        if roles.technologies.len() >= 2 {
            return;
        }
        for (at, heading) in self.headings.iter().enumerate() {
            if !roles.is_criterion(&heading.name) {
                continue;
            }
            let children = self.children[at].iter().map(|child| &self.headings[*child]);
            let names: Vec<&Heading> = children.filter(|child| may_be_technology(child)).collect();
            if names.len() < 2 {
                continue;
            }
            for child in names {
                roles.guess_technology(&child.name, child.place, "it is below a criterion");
            }
        }
    }
}

fn add_once<'h>(list: &mut Vec<&'h Heading>, heading: &'h Heading) {
    if !list.iter().any(|known| known.key == heading.key) {
        list.push(heading);
    }
}

fn has_role(heading: &Heading, roles: &Roles) -> bool {
    let meaning = roles.meaning(&heading.name);
    meaning.technology.is_some() || meaning.criterion.is_some()
}

fn may_be_technology(heading: &Heading) -> bool {
    let name = &heading.name;
    !heading.key.is_empty()
        && !is_other(name)
        && !is_criterion(name)
        && name.split(' ').count() <= 4
}

/// How strongly the way in which names are written suggests that they are technologies.
fn told(headings: &[&Heading], prose: &str) -> i32 {
    let mut told = 0;
    for heading in headings.iter().take(40) {
        let name = &heading.name;
        told += i32::from(is_written_like_a_product(name)) * 2;
        told -= i32::from(is_criterion(name)) * 2;

        let lower = name.to_lowercase();
        let is_capital = *name != lower;
        let is_mentioned = |name: &str| prose.contains(&format!(" {name}"));
        if is_capital && is_mentioned(name) && !is_mentioned(&lower) {
            told += 1;
        } else if is_mentioned(&lower) {
            told -= 1;
        }
    }
    told.signum()
}

/// The text of all paragraphs and list entries.
fn prose(evidence: &RoleClues) -> String {
    let mut prose = String::new();
    for piece in &evidence.document.pieces {
        if let DocumentPart::Block(Block::Paragraph(text) | Block::Item { text, .. }) = &piece.part
        {
            prose.push_str(&plain_text(text));
            prose.push('\n');
        }
    }
    prose
}

/// Headings that have no role, so that somebody can be asked about them.
pub fn without_role(headings: &[Heading], roles: &Roles) -> Vec<(String, LinePlace)> {
    let mut names: Vec<(String, LinePlace)> = Vec::new();
    for heading in headings {
        let is_known = names.iter().any(|(name, _)| *name == heading.name);
        let is_name = !heading.key.is_empty() && !is_other(&heading.name);
        if is_name && !is_known && !has_role(heading, roles) {
            names.push((heading.name.clone(), heading.place));
        }
    }
    names
}
