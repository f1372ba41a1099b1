//! Every kind of answer, as Discord gets it and as a terminal shows it, against snapshots.
//!
//! After a wanted change: `INSTA_UPDATE=always cargo test --test all answers::`, then read the
//! difference in git.

mod facts;
mod wishes;

use crate::support::library::Fixture;
use crate::support::snapshot_names;
use weighin::answer::{Answer, Audience};
use weighin::chat::Delivery;
use weighin::commands::{Context, Request, Response, respond};
use weighin::discord::message::reply;
use weighin::question;
use weighin::render::chart::{Chart, Picture};
use weighin::render::terminal::{self, Screen};

const PLAIN: Screen = Screen {
    width: 80,
    styled: false,
};

fn check(name: &str, answer: &Answer) {
    let delivery = if answer.audience == Audience::Asker {
        Delivery::Private
    } else {
        Delivery::Channel
    };
    // What a picture says is part of the answer; how it looks is seen in `tests/chart.rs`.
    let picture = Chart::of(answer).map(|chart| Picture {
        png: Vec::new(),
        alt_text: chart.alt_text(),
    });
    let reply = reply(answer, delivery, picture.as_ref());
    assert!(!reply.cut, "{name} was cut to fit Discord");
    snapshot_names().bind(|| {
        insta::assert_json_snapshot!(format!("answers__{name}.discord"), reply.response);
    });
    assert_snapshot(
        &format!("{name}.terminal"),
        &terminal::text_of(answer, PLAIN),
    );
}

fn assert_snapshot(name: &str, text: &str) {
    snapshot_names().bind(|| insta::assert_snapshot!(format!("answers__{name}"), text));
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
    an_overview_of_a_topic: Fixture::small(), "compare" "topic" = "lights";
    an_overview_of_many_technologies: Fixture::small(), "compare" "topic" = "programming language";
    an_overview_of_a_pair: Fixture::small(), "compare" "first" = "golang" "second" = "js";
    a_draft_with_and_without_ratings: Fixture::drafts(), "compare" "criterion" = "speed";
    a_comparison_of_numbers_with_thresholds: Fixture::drafts(), "compare" "criterion" = "price";
    facts_that_are_yes_or_no: Fixture::drafts(), "compare" "criterion" = "open source";
    facts_of_which_one_does_not_apply: Fixture::drafts(), "compare" "criterion" = "licence";
    an_overview_with_facts: Fixture::drafts(), "compare" "topic" = "hosting";
    a_question_that_a_fact_answers: Fixture::drafts(), "ask" "question" = "what is the cost of loft";
    a_question_that_a_bare_fact_answers: Fixture::drafts(),
        "ask" "question" = "is barn open source";
    topics_that_are_drafts: Fixture::drafts(), "topics";
    a_comparison_that_names_nothing: Fixture::small(), "compare";
    an_unknown_criterion_of_a_topic: Fixture::small(), "compare" "criterion" = "colour" "topic" = "lights";
    a_criterion_of_another_topic: Fixture::small(), "compare" "criterion" = "reach" "topic" = "lights";
    a_technology_in_place_of_a_criterion: Fixture::small(), "compare" "criterion" = "lamp" "topic" = "lights";
    a_topic_in_place_of_a_criterion: Fixture::small(), "compare" "criterion" = "storage";
    an_unknown_topic_with_markup: Fixture::small(), "compare" "topic" = "<@1> [x](https://example.org) @everyone";
    an_unknown_technology_of_any_topic: Fixture::small(), "compare" "first" = "candle";
    an_unknown_technology_of_a_topic: Fixture::small(), "compare" "first" = "shed" "topic" = "lights";
    a_free_text_in_an_option: Fixture::shared_ids(), "compare" "criterion" = "py3 vs nodejs20 scaling on raspberry";
    a_free_text_that_is_hardly_understood: Fixture::shared_ids(), "compare" "criterion" = "colour of python";
    a_name_of_two_things_in_two_topics: Fixture::shared_ids(), "compare" "criterion" = "concurrency";
    an_unknown_criterion_of_the_default_topic: Fixture::shared_ids().with_default_topic("databases"),
        "compare" "criterion" = "security";
    an_unknown_criterion_of_any_topic: Fixture::shared_ids(), "compare" "criterion" = "scalable";
    the_start_of_a_name: Fixture::small(), "compare" "first" = "java" "topic" = "languages";
    a_technology_named_twice: Fixture::small(), "compare" "first" = "lamp" "second" = "table lamp";
    technologies_of_different_topics: Fixture::small(), "compare" "first" = "lamp" "second" = "shed";
    a_recommendation_with_two_weights: Fixture::small(), "recommend" "topic" = "lights" "priorities" = "speed=5, learning curve 2";
    a_recommendation_by_use_case: Fixture::small(), "recommend" "use_case" = "reading";
    a_recommendation_by_use_case_with_another_weight: Fixture::small(),
        "recommend" "use_case" = "reading" "priorities" = "speed 5";
    a_recommendation_that_unknown_ratings_could_overturn: Fixture::small(),
        "recommend" "topic" = "storage" "priorities" = "dryness > reach";
    a_recommendation_with_must_haves: Fixture::small(),
        "recommend" "topic" = "languages" "priorities" = "easy to learn, speed" "must" = "safety >= 3";
    a_must_have_among_the_priorities: Fixture::small(),
        "recommend" "topic" = "languages" "priorities" = "learning curve 1, speed, safety at least 4";
    a_wish_with_unknown_words: Fixture::small(),
        "recommend" "topic" = "lights" "priorities" = "speed of a snail, easy learning curve, 3 speed 5; speed 2";
    a_recommendation_that_nothing_overturns: Fixture::small(),
        "recommend" "topic" = "lights" "priorities" = "speed" "must" = "learning curve 3";
    a_recommendation_on_one_criterion_with_a_tie: Fixture::small(),
        "recommend" "topic" = "languages" "priorities" = "speed";
    a_recommendation_that_is_too_close: Fixture::small(),
        "recommend" "topic" = "languages" "priorities" = "speed 4, learning curve 1, safety 1";
    a_recommendation_of_three_that_are_level: Fixture::small(),
        "recommend" "topic" = "languages" "priorities" = "speed 5, learning curve 1, safety 1";
    a_recommendation_of_the_only_one_left: Fixture::small(),
        "recommend" "topic" = "languages" "priorities" = "speed, safety" "must" = "speed 5, safety 2";
    a_recommendation_on_what_nobody_rated: Fixture::small(),
        "recommend" "topic" = "storage" "priorities" = "dryness" "must" = "reach 5";
    nobody_left_by_one_must_have: Fixture::small(), "recommend" "topic" = "languages" "priorities" = "speed" "must" = "safety 5";
    nobody_left_by_several_must_haves: Fixture::small(),
        "recommend" "topic" = "languages" "priorities" = "speed" "must" = "safety 5, speed 5, learning curve 5";
    must_haves_alone_without_weights: Fixture::small(), "recommend" "topic" = "lights" "must" = "speed >= 4";
    must_haves_alone_that_nobody_meets: Fixture::small(), "recommend" "topic" = "storage" "must" = "dryness, reach";
    weights_that_are_all_zero: Fixture::small(), "recommend" "topic" = "lights" "priorities" = "speed=0";
    weights_out_of_range: Fixture::small(),
        "recommend" "topic" = "lights" "priorities" = "speed 60 %, learning curve 40 %" "must" = "speed >= 0.5";
    priorities_that_are_partly_misspelt: Fixture::small(),
        "recommend" "topic" = "langauges" "priorities" = "sped > safty and learning curve, go, lern, x";
    priorities_of_several_topics: Fixture::small(), "recommend" "priorities" = "speed";
    priorities_in_the_default_topic: Fixture::small().with_default_topic("lights"), "recommend" "priorities" = "speed";
    priorities_that_name_nothing: Fixture::small(), "recommend" "topic" = "lights" "priorities" = "colour, @everyone";
    must_haves_that_name_nothing: Fixture::small(), "recommend" "topic" = "lights" "must" = "colour >= 4";
    an_unknown_use_case: Fixture::small(), "recommend" "topic" = "lights" "use_case" = "diving";
    a_misspelt_use_case: Fixture::small(), "recommend" "topic" = "lights" "use_case" = "raeding";
    a_recommendation_on_an_unknown_topic: Fixture::small(), "recommend" "topic" = "speed";
    a_recommendation_on_nothing: Fixture::small().with_default_topic("lights"), "recommend";
    the_panel_before_anything_is_chosen: Fixture::small(), "recommend" "topic" = "lights";
    a_recommendation_by_facts: Fixture::facts(), "recommend" "use_case" = "hobby";
    a_recommendation_where_a_criterion_does_not_apply: Fixture::facts(),
        "recommend" "topic" = "ci-service" "priorities" = "speed 2, price 3, open source 1";
    a_recommendation_whose_facts_are_weighed: Fixture::facts(),
        "recommend" "topic" = "ci-service" "priorities" = "price 5, speed 1" "must" = "not open source";
    must_haves_by_facts_alone: Fixture::facts(),
        "recommend" "topic" = "ci-service" "must" = "free minutes >= 450, licence = MIT or Apache-2.0";
    must_haves_by_facts_that_nobody_meets: Fixture::facts(),
        "recommend" "topic" = "ci-service" "priorities" = "speed" "must" = "price < 12.5, free minutes >= 1500, licence = Apache-2.0";
    must_haves_by_facts_that_cannot_be_used: Fixture::facts(),
        "recommend" "topic" = "ci-service" "priorities" = "speed, free minutes 5" "must" = "price >= 20, price <= 20 EUR, licence = GPL, licence = mti";
    a_weight_that_applies_to_one_left: Fixture::facts(),
        "recommend" "topic" = "ci-service" "priorities" = "price" "must" = "licence = MIT or Apache-2.0, free minutes >= 500";
    a_weight_of_what_applies_to_nobody_left: Fixture::facts(),
        "recommend" "topic" = "ci-service" "priorities" = "price" "must" = "licence = MIT, free minutes >= 500";
    the_panel_with_facts: Fixture::facts(), "recommend" "topic" = "ci-service";
    a_question_in_plain_words: Fixture::small(), "ask" "question" = "what about the speed of the lamp?";
    a_question_that_compares: Fixture::small(), "ask" "question" = "which has the better safety, go or c?";
    a_question_within_a_topic: Fixture::small(), "ask" "question" = "what about the learning curve" "topic" = "langauges";
    a_question_that_nothing_answers: Fixture::small(), "ask" "question" = "best pizza in town, @everyone?";
    a_question_about_an_unknown_topic: Fixture::small(), "ask" "question" = "what is fast" "topic" = "pizza";
    a_message_about_two_technologies: Fixture::small(),
        "Weigh in on this" "message" = "I'd rather write it in Go than in C++, for safety";
    a_message_about_several_criteria: Fixture::small(),
        "Weigh in on this" "message" = "for a lamp speed matters, and how easy the learning curve is";
    a_message_about_a_topic: Fixture::small(), "Weigh in on this" "message" = "we have to choose some storage";
    a_message_about_nothing: Fixture::small(), "Weigh in on this" "message" = "let's go, the rest can wait";
    all_topics_of_a_library: Fixture::small(), "topics";
    the_help_with_its_examples: Fixture::small(), "help";
    a_command_that_is_not_there: Fixture::small(), "vote";
}

macro_rules! clicks {
    ($fixture:ident; $($name:ident: $id:literal $($value:literal)*;)*) => {
        $(#[test]
        fn $name() {
            check(stringify!($name), &Fixture::$fixture().click($id, &[$($value),*]));
        })*
    };
}

clicks! { drafts;
    a_section_of_a_draft_without_a_rating: "w1:compare:hosting:speed:loft:d1";
    a_section_with_a_fact: "w1:compare:hosting:price:loft:d1";
    sources_of_every_kind: "w1:compare:hosting:-:-:s1";
}

clicks! { small;
    a_passage_of_a_section: "w1:ask:lights:speed:lamp:1";
    a_passage_that_is_not_there: "w1:ask:lights:speed:lamp:99";
    a_comparison_that_can_be_shared: "w1:compare:lights:speed:-:p";
    the_first_page_of_a_section: "w1:compare:lights:speed:lamp:d1";
    the_second_page_of_a_section: "w1:compare:lights:speed:lamp:d2";
    a_section_that_is_not_there: "w1:compare:storage:dryness:shed:d1";
    sources_of_a_criterion: "w1:compare:lights:speed:-:s1";
    sources_of_a_topic: "w1:compare:languages:-:-:s1";
    a_criterion_from_a_menu: "w1:compare:lights:?" "learning-curve";
    the_overview_from_a_menu: "w1:compare:lights:?" "-";
    a_pair_from_a_menu: "w1:compare:languages:speed:?" "go" "r";
    a_topic_from_a_menu: "w1:compare:?" "storage";
    the_panel_with_what_matters_most: "w1:recommend:languages:lk:020:000:m:?" "speed" "safety";
    the_panel_with_what_also_matters: "w1:recommend:languages:lk:500:000:a:?" "learning-curve";
    the_panel_with_what_must_be_good: "w1:recommend:languages:lk:500:000:g:?" "safety";
    the_panel_with_nothing_chosen_any_more: "w1:recommend:languages:lk:520:040:m:?";
    the_panel_with_a_use_case: "w1:recommend:languages:lk:010:000:u:?" "cli";
    the_panel_of_a_topic_from_a_menu: "w1:recommend:?" "storage";
    the_panel_shown_without_weights: "w1:recommend:languages:lk:000:030:r";
    a_recommendation_shown_from_the_panel: "w1:recommend:languages:lk:520:030:r";
    a_recommendation_in_the_channel: "w1:recommend:languages:lk:520:030:c";
    a_recommendation_from_before_the_criteria_changed: "w1:recommend:languages:aa:520:030:c";
    a_button_of_a_removed_topic: "w1:compare:gone:speed";
    a_button_of_another_bot: "some-other-bot";
}

#[test]
fn a_shared_recommendation_names_the_asker() {
    let fixture = Fixture::small();
    let cx = Context {
        asker: "Sam *the* <@1>",
        ..fixture.context()
    };
    let question = question::decode("w1:recommend:languages:lk:520:030:s");
    let Response::Answer(answer) = respond(
        &cx,
        &Request::Click {
            question,
            values: Vec::new(),
        },
    ) else {
        panic!("a click is answered")
    };
    assert_eq!(answer.audience, Audience::Shared);
    check("a_shared_recommendation_names_the_asker", &answer);
}

#[test]
fn a_shared_comparison_names_the_asker() {
    let fixture = Fixture::small();
    let cx = Context {
        asker: "Sam *the* <@1>",
        ..fixture.context()
    };
    let question = question::decode("w1:compare:lights:speed:-:c");
    let Response::Answer(answer) = respond(
        &cx,
        &Request::Click {
            question,
            values: Vec::new(),
        },
    ) else {
        panic!("a click is answered")
    };
    assert_eq!(answer.audience, Audience::Shared);
    check("a_shared_comparison_names_the_asker", &answer);
}

#[test]
fn a_styled_terminal_gets_colour_and_links() {
    let answer = Fixture::small().ask("compare", &[("criterion", "speed"), ("topic", "lights")]);
    let text = terminal::text_of(
        &answer,
        Screen {
            width: 100,
            styled: true,
        },
    );
    assert_snapshot(
        "a_styled_terminal_gets_colour_and_links",
        &text.replace('\x1b', "␛"),
    );
}

#[test]
fn a_narrow_terminal_lists_technologies_vertically() {
    let answer = Fixture::small().ask("compare", &[("criterion", "speed"), ("topic", "lights")]);
    let screen = Screen {
        width: 40,
        styled: false,
    };
    let text = terminal::text_of(&answer, screen);
    assert_snapshot("a_narrow_terminal_lists_technologies_vertically", &text);
}
