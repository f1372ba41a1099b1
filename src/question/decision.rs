//! The questions about a team's decision that buttons and menus carry.
//!
//! The words are the step, the decision, and what the step needs: a wish, a technology, a number.

use super::wish::Wish;
use super::words::{PLACEHOLDER, Question};
use crate::knowledge::Topic;

/// The command that answers them.
pub const COMMAND: &str = "decide";

/// What is wanted of a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecisionStep {
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

const STEPS: [(&str, DecisionStep); 27] = [
    ("op", DecisionStep::Open),
    ("of", DecisionStep::OpenByForm),
    ("s", DecisionStep::Show),
    ("o", DecisionStep::Outcome),
    ("l", DecisionStep::List),
    ("e", DecisionStep::Record),
    ("w", DecisionStep::WeighIn),
    ("p", DecisionStep::Panel),
    ("u", DecisionStep::Preset),
    ("m", DecisionStep::Most),
    ("a", DecisionStep::Also),
    ("g", DecisionStep::Must),
    ("b", DecisionStep::Send),
    ("br", DecisionStep::SendWithReason),
    ("ab", DecisionStep::Abstain),
    ("h", DecisionStep::Hold),
    ("t", DecisionStep::Withdraw),
    ("c", DecisionStep::Close),
    ("x", DecisionStep::Cancel),
    ("r", DecisionStep::Remind),
    ("d", DecisionStep::Extend),
    ("n", DecisionStep::Reopen),
    ("pr", DecisionStep::Propose),
    ("y", DecisionStep::Consent),
    ("ob", DecisionStep::Object),
    ("aw", DecisionStep::Answer),
    ("st", DecisionStep::Settle),
];

/// The base in which ids are written: chats have numbers with up to 20 digits.
const RADIX: u64 = 36;
/// What an id begins with that is no number; its bytes follow.
const ESCAPE: char = '-';

/// A question about a decision, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About<'q> {
    pub step: DecisionStep,
    /// The id of the decision; `None` where the step is about none.
    pub decision: Option<String>,
    /// What the step needs, and what was typed into its form.
    pub rest: &'q [String],
}

/// A question about a decision.
pub fn question(step: DecisionStep, decision: &str) -> Question {
    question_with(step, decision, [])
}

/// A question about a decision that needs more words.
pub fn question_with(
    step: DecisionStep,
    decision: &str,
    rest: impl IntoIterator<Item = String>,
) -> Question {
    let mut words = vec![word(step).to_owned(), written(decision)];
    words.extend(rest);
    Question::new(COMMAND, words)
}

/// A question about no decision that there is yet.
pub fn general(step: DecisionStep) -> Question {
    Question::new(COMMAND, [word(step)])
}

/// The question that a menu completes with the decision that is chosen, [`written`] as a word.
pub(crate) fn show_chosen() -> Question {
    Question::new(COMMAND, [word(DecisionStep::Show), PLACEHOLDER])
}

/// A step with a ballot as it is so far.
pub fn ballot(step: DecisionStep, decision: &str, wish: &Wish) -> Question {
    question_with(step, decision, wish.written())
}

/// The question that a menu completes with what is chosen.
pub(crate) fn ballot_choice(step: DecisionStep, decision: &str, wish: &Wish) -> Question {
    let mut question = ballot(step, decision, wish);
    question.words.push(PLACEHOLDER.to_owned());
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
fn wish_step(step: DecisionStep) -> super::wish::WishStep {
    use super::wish::WishStep as OfWish;
    match step {
        DecisionStep::Preset => OfWish::Preset,
        DecisionStep::Most => OfWish::Most,
        DecisionStep::Also => OfWish::Also,
        DecisionStep::Must => OfWish::Must,
        _ => OfWish::Panel,
    }
}

fn word(step: DecisionStep) -> &'static str {
    let known = STEPS.iter().find(|(_, known)| *known == step);
    known.map_or("s", |(word, _)| word)
}

/// The id of a decision as a word that `read_id` reads. Most chats number their events, so
/// numbers get a short one.
pub fn written(decision: &str) -> String {
    match decision.parse::<u64>() {
        Ok(number) if number.to_string() == decision => digits(number),
        _ => format!("{ESCAPE}{}", hex::encode(decision)),
    }
}

fn digits(mut number: u64) -> String {
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
    if let Some(bytes) = word.strip_prefix(ESCAPE) {
        return String::from_utf8(hex::decode(bytes).ok()?).ok();
    }
    let number = u64::from_str_radix(word, RADIX as u32).ok()?;
    Some(number.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::question::{decode, encode};

    #[test]
    fn decisions_of_every_chat_can_be_asked_about() {
        for id in [
            "0",
            "1302500000000000000",
            "007",
            "+5",
            "C02-Äb",
            "18446744073709551616",
        ] {
            let asked = question(DecisionStep::Show, id);
            let travelled = encode(&asked).and_then(|text| decode(&text));
            let about = travelled.as_ref().and_then(read);
            assert_eq!(about.and_then(|about| about.decision).as_deref(), Some(id));
        }
    }
}
