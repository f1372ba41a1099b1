//! What is said of a decision, as Discord gets it and as a terminal shows it, against snapshots.
//!
//! After a wanted change: `INSTA_UPDATE=always cargo test --test all decide::said::`, then read the
//! difference in git.
//!
//! | file | what it does |
//! |---|---|
//! | `open` | the public message of an open decision |
//! | `secrets` | a hidden decision stays hidden while it is open |
//! | `outcomes`, `pictures` | what came of a round; its picture |
//! | `taken` | what was chosen, who consents, who objects |
//! | `evidence` | the evidence behind a decision has changed |
//! | `shown` | a decision as one person sees it, and lists of decisions |
//! | `elsewhere` | what other answers about the topic say of its decision |
//! | `longest` | the longest texts that people can type fit Discord |
//! | `team` | for the other files: a team that decides, act by act |

mod elsewhere;
mod evidence;
mod longest;
mod open;
mod outcomes;
mod pictures;
mod secrets;
mod shown;
mod taken;
mod team;

use crate::support::snapshot_names;
use weighin::answer::{Answer, Audience};
use weighin::chat::Delivery;
use weighin::discord::message::reply;
use weighin::render::chart::{Chart, Picture};
use weighin::render::terminal::{self, Screen};

const PLAIN: Screen = Screen {
    width: 80,
    styled: false,
};

/// Compares an answer with its snapshots. None may be cut to fit Discord.
fn check(name: &str, answer: &Answer) {
    let text = terminal::text_of(answer, PLAIN);
    snapshot_names().bind(|| {
        insta::assert_json_snapshot!(format!("said__{name}.discord"), sent(name, answer));
        insta::assert_snapshot!(format!("said__{name}.terminal"), text);
    });
}

/// What Discord gets.
fn sent(name: &str, answer: &Answer) -> serde_json::Value {
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
    serde_json::to_value(reply.response).expect("JSON")
}
