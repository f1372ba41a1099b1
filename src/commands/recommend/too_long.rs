//! A wish that no button can carry, and the nearest one that fits.

use crate::answer::Button;
use crate::commands::must_text;
use crate::index::CriterionIndex;
use crate::knowledge::facts::FactValue;
use crate::knowledge::must_have::{MustHave, NumberLimit};
use crate::knowledge::prose::Span;
use crate::language::Language;
use crate::question::encode;
use crate::question::wish::{Wish, WishStep};
use crate::say;

/// What is said of a wish that is too long for the buttons of its answer, and a button to the
/// nearest one that is not.
pub fn remark(
    language: Language,
    wish: &Wish,
    step: WishStep,
) -> Option<(Vec<Span>, Option<Button>)> {
    if fits(wish) {
        return None;
    }

    let note = vec![Span::plain(say!(language, "recommend-too-long"))];
    Some((note, nearest(language, wish, step)))
}

/// Whether every button and menu can carry a wish.
fn fits(wish: &Wish) -> bool {
    encode(&wish.question_for_choice(WishStep::Must)).is_some()
}

/// A button to the same wish, with as many limits as needed replaced by the numbers of
/// technologies, which are shorter. It rules out the same technologies.
fn nearest(language: Language, wish: &Wish, step: WishStep) -> Option<Button> {
    let mut shorter = wish.clone();
    let mut labels = Vec::new();
    for index in wish.topic.criteria.indices() {
        let Some(must) = as_known_number(wish, index) else {
            continue;
        };

        labels.push(must_text::text(
            language,
            &wish.topic.criteria[index],
            &must,
        ));
        shorter.must[index] = Some(must);
        if fits(&shorter) {
            let label = labels.join(&language.comma());
            return Some(Button::ask(label, shorter.question(step)));
        }
    }
    None
}

/// A must-have of a number, with the last number of a technology that it admits.
fn as_known_number(wish: &Wish, index: CriterionIndex) -> Option<MustHave> {
    let Some(MustHave::Number(limit)) = wish.must[index] else {
        return None;
    };

    let mut last = None;
    for fact in wish.topic.criteria[index].facts.iter().flatten() {
        let FactValue::Number(number) = fact.value else {
            continue;
        };
        let is_worse = last.is_none_or(|last| limit.better.reaches(last, number));
        if limit.admits(number) && is_worse {
            last = Some(number);
        }
    }
    let number = last?;
    Some(MustHave::Number(NumberLimit::or_better(
        number,
        limit.better,
    )))
}
