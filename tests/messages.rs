//! Messages as they stand in team channels: what the bot recognises in them, counted.

use serde::Deserialize;
use std::collections::BTreeSet;
use std::path::Path;
use weighin::knowledge::{Library, load};
use weighin::search::{Manner, Mentions, Named};

#[path = "support/library.rs"]
mod library;

#[derive(Deserialize)]
struct Collection {
    messages: Vec<Message>,
}

#[derive(Deserialize)]
struct Message {
    text: String,
    technologies: Vec<String>,
    criteria: Vec<String>,
    half: String,
}

/// The shipped topics, and one whose technologies are called like ordinary words.
fn words_as_names() -> Library {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = ["knowledge", "tests/fixtures/messages"].map(|folder| root.join(folder));
    let topics = folders
        .iter()
        .flat_map(|folder| load(folder, library::TODAY).expect("the folder is there").library.topics().to_vec());
    Library::new("0123456789ab".to_owned(), topics.collect())
}

fn ids(library: &Library, named: &Named) -> [BTreeSet<String>; 2] {
    let topics = library.topics();
    let technologies = named.technologies.iter().map(|(t, at)| topics[*t].technologies[*at].id.clone()).collect();
    let with_technology: BTreeSet<usize> =
        named.technologies.iter().map(|(t, _)| *t).chain(named.topics.iter().copied()).collect();
    let meant = named.criteria.iter().filter(|(t, _)| with_technology.is_empty() || with_technology.contains(t));
    [technologies, meant.map(|(t, at)| topics[*t].criteria[*at].id.clone()).collect()]
}

#[derive(Default, Debug)]
struct Count {
    right: usize,
    wrong: usize,
    missed: usize,
}

impl Count {
    fn add(&mut self, expected: &BTreeSet<String>, found: &BTreeSet<String>) {
        self.right += expected.intersection(found).count();
        self.wrong += found.difference(expected).count();
        self.missed += expected.difference(found).count();
    }
    fn precision(&self) -> f64 {
        self.right as f64 / (self.right + self.wrong) as f64
    }
    fn recall(&self) -> f64 {
        self.right as f64 / (self.right + self.missed) as f64
    }
}

#[test]
fn what_messages_mean_is_recognised() {
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/messages.toml"))
        .expect("the collection");
    let collection: Collection = toml::from_str(&text).expect("TOML");
    let library = words_as_names();
    let mentions = Mentions::new(&library);
    for half in ["development", "scored"] {
        let mut counts = [Count::default(), Count::default()];
        for message in collection.messages.iter().filter(|message| message.half == half) {
            let found = ids(&library, &mentions.find(&message.text, Manner::Message));
            let expected =
                [&message.technologies, &message.criteria].map(|ids| ids.iter().cloned().collect::<BTreeSet<_>>());
            for at in 0..2 {
                counts[at].add(&expected[at], &found[at]);
                if half == "development" && expected[at] != found[at] {
                    println!("{:?}\n   expected {:?} found {:?}", message.text, expected[at], found[at]);
                }
            }
        }
        for (what, count) in ["technologies", "criteria"].iter().zip(&counts) {
            println!("{half} {what}: precision {:.3}, recall {:.3} {count:?}", count.precision(), count.recall());
        }
    }
}
