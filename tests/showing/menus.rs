//! A menu says what it is for, also where Discord shows what is chosen in the placeholder's place.

use weighin::language::Language;

use crate::showing::shown::{Shown, library};
use crate::support::article::{Article, article};

/// The values of a menu's options.
fn values(menu: &serde_json::Value) -> Vec<&str> {
    let options = menu["options"].as_array().expect("options");
    options
        .iter()
        .map(|option| option["value"].as_str().expect("a value"))
        .collect()
}

/// What Discord shows on the menu while it is closed.
fn face(menu: &serde_json::Value) -> String {
    let options = menu["options"].as_array().expect("options");
    let chosen: Vec<&str> = options
        .iter()
        .filter(|it| it["default"] == true)
        .filter_map(|it| it["label"].as_str())
        .collect();
    if chosen.is_empty() {
        menu["placeholder"]
            .as_str()
            .expect("a placeholder")
            .to_owned()
    } else {
        chosen.join(", ")
    }
}

/// An article with four technologies, whose pairs are chosen from a menu.
fn with_four() -> Article {
    let technology = |id: &str| format!("[[technologies]]\nid = \"{id}\"\nname = \"{id}\"\n\n");
    article().replace(
        "[[criteria]]\nid = \"speed\"",
        &format!(
            "{}{}[[criteria]]\nid = \"speed\"",
            technology("gamma"),
            technology("delta")
        ),
    )
}

#[test]
fn the_criteria_menu_offers_only_the_others() {
    let library = library(&article());
    let on_speed = &library.ask("compare", &[("criterion", "speed")]).menus()[0];
    assert_eq!(
        (face(on_speed).as_str(), values(on_speed)),
        ("Another criterion", vec!["-", "cost"])
    );
    let overview = &library
        .ask("compare", &[("topic", "message queue")])
        .menus()[0];
    assert_eq!(
        (face(overview).as_str(), values(overview)),
        ("Another criterion", vec!["speed", "cost"])
    );
}

#[test]
fn the_pair_menu_marks_the_shown_pair() {
    let library = library(&with_four());
    let shown = library.ask("compare", &[("first", "alpha"), ("second", "beta")]);
    let menu = &shown.menus()[1];
    assert_eq!(face(menu), "Another pair: choose two");
    let described = menu["options"]
        .as_array()
        .expect("options")
        .iter()
        .map(|option| option["description"].as_str());
    assert_eq!(
        described.collect::<Vec<_>>(),
        [Some("Shown now"), Some("Shown now"), None, None]
    );
}

/// With anything chosen.
#[test]
fn every_panel_menu_says_its_purpose() {
    for language in Language::ALL {
        let library = library(&article()).in_language(language);
        let id = panel_id(&library.ask("recommend", &[("topic", "message queue")]));
        let placeholders: Vec<String> = library.click(&id, &[]).menus().iter().map(face).collect();
        assert_eq!(placeholders.len(), 4);
        let chosen = library.ask("recommend", &[("topic", "message queue")]);
        let most = chosen.menus()[1]["custom_id"]
            .as_str()
            .expect("an id")
            .to_owned();
        let chosen = library.click(&most, &["speed", "cost"]);
        for (menu, placeholder) in chosen.menus().iter().zip(&placeholders) {
            let placeholder = menu["placeholder"].as_str().unwrap_or(placeholder);
            assert!(
                face(menu).starts_with(placeholder),
                "{language:?}: {} is not {placeholder}",
                face(menu)
            );
        }
        assert!(
            face(&chosen.menus()[1]).ends_with("Speed, Cost"),
            "{}",
            face(&chosen.menus()[1])
        );
    }
}

/// The question of the panel with nothing chosen: that of its first menu with nothing in the hole.
fn panel_id(panel: &Shown) -> String {
    panel.menus()[1]["custom_id"]
        .as_str()
        .expect("an id")
        .to_owned()
}
