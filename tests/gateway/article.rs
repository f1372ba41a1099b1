//! Libraries of made-up articles, as wide as a test wants them.

use std::fmt::Write;

use tempfile::TempDir;

use crate::support::bot::{Bot, weighin};
use crate::support::fake_discord::FakeDiscord;

const CRITERIA: [&str; 3] = ["Speed", "Strength", "Patience"];

/// A connected bot whose library has this many topics, each with this many technologies.
pub async fn connected_to(fake: &FakeDiscord, topics: usize, technologies: usize) -> Bot {
    let folder = TempDir::new().expect("a temporary folder");
    for topic in 0..topics {
        let file = folder.path().join(format!("topic-{topic}.md"));
        std::fs::write(file, article(topic, technologies)).expect("a written article");
    }
    let path = folder.path().to_str().expect("a plain path");
    let start = weighin(fake, &["run"]).with("WEIGHIN_KNOWLEDGE_DEFAULT_TOPIC", "topic-0");
    let bot = start.with("WEIGHIN_KNOWLEDGE_PATH", path).start();
    bot.ready(fake).await; // The articles have been read by now.
    bot
}

fn article(topic: usize, technologies: usize) -> String {
    let mut front =
        format!("title = \"Topic {topic}\"\nquestion = \"Which one?\"\nreviewed = 2026-01-01\n");
    let mut body = String::from("What this is about.\n\n");
    for number in 0..technologies {
        let _ = write!(
            front,
            "[[technologies]]\nid = \"tech-{topic}-{number}\"\nname = \"Tech {topic} {number}\"\n"
        );
    }
    for (place, name) in CRITERIA.iter().enumerate() {
        let ratings = (0..technologies)
            .map(|number| format!("tech-{topic}-{number} = {}", 1 + (number + place) % 5));
        let (id, ratings) = (name.to_lowercase(), ratings.collect::<Vec<_>>().join(", "));
        let _ = write!(
            front,
            "[[criteria]]\nid = \"{id}\"\nname = \"{name}\"\nquestion = \"How is its {id}?\"\n"
        );
        let _ = write!(
            front,
            "scale = {{ 1 = \"bad\", 3 = \"fair\", 5 = \"good\" }}\nratings = {{ {ratings} }}\n"
        );
        let _ = write!(body, "## {name}\nWhat it means.\n\n");
        for number in 0..technologies {
            let _ = write!(
                body,
                "### Tech {topic} {number}\nIt does well.[^s]\n\nAnd more.[^s]\n\n"
            );
        }
    }
    format!("+++\n{front}+++\n{body}[^s]: [Source](https://example.org), checked 2026-01-01.\n")
}
