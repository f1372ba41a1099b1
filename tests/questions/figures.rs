//! How many of some questions are answered as they should be.

use super::collection::{Collection, Question};
use weighin::commands::AnswerSettings;
use weighin::edition::Edition;
use weighin::instance::today;
use weighin::knowledge::Library;
use weighin::language::Language;
use weighin::search::{Finding, Found, SearchVerdict};

/// Shares of the questions of a collection.
#[derive(Debug, Default, Clone, Copy)]
pub struct Figures {
    /// Answered, and rightly.
    pub right_first: f64,
    /// Answered or offered, with the right answer among the first three.
    pub in_three: f64,
    /// Neither answered nor offered.
    pub wrongly_declined: f64,
    /// Answered, and the right answer is not the first one.
    pub confidently_wrong: f64,
    /// Not answered, of those that have no answer.
    pub rightly_declined: f64,
    /// The right one ranked first, answered or not.
    pub ranked_first: f64,
}

impl Figures {
    /// Asks all questions.
    pub fn of(edition: &Edition, collection: &Collection) -> Self {
        let mut figures = Self::default();
        let share = 1.0 / collection.questions.len() as f64;
        for question in &collection.questions {
            let found = find(edition, question);
            let names = names(&edition.library, &found);
            let rank = names.iter().position(|name| question.accept.contains(name));
            let answered = found.verdict == SearchVerdict::Answer;
            let declined = found.verdict == SearchVerdict::Decline;
            let when = |holds: bool| if holds { share } else { 0.0 };
            figures.right_first += when(answered && rank == Some(0));
            figures.in_three += when(!declined && rank.is_some());
            figures.wrongly_declined += when(declined);
            figures.confidently_wrong += when(answered && rank != Some(0));
            figures.ranked_first += when(rank == Some(0));
        }
        let unanswered = collection
            .unanswerable
            .iter()
            .filter(|question| find(edition, question).verdict != SearchVerdict::Answer);
        figures.rightly_declined =
            unanswered.count() as f64 / collection.unanswerable.len().max(1) as f64;
        figures
    }

    pub const HEAD: &str = "| questions | right first | in three | wrongly declined | confidently wrong | rightly declined | ranked first |\n|---|---|---|---|---|---|---|";

    /// A row of a table.
    pub fn row(&self, name: &str) -> String {
        format!(
            "| {name} | {:.3} | {:.3} | {:.3} | {:.3} | {:.3} | {:.3} |",
            self.right_first,
            self.in_three,
            self.wrongly_declined,
            self.confidently_wrong,
            self.rightly_declined,
            self.ranked_first
        )
    }
}

/// What is found for a question.
pub fn find(edition: &Edition, question: &Question) -> Found {
    let topic = question.topic.as_ref();
    let topic = topic.and_then(|id| edition.library.index_of(id));
    let settings = AnswerSettings::default();
    let cx = edition.context(&settings, Language::English, today());
    cx.find(&question.ask, topic)
}

/// What was found, best first, as a collection writes it.
pub fn names(library: &Library, found: &Found) -> Vec<String> {
    let scored = found.findings.iter();
    scored
        .map(|scored| name(library, &scored.finding))
        .collect()
}

fn name(library: &Library, finding: &Finding) -> String {
    let topic = &library.topics()[finding.topic()];
    match finding {
        Finding::Section { place, .. } => format!(
            "{}/{}/{}",
            topic.id, topic.criteria[place.criterion].id, topic.technologies[place.technology].id
        ),
        Finding::Comparison { criterion, .. } => {
            format!("{}/{}", topic.id, topic.criteria[criterion.1].id)
        }
        Finding::Overview { .. } => topic.id.clone(),
        Finding::UseCase((_, at)) => format!("{}/{}", topic.id, topic.use_cases[*at].id),
    }
}
