//! A team that decides on a topic of the small library, act by act.

use crate::decisions::given::{self, CLOSES, OPENED, member, person, rating, weight};
use crate::support::library::Fixture;
use weighin::commands::{Context, Event, Languages, Person, Request, Speaking};
use weighin::decisions::secrecy::RoundKey;
use weighin::decisions::{
    Ballot, Change, Decision, DecisionPlace, Shown, Snapshot, Tally, Terms, Who,
};
use weighin::knowledge::must_have::MustHave;

/// The key of an anonymous decision.
const KEY: RoundKey = RoundKey::new([7; RoundKey::LENGTH]);
/// The id of the decision.
const ID: &str = "1234567890123456789";

/// A decision that `olga` opened, with the ratings of its topic.
pub struct Team {
    pub fixture: Fixture,
    pub decision: Decision,
    pub snapshot: Snapshot,
    count: usize,
}

/// Which language to write in, hidden until it is closed.
pub fn terms() -> Terms {
    Terms {
        topic: "languages".to_owned(),
        title: "Languages".to_owned(),
        question: "Which language do we write the new service in?".to_owned(),
        closes_at: CLOSES,
        ..given::terms()
    }
}

pub fn live() -> Terms {
    Terms {
        tally: Tally::Live,
        ..terms()
    }
}

pub fn anonymous() -> Terms {
    Terms {
        anonymous: true,
        ..terms()
    }
}

pub fn with_quorum(quorum: usize) -> Terms {
    Terms { quorum, ..terms() }
}

pub fn among(members: &[&str]) -> Terms {
    Terms {
        who: Who::Members(members.iter().map(|name| person(name)).collect()),
        ..terms()
    }
}

/// A ballot with weights by criterion.
pub fn ballot(weights: &[(&str, u8)]) -> Ballot {
    let mut ballot = Ballot::default();
    for (criterion, value) in weights {
        ballot
            .weights
            .insert((*criterion).to_owned(), weight(*value));
    }
    ballot
}

/// The same with a must-have.
pub fn demanding(weights: &[(&str, u8)], criterion: &str, least: i64) -> Ballot {
    let mut ballot = ballot(weights);
    let must = MustHave::Rating(rating(least));
    ballot.must.insert(criterion.to_owned(), must);
    ballot
}

/// The same with a reason.
pub fn because(ballot: Ballot, reason: &str) -> Ballot {
    Ballot {
        reason: Some(reason.to_owned()),
        ..ballot
    }
}

impl Team {
    pub fn new(terms: Terms) -> Self {
        Self::of(Fixture::small(), terms)
    }

    pub fn of(fixture: Fixture, terms: Terms) -> Self {
        let library = &fixture.edition.library;
        let topic = library.topic(&terms.topic).expect("the topic");
        let snapshot = Snapshot::of(library.version(), topic);
        Self {
            decision: Decision::open(ID, given::opening(terms)).expect("sound terms"),
            snapshot,
            fixture,
            count: 0,
        }
    }

    pub fn does(mut self, by: &str, change: Change) -> Self {
        self.count += 1;
        let act = given::act(&format!("act-{}", self.count), by, change);
        let act = self
            .decision
            .without_name(act, Some(&KEY))
            .expect("an invited member");
        self.decision.apply(act.clone()).unwrap_or_else(|refusal| {
            panic!("{act:?}: {refusal:?}");
        });
        self
    }

    pub fn casts(self, by: &str, ballot: Ballot) -> Self {
        self.does(by, Change::Cast(ballot))
    }

    pub fn closes(self) -> Self {
        self.does("olga", given::close())
    }

    pub fn proposes(self, technology: &str) -> Self {
        let review = Some(time::macros::date!(2027 - 05 - 31));
        self.does(
            "olga",
            Change::Propose {
                technology: technology.to_owned(),
                review,
            },
        )
    }

    pub fn objects(self, by: &str, reason: &str) -> Self {
        let reason = reason.to_owned();
        self.does(by, Change::Object { reason })
    }

    pub fn context(&self) -> Context<'_> {
        self.fixture.context()
    }

    /// The decision as somebody sees it who said nothing.
    pub fn shown(&self) -> Shown {
        self.shown_to("nobody")
    }

    pub fn shown_to(&self, who: &str) -> Shown {
        let is_open = self.decision.round().closed.is_none();
        let key = is_open.then_some(&KEY);
        let own = self.decision.response_of(&person(who), key).cloned();
        let missing = self.decision.missing(key);
        Shown {
            place: place(),
            snapshot: Some(self.snapshot.clone()),
            own,
            missing: missing.map(|missing| missing.into_iter().cloned().collect()),
            decision: self.decision.clone(),
        }
    }
}

pub fn place() -> DecisionPlace {
    DecisionPlace {
        server: "1".to_owned(),
        channel: "22".to_owned(),
    }
}

/// Somebody clicks in the channel.
pub fn event(who: &str, manages: bool) -> Event {
    let member = member(who);
    Event {
        id: "event".to_owned(),
        person: Person {
            id: member.id.0,
            name: member.name,
            roles: Vec::new(),
            manages,
        },
        server: Some(place().server),
        channel: Some(place().channel),
        speaking: Speaking::Allowed,
        message: None,
        languages: Languages::default(),
        request: Request::Click {
            question: None,
            values: Vec::new(),
        },
    }
}

/// Needs more time, until half of it is over.
pub fn hold() -> Change {
    Change::Hold {
        until: OPENED.plus(4_000_000),
    }
}

/// Three members who all get Go.
pub fn of_one_mind(terms: Terms) -> Team {
    Team::new(terms)
        .casts("ana", ballot(&[("speed", 2), ("safety", 5)]))
        .casts("ben", ballot(&[("safety", 3), ("learning-curve", 4)]))
        .casts(
            "cleo",
            ballot(&[("speed", 1), ("safety", 1), ("learning-curve", 1)]),
        )
}

/// Four members of whom one wants speed and nothing else.
pub fn divided(terms: Terms) -> Team {
    Team::new(terms)
        .casts(
            "ana",
            because(
                ballot(&[("speed", 5)]),
                "We pay for *every* millisecond.\n# No joke @everyone",
            ),
        )
        .casts("ben", ballot(&[("safety", 5)]))
        .casts(
            "cleo",
            demanding(&[("safety", 4), ("learning-curve", 3)], "safety", 1),
        )
        .casts("dora", ballot(&[("speed", 2), ("safety", 2)]))
}
