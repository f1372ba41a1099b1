//! Messages as people write them in team channels, in `tests/messages.toml`: counts what "Weigh in
//! on this" recognises in them. `cargo test --test all messages:: -- --nocapture` prints the
//! figures of both halves.

use serde::Deserialize;
use std::collections::BTreeSet;
use std::path::Path;
use weighin::index::TopicIndex;
use weighin::instance::today;
use weighin::knowledge::{Library, Topic, load};
use weighin::search::{Mentions, TextKind};

#[derive(Deserialize)]
struct Collection {
    messages: Vec<Message>,
}

#[derive(Deserialize)]
struct Message {
    text: String,
    technologies: BTreeSet<String>,
    criteria: BTreeSet<String>,
    half: String,
}

/// How many names were rightly recognised, wrongly, and not at all.
#[derive(Debug, Default)]
struct Count {
    right: usize,
    wrong: usize,
    missed: usize,
}

impl Count {
    fn add(&mut self, meant: &BTreeSet<String>, found: &BTreeSet<String>) {
        self.right += meant.intersection(found).count();
        self.wrong += found.difference(meant).count();
        self.missed += meant.difference(found).count();
    }

    fn precision(&self) -> f64 {
        self.right as f64 / (self.right + self.wrong) as f64
    }

    fn recall(&self) -> f64 {
        self.right as f64 / (self.right + self.missed) as f64
    }
}

#[test]
fn messages_are_read_as_they_are_meant() {
    for half in ["development", "scored"] {
        let count = count(half);
        println!(
            "{half}: precision {:.3}, recall {:.3}, {count:?}",
            count.precision(),
            count.recall()
        );
        assert!(
            count.precision() >= 0.97 && count.recall() >= 0.85,
            "{half}: {count:?}"
        );
    }
}

fn count(half: &str) -> Count {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/messages.toml"));
    let collection: Collection =
        toml::from_str(&text.expect("the collection")).expect("a valid collection");
    let library = words_as_names();
    let mentions = Mentions::new(&library);
    let mut count = Count::default();
    for message in collection
        .messages
        .iter()
        .filter(|message| message.half == half)
    {
        let [technologies, criteria] = recognised(&library, &mentions, &message.text);
        count.add(&message.technologies, &technologies);
        count.add(&message.criteria, &criteria);
    }
    count
}

/// The shipped topics, and one whose technologies are called like ordinary words.
fn words_as_names() -> Library {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = ["knowledge", "tests/fixtures/messages"].map(|folder| root.join(folder));
    let read = |folder| {
        load(folder, today())
            .expect("the folder is there")
            .library
            .topics()
            .iter()
            .cloned()
            .collect::<Vec<Topic>>()
    };
    Library::new(
        "0123456789ab".to_owned(),
        folders.iter().flat_map(|folder| read(folder)).collect(),
    )
}

/// The ids of the technologies and criteria that a message names; criteria of the topics that it
/// speaks of, where it speaks of some.
fn recognised(library: &Library, mentions: &Mentions, text: &str) -> [BTreeSet<String>; 2] {
    let named = mentions.find(text, TextKind::Message);
    let topics: BTreeSet<TopicIndex> = named
        .technologies
        .iter()
        .map(|(topic, _)| *topic)
        .chain(named.topics)
        .collect();
    let spoken_of = |topic: TopicIndex| topics.is_empty() || topics.contains(&topic);
    let technologies = named
        .technologies
        .iter()
        .map(|(t, at)| library.topics()[*t].technologies[*at].id.clone());
    let criteria = named.criteria.iter().filter(|(topic, _)| spoken_of(*topic));
    [
        technologies.collect(),
        criteria
            .map(|(t, at)| library.topics()[*t].criteria[*at].id.clone())
            .collect(),
    ]
}
