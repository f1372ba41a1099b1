//! How an outcome came about: the finding, the disagreement, the ranking with its reasons, every
//! must-have, and what comes next.

use super::entries::{self, fitting, leaders};
use super::finding::{agreement, finding, leads, next_step};
use super::people::took_part;
use super::weighed::Weighed;
use super::wording::{size, title};
use super::{board, buttons, taken};
use crate::answer::citations::CitationNumbers;
use crate::answer::surface::ANSWER;
use crate::answer::{Answer, AnswerKind, Audience, Body, Button, Entry, TeamBody};
use crate::commands::command::Context;
use crate::commands::ranking_text::{changes, reasons, rows, shown, verdict};
use crate::commands::spans::line;
use crate::decisions::{Phase, Shown, Tally};
use crate::knowledge::prose::Span;
use crate::language::Language;
use crate::ranking::Ranking;
use crate::say;

/// What the entries of a message hold together, next to its title, notes and scores.
const ROOM: usize = ANSWER / 2;
/// How many criteria the picture shows.
const MOST_SPREADS: usize = 10;

/// The outcome as a whole. While a hidden decision is open there is none to be seen.
pub fn outcome(cx: &Context, shown: &Shown) -> Answer {
    let Some(weighed) = Weighed::of(cx, shown).filter(|_| may_be_seen(shown)) else {
        let mut answer = board::board(cx, shown);
        answer.audience = Audience::Asker;
        return answer;
    };

    let mut answer = found(cx, shown, &weighed);
    let buttons = buttons_of(cx.language, shown, &weighed);
    answer.add_buttons(buttons);
    answer
}

/// Whether the ballots may be seen: once their round is closed, or where everybody sees the tally.
pub(crate) fn may_be_seen(shown: &Shown) -> bool {
    let decision = &shown.decision;
    decision.round().closed.is_some() || decision.terms.tally == Tally::Live
}

/// What was found, with everything that explains it, but without any buttons.
pub fn found(cx: &Context, shown: &Shown, weighed: &Weighed) -> Answer {
    let (language, decision) = (cx.language, &shown.decision);
    let verdict = line(&finding(language, weighed));
    let mut answer = Answer::new(
        AnswerKind::Answered,
        title(&decision.terms.question),
        verdict,
    );
    answer.language = language;

    if decision.phase() == Phase::Closed {
        answer.notes.push(line(&next_step(language, Some(weighed))));
    }
    if let Some(choice) = &decision.round().choice {
        let name = taken::technology(choice, Some(weighed));
        answer
            .notes
            .push(line(&say!(language, "said-taken", name = name)));
    }
    answer
        .notes
        .extend(agreement(language, weighed).map(|text| line(&text)));
    answer.notes.extend(lead(language, weighed));
    answer.notes.extend(took_part(language, shown));
    answer
        .notes
        .extend(leads(language, weighed).map(|text| line(&text)));
    add_evidence(cx, weighed, &mut answer);

    answer.body = body(language, weighed, &mut answer);
    answer
}

/// How far the first is ahead, and how sure that is; nothing if it is the only one.
fn lead(language: Language, weighed: &Weighed) -> Option<Vec<Span>> {
    let ranking = weighed.ranking()?;
    ranking.contest.as_ref()?;
    let shown = shown::all(ranking);
    let (_, text) = verdict::verdict(language, &weighed.topic, ranking, &shown);
    Some(text)
}

/// Where it comes from: the article, or what was kept of it.
fn add_evidence(cx: &Context, weighed: &Weighed, answer: &mut Answer) {
    if weighed.is_current {
        let mut provenance = cx.provenance(&weighed.topic);
        provenance.library_version.clone_from(&weighed.library);
        answer.provenance = Some(provenance);
    } else {
        answer.notes.push(line(&say!(
            cx.language,
            "said-as-it-was",
            version = weighed.library.as_str()
        )));
    }
}

fn body(language: Language, weighed: &Weighed, answer: &mut Answer) -> Body {
    let mut entries = Vec::new();
    entries.extend(entries::own_leaders(language, weighed));
    entries.extend(entries::differences(language, weighed));
    entries.extend(entries::must_haves(language, weighed));

    let mut scores = Vec::new();
    if let Some(ranking) = weighed.ranking() {
        let shown = shown::all(ranking);
        scores = rows::rows(&weighed.topic, ranking, &shown);
        let mut citations = CitationNumbers::new(&weighed.topic);
        entries.extend(explained(
            language,
            weighed,
            ranking,
            &shown,
            &mut citations,
        ));
        citations.finish(answer);
    }
    entries.extend(entries::reasons(language, weighed));

    let mut spreads = Vec::new();
    for (_, spread) in entries::spreads(weighed).into_iter().take(MOST_SPREADS) {
        spreads.push(spread);
    }
    let notes: usize = answer.notes.iter().map(|note| size(note)).sum();
    Body::Team(Box::new(TeamBody {
        rows: scores,
        entries: fitting(entries, ROOM.saturating_sub(notes / 2)),
        leaders: leaders(weighed),
        spreads,
    }))
}

/// Why the first leads, and what would change that.
fn explained<'t>(
    language: Language,
    weighed: &'t Weighed,
    ranking: &Ranking,
    shown: &[shown::ShownScore],
    citations: &mut CitationNumbers<'t>,
) -> Vec<Entry> {
    let mut entries = reasons::entries(language, &weighed.topic, ranking, shown, citations);
    entries.extend(changes::entry(language, &weighed.topic, ranking, shown));
    entries
}

fn buttons_of(language: Language, shown: &Shown, weighed: &Weighed) -> Vec<Button> {
    let mut buttons = buttons::public(language, &shown.decision, Some(weighed));
    // It is shown already.
    let how = buttons::how(language, &shown.decision);
    buttons.retain(|button| *button != how);
    if shown.decision.phase() != Phase::Open {
        buttons.push(buttons::show(language, &shown.decision));
    }
    buttons
}
