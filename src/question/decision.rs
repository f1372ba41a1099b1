//! The questions about a team's decision that buttons and menus carry.
//!
//! The words are the step, the decision, and what the step needs: a wish, a technology, a number.

use super::wish::Wish;
use super::words::{HOLE, Question};
use crate::knowledge::Topic;

/// The command that answers them.
pub const COMMAND: &str = "decide";

/// What is wanted of a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// To open one, or first to fill in what it is about.
    Open,
    OpenByForm,
    /// To see it as it is now.
    Show,
    /// To see how the outcome came about.
    Outcome,
    /// To see the decisions of the channel.
    List,
    /// To get the record as files.
    Record,
    /// To say what matters: the panel as one's ballot is, or empty.
    WeighIn,
    /// To look at a ballot that is not sent yet, and change it.
    Panel,
    /// To take the weights of a use case, which a menu names.
    Preset,
    /// To change what matters most, also matters, or must be good, to what a menu names.
    Most,
    Also,
    Must,
    /// To send the ballot, or first to write a reason.
    Send,
    SendWithReason,
    Abstain,
    /// To say until when one needs more time.
    Hold,
    Withdraw,
    Close,
    Cancel,
    Remind,
    /// To name a time.
    Extend,
    Reopen,
    /// To propose a technology, having named a day for a review.
    Propose,
    Consent,
    /// To write a reason.
    Object,
    /// To answer an objection, by its number.
    Answer,
    /// To write down that a person has decided.
    Settle,
}

const STEPS: [(&str, Step); 27] = [
    ("op", Step::Open),
    ("of", Step::OpenByForm),
    ("s", Step::Show),
    ("o", Step::Outcome),
    ("l", Step::List),
    ("e", Step::Record),
    ("w", Step::WeighIn),
    ("p", Step::Panel),
    ("u", Step::Preset),
    ("m", Step::Most),
    ("a", Step::Also),
    ("g", Step::Must),
    ("b", Step::Send),
    ("br", Step::SendWithReason),
    ("ab", Step::Abstain),
    ("h", Step::Hold),
    ("t", Step::Withdraw),
    ("c", Step::Close),
    ("x", Step::Cancel),
    ("r", Step::Remind),
    ("d", Step::Extend),
    ("n", Step::Reopen),
    ("pr", Step::Propose),
    ("y", Step::Consent),
    ("ob", Step::Object),
    ("aw", Step::Answer),
    ("st", Step::Settle),
];

/// In which base ids are written: chats have numbers with up to 20 digits.
const RADIX: u64 = 36;

/// A question about a decision, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About<'q> {
    pub step: Step,
    /// The id of the decision; `None` where the step is about none.
    pub decision: Option<String>,
    /// What the step needs, and what was typed into its form.
    pub rest: &'q [String],
}

/// A question about a decision.
pub fn question(step: Step, decision: &str) -> Question {
    question_with(step, decision, [])
}

/// A question about a decision that needs more words.
pub fn question_with(
    step: Step,
    decision: &str,
    rest: impl IntoIterator<Item = String>,
) -> Question {
    let mut words = vec![word(step).to_owned(), written(decision)];
    words.extend(rest);
    Question::new(COMMAND, words)
}

/// A question about no decision that there is yet.
pub fn general(step: Step) -> Question {
    Question::new(COMMAND, [word(step)])
}

/// The question that a menu completes with the decision that is chosen, [`written`] as a word.
pub(crate) fn show_chosen() -> Question {
    Question::new(COMMAND, [word(Step::Show), HOLE])
}

/// A step with a ballot as it is so far.
pub fn ballot(step: Step, decision: &str, wish: &Wish) -> Question {
    question_with(step, decision, wish.written())
}

/// The question that a menu completes with what is chosen.
pub(crate) fn ballot_choice(step: Step, decision: &str, wish: &Wish) -> Question {
    let mut question = ballot(step, decision, wish);
    question.words.push(HOLE.to_owned());
    question
}

/// Takes a question apart; `None` for one of another command or another version.
pub fn read(question: &Question) -> Option<About<'_>> {
    if question.command != COMMAND {
        return None;
    }
    let (step, rest) = question.words.split_first()?;
    let (_, step) = STEPS.iter().find(|(known, _)| known == step)?;

    let Some((decision, rest)) = rest.split_first() else {
        return Some(About {
            step: *step,
            decision: None,
            rest,
        });
    };
    Some(About {
        step: *step,
        decision: Some(read_id(decision)?),
        rest,
    })
}

impl About<'_> {
    /// The ballot that a step carries, with what was chosen in a menu; `None` where it does not fit
    /// the topic.
    pub fn wish<'l>(&self, topic: &'l Topic) -> Option<Wish<'l>> {
        let wish = Wish::read_written(topic, self.rest.get(..3)?)?;
        wish.choose(wish_step(self.step), self.rest.get(3).map(String::as_str))
    }
}

/// The step of a wish to which a choice in the panel belongs.
fn wish_step(step: Step) -> super::wish::Step {
    use super::wish::Step as OfWish;
    match step {
        Step::Preset => OfWish::Preset,
        Step::Most => OfWish::Most,
        Step::Also => OfWish::Also,
        Step::Must => OfWish::Must,
        _ => OfWish::Panel,
    }
}

fn word(step: Step) -> &'static str {
    let known = STEPS.iter().find(|(_, known)| *known == step);
    known.map_or("s", |(word, _)| word)
}

/// The id of a decision as a short word; an id that is no number is not written.
pub fn written(decision: &str) -> String {
    let Ok(mut number) = decision.parse::<u64>() else {
        return super::words::NONE.to_owned();
    };

    let mut digits = Vec::new();
    loop {
        let digit = u32::try_from(number % RADIX).unwrap_or_default();
        digits.extend(char::from_digit(digit, RADIX as u32));
        number /= RADIX;
        if number == 0 {
            return digits.into_iter().rev().collect();
        }
    }
}

fn read_id(word: &str) -> Option<String> {
    let number = u64::from_str_radix(word, RADIX as u32).ok()?;
    Some(number.to_string())
}
