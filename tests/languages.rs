//! The texts of the interface: whole in every language, used, and short enough for Discord.

#[path = "support/library.rs"]
mod library;

#[path = "languages/files.rs"]
mod files;
#[path = "languages/plurals.rs"]
mod plurals;
#[path = "languages/texts.rs"]
mod texts;
#[path = "languages/used.rs"]
mod used;
#[path = "languages/walking.rs"]
mod walking;

use library::Fixture;
use weighin::chat::Delivery;
use weighin::commands::{self, CommandKind};
use weighin::discord::limits;
use weighin::discord::message::reply;
use weighin::language::Language;
use weighin::render::terminal::{self, Screen};

#[test]
fn commands_and_options_fit_discord_in_every_language() {
    for language in Language::ALL {
        for spec in commands::ALL.iter().map(|command| command.spec()) {
            assert!(
                (1..=32).contains(&limits::length(&spec.name_in(language))),
                "{} in {language:?}",
                spec.name
            );
            let options = spec
                .options
                .iter()
                .map(|option| spec.option_description_in(language, option));
            let described = [spec.description_in(language)]
                .into_iter()
                .filter(|_| spec.kind == CommandKind::Slash);
            for text in described.chain(options) {
                assert!(
                    (1..=100).contains(&limits::length(&text)),
                    "{language:?}: {text:?}"
                );
            }
        }
    }
}

#[test]
fn answers_in_german_and_japanese_look_like_this() {
    let clicks = [
        ("comparison", "w1:compare:lights:speed"),
        ("overview", "w1:compare:languages"),
        ("sources", "w1:compare:lights:speed:-:s1"),
        ("section", "w1:compare:lights:speed:lamp:d1"),
        ("passage", "w1:ask:lights:speed:lamp:1"),
        ("panel", "w1:recommend:languages:lk:520:030:p"),
        ("recommendation", "w1:recommend:languages:lk:520:030:r"),
        ("gap", "w1:compare:storage:dryness:shed:d1"),
        ("topics", "w1:topics"),
        ("help", "w1:help"),
        ("outdated", "w1:compare:gone"),
    ];
    for language in [Language::German, Language::Japanese] {
        let fixture = Fixture::small().in_language(language);
        for (name, id) in clicks {
            let answer = fixture.click(id, &[]);
            let name = format!("{name}.{}", language.code());
            insta::assert_json_snapshot!(
                format!("{name}.discord"),
                reply(&answer, Delivery::Channel, None).response
            );
            insta::assert_snapshot!(
                format!("{name}.terminal"),
                terminal::text_of(
                    &answer,
                    Screen {
                        width: 80,
                        styled: false
                    }
                )
            );
        }
    }
}
