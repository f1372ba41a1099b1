//! What people type into `/recommend` is taken as it was meant, or refused with the part that
//! cannot be taken.

use crate::support::library::Fixture;
use std::sync::LazyLock;
use weighin::answer::{Action, Answer, AnswerKind, Audience, Body, FollowUpRow};
use weighin::knowledge::prose::plain_text;
use weighin::language::Language;
use weighin::question;

static SHIPPED: LazyLock<Fixture> = LazyLock::new(Fixture::shipped);

const RUNTIME: (&str, &str) = ("topic", "backend-runtime");

fn ask(option: &str, typed: &str) -> Answer {
    SHIPPED.ask("recommend", &[RUNTIME, (option, typed)])
}

/// Everything that is said: title, verdict, notes.
fn said(answer: &Answer) -> String {
    let lines = std::iter::once(&answer.verdict)
        .chain(&answer.notes)
        .map(|line| plain_text(line));
    std::iter::once(answer.title.clone())
        .chain(lines)
        .collect::<Vec<String>>()
        .join("\n")
}

fn labels(answer: &Answer) -> Vec<String> {
    let buttons = answer.follow_ups.iter().flat_map(|row| match row {
        FollowUpRow::Buttons(buttons) => buttons.clone(),
        FollowUpRow::Menu(_) => Vec::new(),
    });
    buttons.map(|button| button.label).collect()
}

/// Clicks on the button with a label.
fn click(answer: &Answer, label: &str) -> Answer {
    let buttons = answer.follow_ups.iter().flat_map(|row| match row {
        FollowUpRow::Buttons(buttons) => buttons.clone(),
        FollowUpRow::Menu(_) => Vec::new(),
    });
    let action = buttons
        .into_iter()
        .find(|button| button.label == label)
        .map(|button| button.action);
    let Some(Action::Ask(question)) = action else {
        panic!("no {label} in {:?}", labels(answer))
    };
    SHIPPED.click(&question::encode(&question).expect("an id"), &[])
}

fn is_panel(answer: &Answer) -> bool {
    answer.audience == Audience::Asker
        && answer
            .follow_ups
            .iter()
            .any(|row| matches!(row, FollowUpRow::Menu(_)))
}

#[track_caller]
fn assert_must(typed: &str, least: u8) {
    for option in ["must", "priorities"] {
        let said = said(&ask(option, typed));
        assert!(
            said.contains(&format!("Must have: Learning curve at least {least}.")),
            "{option}:{typed}\n{said}"
        );
    }
}

#[test]
fn must_haves_mean_what_their_signs_say() {
    for typed in [
        "learning curve > 3",
        "learning curve >= 4",
        "learning curve ≥ 4",
        "learning curve ＞＝ ４",
        "learning curve at least 4",
        "learning curve 4+",
        "learning curve 4 or more",
        "learning curve more than 3",
        "learning curve mehr als 3",
        "learning curve au moins 4",
        "learning curve más de 3",
        "learning curve pelo menos 4",
        "learning curve 4以上",
        "3 < learning curve",
        "at least 4 for learning curve",
        "learning curve not below 4",
        "learning curve 4 or above",
        "learning curve >= 3,5",
        "minimum learning curve 4",
        "at least learning curve 4",
        "mindestens learning curve 4",
    ] {
        assert_must(typed, 4);
    }
}

#[test]
fn upper_bounds_are_refused_with_the_reason() {
    for typed in [
        "learning curve < 4",
        "learning curve <= 3",
        "learning curve != 3",
        "learning curve at most 3",
        "learning curve höchstens 3",
        "learning curve moins de 3",
        "learning curve 3以下",
        "learning curve not 3",
        "3 > learning curve",
        "learning curve between 2 and 4",
        "learning curve 2-4",
        "max learning curve 3",
        "at most learning curve 3",
        "höchstens learning curve 3",
    ] {
        for option in ["must", "priorities"] {
            let answer = ask(option, typed);
            let said = said(&answer);
            assert!(
                is_panel(&answer) && said.contains("A must-have sets a minimum"),
                "{typed}\n{said}"
            );
            assert!(
                said.contains(typed) && !said.contains("Must have:"),
                "{typed}\n{said}"
            );
        }
    }
    let answer = ask("must", "learning curve between 2 and 4");
    assert!(
        plain_text(&answer.verdict).starts_with("I couldn’t use what you wrote."),
        "{}",
        said(&answer)
    );
    assert!(
        said(&click(&answer, "Learning curve at least 2"))
            .contains("Must have: Learning curve at least 2.")
    );
}

#[test]
fn no_technology_can_meet_ratings_above_five() {
    for typed in ["speed > 5", "speed >= 6", "speed at least 5.5", "speed 10"] {
        let answer = ask("must", typed);
        assert!(
            said(&answer).contains(&format!("Nothing can meet “{typed}”")),
            "{}",
            said(&answer)
        );
        assert!(
            labels(&answer).contains(&"Speed at least 5".to_owned()),
            "{:?}",
            labels(&answer)
        );
    }
    assert!(said(&ask("must", "speed = 5")).contains("Must have: Speed at least 5."));
    assert!(labels(&ask("must", "speed = 3")).contains(&"Speed at least 3".to_owned()));
}

#[test]
fn weights_are_the_numbers_that_were_typed() {
    for (typed, weights) in [
        (
            "speed 2,5, learning curve 1",
            "Speed 5 (71%) and Learning curve 2 (29%)",
        ),
        (
            "speed 2, learning curve 3",
            "Learning curve 3 (60%) and Speed 2 (40%)",
        ),
        (
            "5 speed, learning curve *5",
            "Speed 5 (50%) and Learning curve 5 (50%)",
        ),
        (
            "speed ★★★★, learning curve 4 of 5",
            "Speed 4 (50%) and Learning curve 4 (50%)",
        ),
        (
            "speed > learning curve",
            "Speed 5 (62.5%) and Learning curve 3 (37.5%)",
        ),
        (
            "speed ５，learning curve ５",
            "Speed 5 (50%) and Learning curve 5 (50%)",
        ),
    ] {
        let said = said(&ask("priorities", typed));
        assert!(
            said.contains(&format!("Weights: {weights}.")),
            "{typed}\n{said}"
        );
    }
}

#[test]
fn numbers_with_two_meanings_are_refused() {
    for typed in [
        "speed 1e3",
        "speed 1,000",
        "speed 1.000",
        "speed 1 000",
        "speed ²",
        "speed 8/10",
        "speed -2",
        "speed ≈ 3",
    ] {
        let answer = ask("priorities", typed);
        let said = said(&answer);
        assert!(!said.contains("Weights:"), "{typed}\n{said}");
        assert!(
            said.contains(typed) && answer.audience == Audience::Asker,
            "{typed}\n{said}"
        );
        assert!(
            labels(&answer).contains(&"Add Speed".to_owned()),
            "{typed}: {:?}",
            labels(&answer)
        );
    }
    let said = said(&ask("priorities", "speed 60 %, learning curve 2"));
    assert!(
        said.contains("I didn’t understand “speed 60 %”") && said.contains("Learning curve 2 (100"),
        "{said}"
    );
}

#[test]
fn ignored_entries_are_reported_first() {
    let answer = ask("priorities", "speed, scalability, pizza");
    assert_eq!(answer.audience, Audience::Channel);
    let first = "I used 2 of your 3 entries: Speed and Scalability. ";
    assert!(
        plain_text(&answer.verdict).starts_with(first),
        "{}",
        said(&answer)
    );
    assert!(
        answer.title.ends_with("(2 of your 3 entries)"),
        "{}",
        answer.title
    );
}

#[test]
fn less_than_half_understood_leads_to_a_panel() {
    let answer = ask("priorities", "speed, pizza, holidays");
    assert!(is_panel(&answer), "{answer:#?}");
    assert!(
        plain_text(&answer.verdict).starts_with("I used 1 of your 3 entries: Speed. "),
        "{}",
        said(&answer)
    );
    for part in ["Weights: Speed 3", "“pizza”", "“holidays”"] {
        assert!(said(&answer).contains(part), "{part} in {}", said(&answer));
    }
}

#[test]
fn an_unknown_must_have_leads_to_a_panel() {
    let typed = [
        RUNTIME,
        ("priorities", "speed, scalability"),
        ("must", "pizza >= 4"),
    ];
    let answer = SHIPPED.ask("recommend", &typed);
    assert!(
        is_panel(&answer) && said(&answer).contains("“pizza >= 4”"),
        "{answer:#?}"
    );
}

#[test]
fn keywords_in_a_wish_name_their_criterion() {
    let topic = ("topic", "relational-database");
    let wish = "open source for good, must survive a power cut, MQTT devices";
    let answer = SHIPPED.ask("recommend", &[topic, ("priorities", wish)]);
    let said = said(&answer);
    for part in [
        "I used 2 of your 3 entries",
        "Licence and cost 3",
        "Reliability at least 4",
        "“MQTT devices”",
    ] {
        assert!(said.contains(part), "{part} in {said}");
    }
}

#[test]
fn a_wish_that_names_two_criteria_is_offered() {
    let answer = ask(
        "priorities",
        "scalability, a quick thing for beginner teams",
    );
    let labels = labels(&answer);
    assert!(
        ["Add Speed", "Add Learning curve"]
            .iter()
            .all(|label| labels.contains(&(*label).to_owned())),
        "{labels:?}"
    );
    assert!(!said(&answer).contains("Speed 3"), "{}", said(&answer));
}

#[test]
fn only_unclear_points_lead_to_a_panel() {
    let wish = "easy to run for a small team, must never lose messages, MQTT devices";
    let answer = SHIPPED.ask(
        "recommend",
        &[("topic", "relational-database"), ("priorities", wish)],
    );
    assert!(is_panel(&answer), "{answer:#?}");
    assert!(
        plain_text(&answer.verdict).starts_with("I couldn’t use any of your 3 entries."),
        "{}",
        said(&answer)
    );
    assert!(
        labels(&answer).contains(&"Add Ease of operation".to_owned()),
        "{:?}",
        labels(&answer)
    );
    assert_eq!(ask("priorities", "pizza").kind, AnswerKind::Declined);
}

#[test]
fn words_of_importance_are_weighed_or_offered() {
    let said = said(&ask(
        "priorities",
        "speed is most important, scalability, learning curve low",
    ));
    assert!(
        said.contains("Speed 5") && said.contains("Scalability 3"),
        "{said}"
    );
    assert!(
        !said.contains("Learning curve 3") && said.contains("“learning curve low”"),
        "{said}"
    );
}

#[test]
fn a_negated_wish_is_never_read_as_positive() {
    for typed in [
        "not fast",
        "no speed",
        "speed does not matter",
        "ohne speed",
        "-speed",
        "speed egal",
        "sans speed",
    ] {
        let said = said(&ask("priorities", &format!("scalability, {typed}")));
        assert!(!said.contains("Speed 3"), "{typed}\n{said}");
        assert!(said.contains(typed), "{typed}\n{said}");
    }
}

/// Words that may reverse a wish are never dropped, in any language.
#[test]
fn unknown_words_around_a_name_are_named() {
    for (typed, unknown) in [
        ("speed at most three", "at most three"),
        ("speed below three", "below three"),
        ("speed höchstens drei", "höchstens drei"),
        ("speed au plus trois", "plus trois"),
        ("speed como máximo tres", "como máximo tres"),
        ("speed no máximo três", "no máximo três"),
        ("speed five", "five"),
        ("speed 三", "三"),
        ("speed IV", "IV"),
        ("speed bis 3", "bis"),
        ("speed 以下 3", "以下"),
        ("only speed 3", "only"),
        ("speed around 3", "around"),
        ("speed optional", "optional"),
        ("speed medium", "medium"),
        ("3 benchmark", "3"),
        ("100 requests per second on a phone", "100” and “phone"),
        ("speed 👎", "👎"),
        ("speed❌", "❌"),
        ("🚫 speed", "🚫"),
        ("speed 🚀🚀🚀", "🚀🚀🚀"),
        ("speed isn’t important", "isn’t"),
        ("speed doesn't matter at all", "doesn't” and “at all"),
        ("ignore speed", "ignore"),
        ("minimal speed", "minimal"),
        ("speed high", "high"),
        ("fast startup of the company", "startup” and “company"),
        ("fast cars", "cars"),
        ("速度より fast", "速度より"),
    ] {
        for option in ["must", "priorities"] {
            let answer = ask(option, typed);
            let said = said(&answer);
            assert!(is_panel(&answer), "{option}:{typed}\n{said}");
            assert!(
                said.contains(&format!("I know Speed, but not “{unknown}”")),
                "{option}:{typed}\n{said}"
            );
            assert!(
                !said.contains("Must have:") && !said.contains("Weights:"),
                "{option}:{typed}\n{said}"
            );
        }
    }
}

#[test]
fn small_words_around_a_name_change_nothing() {
    for typed in [
        "a good speed for our team",
        "we need a really good speed please",
        "eine sehr gute Speed ist für uns wichtig",
        "speed est très important pour nous",
        "una buena speed para nosotros",
        "speedを重視",
    ] {
        let said = said(&ask("priorities", typed));
        assert!(
            said.contains("This is based on Speed alone."),
            "{typed}\n{said}"
        );
    }
}

#[test]
fn one_click_adds_readings_of_several_points() {
    let answer = ask(
        "priorities",
        "fast cars, scaling of fish, beginners on Mars",
    );
    assert!(is_panel(&answer), "{answer:#?}");
    let said = said(&click(&answer, "Add all 3")).replace('\u{a0}', " ");
    for part in ["Speed 3", "Scalability 3", "Learning curve 3"] {
        assert!(said.contains(part), "{part} in {said}");
    }
}

#[test]
fn a_multiplied_weight_is_refused() {
    for typed in [
        "speed x2, scalability",
        "speed ×3, scalability",
        "2x speed, scalability",
    ] {
        let said = said(&ask("priorities", typed));
        assert!(
            !said.contains("Speed 2") && !said.contains("Speed 3"),
            "{typed}\n{said}"
        );
        let first = typed.split(',').next().expect("a part");
        assert!(said.contains(&format!("“{first}”")), "{typed}\n{said}");
    }
}

#[test]
fn criteria_on_one_level_weigh_the_same() {
    for typed in [
        "speed = scalability > extensibility",
        "extensibility < speed=scalability",
    ] {
        let said = said(&ask("priorities", typed));
        for part in ["Speed 5", "Scalability 5", "Extensibility 3"] {
            assert!(said.contains(part), "{typed}: {part} in {said}");
        }
    }
    let said = said(&ask("priorities", "speed = scalability"));
    assert!(
        said.contains("Speed 3") && said.contains("Scalability 3"),
        "{said}"
    );
}

#[test]
fn a_list_without_commas_asks_for_them() {
    for typed in [
        "speed=5 scalability=2",
        "SPEED!!!! scalability",
        "scalability over speed",
    ] {
        let said = said(&ask("priorities", typed));
        assert!(
            said.contains("mentions Speed and Scalability. Put a comma between them."),
            "{typed}\n{said}"
        );
    }
}

#[test]
fn the_stricter_of_two_must_haves_counts() {
    let typed = [
        RUNTIME,
        ("priorities", "speed >= 4, learning curve 3"),
        ("must", "speed 2"),
    ];
    assert!(said(&SHIPPED.ask("recommend", &typed)).contains("Must have: Speed at least 4."));
    let looser = [
        ("use_case", "realtime-chat"),
        ("must", "concurrency model 2"),
        RUNTIME,
    ];
    assert!(said(&SHIPPED.ask("recommend", &looser)).contains("Concurrency model at least 2"));
}

#[test]
fn scaled_weights_are_reported_as_scaled() {
    for (typed, scaled) in [
        ("speed 6", true),
        ("speed 2.5, scalability 1", true),
        ("speed 5, scalability 2", false),
    ] {
        let said = said(&ask("priorities", typed));
        assert_eq!(
            said.contains("I scaled your weights"),
            scaled,
            "{typed}\n{said}"
        );
    }
}

#[test]
fn two_weights_of_one_criterion_are_named() {
    for typed in [
        "speed 5; speed 2",
        "performance 5, speed 2",
        "speed is crucial, fast 2",
    ] {
        let said = said(&ask("priorities", typed));
        assert!(
            said.contains("give Speed two different weights"),
            "{typed}\n{said}"
        );
        assert!(said.contains("Speed 2 (100"), "{typed}\n{said}");
    }
    for typed in [
        "speed 2, performance",
        "speed, performance 2",
        "speed 2, performance 2",
    ] {
        let said = said(&ask("priorities", typed));
        assert!(
            !said.contains("two different") && said.contains("Speed 2 (100"),
            "{typed}\n{said}"
        );
    }
}

#[test]
fn a_must_have_that_excludes_nothing_is_rejected() {
    for typed in [
        "speed -2",
        "speed > -3",
        "speed 0",
        "speed ½",
        "speed >= 1",
        "speed <= 5",
        "speed < 6",
    ] {
        let said = said(&ask("must", typed));
        assert!(
            said.contains("rules nothing out") && !said.contains("Must have:"),
            "{typed}\n{said}"
        );
    }
}

#[test]
fn sentences_are_points_of_their_own() {
    let said = said(&ask(
        "priorities",
        "Speed matters. Easy to learn! Min. 3 cores? GDPR.",
    ));
    assert!(
        said.contains("I used 2 of your 4 entries: Speed and Learning curve."),
        "{said}"
    );
}

#[test]
fn examples_match_the_kind_of_the_option() {
    assert!(said(&ask("priorities", "speed 1/2")).contains("such as Speed=4"));
    assert!(said(&ask("must", "speed 1/2")).contains("such as Speed >= 4"));
    assert!(said(&ask("must", "speed between 2 and 4")).contains("something like Speed >= 2"));
}

#[test]
fn a_close_call_never_claims_a_certain_win() {
    for weight in 1..=5 {
        let said = said(&ask(
            "priorities",
            &format!("speed 0.{weight}, scalability 5"),
        ));
        let is_close = said.contains("Too close to call");
        assert!(!(is_close && said.contains("every time")), "{said}");
    }
}

#[test]
fn one_criterion_makes_no_claim_of_robustness() {
    let said = said(&ask("priorities", "speed"));
    assert!(
        said.contains("This is based on Speed alone.") && !said.contains("4,096"),
        "{said}"
    );
}

#[test]
fn a_list_follows_its_introducing_line() {
    let typed = [
        ("topic", "languages"),
        ("priorities", "speed"),
        ("must", "safety 5"),
    ];
    let answer = Fixture::small().ask("recommend", &typed);
    let last = plain_text(answer.notes.last().expect("a note"));
    assert_eq!(last, "Relaxing one of them brings some back:");
    assert!(
        matches!(&answer.body, Body::Entries(entries) if !entries.is_empty()),
        "{answer:#?}"
    );
    assert_eq!(labels(&answer)[..2], ["Accept Safety 4", "Accept Safety 3"]);
    assert!(labels(&answer).contains(&"Leave out Safety".to_owned()));
}

#[test]
fn every_language_refuses_and_counts() {
    for language in Language::ALL {
        let fixture = || Fixture::shipped().in_language(language);
        let typed = [
            RUNTIME,
            ("priorities", "speed, pizza, holidays"),
            ("must", "learning curve < 4"),
        ];
        let answer = fixture().ask("recommend", &typed);
        assert_eq!(answer.kind, AnswerKind::AsksBack);
        let said = said(&answer);
        assert!(
            ["1", "4", "learning curve < 4", "pizza"]
                .iter()
                .all(|part| said.contains(part)),
            "{said}"
        );
        assert!(!said.contains('{') && !said.contains('$'), "{said}");
    }
}

/// The offers for an option that is being typed.
fn offers(option: &str, typed: &str) -> Vec<(String, String)> {
    let choices = SHIPPED.choices("recommend", &[RUNTIME, (option, typed)]);
    choices
        .into_iter()
        .map(|choice| (choice.value, choice.name))
        .collect()
}

fn values(option: &str, typed: &str) -> Vec<String> {
    offers(option, typed)
        .into_iter()
        .map(|(value, _)| value)
        .collect()
}

#[test]
fn a_sign_is_completed_with_numbers() {
    let interaction = include_str!("../fixtures/interactions/must-autocomplete.json");
    let interaction: serde_json::Value = serde_json::from_str(interaction).expect("JSON");
    let typed = interaction["data"]["options"][0]["value"]
        .as_str()
        .expect("a text");
    let expected = ["speed >= 3", "speed >= 4", "speed >= 5"];
    assert_eq!(values("must", typed), expected);
    assert_eq!(values("must", "speed ＞＝"), expected);
    assert_eq!(
        values("must", "speed > "),
        ["speed > 2", "speed > 3", "speed > 4"]
    );
    assert_eq!(
        values("must", "scalability 3, speed >="),
        expected.map(|offer| format!("scalability 3, {offer}"))
    );
    assert_eq!(
        values("priorities", "speed="),
        [5, 4, 3, 2, 1].map(|weight| format!("speed={weight}"))
    );
    assert_eq!(values("priorities", "speed >= "), expected);
}

#[test]
fn offered_numbers_say_their_meaning_where_it_fits() {
    let labels = Fixture::small().complete(
        "recommend",
        &[("topic", "languages"), ("must", "speed >= ")],
    );
    assert_eq!(
        labels,
        ["speed >= 3: middling", "speed >= 4", "speed >= 5: best"]
    );
    let fits = |(_, label): &(String, String)| label.encode_utf16().count() <= 100;
    let offers = offers("must", "speed >= ");
    assert!(offers.len() == 3 && offers.iter().all(fits), "{offers:?}");
}

#[test]
fn an_order_is_completed_with_other_criteria() {
    for typed in ["speed > ", "speed, "] {
        let offers = values("priorities", typed);
        let mark = typed.trim();
        assert!(
            offers.contains(&format!("{mark} Scalability")),
            "{typed}: {offers:?}"
        );
        assert!(
            !offers.contains(&format!("{mark} Speed")),
            "{typed}: {offers:?}"
        );
    }
}

#[test]
fn completion_never_offers_an_unreadable_wish() {
    assert!(!values("priorities", "speed=-").contains(&"speed=-=5".to_owned()));
    for typed in [
        "speed >=",
        "speed >",
        "speed=",
        "pizza",
        "speed >= 9",
        "speed < 3",
        "speed 1e3",
        "speed 3, pizza",
    ] {
        for option in ["must", "priorities"] {
            assert!(
                !values(option, typed).contains(&typed.to_owned()),
                "{option}:{typed}"
            );
        }
    }
    assert_eq!(values("must", "speed >= 3")[0], "speed >= 3");
    assert_eq!(
        values("priorities", "speed 3, learning curve 2")[0],
        "speed 3, learning curve 2"
    );
}
