//! `weighin new`: a question, technologies and criteria -> a draft to fill in.

use super::drafts::{self, Destination};
use super::{Failure, print};
use crate::config::Config;
use crate::knowledge::import::{Hints, blank};
use crate::knowledge::limits;

/// Write a draft to fill in.
#[derive(clap::Args)]
pub struct NewArguments {
    /// The question that the team has to answer, such as "Which queue should we use?"
    question: Option<String>,
    /// What to choose between, two at least
    #[arg(long, value_name = "A,B", value_delimiter = ',')]
    technologies: Vec<String>,
    /// The points of view, one at least
    #[arg(long, value_name = "X,Y", value_delimiter = ',')]
    criteria: Vec<String>,
    /// The name of the topic; otherwise, it is made from the question
    #[arg(long = "as", value_name = "TOPIC")]
    topic: Option<String>,
    #[command(flatten)]
    destination: Destination,
}

/// Writes the draft; asks for what is not given.
pub fn main(config: &Config, arguments: NewArguments) -> Result<u8, Failure> {
    let question = match &arguments.question {
        Some(question) => question.clone(),
        None => asked(
            "Which question does the team have to answer?",
            MISSING_QUESTION,
        )?,
    };
    check_question(&question)?;
    let technologies = several(
        &arguments.technologies,
        "Which technologies? (separated by commas)",
        "--technologies A,B",
    )?;
    let criteria = several(
        &arguments.criteria,
        "Which criteria? (separated by commas)",
        "--criteria X,Y",
    )?;

    check_counts(&technologies, &criteria)?;

    let hints = Hints {
        topic: arguments.topic,
        technologies,
        criteria,
    };
    let made = blank(&question, &hints);
    let Some(draft) = &made.draft else {
        return Err(Failure::could_not_run(
            "a topic has 2 technologies or more and a criterion, all with different names; give them with --technologies A,B --criteria X,Y",
        ));
    };

    let written = arguments.destination.write(config, &made.id, draft)?;
    let steps = drafts::next_steps(config, &arguments.destination, &made.id);
    print(&format!("{written}{steps}"))?;
    Ok(0)
}

const MISSING_QUESTION: &str = "give the question: `weighin new \"Which queue should we use?\" --technologies Kafka,RabbitMQ --criteria Speed,Cost`";

/// No question may be cut, and no name beyond the most left out, without a word.
fn check_question(question: &str) -> Result<(), Failure> {
    let length = question.trim().chars().count();
    if length == 0 {
        return Err(Failure::could_not_run(MISSING_QUESTION));
    }
    if length > limits::QUESTION {
        let most = limits::QUESTION;
        return Err(Failure::could_not_run(format!(
            "the question has {length} characters; write it in {most} at most"
        )));
    }
    Ok(())
}

fn check_counts(technologies: &[String], criteria: &[String]) -> Result<(), Failure> {
    let (most_technologies, most_criteria) = (limits::TECHNOLOGIES.end(), limits::CRITERIA.end());
    if technologies.len() <= *most_technologies && criteria.len() <= *most_criteria {
        return Ok(());
    }

    let given = format!(
        "{} technologies and {} criteria are given",
        technologies.len(),
        criteria.len()
    );
    Err(Failure::could_not_run(format!(
        "{given}; a topic has {most_technologies} and {most_criteria} at most: \
         make two topics of it"
    )))
}

/// The answer of a person; without a terminal, a failure that says what to give.
fn asked(question: &str, otherwise: &str) -> Result<String, Failure> {
    if !drafts::can_ask() {
        return Err(Failure::could_not_run(otherwise));
    }
    drafts::ask(question)
}

fn several(given: &[String], question: &str, option: &str) -> Result<Vec<String>, Failure> {
    let given = drafts::names(given);
    if !given.is_empty() {
        return Ok(given);
    }
    if !drafts::can_ask() {
        return Err(Failure::could_not_run(format!("give {option}")));
    }
    drafts::ask_names(question)
}
