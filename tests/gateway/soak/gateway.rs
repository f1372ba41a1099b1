//! The program at the gateway: it is asked all the time, while its connections, its calls and it
//! itself come to grief.

use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep, timeout};

use super::keeper::BACK_WITHIN;
use super::troubles::Side;
use super::{Soak, pause, questions};
use crate::support::fake_discord::FakeDiscord;
use crate::support::fake_discord::answers::{Fate, NoAnswer};
use crate::support::fake_discord::faults::Fault;
use crate::support::fake_discord::gateway::behaviour::Behaviour;

const CALLBACK: &str = "POST /interactions/*/*/callback";

/// Asks without end.
pub async fn ask(soak: Arc<Soak>) {
    let mut asking = JoinSet::new();
    while soak.goes_on() {
        let asker = Arc::clone(&soak);
        asking.spawn(async move {
            if let Some(message) = ask_one(&asker, questions::any()).await
                && let Some(click) = questions::click(&message)
            {
                ask_one(&asker, click).await;
            }
        });
        sleep(soak.pace.question).await;
        while asking.try_join_next().is_some() {}
    }
    asking.join_all().await;
}

/// Asks once; gives the message that people see then.
async fn ask_one(soak: &Soak, question: Value) -> Option<Value> {
    let (tally, since, question) = (&soak.asked_at_gateway, Instant::now(), Arc::new(question));
    tally.asked();
    let outcome = match soak.fake.try_send(&question) {
        Some(waiting) => waiting.answer().await,
        None => Err(NoAnswer::Forgotten),
    };

    let trouble = soak.troubles.that_met(Side::Gateway, since);
    match (outcome, soak.fake.fate(&question), trouble) {
        (Ok(callback), ..) => {
            tally.answered(callback.elapsed);
            return callback.body["data"]["embeds"]
                .is_array()
                .then(|| callback.message());
        }
        (Err(NoAnswer::Refused(violations)), ..) => {
            tally.lost(format!("{violations:?} in the answer to {question}"))
        }
        (Err(_), Fate::Failed(fault), _) => {
            tally.refused(format!("every call with the answer failed: {fault:?}"))
        }
        (Err(_), Fate::Undelivered, Some(trouble)) => {
            tally.refused(format!("{trouble}: no connection to bring it"));
        }
        (Err(_), Fate::Delivered | Fate::Late, Some(trouble)) => {
            tally.refused(format!(
                "{trouble}: the connection that brought it was gone"
            ));
        }
        (Err(reason), fate, trouble) => {
            tally.lost(format!("{reason}, {fate:?}, {trouble:?}: {question}"))
        }
    }
    None
}

/// What happens to the connection, or to the program.
#[derive(Clone, Copy)]
enum Cut {
    Drop,
    Reconnect,
    Invalid { resumable: bool },
    Close(u16),
    Withhold(Behaviour),
    Kill,
    Stop,
}

const CUTS: [(&str, Cut); 15] = [
    ("a dropped connection", Cut::Drop),
    ("SIGKILL and a start with changed articles", Cut::Kill),
    ("opcode 7", Cut::Reconnect),
    ("opcode 9, resumable", Cut::Invalid { resumable: true }),
    (
        "a dropped connection, then no HELLO",
        Cut::Withhold(Behaviour::NoHello),
    ),
    ("opcode 9, not resumable", Cut::Invalid { resumable: false }),
    ("close code 4000", Cut::Close(4000)),
    ("SIGTERM and a start with changed articles", Cut::Stop),
    ("close code 4003", Cut::Close(4003)),
    (
        "a dropped connection, then no READY",
        Cut::Withhold(Behaviour::NoGreeting),
    ),
    ("close code 4008", Cut::Close(4008)),
    ("close code 4009", Cut::Close(4009)),
    (
        "a dropped connection, then no upgrade",
        Cut::Withhold(Behaviour::NoUpgrade),
    ),
    ("close code 4010", Cut::Close(4010)),
    ("close code 4011", Cut::Close(4011)),
];

/// Cuts the connection in every way, one after another.
pub async fn cut(soak: Arc<Soak>) {
    for (what, cut) in CUTS.into_iter().cycle() {
        pause(&soak, &soak.pace.gateway).await;
        if !soak.goes_on() {
            return;
        }
        if matches!(cut, Cut::Kill | Cut::Stop) && !soak.may_kill() {
            continue;
        }

        let greetings = greetings(&soak.fake);
        let trouble = soak.troubles.begin(Side::Gateway, what);
        make(&soak, cut).await;
        until_back(&soak, greetings, what).await;
        soak.troubles.end(trouble);
    }
}

async fn make(soak: &Soak, cut: Cut) {
    let fake = &soak.fake;
    match cut {
        Cut::Drop => fake.drop_connections(),
        Cut::Reconnect => fake.ask_to_reconnect(),
        Cut::Invalid { resumable } => fake.invalidate_sessions(resumable),
        Cut::Close(code) => fake.close_connections(code),
        Cut::Withhold(behaviour) => {
            fake.behave(behaviour);
            fake.drop_connections();
            sleep(soak.pace.withheld).await;
            fake.behave(Behaviour::Sound);
        }
        Cut::Kill => soak.bot.restart(fake, true).await,
        Cut::Stop => soak.bot.restart(fake, false).await,
    }
}

fn greetings(fake: &FakeDiscord) -> usize {
    fake.identifies().len() + fake.resumes().len()
}

/// Waits until the program is connected again.
async fn until_back(soak: &Soak, greetings_before: usize, what: &str) {
    let back = async {
        while !soak.fake.is_connected() || greetings(&soak.fake) == greetings_before {
            sleep(Duration::from_millis(20)).await;
        }
    };
    if timeout(BACK_WITHIN, back).await.is_err() {
        panic!("not connected after {what}: {:#?}", soak.bot.log().await);
    }
}

const FAULTS: [(&str, Fault, usize); 6] = [
    (
        "429 for 0.3 s, 5 times",
        Fault::RateLimited { retry_after: 0.3 },
        5,
    ),
    (
        "429 for 5 s, 5 times",
        Fault::RateLimited { retry_after: 5.0 },
        5,
    ),
    ("status 500, 20 times", Fault::Status(500), 20),
    ("a cut connection, 10 times", Fault::Disconnect, 10),
    ("a reply that is lost, 10 times", Fault::LostReply, 10),
    (
        "429 at once, 20 times",
        Fault::RateLimited { retry_after: 0.0 },
        20,
    ),
];

/// Lets the calls that answer fail in every way, one after another.
pub async fn fail(soak: Arc<Soak>) {
    for (what, fault, times) in FAULTS.into_iter().cycle() {
        pause(&soak, &soak.pace.rest).await;
        if !soak.goes_on() {
            return;
        }
        let trouble = soak.troubles.begin(Side::Rest, what);
        soak.fake.fail_next(CALLBACK, fault, times);
        soak.troubles.end(trouble);
    }
}
