//! `weighin import`: pages, tables and decision records -> drafts in the knowledge folder.

use super::drafts::{self, Destination};
use super::failure::PROBLEMS;
use super::{Failure, complain, print};
use crate::config::Config;
use crate::knowledge::import::{Hints, Import, InputText, import};
use std::io::{IsTerminal, Read};
use std::path::{Path, PathBuf};

/// Turn what you have into drafts of articles.
#[derive(clap::Args)]
pub struct ImportArguments {
    /// Pages, tables or decision records in Markdown or HTML, each a topic; `-` or none reads
    /// standard input
    files: Vec<PathBuf>,
    /// The name of the topic; several files become this one topic
    #[arg(long = "as", value_name = "TOPIC")]
    topic: Option<String>,
    /// The technologies, if it cannot tell: exactly these
    #[arg(long, value_name = "A,B", value_delimiter = ',')]
    technologies: Vec<String>,
    /// The criteria, if it cannot tell: exactly these
    #[arg(long, value_name = "X,Y", value_delimiter = ',')]
    criteria: Vec<String>,
    #[command(flatten)]
    destination: Destination,
}

/// Imports each file, or all of them as one topic; 0 if every topic became a draft.
pub fn main(config: &Config, arguments: ImportArguments) -> Result<u8, Failure> {
    let hints = Hints {
        topic: arguments.topic.clone(),
        technologies: drafts::names(&arguments.technologies),
        criteria: drafts::names(&arguments.criteria),
    };

    let mut code = 0;
    for texts in topics(&arguments)? {
        if let Err(failure) = topic(config, &arguments.destination, &texts, &hints) {
            if failure.code != PROBLEMS {
                return Err(failure);
            }
            complain(&format!("weighin: {}\n", failure.message));
            code = PROBLEMS;
        }
    }
    Ok(code)
}

/// The texts of each topic.
fn topics(arguments: &ImportArguments) -> Result<Vec<Vec<InputText>>, Failure> {
    let files = if arguments.files.is_empty() {
        vec![PathBuf::from(STANDARD_INPUT)]
    } else {
        arguments.files.clone()
    };

    let mut texts = Vec::new();
    for file in &files {
        texts.push(read(file)?);
    }
    if arguments.topic.is_some() {
        return Ok(vec![texts]);
    }
    Ok(texts.into_iter().map(|text| vec![text]).collect())
}

const STANDARD_INPUT: &str = "-";

fn read(file: &Path) -> Result<InputText, Failure> {
    let is_standard_input = file == Path::new(STANDARD_INPUT);
    let bytes = if is_standard_input {
        read_standard_input()?
    } else {
        std::fs::read(file).map_err(|error| cannot_read(file, &error.to_string()))?
    };

    let content = String::from_utf8(bytes)
        .map_err(|_| cannot_read(file, "this is not UTF-8; save it as UTF-8"))?;
    let name = if is_standard_input {
        "stdin".to_owned()
    } else {
        file.display().to_string()
    };
    Ok(InputText { name, content })
}

fn read_standard_input() -> Result<Vec<u8>, Failure> {
    if std::io::stdin().is_terminal() {
        return Err(Failure::could_not_run(
            "name a file to import, or pipe a text into it: `weighin import notes.md`",
        ));
    }
    let mut bytes = Vec::new();
    std::io::stdin()
        .read_to_end(&mut bytes)
        .map_err(|error| Failure::could_not_run(format!("cannot read standard input: {error}")))?;
    Ok(bytes)
}

fn cannot_read(file: &Path, why: &str) -> Failure {
    Failure::could_not_run(format!("cannot read `{}`: {why}", file.display()))
}

/// Imports one topic; asks for what it cannot tell.
fn topic(
    config: &Config,
    destination: &Destination,
    texts: &[InputText],
    hints: &Hints,
) -> Result<(), Failure> {
    let mut found = import(texts, hints);
    if found.draft.is_none() && drafts::can_ask() {
        let hints = asked(&found, hints)?;
        found = import(texts, &hints);
    }

    let Some(draft) = &found.draft else {
        return Err(Failure::problems(nothing_to_compare(&found)));
    };
    let written = destination.write(config, &found.id, draft)?;
    print(&format!(
        "{written}{}{}",
        found.report(),
        drafts::next_steps(config, destination, &found.id)
    ))
}

/// Asks which of the headings are technologies and criteria.
fn asked(found: &Import, hints: &Hints) -> Result<Hints, Failure> {
    let names: Vec<String> = found.unclear.iter().map(|(name, _)| name.clone()).collect();
    let mut hints = hints.clone();
    complain(&format!(
        "{}: I cannot tell what is compared here.\n",
        found.texts.join(", ")
    ));
    if found.technologies.len() < 2 {
        let known = [found.technologies.clone(), names.clone()].concat();
        hints.technologies = drafts::choose("Which of these are technologies?", &known)?;
    }

    let is_technology = |name: &String| hints.technologies.contains(name);
    if found.criteria.is_empty() {
        let others: Vec<String> = names
            .into_iter()
            .filter(|name| !is_technology(name))
            .collect();
        hints.criteria = drafts::choose("Which of these are criteria?", &others)?;
    }
    Ok(hints)
}

/// Why nothing was written, and what to do about it.
fn nothing_to_compare(found: &Import) -> String {
    let file = found.texts.join(", ");
    let lacks = match (found.technologies.as_slice(), found.criteria.is_empty()) {
        ([], _) => "names no technologies that it compares".to_owned(),
        ([only], _) => format!("names only one technology, {only}"),
        (several, _) => format!("compares {}, but has no criterion", several.join(", ")),
    };
    let option = if found.technologies.len() < 2 {
        "--technologies A,B"
    } else {
        "--criteria X,Y"
    };

    let headings: Vec<String> = found
        .unclear
        .iter()
        .take(12)
        .map(|(name, place)| format!("“{name}” (line {})", place.line))
        .collect();
    let headings = if headings.is_empty() {
        String::new()
    } else {
        format!("; it has the headings {}", headings.join(", "))
    };
    format!("{file} {lacks}{headings}; nothing was written. Say what they are: {option}")
}
