//! The texts of the interface: whole in every language, used, and short enough for Discord.

mod files;
mod plurals;
mod texts;
mod used;
mod walking;

use crate::support::library::Fixture;
use crate::support::snapshot_names;
use std::time::Duration;
use weighin::chat::Delivery;
use weighin::commands::{self, CommandKind, CommitInUse, Context, Request, Response, respond};
use weighin::discord::limits;
use weighin::discord::message::reply;
use weighin::language::Language;
use weighin::question;
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

/// What `/help` says about a commit of this age, in a language.
fn help_on_commit(language: Language, age: Duration, newer_has_errors: bool) -> String {
    let fixture = Fixture::small().in_language(language);
    let cx = Context {
        commit: Some(CommitInUse {
            id: "3f2a9c01b4de",
            age,
            newer_has_errors,
        }),
        ..fixture.context()
    };
    let request = Request::Click {
        question: question::decode("w1:help"),
        values: Vec::new(),
    };
    let Response::Answer(answer) = respond(&cx, &request) else {
        panic!("a click is answered")
    };

    let reply = reply(&answer, Delivery::Channel, None).response;
    let text = serde_json::to_value(reply).expect("JSON").to_string();
    let line = text.split("\\n").find(|line| line.contains("3f2a9c01b4de"));
    let line = line.expect("the commit");
    line.split('"')
        .next()
        .expect("an end of the field")
        .to_owned()
}

#[test]
fn help_names_commit_and_age_in_every_language() {
    let expected = [
        (
            Language::English,
            "commit 3f2a9c01b4de, made 2 hours ago. There is a newer commit, but it has errors.",
        ),
        (
            Language::German,
            "Commit 3f2a9c01b4de, vor 2 Stunden erstellt. Es gibt einen neueren Commit, aber er enthält Fehler.",
        ),
        (
            Language::French,
            "commit 3f2a9c01b4de, créé il y a 2 heures. Il existe un commit plus récent, mais il contient des erreurs.",
        ),
        (
            Language::Spanish,
            "commit 3f2a9c01b4de, creado hace 2 horas. Hay un commit más reciente, pero contiene errores.",
        ),
        (
            Language::BrazilianPortuguese,
            "commit 3f2a9c01b4de, criado há 2 horas. Existe um commit mais recente, mas ele contém erros.",
        ),
        (
            Language::Japanese,
            "コミット 3f2a9c01b4de（2時間前に作成）のものです。より新しいコミットがありますが、エラーがあるため使われていません。",
        ),
    ];
    assert_eq!(expected.len(), Language::ALL.len());
    for (language, text) in expected {
        let hours = Duration::from_secs(2 * 3_600 + 3_599);
        let found = help_on_commit(language, hours, true);
        assert!(found.ends_with(text), "{found}");
        let sound = help_on_commit(language, hours, false);
        assert!(sound.chars().count() < found.chars().count(), "{sound}");
    }
}

#[test]
fn the_age_of_commits_uses_the_largest_unit() {
    for (seconds, text) in [
        (0, "less than a minute ago"),
        (59, "less than a minute ago"),
        (60, "one minute ago"),
        (3_599, "59 minutes ago"),
        (3_600, "one hour ago"),
        (86_399, "23 hours ago"),
        (86_400, "one day ago"),
        (40 * 86_400, "40 days ago"),
    ] {
        let found = help_on_commit(Language::English, Duration::from_secs(seconds), false);
        assert!(
            found.ends_with(&format!("made {text}.")),
            "{seconds}: {found}"
        );
    }
}
