//! Decisions, ballots and ratings for tests, in few words.

use weighin::decisions::person::PersonId;
use weighin::decisions::snapshot::{Assessed, NamedTechnology, Snapshot};
use weighin::decisions::{
    ActRefusal, ActingMember, Author, Ballot, Change, Decision, Moment, Receipt, RecordedAct,
    Tally, Terms, Who,
};
use weighin::knowledge::must_have::MustHave;
use weighin::rating::{Rating, Weight};

/// When the decisions of tests are opened.
pub const OPENED: Moment = Moment::new(1_000_000);
/// And when they close.
pub const CLOSES: Moment = Moment::new(9_000_000);

pub fn terms() -> Terms {
    Terms {
        topic: "databases".to_owned(),
        title: "Databases".to_owned(),
        question: "Which database do we take?".to_owned(),
        who: Who::Anyone,
        closes_at: CLOSES,
        quorum: 0,
        tally: Tally::Hidden,
        shows_names: true,
        needs_reason: false,
        anonymous: false,
        shortlist: Vec::new(),
        language: "en".to_owned(),
        snapshot: "first".to_owned(),
    }
}

pub fn person(name: &str) -> PersonId {
    PersonId(format!("id-{name}"))
}

pub fn member(name: &str) -> ActingMember {
    ActingMember {
        id: person(name),
        name: name.to_owned(),
        roles: Vec::new(),
        manages: false,
    }
}

pub fn act(id: &str, by: &str, change: Change) -> RecordedAct {
    RecordedAct {
        id: id.to_owned(),
        by: Author::Member(member(by)),
        at: OPENED.plus(1_000),
        change,
    }
}

pub fn by_clock(id: &str, at: Moment, change: Change) -> RecordedAct {
    RecordedAct {
        id: id.to_owned(),
        by: Author::Clock,
        at,
        change,
    }
}

pub fn opening(terms: Terms) -> RecordedAct {
    RecordedAct {
        at: OPENED,
        ..act("opening", "olga", Change::Open(terms))
    }
}

/// A decision that `olga` opened.
pub fn opened(terms: Terms) -> Decision {
    Decision::open("d1", opening(terms)).expect("sound terms")
}

/// Acts of one decision, each with an id of its own.
pub struct Story {
    pub decision: Decision,
    count: usize,
}

impl Story {
    pub fn new(terms: Terms) -> Self {
        Self {
            decision: opened(terms),
            count: 0,
        }
    }

    pub fn tries(&mut self, by: &str, change: Change) -> Result<Receipt, ActRefusal> {
        self.count += 1;
        self.decision
            .apply(act(&format!("act-{}", self.count), by, change))
    }

    pub fn does(&mut self, by: &str, change: Change) -> &mut Self {
        let done = self.tries(by, change.clone());
        assert!(done.is_ok(), "{by} {change:?}: {done:?}");
        self
    }

    pub fn closes(&mut self) -> &mut Self {
        self.does("olga", close())
    }
}

pub fn close() -> Change {
    Change::Close {
        snapshot: "last".to_owned(),
    }
}

pub fn reopen() -> Change {
    Change::Reopen {
        closes_at: CLOSES.plus(1_000),
        snapshot: "again".to_owned(),
    }
}

pub fn weight(value: u8) -> Weight {
    Weight::new(value).expect("a weight")
}

pub fn rating(value: i64) -> Rating {
    Rating::new(value).expect("a rating")
}

/// A ballot with weights for the criteria `a`, `b`, `c` and so on.
pub fn ballot(weights: &[u8]) -> Ballot {
    let mut ballot = Ballot::default();
    for (at, value) in weights.iter().enumerate() {
        ballot.weights.insert(letter(at), weight(*value));
    }
    ballot
}

pub fn cast(weights: &[u8]) -> Change {
    Change::Cast(ballot(weights))
}

/// The same with a must-have.
pub fn demanding(weights: &[u8], criterion: &str, least: i64) -> Ballot {
    let mut ballot = ballot(weights);
    let must = MustHave::Rating(rating(least));
    ballot.must.insert(criterion.to_owned(), must);
    ballot
}

pub fn letter(at: usize) -> String {
    char::from(b'a' + u8::try_from(at).expect("few criteria")).to_string()
}

/// In the place of a rating: the criterion does not apply.
pub const NOT_APPLICABLE: i64 = -1;

/// Technologies with their ratings under the criteria `a`, `b` and so on; 0 is unknown.
pub fn snapshot(technologies: &[(&str, &[i64])]) -> Snapshot {
    let mut criteria = Vec::new();
    for at in 0..technologies[0].1.len() {
        let mut criterion = Assessed {
            id: letter(at),
            name: letter(at).to_uppercase(),
            ..Assessed::default()
        };
        for (id, row) in technologies {
            let id = (*id).to_owned();
            if let Some(rating) = Rating::new(row[at]) {
                criterion.ratings.insert(id, rating);
            } else if row[at] == NOT_APPLICABLE {
                criterion
                    .not_applicable
                    .insert(id, "No such thing.".to_owned());
            }
        }
        criteria.push(criterion);
    }

    let named = |(id, _): &(&str, &[i64])| NamedTechnology {
        id: (*id).to_owned(),
        name: id.to_uppercase(),
    };
    Snapshot {
        library: "v1".to_owned(),
        topic: "databases".to_owned(),
        title: "Databases".to_owned(),
        technologies: technologies.iter().map(named).collect(),
        criteria,
        sources: Vec::new(),
    }
}
