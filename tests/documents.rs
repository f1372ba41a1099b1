//! README.md, CONTRIBUTING.md, the pages in docs/ and config.example.toml say what the program
//! does. These tests fail if a document and the program disagree.

mod links;

use crate::support::meanings::cache;
use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::LazyLock;
use std::time::{Duration, SystemTime};
use tempfile::TempDir;
use toml::{Table, Value};
use weighin::commands::{self, CommandKind, Spec};
use weighin::config::{Config, Environment, KEYS};
use weighin::knowledge::Library;
use weighin::metrics::Metrics;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
/// What the README's printed answer shows instead of lines that it leaves out.
const CUT: &str = "…";

fn document(name: &str) -> String {
    std::fs::read_to_string(Path::new(ROOT).join(name))
        .unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The names of all documents that describe the program, sorted.
fn documents() -> Vec<String> {
    let pages = std::fs::read_dir(Path::new(ROOT).join("docs")).expect("there is a folder docs");
    let pages = pages.map(|page| {
        page.expect("the folder can be read")
            .file_name()
            .into_string()
            .expect("a name")
    });

    // Next to the pages is what programs read.
    let pages = pages.filter(|page| page.ends_with(".md"));
    let mut names: Vec<String> = pages.map(|page| format!("docs/{page}")).collect();
    names.extend(["README.md", "CONTRIBUTING.md"].map(str::to_owned));
    names.sort();
    names
}

/// A folder that looks like the repository's root to the program; what it writes is gone
/// afterwards.
static FOLDER: LazyLock<TempDir> = LazyLock::new(|| {
    let folder = TempDir::new().expect("a temporary folder");
    for name in ["knowledge", "config.example.toml"] {
        symlink(Path::new(ROOT).join(name), folder.path().join(name)).expect("a link");
    }
    folder
});

/// Runs the program as in the repository's root, with the default configuration and an empty
/// environment.
fn weighin(arguments: &[&str]) -> Output {
    command(arguments).output().expect("the program starts")
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_weighin"));
    command
        .current_dir(FOLDER.path())
        .env_clear()
        .env("COLUMNS", "80")
        .env("WEIGHIN_SEARCH_CACHE", cache())
        .args(["--config", "config.example.toml"]);
    command.args(arguments);
    command
}

fn printed(arguments: &[&str]) -> String {
    let output = weighin(arguments);
    assert!(
        output.status.success(),
        "weighin {arguments:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).expect("the program prints UTF-8")
}

/// The fenced blocks in a language, in order.
fn blocks(markdown: &str, language: &str) -> Vec<String> {
    let mut blocks = Vec::new();
    let mut lines = markdown.lines();
    while let Some(line) = lines.next() {
        if let Some(found) = line.strip_prefix("```") {
            let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
            if found == language {
                blocks.push(block.join("\n") + "\n");
            }
        }
    }
    blocks
}

/// Everything set as code: the inline spans, and the lines of the shell blocks without their
/// comments.
fn code(markdown: &str) -> Vec<String> {
    let fenced = blocks(markdown, "sh").concat();
    let fenced = fenced.lines().map(|line| {
        line.split(" #")
            .next()
            .unwrap_or_default()
            .trim()
            .to_owned()
    });
    let mut in_block = false;
    let prose = markdown.lines().filter(|line| {
        let fence = line.starts_with("```");
        in_block ^= fence;
        !in_block && !fence
    });
    let prose: Vec<&str> = prose.collect();
    let prose = prose.join("\n");
    let inline = prose
        .split('`')
        .skip(1)
        .step_by(2)
        .map(|span| span.replace('\n', " "));
    inline.chain(fenced).collect()
}

/// The rows of all tables, each as its cells.
fn rows(markdown: &str) -> Vec<Vec<&str>> {
    let rows = markdown.lines().filter(|line| line.starts_with('|'));
    rows.map(|row| row.trim_matches('|').split('|').map(str::trim).collect())
        .collect()
}

fn section<'a>(markdown: &'a str, heading: &str) -> &'a str {
    let start = markdown
        .find(&format!("\n{heading}\n"))
        .unwrap_or_else(|| panic!("there is no “{heading}”"));
    let rest = &markdown[start + heading.len() + 2..];
    let level = heading.split(' ').next().unwrap_or_default();
    rest.find(&format!("\n{level} "))
        .map_or(rest, |end| &rest[..end])
}

/// The words after "Commands:" in the program's help.
fn subcommands() -> Vec<String> {
    listed_in(&printed(&["--help"]))
}

/// The help of a subcommand, and of its own subcommands.
fn help_of(subcommand: &str) -> String {
    let mut help = printed(&[subcommand, "--help"]);
    for inner in listed_in(&help.clone()) {
        help += &printed(&[subcommand, &inner, "--help"]);
    }
    help
}

/// The subcommands that a help lists.
fn listed_in(help: &str) -> Vec<String> {
    let listed = help
        .lines()
        .skip_while(|line| *line != "Commands:")
        .skip(1)
        .take_while(|line| !line.is_empty());
    let names = listed.filter_map(|line| line.split_whitespace().next().map(str::to_owned));
    names.filter(|name| name != "help").collect()
}

fn long_flags(text: &str) -> BTreeSet<String> {
    let words = text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
    words
        .filter(|word| word.len() > 2 && word.starts_with("--"))
        .map(str::to_owned)
        .collect()
}

/// Section and key of everything that can be configured, with its default as the example says it.
fn keys() -> Vec<(String, String, Value)> {
    let example: Table = document("config.example.toml")
        .parse()
        .expect("the example is TOML");
    let default = |section: &str, key: &str| {
        let found = example.get(section).and_then(|keys| keys.get(key)).cloned();
        found.unwrap_or_else(|| panic!("config.example.toml does not set {section}.{key}"))
    };
    let keys = KEYS.iter().map(|key| (key.section(), key.key()));
    keys.map(|(section, key)| (section.to_owned(), key.to_owned(), default(section, key)))
        .collect()
}

fn temporary(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&folder).expect("a folder for the test");
    folder
}

#[test]
fn the_example_configuration_is_the_default() {
    let example = Path::new(ROOT).join("config.example.toml");
    let example =
        Config::load(Some(&example), &Environment::new()).expect("the example can be read");
    assert_eq!(example, Config::default());
}

#[test]
fn the_example_configuration_explains_every_key_once() {
    let text = document("config.example.toml");
    let table: Table = text.parse().expect("the example is TOML");
    let lines: Vec<&str> = text.lines().collect();
    for (section, key, _) in keys() {
        assert!(
            table[&section].get(&key).is_some(),
            "{section}.{key} is not set"
        );
        let heading = lines
            .iter()
            .position(|line| *line == format!("[{section}]"))
            .expect("the section's heading");
        let rest = lines
            .iter()
            .enumerate()
            .skip(heading + 1)
            .take_while(|(_, line)| !line.starts_with('['));
        let places = rest.filter(|(_, line)| line.starts_with(&format!("{key} =")));
        let [(at, _)] = places.collect::<Vec<_>>()[..] else {
            panic!("{section}.{key} does not stand there once")
        };
        let comment: Vec<&str> = lines[..at]
            .iter()
            .rev()
            .take_while(|l| l.starts_with('#'))
            .copied()
            .collect();
        assert!(
            (1..=3).contains(&comment.len()),
            "{section}.{key} has {} lines of comment",
            comment.len()
        );
        let variable = variable(&section, &key);
        assert!(
            comment.concat().contains(&variable),
            "the comment on {section}.{key} does not name {variable}"
        );
    }
}

fn variable(section: &str, key: &str) -> String {
    format!("WEIGHIN_{}_{}", section.to_uppercase(), key.to_uppercase())
}

#[test]
fn every_key_is_listed_with_variable_and_default() {
    let page = document("docs/running.md");
    let listed: Vec<Vec<&str>> = rows(section(&page, "## Configuration"))
        .into_iter()
        .skip(2)
        .collect();
    let expected = keys().into_iter().map(|(section, key, default)| {
        [
            format!("`{section}.{key}`"),
            format!("`{}`", variable(&section, &key)),
            format!("`{default}`"),
        ]
    });
    for row in expected {
        assert!(
            listed.iter().any(|cells| cells[..3] == row),
            "docs/running.md lacks the row {row:?}"
        );
    }
    assert_eq!(
        listed.len(),
        keys().len() + 1,
        "docs/running.md lists a key that does not exist"
    );
}

#[test]
fn the_readme_has_at_most_200_lines() {
    let lines = document("README.md").lines().count();
    assert!(
        lines <= 200,
        "README.md has {lines} lines: move what people look up to a page in docs/"
    );
}

#[test]
fn the_readme_starts_with_the_two_commands() {
    let commands = blocks(&document("README.md"), "sh").concat();
    let commands: Vec<&str> = commands.lines().take(2).collect();
    assert_eq!(commands, ["cargo run", "cargo test"]);
}

#[test]
fn the_readme_shows_the_printed_answer() {
    // What the first command prints too.
    let answer = without_version(&printed(&[
        "ask",
        "/compare criterion:speed topic:\"back-end runtime\"",
    ]));
    let shown = without_version(&blocks(&document("README.md"), "text")[0]);
    let mut from = 0;
    for part in shown
        .split(&format!("{CUT}\n"))
        .map(|part| part.trim_matches('\n'))
        .filter(|part| !part.is_empty())
    {
        let place = format!("\n{answer}")[from..].find(&format!("\n{part}\n"));
        from += place.unwrap_or_else(|| {
            panic!("not printed, or not in this order:\n{part}\n\n--- printed:\n{answer}")
        });
    }
    assert!(shown.lines().count() > 20, "the README shows an answer");
}

/// Without trailing spaces, and with the hash of the library masked: every change of any article
/// changes it.
fn without_version(text: &str) -> String {
    let mask = |line: &str| match line.split_once("library ") {
        Some((start, hash)) if hash.len() == 12 && hash.bytes().all(|b| b.is_ascii_hexdigit()) => {
            format!("{start}library -\n")
        }
        _ => format!("{}\n", line.trim_end()),
    };
    text.lines().map(mask).collect()
}

#[test]
fn documents_name_only_existing_subcommands_and_flags() {
    let all = subcommands();
    for name in documents() {
        let commands: Vec<String> = code(&document(&name))
            .iter()
            .filter_map(|code| own_part(code))
            .collect();
        assert!(!commands.is_empty(), "{name} names commands");
        for command in commands {
            let first = command.split_whitespace().next().unwrap_or_default();
            let general = first.is_empty() || first.starts_with("--");
            assert!(
                general || all.iter().any(|sub| sub == first),
                "{name}: there is no `weighin {first}`"
            );
            let help = if general {
                printed(&["--help"])
            } else {
                printed(&[first, "--help"])
            };
            let unknown: Vec<_> = long_flags(&command)
                .difference(&long_flags(&help))
                .cloned()
                .collect();
            assert!(
                unknown.is_empty(),
                "{name}: `weighin {command}`: there is no {unknown:?}"
            );
        }
    }
}

/// The part of a command line that Weighin reads.
fn own_part(code: &str) -> Option<String> {
    let own = code.strip_prefix("weighin").or_else(|| {
        code.strip_prefix("cargo run")?
            .split_once(" -- ")
            .map(|p| p.1)
    })?;
    // `weighin.toml` is not a command line.
    (own.is_empty() || own.starts_with(' ') || code.starts_with("cargo"))
        .then(|| own.trim().to_owned())
}

#[test]
fn the_questions_in_the_documents_are_answered() {
    for name in ["docs/asking.md", "CONTRIBUTING.md"] {
        let lines: Vec<String> = blocks(&document(name), "sh")
            .concat()
            .lines()
            .filter_map(own_part)
            .collect();
        let questions: Vec<&String> = lines
            .iter()
            .filter(|line| line.starts_with("ask "))
            .collect();
        assert!(!questions.is_empty(), "{name} asks something");
        for line in questions {
            let answer = printed(&shell_words(line));
            assert!(
                is_from_an_article(&answer),
                "{name}: `weighin {line}` gets no answer:\n{answer}"
            );
        }
    }
}

/// Whether a line names the version of the library at its end, in any language. Only what an
/// article says has such a line.
fn is_from_an_article(answer: &str) -> bool {
    let is_version =
        |word: &str| word.len() == 12 && word.bytes().all(|digit| digit.is_ascii_hexdigit());
    let names_version = |line: &str| {
        let last = line
            .split(' ')
            .next_back()
            .map(|word| word.trim_matches('"'));
        line.contains(" · ") && last.is_some_and(is_version)
    };
    answer.lines().any(names_version)
}

/// Splits at spaces outside of quotes: single quotes if the line has any, otherwise double ones.
fn shell_words(line: &str) -> Vec<&str> {
    let quote = if line.contains('\'') { '\'' } else { '"' };
    let parts = line.split(quote).enumerate();
    parts
        .flat_map(|(at, part)| {
            if at % 2 == 1 {
                vec![part]
            } else {
                part.split_whitespace().collect()
            }
        })
        .collect()
}

#[test]
fn documents_name_only_flags_of_some_command() {
    let helps = subcommands()
        .iter()
        .map(|sub| help_of(sub))
        .collect::<String>()
        + &printed(&["--help"]);
    let known = long_flags(&helps);
    for name in documents() {
        let alone = code(&document(&name))
            .into_iter()
            .filter(|code| code.starts_with("--"));
        let unknown: Vec<_> = alone
            .flat_map(|code| long_flags(&code))
            .filter(|flag| !known.contains(flag))
            .collect();
        assert!(
            unknown.is_empty(),
            "{name} names {unknown:?}, which no command has"
        );
    }
}

#[test]
fn the_readme_names_every_subcommand() {
    let readme = document("README.md");
    for name in subcommands() {
        assert!(
            readme.contains(&format!("`weighin {name}")),
            "README.md does not name `weighin {name}`"
        );
    }
}

#[test]
fn exactly_the_existing_commands_and_options_are_listed() {
    let page = document("docs/asking.md");
    let table = rows(section(&page, "## Commands and options"));
    let named: BTreeSet<String> = table.iter().skip(2).flat_map(|row| code(row[0])).collect();
    let options = commands::ALL
        .iter()
        .flat_map(|command| command.spec().options)
        .map(|option| option.name.to_owned());
    let expected: BTreeSet<String> = command_names().chain(options).collect();
    assert_eq!(named, expected);
}

#[test]
fn exactly_the_existing_parts_and_options_are_listed() {
    let page = document("docs/asking.md");
    let table = rows(section(&page, "## Deciding together"));
    let named: BTreeSet<String> = table.iter().skip(2).flat_map(|row| code(row[0])).collect();

    let mut expected = BTreeSet::new();
    let commands = commands::ALL.iter().map(|command| command.spec());
    for part in commands.flat_map(|spec| spec.parts) {
        expected.insert(format!("/{}", part.name));
        expected.extend(part.options.iter().map(|option| option.name.to_owned()));
    }
    assert_eq!(named, expected);
}

#[test]
fn the_readme_has_an_answered_example_per_command() {
    let readme = document("README.md");
    let table = rows(section(&readme, "## Ask"));
    let examples: Vec<String> = table.iter().skip(2).flat_map(|row| code(row[0])).collect();
    for name in command_names() {
        assert!(
            examples.iter().any(|example| example.starts_with(&name)),
            "README.md has no example of {name}"
        );
    }

    for example in examples
        .iter()
        .filter(|example| example.starts_with('/') && example.contains(' '))
    {
        let answer = printed(&["ask", example]);
        assert!(
            is_from_an_article(&answer),
            "`{example}` gets no answer:\n{answer}"
        );
    }
}

/// The commands as a person sees them in Discord.
fn command_names() -> impl Iterator<Item = String> {
    let name = |spec: &Spec| match spec.kind {
        CommandKind::Slash | CommandKind::Part => format!("/{}", spec.name),
        CommandKind::Message => spec.name.to_owned(),
    };
    commands::ALL
        .iter()
        .map(move |command| name(command.spec()))
}

#[test]
fn every_metric_is_listed_and_no_other() {
    let metrics = Metrics::default();
    metrics.answered("compare", "answered", Duration::from_millis(1));
    metrics.signature_failed("wrong");
    metrics.store_up("sqlite", true);
    metrics.heartbeat(0, Duration::from_millis(1));
    metrics.library_commit("3f2a9c01b4de", SystemTime::now());
    let text = metrics.text(&Library::default());
    let described = text.lines().filter_map(|line| line.strip_prefix("# TYPE "));
    let exported: BTreeSet<String> = described
        .map(|line| line.replace(" counter", "_total"))
        .map(first_word)
        .collect();

    let page = document("docs/deploying.md");
    let table = rows(section(&page, "## Metrics"));
    let listed: BTreeSet<String> = table.iter().skip(2).flat_map(|row| code(row[0])).collect();
    assert_eq!(listed, exported);
}

fn first_word(line: String) -> String {
    line.split(' ').next().unwrap_or_default().to_owned()
}

#[test]
fn the_heading_that_the_playground_refers_to_exists() {
    let mut command = command(&["playground", "--listen", "127.0.0.1:0"]);
    let mut playground = command
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let printed = BufReader::new(playground.stdout.take().expect("a pipe"))
        .lines()
        .map_while(Result::ok);
    let heading = printed
        .filter_map(|line| Some(line.split_once("README.md, \"")?.1.to_owned()))
        .next();
    playground.kill().expect("it runs until it is stopped");
    playground.wait().expect("it ends");
    let heading = heading.expect("it refers to a heading");
    section(
        &document("README.md"),
        &format!("## {}", heading.split('"').next().expect("a word")),
    );
}

#[test]
fn the_article_in_the_readme_passes_the_check() {
    let readme = document("README.md");
    let article = blocks(&readme, "markdown")
        .into_iter()
        .next()
        .expect("the README has an article");
    let named = readme
        .split("as `knowledge/")
        .nth(1)
        .and_then(|rest| rest.split('`').next());
    let folder = temporary("readme-article");
    std::fs::write(
        folder.join(named.expect("the README names the file")),
        article,
    )
    .expect("the article is written");
    let output = weighin(&["check", &folder.to_string_lossy()]);
    let report = String::from_utf8_lossy(&output.stdout).into_owned();
    // In a year its review is old, which is a warning and no reason to fail.
    assert!(
        output.status.success() && !report.contains("[gap]"),
        "{report}"
    );
}

#[test]
fn contributing_names_only_rules_that_exist() {
    let listed = printed(&["check", "--rules"]);
    let rules: Vec<&str> = listed
        .lines()
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    let contributing = document("CONTRIBUTING.md");
    let table = rows(section(&contributing, "### Check it"))
        .into_iter()
        .skip(2);
    let named: Vec<String> = table.flat_map(|row| code(row[0])).collect();
    assert!(named.len() > 5, "CONTRIBUTING.md names rules");
    for name in named {
        assert!(
            rules.contains(&name.as_str()),
            "CONTRIBUTING.md names the rule `{name}`, which does not exist"
        );
    }
}

#[test]
fn contributing_states_the_lengths_that_the_check_enforces() {
    let contributing = document("CONTRIBUTING.md");
    let table = rows(section(&contributing, "### The front matter"));
    let stated: Vec<&str> = table
        .iter()
        .map(|row| row[2])
        .filter(|cell| cell.parse::<usize>().is_ok())
        .collect();
    let article = temporary("too-long").join("too-long.md");
    std::fs::write(&article, too_long()).expect("the article is written");
    let output = weighin(&["check", "--format", "json", &article.to_string_lossy()]);
    let report: serde_json::Value =
        serde_json::from_slice(&output.stdout).expect("the report is JSON");
    let problems = report["problems"].as_array().cloned().unwrap_or_default();
    let about_length = |rule: &str| ["text-length", "invalid-id", "invalid-url"].contains(&rule);
    let problems = problems
        .iter()
        .filter(|problem| problem["rule"].as_str().is_some_and(about_length));
    let remedies: Vec<&str> = problems
        .filter_map(|problem| problem["remedy"].as_str())
        .collect();
    let numbers = remedies.iter().filter_map(|remedy| {
        remedy
            .split(' ')
            .rfind(|word| word.parse::<usize>().is_ok())
    });
    assert_eq!(stated, numbers.collect::<Vec<_>>(), "{remedies:#?}");
}

#[test]
fn contributing_lists_the_keys_as_the_schema_does() {
    let schema = weighin::knowledge::json_schema::front_matter();
    let reviewed = &schema["else"];
    let mut expected = key_rows(&schema, reviewed);
    for list in ["technologies", "criteria", "use_cases"] {
        let tables = &schema["properties"][list];
        let (least, most) = (&tables["minItems"], &tables["maxItems"]);
        let count = if *least == 0 {
            format!("at most {most}")
        } else {
            format!("{least} to {most}")
        };
        let description = tables["description"].as_str().expect("a description");
        let heading = format!("**`[[{list}]]`**");
        expected.push([heading, count, String::new(), description.to_owned()]);
        let reviewed = &reviewed["properties"][list]["items"];
        expected.extend(key_rows(&tables["items"], reviewed));
    }

    let contributing = document("CONTRIBUTING.md");
    let table = rows(section(&contributing, "### The front matter"));
    let mut stated: Vec<Vec<&str>> = table.into_iter().skip(2).collect();
    stated.sort_unstable();
    expected.sort_unstable();
    assert_eq!(stated, expected);
}

/// A row of CONTRIBUTING.md for each key of a table that holds no tables. `reviewed` is what only a
/// draft may lack.
fn key_rows(schema: &serde_json::Value, reviewed: &serde_json::Value) -> Vec<[String; 4]> {
    let (always, in_a_review) = (required_in(schema), required_in(reviewed));
    let mut rows = Vec::new();
    for (key, value) in schema["properties"].as_object().expect("keys") {
        if value["items"]["properties"].is_object() {
            continue;
        }
        let required = if schema["required"]
            .as_array()
            .expect("a list")
            .contains(&key.as_str().into())
        {
            "required"
        } else if always.contains(key) {
            &kind_that_requires(schema, key)
        } else if in_a_review.contains(key) {
            "unless draft"
        } else {
            ""
        };
        let places = [
            "/maxLength",
            "/items/maxLength",
            "/properties/1/maxLength",
            "/additionalProperties/maxLength",
        ];
        let longest = places
            .iter()
            .find_map(|place| value.pointer(place)?.as_u64());
        rows.push([
            format!("`{key}`"),
            required.to_owned(),
            longest.map_or(String::new(), |longest| longest.to_string()),
            value["description"].as_str().unwrap_or_default().to_owned(),
        ]);
    }
    rows
}

/// Which kind of a criterion requires a key.
fn kind_that_requires(schema: &serde_json::Value, key: &str) -> String {
    let mut forms = schema["allOf"].as_array().into_iter().flatten();
    let form = forms.find(|form| {
        let required = form["then"]["required"].as_array();
        required.is_some_and(|keys| keys.contains(&key.into()))
    });
    let kind = form.map(|form| &form["if"]["properties"]["kind"]["enum"][0]);
    let kind = kind.and_then(serde_json::Value::as_str).expect("a kind");
    format!("for `{kind}`")
}

/// The keys that a table requires, in whichever form.
fn required_in(schema: &serde_json::Value) -> BTreeSet<String> {
    let mut places = vec![&schema["required"]];
    for form in schema["allOf"].as_array().into_iter().flatten() {
        places.push(&form["then"]["required"]);
    }
    let keys = places
        .into_iter()
        .flat_map(|place| place.as_array().into_iter().flatten());
    keys.filter_map(|key| key.as_str().map(str::to_owned))
        .collect()
}

#[test]
fn contributing_states_the_longest_listed_question() {
    let folder = temporary("long-question");
    let article = blocks(&document("README.md"), "markdown")
        .into_iter()
        .next()
        .expect("the README has an article");
    std::fs::write(folder.join("a.md"), article).expect("the article is written");
    let question = format!("[comments]\ncompare = [\"{}\"]\n", "x".repeat(400));
    std::fs::write(folder.join("a.questions.toml"), question).expect("the questions are written");
    let output = weighin(&["check", "--format", "json", &folder.to_string_lossy()]);
    let report = String::from_utf8_lossy(&output.stdout).into_owned();
    let limit = report
        .split("write 1 to ")
        .nth(1)
        .and_then(|rest| rest.split(' ').next())
        .expect("a limit");
    let contributing = document("CONTRIBUTING.md");
    assert!(
        section(&contributing, "### The questions")
            .contains(&format!("at most {limit} characters")),
        "{limit}"
    );
}

/// An article in which every text is too long, in the order of the table in CONTRIBUTING.md.
fn too_long() -> String {
    let long = "x".repeat(400);
    format!(
        "+++\ntitle = \"{long}\"\nquestion = \"{long}\"\naliases = [\"{long}\"]\nreviewed = 2026-01-01\nreview_every = \"{long}\"\nowners = [\"{long}\"]\n\
         [[technologies]]\nid = \"{long}\"\nname = \"{long}\"\naliases = [\"{long}\"]\n\
         keywords = [\"{long}\"]\nversion = \"{long}\"\n\
         homepage = \"https://{long}\"\ngroup = \"{long}\"\n\
         [[technologies]]\nid = \"other\"\nname = \"Other\"\n\
         [[criteria]]\nid = \"{long}\"\nname = \"{long}\"\naliases = [\"{long}\"]\n\
         keywords = [\"{long}\"]\nquestion = \"{long}\"\n\
         scale = {{ 1 = \"{long}\", 3 = \"b\", 5 = \"c\" }}\nratings = {{}}\n\
         [[criteria]]\nid = \"b\"\nname = \"B\"\nquestion = \"B?\"\nkind = \"number\"\nunit = \"{long}\"\n\
         better = \"lower\"\nfacts = {{}}\nnot-applicable = {{ other = \"{long}\" }}\n\
         [[use_cases]]\nid = \"{long}\"\nname = \"{long}\"\nweights = {{}}\n+++\n"
    )
}
