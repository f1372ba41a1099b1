//! The panel in which someone says what matters. Its menus and buttons carry the whole wish.

use crate::answer::surface::OPTIONS_IN_MENU;
use crate::answer::{Answer, AnswerKind, Audience, Button, FollowUpRow, Menu, MenuOption};
use crate::commands::command::Context;
use crate::commands::wish_panel::{menus, restated};
use crate::index::CriterionIndex;
use crate::knowledge::Topic;
use crate::knowledge::prose::Span;
use crate::language::Language;
use crate::question::wish::{self, Wish, WishStep};
use crate::question::{PLACEHOLDER, Question};
use crate::say;

/// The panel with a wish as it is so far.
pub fn panel(language: Language, wish: &Wish) -> Answer {
    let title = say!(language, "recommend-panel", topic = &wish.topic.title);
    let verdict = vec![Span::plain(what_to_do(language, wish))];
    let mut answer = Answer::new(AnswerKind::AsksBack, title, verdict);
    answer.audience = Audience::Asker;
    answer.notes = restated(language, wish);

    let about = |criterion: CriterionIndex| wish.topic.criteria[criterion].question.clone();
    let ask = |step| wish.question_for_choice(step);
    answer.follow_ups = menus(language, wish, about, ask);

    let buttons = vec![
        Button::ask(
            say!(language, "recommend-show"),
            wish.question(WishStep::Show),
        ),
        Button::ask(
            say!(language, "recommend-another-topic"),
            Question::new(wish::COMMAND, [""; 0]),
        ),
    ];
    answer.follow_ups.push(FollowUpRow::Buttons(buttons));
    answer
}

/// What to do next, given how much was said already.
fn what_to_do(language: Language, wish: &Wish) -> String {
    match (wish.weighs_nothing(), wish.topic.use_cases.is_empty()) {
        (true, false) => say!(language, "recommend-do-use-case"),
        (true, true) => say!(language, "recommend-do-choose"),
        (false, _) => say!(language, "recommend-do-change"),
    }
}

/// The choice of a topic, which comes before the panel.
pub fn choose_topic(cx: &Context) -> Answer {
    let title = say!(cx.language, "recommend-on-what");
    let verdict = match cx.library.topics().len() {
        0 => say!(cx.language, "recommend-nothing-covered"),
        1..=OPTIONS_IN_MENU => say!(cx.language, "recommend-choose-topic"),
        count => say!(cx.language, "recommend-choose-topic-of-many", count = count),
    };
    let mut answer = Answer::new(AnswerKind::AsksBack, title, vec![Span::plain(verdict)]);
    answer.audience = Audience::Asker;

    let options = topic_options(cx);
    if !options.is_empty() {
        answer.follow_ups.push(FollowUpRow::Menu(Menu {
            placeholder: say!(cx.language, "recommend-topic"),
            question: Question::new(wish::COMMAND, [PLACEHOLDER]),
            picks: 1..=1,
            options,
        }));
    }
    answer
}

/// The topics of the menu; the configured one comes first.
fn topic_options(cx: &Context) -> Vec<MenuOption> {
    let topics = cx.library.topics();
    let default = cx.default_topic();

    let mut options = Vec::new();
    options.extend(default.map(|index| topic_option(&topics[index])));
    for (index, topic) in topics.iter_enumerated() {
        if default != Some(index) {
            options.push(topic_option(topic));
        }
    }
    options.truncate(OPTIONS_IN_MENU);
    options
}

fn topic_option(topic: &Topic) -> MenuOption {
    MenuOption {
        value: topic.id.clone(),
        label: topic.title.clone(),
        description: topic.question.clone(),
        chosen: false,
    }
}
