//! `weighin schema`: an editor that knows the schema accepts what `weighin check` accepts, and
//! refuses what it refuses.

use crate::rules::program::weighin;
use crate::support::article::{TODAY, folder, with_facts};
use crate::support::json_schema::{JsonSchema, json_of};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use toml::Table;
use weighin::knowledge::article::parse;
use weighin::knowledge::{Diagnostic, Rule, json_schema};

static FRONT_MATTER: LazyLock<JsonSchema> =
    LazyLock::new(|| JsonSchema::new(json_schema::front_matter()));
static QUESTIONS: LazyLock<JsonSchema> =
    LazyLock::new(|| JsonSchema::new(json_schema::questions()));

/// The rules that a look at one key, without the rest of the article, can tell.
const OF_THE_SCHEMA: &[Rule] = &[
    Rule::UnknownKey,
    Rule::MissingKey,
    Rule::WrongType,
    Rule::UnknownWord,
    Rule::InvalidId,
    Rule::TextLength,
    Rule::InvalidUrl,
    Rule::NumberRange,
    Rule::IncompleteScale,
    Rule::Thresholds,
    Rule::HowMany,
];

/// An article in which every key occurs.
fn with_every_key() -> String {
    let article = with_facts()
        .replace(
            "title = ",
            "status = \"reviewed\"\nreview_every = \"6 months\"\nowners = [\"@octocat\"]\ntitle = ",
        )
        .replace(
            "version = \"2\"",
            "version = \"2\"\nkeywords = [\"a1\"]\ngroup = \"Alpha\"",
        )
        .replace(
            "aliases = [\"throughput\"]",
            "aliases = [\"throughput\"]\nkeywords = [\"fast\"]",
        );
    article.text().to_owned()
}

/// The files in the shipped knowledge folder whose names end so.
fn shipped(ending: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("knowledge");
    let entries = std::fs::read_dir(folder).expect("the shipped knowledge");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths
        .filter(|path| path.to_string_lossy().ends_with(ending))
        .collect()
}

/// The TOML of an article, and the Markdown after it.
fn split(text: &str) -> (Table, &str) {
    let rest = text.strip_prefix("+++\n").expect("front matter");
    let (front, body) = rest.split_once("\n+++\n").expect("the end of it");
    (front.parse().expect("TOML"), body)
}

fn json_of_table(table: &Table) -> Value {
    json_of(&toml::Value::Table(table.clone()))
}

#[test]
fn the_front_matter_of_every_shipped_article_fits() {
    let articles = shipped(".md");
    assert!(articles.len() >= 3, "{articles:?}");
    for path in articles {
        let text = std::fs::read_to_string(&path).expect("an article");
        let misfit = FRONT_MATTER.misfit(&json_of_table(&split(&text).0));
        assert_eq!(misfit, None, "{}", path.display());
    }
}

#[test]
fn an_article_with_every_key_fits() {
    let text = with_every_key();
    let (front, body) = split(&text);
    assert_eq!(FRONT_MATTER.misfit(&json_of_table(&front)), None);
    assert!(!is_refused(&front, body));

    let mut unused = Vec::new();
    add_keys(&json_schema::front_matter(), &mut unused);
    unused.retain(|key| {
        !text.contains(&format!("\n{key} =")) && !text.contains(&format!("[[{key}]]"))
    });
    assert_eq!(unused, Vec::<String>::new());
}

#[test]
fn every_shipped_file_of_questions_fits() {
    let files = shipped(".questions.toml");
    assert!(!files.is_empty());
    for path in files {
        let text = std::fs::read_to_string(&path).expect("questions");
        let questions: Table = text.parse().expect("TOML");
        let misfit = QUESTIONS.misfit(&json_of_table(&questions));
        assert_eq!(misfit, None, "{}", path.display());
    }
}

#[test]
fn wrong_questions_do_not_fit() {
    for wrong in [
        json!({ "speed": ["how fast"] }),
        json!({ "speed": { "compare": "how fast" } }),
        json!({ "speed": { "compare": [""] } }),
        json!({ "speed": { "compare": ["x".repeat(241)] } }),
        json!({ "Speed": { "compare": ["how fast"] } }),
    ] {
        assert!(QUESTIONS.misfit(&wrong).is_some(), "{wrong}");
    }
}

#[test]
fn the_program_prints_both_schemas() {
    let folder = folder();
    for (arguments, expected) in [
        (&["schema"][..], json_schema::front_matter()),
        (&["schema", "front-matter"], json_schema::front_matter()),
        (&["schema", "questions"], json_schema::questions()),
    ] {
        let run = weighin(folder.path(), arguments);
        assert_eq!((run.code, run.errors.as_str()), (Some(0), ""));
        let printed: Value = serde_json::from_str(&run.out).expect("JSON");
        assert_eq!(printed, expected);
    }
}

#[test]
fn every_key_of_the_schema_has_a_description() {
    fn check(name: &str, schema: &Value) {
        for (key, value) in schema["properties"].as_object().into_iter().flatten() {
            if !name.ends_with("scale") && !name.ends_with("thresholds") {
                let description = value["description"].as_str().unwrap_or_default();
                assert!(description.len() > 10, "{name}.{key}: {description:?}");
            }
            check(&format!("{name}.{key}"), value);
            check(&format!("{name}.{key}"), &value["items"]);
        }
    }
    check("", &json_schema::front_matter());
}

/// Whether `weighin check` refuses this front matter by a rule that the schema has too.
fn is_refused(front: &Table, body: &str) -> bool {
    let toml = toml::to_string(front).expect("TOML");
    let text = format!("+++\n{toml}+++\n{body}");
    let problems = parse("message-queue.md", "message-queue", &text, TODAY).problems;
    let is_of_the_schema = |problem: &&Diagnostic| {
        // Which of two numbers is the harder one is too much for a schema.
        let is_order = problem.message.contains("as easy to reach as");
        OF_THE_SCHEMA.contains(&problem.rule) && !is_order
    };
    let mut refused = problems.iter().filter(is_of_the_schema);
    refused.any(Diagnostic::is_error)
}

/// What a change puts in place of a value, or adds. There are no dates and no whole numbers written
/// as `5.0`, for JSON cannot tell these from texts and from `5`.
fn values() -> Vec<toml::Value> {
    let text = |text: &str| toml::Value::String(text.to_owned());
    let list = |items: &[toml::Value]| toml::Value::Array(items.to_vec());
    let table = |toml: &str| toml::Value::Table(toml.parse().expect("TOML"));
    let mut values = vec![
        text("some words"),
        text(""),
        text("   "),
        text("two\nlines"),
        text("alpha-1"),
        text("-alpha"),
        text("Alpha"),
        text("https://alpha.example/a?b#c"),
        text("https://user@alpha.example/"),
        text("https:///alpha"),
        text("ftp://alpha.example"),
        text(&format!("https://alpha.example/{}", "a".repeat(300))),
        true.into(),
        2.5.into(),
        list(&[]),
        list(&[text("one"), text("two")]),
        list(&[text("one"), 2.into()]),
        list(&[text("")]),
        list(&[table("")]),
        table(""),
        table("speed = 4"),
        table("speed = 0"),
        table("speed = 2.5"),
        table("speed = \"4\""),
        table("1 = \"a\"\n3 = \"b\"\n5 = \"c\""),
        table("1 = \"a\"\n3 = \"b\"\n4 = \"\"\n5 = \"c\""),
        table("1 = \"a\"\n3 = \"b\"\n5 = \"c\"\n6 = \"d\""),
        table("1 = \"a\"\n3 = \"b\"\n5 = \"c\"\n\"05\" = \"d\""),
        table("1 = \"a\"\n3 = \"b\""),
        text("draft"),
        text("reviewed"),
        text("rating"),
        text("yes-no"),
        text("number"),
        text("text"),
        text("lower"),
        table("alpha = true"),
        table("alpha = 12.5"),
        table("alpha = 2e15"),
        table("alpha = \"MIT\""),
        table(&format!("alpha = \"{}\"", "x".repeat(61))),
        table("alpha = { value = true }"),
        table("alpha = { value = 7, source = \"bench\" }"),
        table("alpha = { value = \"MIT\", source = \"\" }"),
        table("alpha = { source = \"bench\" }"),
        table("alpha = { value = 7, origin = \"bench\" }"),
        table("alpha = { value = [7] }"),
        table("yes = 4"),
        table("yes = 6"),
        table("yes = 4\nmaybe = 3"),
        table("5 = 1.5"),
        table("1 = 1.5"),
        table("\"05\" = 1.5"),
        table("5 = \"1\""),
    ];
    values.extend((-1..7).map(toml::Value::from));
    for length in [
        18, 19, 20, 21, 24, 25, 32, 33, 40, 41, 60, 61, 100, 101, 120, 121,
    ] {
        values.push(text(&"x".repeat(length)));
        values.push(text(&"é".repeat(length)));
    }
    values
}

/// Keys as someone may write them: those of every table, and such as no table has.
fn keys() -> Vec<String> {
    let mut keys: Vec<String> = ["colour", "tittle", "Name", "x y", "scales"]
        .map(str::to_owned)
        .to_vec();
    add_keys(&json_schema::front_matter(), &mut keys);
    keys.sort();
    keys.dedup();
    keys
}

fn add_keys(schema: &Value, keys: &mut Vec<String>) {
    for (key, value) in schema["properties"].as_object().into_iter().flatten() {
        keys.push(key.clone());
        add_keys(&value["items"], keys);
    }
}

/// The must-haves of all use cases.
fn must_haves(front: &Table) -> Vec<Option<toml::Value>> {
    let use_cases = front.get("use_cases").and_then(toml::Value::as_array);
    let use_cases = use_cases.into_iter().flatten();
    use_cases
        .map(|use_case| use_case.get("must").cloned())
        .collect()
}

/// A change to one table of the front matter.
#[derive(Debug, Clone)]
enum Change {
    Remove(Index),
    Rename(Index, String),
    Replace(Index, toml::Value),
    Add(String, toml::Value),
    /// Repeats the first entry of a list, or empties it.
    Repeat(usize),
}

fn change() -> impl Strategy<Value = Change> {
    let value = || select(values());
    let index = any::<Index>;
    prop_oneof![
        1 => index().prop_map(Change::Remove),
        1 => (index(), select(keys())).prop_map(|(at, key)| Change::Rename(at, key)),
        4 => (index(), value()).prop_map(|(at, value)| Change::Replace(at, value)),
        2 => (select(keys()), value()).prop_map(|(key, value)| Change::Add(key, value)),
        1 => select(vec![0, 1, 24, 25, 26]).prop_map(Change::Repeat),
    ]
}

/// The places of tables in the front matter: itself, and entries of its lists, of which the
/// criteria have one of each kind.
const PLACES: [Option<(&str, usize)>; 7] = [
    None,
    Some(("technologies", 0)),
    Some(("criteria", 0)),
    Some(("criteria", 2)),
    Some(("criteria", 3)),
    Some(("criteria", 4)),
    Some(("use_cases", 0)),
];

/// Makes a change to a table of the front matter.
fn apply(front: &mut Table, place: Option<(&str, usize)>, change: Change) {
    let Some(table) = (match place {
        None => Some(front),
        Some((list, at)) => match (&change, front.get_mut(list)) {
            (Change::Repeat(count), Some(toml::Value::Array(entries))) => {
                *entries = vec![entries[at].clone(); *count];
                None
            }
            (_, Some(toml::Value::Array(entries))) => entries[at].as_table_mut(),
            _ => None,
        },
    }) else {
        return;
    };

    let key = |at: Index| at.get(&table.keys().cloned().collect::<Vec<_>>()).clone();
    match change {
        Change::Remove(at) => drop(table.remove(&key(at))),
        Change::Rename(at, to) => {
            let value = table.remove(&key(at)).expect("a key that is there");
            // As a text, a date would fit a key of texts.
            if !value.is_datetime() {
                table.insert(to, value);
            }
        }
        Change::Replace(at, value) => drop(table.insert(key(at), value)),
        Change::Add(key, value) => drop(table.insert(key, value)),
        Change::Repeat(_) => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn check_and_schema_refuse_the_same_front_matter(
        is_draft in any::<bool>(),
        place in select(PLACES.to_vec()),
        change in change(),
    ) {
        let text = with_every_key();
        let (mut front, body) = split(&text);
        let must = must_haves(&front);
        if is_draft {
            front.insert("status".to_owned(), "draft".into());
        }
        apply(&mut front, place, change);

        let misfit = FRONT_MATTER.misfit(&json_of_table(&front));
        let refused = is_refused(&front, body);
        if must_haves(&front) == must {
            prop_assert_eq!(refused, misfit.is_some(), "{:?}\n{}", misfit, front);
        } else {
            // Which must-haves fit depends on the kinds of the criteria: the schema takes all.
            prop_assert!(refused || misfit.is_none(), "{:?}\n{}", misfit, front);
        }
    }
}
