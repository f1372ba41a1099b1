//! The texts of the interface: whole in every language, used, and short enough for Discord.

mod files;
mod plurals;
mod texts;
mod used;
mod walking;

use crate::support::library::Fixture;
use crate::support::snapshot_names;
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
    let screen = Screen {
        width: 80,
        styled: false,
    };
    for language in [Language::German, Language::Japanese] {
        let fixture = Fixture::small().in_language(language);
        for (name, id) in clicks {
            let answer = fixture.click(id, &[]);
            let name = format!("{name}.{}", language.code());
            let response = reply(&answer, Delivery::Channel, None).response;
            let text = terminal::text_of(&answer, screen);
            snapshot_names().bind(|| {
                insta::assert_json_snapshot!(format!("languages__{name}.discord"), response);
                insta::assert_snapshot!(format!("languages__{name}.terminal"), text);
            });
        }
    }
}
