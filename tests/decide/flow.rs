//! Deciding, from the opening to the record.

use super::world::{Seen, World, person, weigh_in};
use std::time::Duration;
use weighin::commands::Request;
use weighin::decisions::round::Says;
use weighin::decisions::{ActingMember, Decision, PersonId, Phase, TeamVerdict};
use weighin::question::decision::{DecisionStep, question, question_with};
use weighin::question::decode;

async fn opened(world: &mut World, options: &[(&str, &str)]) -> String {
    let mut all = vec![("topic", "lights"), ("closes", "in 2 days")];
    all.extend(options);
    world.sends("olga", "open", &all).await.says("is open");
    world.store.list("1", None, 1).await.expect("a list")[0]
        .decision
        .clone()
}

/// A decision that was closed with one ballot.
async fn closed(world: &mut World) -> String {
    let id = opened(world, &[]).await;
    world.votes("ann", &id, &["speed"]).await;
    world.sends("olga", "close", &[]).await;
    id
}

/// The opener proposes the lamp.
async fn proposes(world: &mut World, id: &str, texts: &[(&str, &str)]) -> Seen {
    let propose = question_with(DecisionStep::Propose, id, ["lamp".to_owned()]);
    let form = world.asks("olga", propose, &[]).await;
    world.fills("olga", &form, texts).await
}

async fn decision(world: &World, id: &str) -> Decision {
    let olga = ActingMember {
        id: PersonId(person("olga").id),
        name: "olga".to_owned(),
        roles: Vec::new(),
        manages: false,
    };
    let shown = world.store.show("1", id, &olga).await.expect("a store");
    shown.expect("a decision").decision
}

#[tokio::test]
async fn members_weigh_in_and_the_opener_closes() {
    let mut world = World::new().await;
    let id = opened(&mut world, &[("question", "Which light for the hall?")]).await;

    world
        .votes("ann", &id, &["speed"])
        .await
        .says("By your weights alone, you would get Lamp.");
    world.votes("ben", &id, &["learning-curve"]).await;
    let state = decision(&world, &id).await;
    assert_eq!(state.terms.question, "Which light for the hall?");
    assert_eq!(state.round().ballots().count(), 2);

    world
        .sends("ann", "close", &[])
        .await
        .says("Only olga, who opened it");
    world.sends("olga", "close", &[]).await.says("is closed");
    assert_eq!(decision(&world, &id).await.phase(), Phase::Closed);
}

#[tokio::test]
async fn a_ballot_is_changed_withdrawn_and_counted_once() {
    let mut world = World::new().await;
    let id = opened(&mut world, &[]).await;
    world.votes("ann", &id, &["speed"]).await.says("is in");
    world
        .votes("ann", &id, &["learning-curve"])
        .await
        .says("is changed");
    assert_eq!(decision(&world, &id).await.round().ballots().count(), 1);

    let panel = world.asks("ann", weigh_in(&id), &[]).await;
    panel.says("Learning curve 5");
    let withdrawn = world
        .asks("ann", question(DecisionStep::Withdraw, &id), &[])
        .await;
    withdrawn.says("withdrawn");
    assert_eq!(decision(&world, &id).await.round().ballots().count(), 0);
}

#[tokio::test]
async fn the_same_event_twice_is_one_act() {
    let mut world = World::new().await;
    let id = opened(&mut world, &[]).await;
    let panel = world.asks("ann", weigh_in(&id), &[]).await;
    let panel = world
        .chooses("ann", &panel, "Matters most", &["speed"])
        .await;
    let send = Request::Click {
        question: Some(panel.button("Send")),
        values: Vec::new(),
    };
    let event = world.event("ann", send);
    world.handles(&event).await.says("is in");
    world.handles(&event).await.says("is in");
    assert_eq!(decision(&world, &id).await.round().ballots().count(), 1);
}

#[tokio::test]
async fn a_reason_comes_from_a_form() {
    let mut world = World::new().await;
    let id = opened(&mut world, &[("reasons", "")]).await;
    let panel = world.asks("ann", weigh_in(&id), &[]).await;
    let panel = world.chooses("ann", &panel, "Use case", &["reading"]).await;
    let form = world.clicks("ann", &panel, "Send with a reason").await;
    let reason = "I read a lot, and at night.";
    world
        .fills("ann", &form, &[("reason", reason)])
        .await
        .says("is in");

    let state = decision(&world, &id).await;
    let (_, ballot) = state.round().ballots().next().expect("a ballot");
    assert_eq!(ballot.reason.as_deref(), Some(reason));
    assert_eq!(ballot.use_case.as_deref(), Some("reading"));
}

#[tokio::test]
async fn members_abstain_or_ask_for_time() {
    let mut world = World::new().await;
    let id = opened(&mut world, &[]).await;
    world
        .asks("ann", question(DecisionStep::Abstain, &id), &[])
        .await
        .says("You abstain");
    let form = world
        .asks("ben", question(DecisionStep::Hold, &id), &[])
        .await;
    world
        .fills("ben", &form, &[("closes", "in 3 hours")])
        .await
        .says("You need more time");
    let form = world
        .asks("cem", question(DecisionStep::Hold, &id), &[])
        .await;
    let late = world.fills("cem", &form, &[("closes", "in 3 days")]).await;
    late.says("until the decision closes, not beyond");

    let state = decision(&world, &id).await;
    assert_eq!((state.round().abstentions(), state.round().holds()), (1, 1));
}

#[tokio::test]
async fn only_the_channel_that_decided_hears_of_it() {
    let mut world = World::new().await;
    let id = closed(&mut world).await;
    proposes(&mut world, &id, &[]).await;

    let compare = decode("w1:compare:lights:speed").expect("a question");
    let answer = world.asks("ann", compare.clone(), &[]).await;
    answer.says("Decided in this channel");
    world.channel = "elsewhere".to_owned();
    let answer = world.asks("ann", compare, &[]).await;
    assert!(!answer.text().contains("Decided"), "{}", answer.text());
}

#[tokio::test]
async fn a_review_counts_from_the_stores_clock() {
    let mut world = World::new().await;
    let id = closed(&mut world).await;

    world
        .store
        .move_clock(Duration::from_secs(400 * 24 * 60 * 60));
    let now = world.store.time().await.expect("a clock");
    proposes(&mut world, &id, &[("review", "1")]).await;
    let review = decision(&world, &id)
        .await
        .choice()
        .and_then(|choice| choice.review);
    let days = (review.expect("a day") - now.date().expect("a day")).whole_days();
    assert!((28..=31).contains(&days), "{days}");
}

#[tokio::test]
async fn an_outcome_is_proposed_and_objections_answered() {
    let mut world = World::new().await;
    let id = closed(&mut world).await;

    proposes(&mut world, &id, &[("review", "2099-05-23")])
        .await
        .says("proposal is in the channel");
    world
        .asks("ann", question(DecisionStep::Consent, &id), &[])
        .await
        .says("You consent");
    let form = world
        .asks("ben", question(DecisionStep::Object, &id), &[])
        .await;
    world
        .fills("ben", &form, &[("reason", "It has a cord.")])
        .await
        .says("objection");

    let answer = question_with(DecisionStep::Answer, &id, ["0".to_owned()]);
    let form = world.asks("olga", answer, &[]).await;
    world
        .fills("olga", &form, &[("answer", "We have sockets.")])
        .await
        .says("answer is in the channel");
    let state = decision(&world, &id).await;
    let choice = state.choice().expect("a choice");
    assert_eq!(choice.technology, "lamp");
    assert_eq!(
        choice.review.map(|day| day.to_string()).as_deref(),
        Some("2099-05-23")
    );
    assert_eq!(choice.consents.len(), 1);
    let objection = choice.objections.values().next().expect("an objection");
    assert_eq!(objection.answer.as_deref(), Some("We have sockets."));
}

#[tokio::test]
async fn blanks_in_a_form_are_no_reason() {
    let mut world = World::new().await;
    let id = closed(&mut world).await;
    proposes(&mut world, &id, &[]).await;
    let form = world
        .asks("ben", question(DecisionStep::Object, &id), &[])
        .await;
    // The last one is a space without width.
    for blanks in ["", "   ", "\u{200b}"] {
        world
            .fills("ben", &form, &[("reason", blanks)])
            .await
            .says("It needs a reason in words.");
    }
    let state = decision(&world, &id).await;
    assert!(state.choice().expect("a choice").objections.is_empty());
}

#[tokio::test]
async fn a_new_round_keeps_the_old_one() {
    let mut world = World::new().await;
    let id = closed(&mut world).await;
    world
        .sends("olga", "reopen", &[("closes", "in 5 days")])
        .await
        .says("A new round is open");
    let state = decision(&world, &id).await;
    assert_eq!((state.rounds().len(), state.phase()), (2, Phase::Open));
    assert_eq!(state.rounds()[0].ballots().count(), 1);
    assert_eq!(state.round().ballots().count(), 0);
}

#[tokio::test]
async fn anonymous_ballots_have_no_names() {
    let mut world = World::new().await;
    let id = opened(&mut world, &[("anonymous", "")]).await;
    world
        .votes("ann", &id, &["speed"])
        .await
        .says("kept without your name");
    let state = decision(&world, &id).await;
    let (voter, _) = state.round().ballots().next().expect("a ballot");
    assert!(
        !format!("{voter:?}").contains(&person("ann").id),
        "{voter:?}"
    );
    // She can still change it while it is open.
    world
        .votes("ann", &id, &["learning-curve"])
        .await
        .says("is changed");
}

#[tokio::test]
async fn nothing_typed_opens_a_form() {
    let mut world = World::new().await;
    let form = world.sends("olga", "open", &[]).await;
    let Seen::Form(fields) = &form else {
        panic!("{form:?}");
    };
    let names: Vec<&str> = fields.fields.iter().map(|field| field.name).collect();
    assert_eq!(
        names,
        ["topic", "question", "closes", "time_zone", "shortlist"]
    );

    let texts = [
        ("topic", "Lights"),
        ("question", "Which?"),
        ("closes", "tomorrow 17:00"),
    ];
    let unread = world.fills("olga", &form, &texts).await;
    unread.says("I don’t know your time zone");
    let mut texts = texts.to_vec();
    texts.push(("time_zone", "Europe/Berlin"));
    world.fills("olga", &form, &texts).await.says("is open");

    // The zone is remembered.
    let again = [("topic", "lights"), ("closes", "tomorrow 18:00")];
    world.sends("olga", "open", &again).await.says("is open");
    assert_eq!(
        world.store.list("1", None, 9).await.expect("a list").len(),
        2
    );
}

#[tokio::test]
async fn one_person_decides_where_the_outcome_does_not() {
    let mut world = World::new().await;
    let id = opened(&mut world, &[]).await;
    world.sends("olga", "close", &[]).await;
    let texts = [("technology", "torch"), ("reason", "The fair is tomorrow.")];
    let refused = world.sends("olga", "settle", &texts).await;
    refused.says("Who has decided?");
    let state = decision(&world, &id).await;
    assert_eq!(state.phase(), Phase::Closed);
    assert!(matches!(
        outcome(&state, &world, &id).await,
        TeamVerdict::NoBallots
    ));
}

async fn outcome(state: &Decision, world: &World, id: &str) -> TeamVerdict {
    use weighin::decisions::{AssessmentTable, TeamOutcome, Turnout};
    let snapshot = world
        .store
        .snapshot(&state.round().snapshot)
        .await
        .expect("a store")
        .unwrap_or_else(|| panic!("no snapshot of {id}"));
    let table = AssessmentTable::new(&snapshot, &state.terms.shortlist);
    let ballots = state.round().ballots().map(|(_, ballot)| ballot);
    let turnout = Turnout::of(state.round(), state.terms.quorum);
    TeamOutcome::new(&table, ballots, turnout)
        .expect("a sound table")
        .verdict
}

#[tokio::test]
async fn a_use_case_can_start_a_ballot() {
    let mut world = World::new().await;
    let id = opened(&mut world, &[]).await;
    let panel = world.asks("ann", weigh_in(&id), &[]).await;
    panel.says("Start from a use case");
    let panel = world.chooses("ann", &panel, "Use case", &["reading"]).await;
    panel.says("Weights: Learning curve 2 (67%) and Speed 1 (33%).");
    world.clicks("ann", &panel, "Send").await.says("is in");
    let state = decision(&world, &id).await;
    let response = state.round().responses.values().next().expect("a ballot");
    assert!(matches!(&response.says, Says::Ballot(ballot) if ballot.weights.len() == 2));
}
