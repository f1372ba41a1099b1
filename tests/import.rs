//! What a team has becomes a draft, and nothing of it is lost.

mod generated;
mod program;
mod shapes;
mod words;

use crate::support::article::TODAY;
use weighin::knowledge::article::parse;
use weighin::knowledge::import::{Hints, Import, InputText, import};

/// A text of `tests/fixtures/import`.
fn fixture(name: &str) -> String {
    let path = format!(
        "{}/tests/fixtures/import/{name}",
        env!("CARGO_MANIFEST_DIR")
    );
    std::fs::read_to_string(path).expect("a text to import")
}

fn imported(name: &str, text: &str, hints: &Hints) -> Import {
    let text = InputText {
        name: name.to_owned(),
        content: text.to_owned(),
    };
    import(&[text], hints)
}

/// Two technologies and two criteria.
fn alpha_and_beta() -> Hints {
    Hints {
        topic: Some("Generated".to_owned()),
        technologies: vec!["Alpha".to_owned(), "Beta".to_owned()],
        criteria: vec!["Speed".to_owned(), "Cost".to_owned()],
    }
}

/// The draft of a text; its check has to find no errors.
#[track_caller]
fn draft(import: &Import) -> &str {
    let draft = import.draft.as_deref().expect("a draft");
    let article = parse("draft.md", "draft", draft, TODAY);
    let errors: Vec<String> = article
        .problems
        .iter()
        .filter(|problem| problem.is_error())
        .map(|problem| format!("{}: {}", problem.line, problem.message))
        .collect();
    assert!(
        errors.is_empty() && article.topic.is_some(),
        "{errors:#?} in\n{draft}"
    );
    draft
}
