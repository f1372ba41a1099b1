//! What is asked: all commands, some with words that hardly ever come twice, and clicks on what was
//! answered.

use serde_json::Value;

use crate::support::fake_discord::interactions::controls::controls;
use crate::support::fake_discord::interactions::{Interaction, forged_click, slash};

const LANGUAGES: [&str; 6] = ["en-US", "de", "fr", "es-ES", "ja", "pt-BR"];

/// A question of any kind.
pub fn any() -> Value {
    let question = match fastrand::u8(0..8) {
        0 => slash("help"),
        1 => slash("topics"),
        2 => slash("compare"),
        3 => slash("compare").text("criterion", "speed"),
        4 => slash("compare").typing("criterion", "sp"),
        5 => slash("ask").text(
            "question",
            &format!("is it fast with {} connections", fastrand::u32(..)),
        ),
        6 => slash("no-such-command"),
        _ => recommendation(),
    };
    question
        .in_locale(fastrand::choice(LANGUAGES).unwrap_or("en-US"))
        .into()
}

/// A question whose answer takes long to make: it has a picture, and was hardly ever asked before.
pub fn costly() -> Value {
    recommendation().into()
}

fn recommendation() -> Interaction {
    let weights = [(); 3].map(|()| fastrand::u8(1..=9));
    let [speed, learning, ecosystem] = weights;
    slash("recommend").text(
        "priorities",
        &format!("speed {speed}, learning curve {learning}, ecosystem {ecosystem}"),
    )
}

/// A click on any button of a message that has one.
pub fn click(message: &Value) -> Option<Value> {
    let buttons: Vec<_> = controls(message)
        .into_iter()
        .filter(|control| !control.is_menu)
        .collect();
    let button = fastrand::choice(&buttons)?;
    Some(forged_click(message, &button.custom_id).into())
}
