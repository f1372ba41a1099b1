//! The sentence that sums up the facts under a criterion.

use crate::answer::emphasised;
use crate::commands::fact;
use crate::index::{CriterionIndex, TechnologyIndex};
use crate::knowledge::facts::{Better, CriterionKind, FactValue};
use crate::knowledge::prose::Span;
use crate::knowledge::{Criterion, Topic};
use crate::language::{Language, bold};
use crate::say;

/// Says which technologies have which facts, the best number first, and of which none is known.
pub(super) fn verdict(
    language: Language,
    topic: &Topic,
    criterion: CriterionIndex,
    technologies: &[TechnologyIndex],
) -> Vec<Span> {
    let mut known = Vec::new();
    let mut unknown = Vec::new();
    for technology in technologies {
        let name = topic.technologies[*technology].name.as_str();
        match topic.fact(criterion, *technology) {
            Some(fact) => known.push((name, &fact.value)),
            None if topic.not_applicable(criterion, *technology).is_some() => {}
            None => unknown.push(name),
        }
    }

    let criterion = &topic.criteria[criterion];
    let mut sentences = Vec::new();
    if known.is_empty() {
        sentences.push(say!(
            language,
            "compare-no-facts",
            criterion = &criterion.name
        ));
    } else if let CriterionKind::Number { better, .. } = criterion.kind {
        sentences.push(in_order(language, criterion, better, known));
    } else {
        sentences.push(in_groups(language, criterion, known));
    }
    if !unknown.is_empty() && sentences.len() < technologies.len() {
        let names = language.list(&unknown);
        sentences.push(say!(language, "compare-not-known", technologies = names));
    }
    emphasised(&language.sentences(&sentences))
}

/// "Price, lowest first: Beta (0.5 EUR a month), Alpha (900 EUR a month)."
fn in_order(
    language: Language,
    criterion: &Criterion,
    better: Better,
    mut known: Vec<(&str, &FactValue)>,
) -> String {
    let number = |value: &FactValue| match value {
        FactValue::Number(number) => *number,
        _ => 0.0,
    };
    known.sort_by(|(_, one), (_, other)| {
        let order = number(one).total_cmp(&number(other));
        if better == Better::Lower {
            order
        } else {
            order.reverse()
        }
    });

    let best = number(known[0].1);
    let mut items = Vec::new();
    for (name, value) in known {
        let is_best = number(value) == best;
        let name = if is_best { bold(name) } else { name.to_owned() };
        let text = fact::text(language, criterion, value);
        items.push(fact::after_name(language, &name, &text));
    }

    let (criterion, facts) = (&criterion.name, items.join(&language.comma()));
    match better {
        Better::Lower => say!(
            language,
            "compare-lowest-first",
            criterion = criterion,
            facts = facts
        ),
        Better::Higher => {
            say!(
                language,
                "compare-highest-first",
                criterion = criterion,
                facts = facts
            )
        }
    }
}

/// "Open source: yes (Alpha and Gamma), no (Beta)."
fn in_groups(language: Language, criterion: &Criterion, known: Vec<(&str, &FactValue)>) -> String {
    let mut groups: Vec<(String, Vec<&str>)> = Vec::new();
    for (name, value) in known {
        let text = fact::text(language, criterion, value);
        match groups.iter_mut().find(|(of, _)| *of == text) {
            Some((_, names)) => names.push(name),
            None => groups.push((text, vec![name])),
        }
    }

    let mut items = Vec::new();
    for (text, names) in groups {
        items.push(fact::after_name(
            language,
            &text,
            &bold(language.list(&names)),
        ));
    }
    say!(
        language,
        "compare-facts",
        criterion = &criterion.name,
        facts = items.join(&language.comma())
    )
}
