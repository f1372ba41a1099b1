//! Must-haves by facts are taken as they were meant, or refused with what can be asked instead.

use crate::support::library::Fixture;
use std::sync::LazyLock;
use weighin::answer::{Action, Answer, Body, FollowUpRow};
use weighin::knowledge::prose::plain_text;
use weighin::language::Language;
use weighin::question;

static SERVICES: LazyLock<Fixture> = LazyLock::new(Fixture::facts);

fn ask(option: &str, typed: &str) -> Answer {
    SERVICES.ask("recommend", &[(option, typed), ("topic", "ci-service")])
}

/// Everything that is said: title, verdict, notes.
fn said(answer: &Answer) -> String {
    let lines = std::iter::once(&answer.verdict).chain(&answer.notes);
    let mut said = answer.title.clone();
    for line in lines {
        said.push('\n');
        said.push_str(&plain_text(line));
    }
    said
}

fn buttons(answer: &Answer) -> Vec<(String, Action)> {
    let mut buttons = Vec::new();
    for row in &answer.follow_ups {
        if let FollowUpRow::Buttons(row) = row {
            buttons.extend(row.iter().map(|b| (b.label.clone(), b.action.clone())));
        }
    }
    buttons
}

/// Clicks on the button with a label, as a chat sends it back.
fn click(answer: &Answer, label: &str) -> Answer {
    let buttons = buttons(answer);
    let Some((_, Action::Ask(question))) = buttons.iter().find(|(known, _)| known == label) else {
        panic!("no {label} in {buttons:?}")
    };
    SERVICES.click(&question::encode(question).expect("an id"), &[])
}

#[track_caller]
fn assert_must(typed: &str, expected: &str) {
    let answer = ask("must", typed);
    let line = format!("Must have: {expected}.");
    assert!(said(&answer).contains(&line), "{typed}\n{}", said(&answer));

    // A button carries the same.
    let id = question::encode(&panel_question(&answer)).expect("it fits a button");
    let again = said(&SERVICES.click(&id, &[]));
    assert!(again.contains(&line), "{typed} as {id}\n{again}");
}

/// The question of the button that goes on with the same wish.
fn panel_question(answer: &Answer) -> question::Question {
    let going_on =
        |(label, _): &&(String, Action)| ["Show me", "Change weights"].contains(&label.as_str());
    match buttons(answer).iter().find(going_on) {
        Some((_, Action::Ask(question))) => question.clone(),
        _ => panic!("no way on: {answer:?}"),
    }
}

#[track_caller]
fn assert_refused(typed: &str, remedy: &str) {
    let answer = ask("must", typed);
    assert!(said(&answer).contains(remedy), "{typed}\n{}", said(&answer));
    assert!(!said(&answer).contains("Must have:"), "{typed}");
}

#[test]
fn numbers_mean_what_their_signs_say() {
    for typed in [
        "price <= 20",
        "price at most 20",
        "price ≤ 20 USD",
        "price <= $20",
        "cost <= 20 USD/month",
        "price: 20",
        "price 20",
        "price 20 dollars or less",
        "at most 20 for price",
        "20 >= price",
        "price höchstens 20",
        "price 20 USD以下",
        "Price maximum 20 usd per month",
        "prise <= 20",
    ] {
        assert_must(typed, "Price ≤ 20 USD per month");
    }
    for typed in ["price < 20", "price under $20", "price less than 20 USD"] {
        assert_must(typed, "Price < 20 USD per month");
    }
    for typed in [
        "free minutes >= 1000",
        "free minutes 1000 minutes",
        "minutes at least 1000",
    ] {
        assert_must(typed, "Free minutes ≥ 1000 minutes");
    }
    assert_must("price <= 12.5", "Price ≤ 12.5 USD per month");
    assert_must("price <= 12,50 USD", "Price ≤ 12.5 USD per month");
    assert_must("price <= 20, price <= 15", "Price ≤ 15 USD per month");
}

#[test]
fn yes_or_no_is_read_in_every_form() {
    for typed in [
        "open source",
        "open source = yes",
        "open source: yes",
        "open source = ja",
        "open source true",
        "must be open source",
        "open source is yes",
        "open-source = oui",
    ] {
        assert_must(typed, "Open source: yes");
    }
    for typed in [
        "open source = no",
        "not open source",
        "open source: nein",
        "must not be open source",
        "open source != yes",
    ] {
        assert_must(typed, "Open source: no");
    }
}

#[test]
fn texts_are_those_of_the_article() {
    for typed in [
        "licence = MIT",
        "license: mit",
        "licence MIT",
        "MIT licence",
        "mit",
        "licence is MIT",
    ] {
        assert_must(typed, "Licence: MIT");
    }
    for typed in [
        "licence = Apache-2.0 or MIT",
        "licence = Apache-2.0, MIT",
        "licence = Apache 2.0 | MIT",
        "licence != Buildfast EULA",
    ] {
        assert_must(typed, "Licence: Apache-2.0 or MIT");
    }
    assert_must("licence = Apache-2.0", "Licence: Apache-2.0");
}

#[test]
fn what_priorities_compare_is_a_must_have() {
    let said = said(&ask(
        "priorities",
        "speed 5, price <= 20 USD, open source = yes, licence = Apache-2.0",
    ));
    let must = "Must have: Price ≤ 20 USD per month, Open source: yes and Licence: Apache-2.0.";
    assert!(said.contains(must), "{said}");
    assert!(said.contains("Weights: Speed 5 (100%)."), "{said}");
}

#[test]
fn impossible_wishes_are_refused_with_a_remedy() {
    for typed in [
        "price >= 20",
        "price > 20 USD",
        "price = 20",
        "price != 20",
        "price more than 20",
    ] {
        assert_refused(typed, "Lower is better for Price");
    }
    for typed in ["free minutes <= 20", "free minutes < 20"] {
        assert_refused(typed, "Higher is better for Free minutes");
    }
    for typed in [
        "price <= 20 EUR",
        "price <= €20",
        "price <= 20 %",
        "price <= 20 USD per year",
    ] {
        assert_refused(typed, "Price is given in USD per month");
    }
    assert_refused(
        "licence = GPL-3.0",
        "The article has Buildfast EULA, Apache-2.0 and MIT.",
    );
    assert_refused("licence", "Write, for example, Licence = Buildfast EULA.");
    assert_refused("free minutes", "Write, for example, Free minutes >= 1000.");
    assert_refused(
        "open source = maybe",
        "Write, for example, Open source = yes.",
    );
    assert_refused("open source >= 4", "Write, for example, Open source = yes.");
}

#[test]
fn a_refused_bound_offers_the_other_side() {
    let answer = click(&ask("must", "price >= 20"), "Price ≤ 20 USD per month");
    assert!(said(&answer).contains("Must have: Price ≤ 20 USD per month."));
}

#[test]
fn facts_without_thresholds_cannot_be_weighed() {
    let answer = ask("priorities", "speed, free minutes = 5");
    let text = "Free minutes has facts, but no thresholds: it can be a must-have, not weighed.";
    assert!(said(&answer).contains(text), "{}", said(&answer));
    assert!(
        said(&answer).contains("Weights: Speed"),
        "{}",
        said(&answer)
    );

    // Facts with thresholds weigh like ratings.
    let weighed = said(&ask("priorities", "price 5"));
    assert!(weighed.contains("Weights: Price 5 (100%)."), "{weighed}");
}

#[test]
fn a_panel_offers_what_each_menu_can_take() {
    let panel = SERVICES.ask("recommend", &[("topic", "ci-service")]);
    let offered = |place: usize| -> Vec<String> {
        let mut menus = panel.follow_ups.iter().filter_map(|row| match row {
            FollowUpRow::Menu(menu) => Some(menu),
            FollowUpRow::Buttons(_) => None,
        });
        let menu = menus.nth(place).expect("a menu");
        menu.options
            .iter()
            .map(|option| option.label.clone())
            .collect()
    };
    // The use cases come first.
    for weights in [1, 2] {
        assert_eq!(offered(weights), ["Speed", "Price", "Open source"]);
    }
    assert_eq!(offered(3), ["Speed", "Price", "Open source"]);
}

#[test]
fn a_menu_keeps_must_haves_that_stay_chosen() {
    let answer = ask("must", "price <= 20, licence = MIT, free minutes >= 100");
    let mut must = answer.follow_ups.iter().filter_map(|row| match row {
        FollowUpRow::Menu(menu) => Some(menu),
        FollowUpRow::Buttons(_) => None,
    });
    let must = must.next_back().expect("the menu of must-haves");
    let id = question::encode(&must.question).expect("an id");
    let said = said(&SERVICES.click(&id, &["licence", "open-source"]));
    assert!(
        said.contains("Must have: Open source: yes and Licence: MIT."),
        "{said}"
    );
}

#[test]
fn a_use_case_asks_for_its_facts() {
    let said = said(&SERVICES.ask("recommend", &[("use_case", "hobby")]));
    let must = "Must have: Speed at least 2, Price ≤ 20 USD per month, Open source: yes and Licence: Apache-2.0 or MIT.";
    assert!(said.contains(must), "{said}");
    for reason in [
        "Buildfast (Price 45 USD per month, more than 20, Open source: no)",
        "Greenbar (Price 25 USD per month, more than 20, Open source: no)",
        "Forgeworks (Price not known)",
    ] {
        assert!(said.contains(reason), "{reason}\n{said}");
    }
    assert!(
        said.contains(
            "Price does not apply to Localrun, so its score leaves it out: Localrun is a script"
        ),
        "{said}"
    );
}

#[test]
fn a_relaxation_names_the_next_number() {
    let answer = ask("must", "price <= 5, free minutes >= 450, speed 3");
    let Body::Entries(entries) = &answer.body else {
        panic!("{answer:?}")
    };
    // To accept a lower speed is as large a step.
    assert_eq!(
        entries[1].heading,
        "Price ≤ 12.5 USD per month instead of ≤ 5"
    );
    assert!(plain_text(&entries[1].lines[0]).contains("Pipelane"));
    assert!(!plain_text(&entries[1].lines[0]).contains("Greenbar"));

    let relaxed = click(&answer, "Price ≤ 12.5 USD per month");
    assert!(
        said(&relaxed).contains("Still in the running: Pipelane"),
        "{}",
        said(&relaxed)
    );
}

#[test]
fn completion_offers_the_facts_of_the_article() {
    let offers =
        |typed: &str| SERVICES.complete("recommend", &[("topic", "ci-service"), ("must", typed)]);
    let of_price = ["Price <= 12.5", "Price <= 25", "Price <= 45"];
    assert_eq!(offers("Price <= ")[..3], of_price);
    assert!(offers("Price").iter().any(|offer| offer == of_price[0]));
    assert_eq!(offers("licence = ap"), ["licence = Apache-2.0"]);
    assert!(
        offers("open source")
            .iter()
            .any(|offer| offer == "open source = yes")
    );

    let priorities = SERVICES.complete(
        "recommend",
        &[("topic", "ci-service"), ("priorities", "free minutes")],
    );
    assert!(
        !priorities.iter().any(|offer| offer.contains('=')),
        "{priorities:?}"
    );
}

#[test]
fn a_wish_in_any_language_reads_the_same() {
    let typed = [
        (
            Language::German,
            "Price höchstens 30 USD, nicht Open source",
        ),
        (Language::French, "Price au plus 30 USD, Open source = non"),
        (Language::Spanish, "Price como máximo 30, Open source: no"),
        (
            Language::BrazilianPortuguese,
            "Price no máximo 30, Open source = não",
        ),
        (Language::Japanese, "Price 30以下、Open source = いいえ"),
    ];
    for (language, typed) in typed {
        let fixture = Fixture::facts().in_language(language);
        let answer = fixture.ask("recommend", &[("must", typed), ("topic", "ci-service")]);
        let said = said(&answer);
        assert!(
            said.contains("Price ≤ 30 USD per month"),
            "{language:?}: {said}"
        );
        let id = answer.follow_ups.iter().find_map(|row| match row {
            FollowUpRow::Menu(menu) => question::encode(&menu.question),
            FollowUpRow::Buttons(_) => None,
        });
        assert!(id.expect("the panel").contains(":0l0n0+u:"), "{said}");
    }
}

/// From a comparison of facts that have no thresholds.
#[test]
fn a_fact_comparison_leads_to_a_recommendation() {
    for (criterion, expected) in [
        ("minutes", ""),
        ("licence", ""),
        ("price", "Weights: Price 5 (100%)."),
    ] {
        let comparison = SERVICES.ask(
            "compare",
            &[("criterion", criterion), ("topic", "ci-service")],
        );
        let panel = click(&comparison, "Recommend");
        assert!(
            said(&panel).contains("what matters to you?"),
            "{criterion}: {}",
            said(&panel)
        );
        assert!(
            said(&panel).contains(expected),
            "{criterion}: {}",
            said(&panel)
        );
    }
}

/// With the longest id, and as many criteria as an article may have.
#[test]
fn an_overlong_wish_offers_the_nearest_button() {
    let fixture = long_article();
    let typed = "c0 <= 1.23456789, c1 <= 2.3456789, c2 <= 3.456789";
    let answer = fixture.ask("recommend", &[("must", typed), ("priorities", "rated")]);
    let too_long = "That is too much for a button.";
    assert!(said(&answer).contains(too_long), "{}", said(&answer));

    let label = "c0 ≤ 1 ms, c1 ≤ 2 ms, c2 ≤ 3 ms";
    let buttons = buttons(&answer);
    let Some((_, Action::Ask(question))) = buttons.iter().find(|(known, _)| known == label) else {
        panic!("no {label} in {buttons:?}")
    };
    let id = question::encode(question).expect("it fits a button");
    let nearest = said(&fixture.click(&id, &[]));
    assert!(
        nearest.contains("Must have: c0 ≤ 1 ms, c1 ≤ 2 ms and c2 ≤ 3 ms."),
        "{nearest}"
    );
    assert!(!nearest.contains(too_long), "{nearest}");
}

fn long_article() -> Fixture {
    let mut text = String::from(
        "+++\ntitle = \"Long\"\nquestion = \"Which one?\"\nstatus = \"draft\"\n\n[[technologies]]\nid = \"one\"\nname = \"One\"\n\n[[technologies]]\nid = \"two\"\nname = \"Two\"\n\n[[criteria]]\nid = \"rated\"\nname = \"Rated\"\nquestion = \"How good?\"\nratings = { one = 2, two = 4 }\n",
    );
    for at in 0..23 {
        text.push_str(&format!(
            "\n[[criteria]]\nid = \"c{at}\"\nname = \"c{at}\"\nquestion = \"How long?\"\nkind = \"number\"\nunit = \"ms\"\nbetter = \"lower\"\nfacts = {{ one = {}, two = {} }}\n",
            at + 1,
            at + 100
        ));
    }
    text.push_str("+++\n");

    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("a-topic-with-the-longest.md");
    std::fs::write(file, text).expect("a file");
    Fixture::of_folder(folder.path())
}
