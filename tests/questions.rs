//! Questions as people ask them: what `/ask` answers, counted. `cargo test --test all questions::
//! -- --nocapture` prints the figures; `WEIGHIN_MISSED=1` also prints which questions were missed
//! of those that may be looked at. The coefficients of the confidence: `cargo test --test all
//! questions:: -- --ignored --nocapture`.

mod collection;
mod figures;
mod fit;
mod libraries;

use self::collection::{Collection, Half};
use self::figures::{Figures, find, names};
use self::libraries::{COUNTED, Listed, TUNED, edition};
use weighin::edition::Edition;
use weighin::language::Language;

const SHIPPED: &str = "tests/questions.toml";
/// Some of the shipped ones for development, in German.
const GERMAN: &str = "tests/questions/german.toml";

fn unseen(topics: &[&str]) -> Collection {
    let files: Vec<String> = topics
        .iter()
        .map(|topic| format!("tests/questions/unseen/{topic}.toml"))
        .collect();
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    Collection::read(&files)
}

#[test]
fn questions_find_what_answers_them() {
    println!("{}", Figures::HEAD);
    let shipped = Collection::read(&[SHIPPED]);
    let together = edition(&["knowledge", "tests/fixtures/unseen"], Listed::Ten);
    print(&together, "tuned, next to all", &unseen(TUNED));
    missed(&together, &unseen(TUNED));
    let counted = print(&together, "counted, next to all", &unseen(COUNTED));
    let scored = shipped.half(Half::Scored);
    let scored = print(&together, "shipped, scored, ten listed", &scored);
    // What was reached when this was written; the aims are 0.88, 0.95 and 0.85.
    assert!(
        counted.right_first >= 0.57 && counted.in_three >= 0.82,
        "{counted:.3?}"
    );
    assert!(counted.rightly_declined >= 0.9, "{counted:.3?}");
    assert!(
        scored.right_first >= 0.8 && scored.in_three >= 0.95,
        "{scored:.3?}"
    );
}

#[test]
fn german_questions_find_what_answers_them() {
    println!("{}", Figures::HEAD);
    let german = Collection::read(&[GERMAN]);
    let editions = libraries::in_all_languages(Listed::Ten);
    for language in [Language::German, Language::English] {
        let name = format!("German questions, from the {language:?} edition");
        let figures = print(editions.in_language(language), &name, &german);
        missed(editions.in_language(language), &german);
        // What was reached when this was written.
        assert!(
            figures.right_first >= 0.5 && figures.in_three >= 0.8,
            "{figures:.3?}"
        );
        assert!(figures.rightly_declined >= 0.77, "{figures:.3?}");
    }
}

#[test]
#[ignore = "prints a table for the documents, in a few minutes"]
fn every_figure_of_the_documents_is_printed() {
    println!("{}", Figures::HEAD);
    let shipped = Collection::read(&[SHIPPED]);
    let (development, scored) = (shipped.half(Half::Development), shipped.half(Half::Scored));
    for listed in [Listed::None, Listed::Ten] {
        let alone = edition(&["knowledge"], listed);
        let together = edition(&["knowledge", "tests/fixtures/unseen"], listed);
        for (name, edition) in [("alone", &alone), ("next to four others", &together)] {
            let name = format!("{name}, {listed:?} listed");
            print(
                edition,
                &format!("shipped, development, {name}"),
                &development,
            );
            missed(edition, &development);
            print(edition, &format!("shipped, scored, {name}"), &scored);
        }
        let name = format!("{listed:?} of the shipped listed");
        print(
            &together,
            &format!("tuned, next to all, {name}"),
            &unseen(TUNED),
        );
        print(
            &together,
            &format!("counted, next to all, {name}"),
            &unseen(COUNTED),
        );
    }
    let alone = edition(&["tests/fixtures/unseen"], Listed::None);
    print(&alone, "tuned, without the shipped", &unseen(TUNED));
    print(&alone, "counted, without the shipped", &unseen(COUNTED));
}

fn print(edition: &Edition, name: &str, collection: &Collection) -> Figures {
    let figures = Figures::of(edition, collection);
    println!("{}", figures.row(name));
    figures
}

/// Prints the questions that did not get their answer, if that is wanted.
fn missed(edition: &Edition, collection: &Collection) {
    if std::env::var_os("WEIGHIN_MISSED").is_none() {
        return;
    }
    for question in &collection.questions {
        let found = find(edition, question);
        let names = names(&edition.library, &found);
        if names
            .first()
            .is_none_or(|name| !question.accept.contains(name))
        {
            println!(
                "{:?}\n    wanted {:?}\n    {:?} {names:?}",
                question.ask, question.accept, found.verdict
            );
        }
    }
}

/// The examples as long as no meaning is known.
fn by_terms() -> Vec<fit::Example> {
    let together = libraries::by_terms(&["knowledge", "tests/fixtures/unseen"], Listed::Ten);
    let shipped = Collection::read(&[SHIPPED]).half(Half::Development);
    let mut examples = fit::examples(&together, &shipped, 1.0);
    examples.extend(fit::examples(&together, &unseen(TUNED), 12.0));
    examples
}

#[test]
#[ignore = "fits the coefficients, which only a change of the search or of the questions calls for"]
fn coefficients_match_the_questions_for_tuning() {
    let terms_alone = by_terms();
    let shipped = Collection::read(&[SHIPPED]).half(Half::Development);
    let tuned = unseen(TUNED);
    let mut examples = Vec::new();
    for listed in [Listed::None, Listed::Ten] {
        let together = edition(&["knowledge", "tests/fixtures/unseen"], listed);
        examples.extend(fit::examples(&together, &shipped, 1.0));
        // As heavy as the many questions on the shipped topics.
        let weight = shipped.questions.len() as f64 / tuned.questions.len() as f64;
        examples.extend(fit::examples(&together, &tuned, weight));
    }
    let by_terms = fit::fit(&terms_alone);
    println!("BY_TERMS: {by_terms:.2?}");
    let fitted = fit::fit(&examples);
    println!("BY_MEANING: {fitted:.2?}");
    for (of, examples, weights) in [
        ("terms", &terms_alone, &by_terms),
        ("meaning", &examples, &fitted),
    ] {
        for (share, threshold) in fit::thresholds(examples, weights) {
            println!("by {of}, {share:.2} of the wrong ones are below {threshold:.2}");
        }
    }
}
