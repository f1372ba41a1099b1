//! The draft of a topic of which nothing is written yet.

use super::arrange::Arrangement;
use super::entries;
use super::facts::CriterionFacts;
use super::given::Hints;
use super::head;
use super::names::{capitalised, on_one_line, shortened};
use super::outcome::Import;
use super::roles::Roles;
use super::write::Head;
use crate::knowledge::limits;
use std::fmt::Write;

/// The draft of a topic: a question, technologies and criteria, with the places for everything
/// else.
pub fn blank(question: &str, hints: &Hints) -> Import {
    let question = shortened(&on_one_line(question), limits::QUESTION);
    let mut roles = Roles::default();
    for name in &hints.technologies {
        roles.add_technology(&on_one_line(name));
    }
    for name in &hints.criteria {
        roles.add_criterion(&on_one_line(name));
    }

    let title = match &hints.topic {
        Some(topic) => shortened(&on_one_line(topic), limits::TITLE),
        None => title(&question),
    };
    let mut arrangement = Arrangement::sized(roles.technologies.len(), roles.criteria.len());
    super::limit::limit(&mut roles, &mut arrangement);
    let facts: Vec<CriterionFacts> = roles
        .criteria
        .iter()
        .map(|_| CriterionFacts::default())
        .collect();
    let technologies = entries::technologies(&roles, &arrangement);
    let criteria = entries::criteria(&roles, &arrangement, &facts);

    let mut import = Import {
        id: head::id(hints, "", Some(&title)),
        technologies: technologies
            .iter()
            .map(|entry| entry.name.clone())
            .collect(),
        criteria: criteria.iter().map(|entry| entry.name.clone()).collect(),
        ..Import::default()
    };
    if technologies.len() >= 2 && !criteria.is_empty() {
        let head = Head {
            title,
            question,
            aliases: Vec::new(),
        };
        import.draft = Some(text(&head, &technologies, &criteria));
    }
    import
}

/// The title that a question gives: `Which queue should we use?` asks for a queue.
fn title(question: &str) -> String {
    let asked = question.trim_end_matches(['?', ' ']);
    let asked = ["Which ", "What "]
        .iter()
        .find_map(|start| asked.strip_prefix(start))
        .unwrap_or(asked);
    let asked = asked.split(" should ").next().unwrap_or(asked);
    let asked = asked.split(" do we ").next().unwrap_or(asked);

    let title = match asked {
        "" => "Topic".to_owned(),
        asked => capitalised(asked),
    };
    shortened(&title, limits::TITLE)
}

fn text(
    head: &Head,
    technologies: &[entries::DraftTechnology],
    criteria: &[entries::DraftCriterion],
) -> String {
    let mut text = String::from("+++\n");
    text.push_str(&super::write::head(head));
    for technology in technologies {
        text.push_str(&super::write::technology_entry(technology));
    }
    for criterion in criteria {
        text.push_str(&super::write::start_of_criterion(criterion));
        text.push_str("# scale = { 1 = \"…\", 3 = \"…\", 5 = \"…\" }\n");
        let ratings: Vec<String> = technologies
            .iter()
            .map(|entry| format!("{} = …", entry.id))
            .collect();
        let _ = writeln!(text, "# ratings = {{ {} }}", ratings.join(", "));
    }
    text.push_str("+++\n");

    for criterion in criteria {
        let _ = write!(
            text,
            "\n## {}\n",
            super::markdown_out::heading(&criterion.name)
        );
        for technology in technologies {
            let _ = write!(
                text,
                "\n### {}\n",
                super::markdown_out::heading(&technology.name)
            );
        }
    }
    text
}
