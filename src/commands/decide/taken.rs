//! What was chosen: who chose it, when it is reviewed, who consents, and who objects.

use super::finding::headline;
use super::weighed::Weighed;
use super::wording::{name, names, typed};
use crate::answer::Entry;
use crate::commands::ranking_text::format::technology_name;
use crate::commands::spans::{filled, line, slot, time};
use crate::decisions::Decision;
use crate::decisions::round::{How, Objection, TeamChoice};
use crate::knowledge::prose::Span;
use crate::language::{Language, bold};
use crate::say;

/// How many characters of a reason, an objection or an answer are shown; the record has all.
const TEXT: usize = 220;
/// How many who consent are named.
const MOST_CONSENTS: usize = 12;
/// How many objections are shown.
const MOST_OBJECTIONS: usize = 3;

/// The name of the technology that was chosen.
pub fn technology<'w>(choice: &'w TeamChoice, weighed: Option<&'w Weighed>) -> &'w str {
    let found = weighed.and_then(|weighed| {
        let at = weighed.topic.technology(&choice.technology)?;
        Some(technology_name(&weighed.topic, at))
    });
    found.unwrap_or(&choice.technology)
}

/// What is taken, or only proposed so far: until somebody has consented, and while an objection has
/// no answer.
pub fn verdict(language: Language, choice: &TeamChoice, weighed: Option<&Weighed>) -> Vec<Span> {
    let name = bold(technology(choice, weighed));
    let is_proposal = matches!(choice.how, How::Proposed(_));
    let unanswered = choice.objections.values().filter(|it| it.answer.is_none());

    let count = unanswered.count();
    if is_proposal && count > 0 {
        return line(&say!(language, "said-objected", name = name, count = count));
    }
    if is_proposal && choice.consents.is_empty() && choice.objections.is_empty() {
        return line(&say!(language, "said-proposal", name = name));
    }
    line(&say!(language, "said-taken", name = name))
}

/// Who chose it, when it is reviewed, who consents, and what the ballots said.
pub fn how(language: Language, decision: &Decision, weighed: Option<&Weighed>) -> Vec<Vec<Span>> {
    let Some(choice) = &decision.round().choice else {
        return Vec::new();
    };

    let mut lines = vec![by_whom(language, choice)];
    if let Some(date) = choice.review {
        let date = date.to_string();
        lines.push(line(&say!(language, "said-review", date = date)));
    }
    if !choice.consents.is_empty() {
        let members = choice.consents.values().map(String::as_str);
        let members = names(language, members, MOST_CONSENTS);
        lines.push(line(&say!(language, "said-consents", members = members)));
    } else if choice.objections.is_empty() && matches!(choice.how, How::Proposed(_)) {
        lines.push(line(&say!(language, "said-no-consent")));
    }
    if let Some(weighed) = weighed {
        let text = headline(language, weighed);
        lines.push(line(&say!(language, "said-ballots-say", text = text)));
    }
    lines
}

fn by_whom(language: Language, choice: &TeamChoice) -> Vec<Span> {
    let text = match &choice.how {
        How::Proposed(member) => say!(
            language,
            "said-proposed",
            name = name(&member.name),
            time = slot(0)
        ),
        How::Decided {
            name: by, reason, ..
        } => say!(
            language,
            "said-decided",
            name = name(by),
            time = slot(0),
            reason = typed(reason, TEXT)
        ),
    };
    filled(&text, &[time(choice.at)])
}

/// The objections, those without an answer first.
pub fn objections(language: Language, choice: &TeamChoice) -> Vec<Entry> {
    let mut objections: Vec<&Objection> = choice.objections.values().collect();
    objections.sort_by_key(|objection| objection.answer.is_some());
    let more = objections.len().saturating_sub(MOST_OBJECTIONS);

    let mut entries = Vec::new();
    for objection in objections.into_iter().take(MOST_OBJECTIONS) {
        entries.push(entry(language, objection));
    }
    if more > 0
        && let Some(last) = entries.last_mut()
    {
        last.lines
            .push(line(&say!(language, "said-more-objections", count = more)));
    }
    entries
}

fn entry(language: Language, objection: &Objection) -> Entry {
    let answered = match &objection.answer {
        Some(answer) => say!(language, "said-answered", answer = typed(answer, TEXT)),
        None => say!(language, "said-unanswered"),
    };
    Entry {
        heading: say!(language, "said-objection", name = name(&objection.name)),
        lines: vec![line(&typed(&objection.reason, TEXT)), line(&answered)],
    }
}
