//! Every kind of answer, as Discord gets it and as a terminal shows it, against snapshots.
//!
//! After a wanted change: `INSTA_UPDATE=always cargo test --test answers`, then read the difference in git.

#[path = "support/library.rs"]
mod library;

use library::Fixture;
use weighin::answer::{Answer, Audience};
use weighin::render::discord::{Delivery, reply};
use weighin::render::terminal::{self, Screen};

const PLAIN: Screen = Screen { width: 80, styled: false };

fn check(name: &str, answer: &Answer) {
    let delivery = if answer.audience == Audience::Asker { Delivery::Private } else { Delivery::Channel };
    let reply = reply(answer, delivery, None);
    assert!(!reply.cut, "{name} was cut to fit Discord");
    insta::assert_json_snapshot!(format!("{name}.discord"), reply.response);
    insta::assert_snapshot!(format!("{name}.terminal"), terminal::answer(answer, PLAIN));
}

macro_rules! answers {
    ($($name:ident: $fixture:expr, $command:literal $($option:literal = $text:literal)*;)*) => {
        $(#[test]
        fn $name() {
            check(stringify!($name), &$fixture.ask($command, &[$(($option, $text)),*]));
        })*
    };
}

answers! {
    a_criterion_of_a_topic: Fixture::small(), "compare" "criterion" = "speed" "topic" = "lights";
    a_criterion_with_a_gap: Fixture::small(), "compare" "criterion" = "dryness";
    a_criterion_of_many_technologies: Fixture::small(), "compare" "criterion" = "safety" "topic" = "languages";
    a_criterion_of_a_pair: Fixture::small(), "compare" "criterion" = "speed" "first" = "R" "second" = "c";
    a_criterion_seen_from_one_technology: Fixture::small(), "compare" "criterion" = "reach" "first" = "shed";
    a_criterion_in_the_default_topic: Fixture::small().with_default_topic("lights"), "compare" "criterion" = "speed";
    a_criterion_with_a_typo: Fixture::small(), "compare" "criterion" = "perfomance" "topic" = "langauges";
    a_criterion_of_several_topics: Fixture::small(), "compare" "criterion" = "speed";
    an_overview: Fixture::small(), "compare" "topic" = "lights";
    an_overview_of_many_technologies: Fixture::small(), "compare" "topic" = "programming language";
    an_overview_of_a_pair: Fixture::small(), "compare" "first" = "golang" "second" = "js";
    nothing_named: Fixture::small(), "compare";
    an_unknown_criterion: Fixture::small(), "compare" "criterion" = "colour" "topic" = "lights";
    a_criterion_of_another_topic: Fixture::small(), "compare" "criterion" = "reach" "topic" = "lights";
    a_technology_in_place_of_a_criterion: Fixture::small(), "compare" "criterion" = "lamp" "topic" = "lights";
    a_topic_in_place_of_a_criterion: Fixture::small(), "compare" "criterion" = "storage";
    an_unknown_topic: Fixture::small(), "compare" "topic" = "<@1> [x](https://example.org) @everyone";
    an_unknown_technology: Fixture::small(), "compare" "first" = "candle";
    an_unknown_technology_of_a_topic: Fixture::small(), "compare" "first" = "shed" "topic" = "lights";
    the_start_of_a_name: Fixture::small(), "compare" "first" = "java" "topic" = "languages";
    a_technology_named_twice: Fixture::small(), "compare" "first" = "lamp" "second" = "table lamp";
    technologies_of_different_topics: Fixture::small(), "compare" "first" = "lamp" "second" = "shed";
    topics: Fixture::small(), "topics";
    help: Fixture::small(), "help";
    an_unknown_command: Fixture::small(), "decide";
}

macro_rules! clicks {
    ($($name:ident: $id:literal $($value:literal)*;)*) => {
        $(#[test]
        fn $name() {
            check(stringify!($name), &Fixture::small().click($id, &[$($value),*]));
        })*
    };
}

clicks! {
    a_whole_section: "w1:compare:lights:speed:lamp:d1";
    the_second_page_of_a_section: "w1:compare:lights:speed:lamp:d2";
    a_section_that_is_not_there: "w1:compare:storage:dryness:shed:d1";
    sources_of_a_criterion: "w1:compare:lights:speed:-:s1";
    sources_of_a_topic: "w1:compare:languages:-:-:s1";
    a_criterion_from_a_menu: "w1:compare:lights:?" "learning-curve";
    the_overview_from_a_menu: "w1:compare:lights:?" "-";
    a_pair_from_a_menu: "w1:compare:languages:speed:?" "go" "r";
    a_topic_from_a_menu: "w1:compare:?" "storage";
    an_outdated_button: "w1:compare:gone:speed";
    a_foreign_button: "some-other-bot";
}

#[test]
fn a_styled_terminal_gets_colour_and_links() {
    let answer = Fixture::small().ask("compare", &[("criterion", "speed"), ("topic", "lights")]);
    let text = terminal::answer(&answer, Screen { width: 100, styled: true });
    insta::assert_snapshot!(text.replace('\x1b', "␛"));
}

#[test]
fn a_narrow_terminal_gets_one_technology_below_the_other() {
    let answer = Fixture::small().ask("compare", &[("criterion", "speed"), ("topic", "lights")]);
    insta::assert_snapshot!(terminal::answer(&answer, Screen { width: 40, styled: false }));
}
