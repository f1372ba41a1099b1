//! Any text can be imported: nothing panics, no word is lost, and the draft passes the check.

use crate::import::words::of_markdown;
use crate::import::{alpha_and_beta, draft, imported};
use crate::properties::cases;
use crate::properties::generated::{any_text, soup};
use crate::properties::pieces::{MARKDOWN, PROSE};
use proptest::collection::vec;
use proptest::prelude::*;
use std::fmt::Write;
use weighin::knowledge::import::Hints;

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn no_word_of_any_page_is_lost(parts in vec((0..16_u8, 1..60_usize, 0..100_usize), 1..30), given in any::<bool>()) {
        let page = page(&parts);
        let hints = if given { alpha_and_beta() } else { Hints::default() };
        let import = imported("page.md", &page, &hints);
        prop_assert!(!given || import.draft.is_some(), "no draft of\n{page}");

        if import.draft.is_some() {
            of_markdown(&page).assert_kept(draft(&import));
            let again = imported("page.md", &page, &hints);
            prop_assert_eq!(&import.draft, &again.draft);
        }
        import.report();
    }

    #[test]
    fn any_markdown_gives_an_article_without_errors(text in soup(MARKDOWN, 60), prose in soup(PROSE, 30)) {
        let text = format!("## Speed\n### Alpha\n{prose}\n### Beta\n{text}\n## Cost\n### Alpha\n{text}{prose}");
        draft(&imported("soup.md", &text, &alpha_and_beta()));
    }

    #[test]
    fn any_text_is_imported(text in any_text(200)) {
        draft(&imported("any.md", &text, &alpha_and_beta()));
        imported("any.md", &format!("---\n{text}\n---\n{text}"), &Hints::default()).report();
        imported("any.html", &format!("<html>{text}"), &Hints::default()).report();
    }
}

/// The capital of the sign is a Greek letter, which looks like a Latin one.
#[test]
fn a_text_may_start_with_a_micro_sign() {
    for name in ["any.md", "any.html"] {
        draft(&imported(name, "µs per call?", &alpha_and_beta()));
    }
}

/// A page of parts: each has a kind, a length, and a number by which it differs from others. Every
/// word is found only once, so that one that is lost is missed.
fn page(parts: &[(u8, usize, usize)]) -> String {
    let mut page = Page {
        text: String::new(),
        words: 0,
    };
    for (kind, length, number) in parts {
        page.part(*kind, *length, *number);
    }
    page.text
}

struct Page {
    text: String,
    words: usize,
}

const TECHNOLOGIES: [&str; 3] = ["Alpha", "Beta", "Gamma"];
const CRITERIA: [&str; 3] = ["Speed", "Cost:", "SECURITY"];

impl Page {
    fn part(&mut self, kind: u8, length: usize, number: usize) {
        let technology = TECHNOLOGIES[number % 3];
        let criterion = CRITERIA[number % 3];
        let text = match kind {
            0 | 1 => format!("## {criterion}"),
            2 | 3 => format!("### {technology}"),
            4 => format!("{} {}", "#".repeat(1 + number % 5), self.words(2)),
            5 => format!("## {technology}"),
            6 => format!(
                "- {}\n- {}\n  - {}",
                self.words(length),
                self.words(2),
                self.words(length)
            ),
            7 => format!(
                "7. {technology}: {}\n8. **{criterion}** – {}",
                self.words(3),
                self.words(4)
            ),
            8 => format!("> {}\n\n```sh\n{}\n```", self.words(4), self.words(3)),
            9 => self.table(number),
            10 => format!("<div>{} <b>{}</b></div>", self.words(3), self.words(2)),
            11 => format!("**{}**\n\n{}", self.words(2), self.words(length)),
            12 => format!(
                "{} [{}](https://x.example/{}) and ![{}](img/{}).",
                self.words(3),
                self.words(2),
                self.words(1),
                self.words(2),
                self.words(1)
            ),
            _ => format!(
                "{}. {}, {}",
                self.words(length),
                self.words(length),
                self.words(length)
            ),
        };
        self.text += &text;
        self.text += "\n\n";
    }

    fn table(&mut self, number: usize) -> String {
        let mut table = String::from("| Feature | Alpha | Beta |\n|---|---|---|\n");
        let cells = ["yes", "12 ms", "4/5", "★★☆☆☆", "–", "$5", "no (later)"];
        for row in 0..number % 5 {
            let cell = |at: usize| cells[(number + row * at) % cells.len()];
            let (name, first, second) = (self.words(1 + row), cell(0), cell(row));
            let _ = writeln!(table, "| {name} | {first} | {second} |");
        }
        table
    }

    /// Words that the page does not have yet.
    fn words(&mut self, count: usize) -> String {
        let mut words = String::new();
        for _ in 0..count {
            self.words += 1;
            let _ = write!(words, "w{}q ", self.words);
        }
        words.trim_end().to_owned()
    }
}
