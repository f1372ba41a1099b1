//! What `import` and `new` share: asking on a terminal, and writing drafts.

use super::{Failure, complain};
use crate::config::Config;
use std::fs::OpenOptions;
use std::io::{ErrorKind, IsTerminal, Write, stdin};
use std::path::{Path, PathBuf};

/// Where drafts are written.
#[derive(clap::Args)]
pub struct Destination {
    /// The folder to write to; by default, the configured knowledge folder
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Overwrite an article that exists
    #[arg(long)]
    force: bool,
}

impl Destination {
    fn folder<'f>(&'f self, config: &'f Config) -> &'f Path {
        self.out.as_deref().unwrap_or(&config.knowledge.path)
    }

    fn file(&self, config: &Config, id: &str) -> PathBuf {
        self.folder(config).join(format!("{id}.md"))
    }

    /// Writes an article, and says so. One that exists stays, unless it is the same or `--force` is
    /// given.
    pub fn write(&self, config: &Config, id: &str, article: &str) -> Result<String, Failure> {
        let file = self.file(config, id);
        let shown = file.display();
        if std::fs::read(&file).is_ok_and(|known| known == article.as_bytes()) {
            return Ok(format!("{shown} is the same already\n"));
        }

        std::fs::create_dir_all(self.folder(config))
            .map_err(|error| cannot_write(&file, &error))?;
        let mut options = OpenOptions::new();
        if self.force {
            options.write(true).create(true).truncate(true);
        } else {
            options.write(true).create_new(true);
        }
        let written = options
            .open(&file)
            .and_then(|mut file| file.write_all(article.as_bytes()));
        match written {
            Ok(()) => Ok(format!("wrote {shown}\n")),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                Err(Failure::problems(format!(
                    "{shown} exists, and nothing was written; give another name with --as TOPIC, or overwrite it with --force"
                )))
            }
            Err(error) => Err(cannot_write(&file, &error)),
        }
    }
}

fn cannot_write(file: &Path, error: &std::io::Error) -> Failure {
    Failure::could_not_run(format!("cannot write `{}`: {error}", file.display()))
}

/// What to do after a draft was written.
pub fn next_steps(config: &Config, destination: &Destination, id: &str) -> String {
    let file = destination.file(config, id);
    let file = file.display();
    let mut steps = format!("\nweighin check {file}\n");
    // The answers come from the configured folder.
    if destination.out.is_none() {
        steps.push_str(&format!("weighin ask '/compare topic:{id}'\n"));
    }
    steps
}

/// Names without spaces around them, and no empty ones.
pub fn names(written: &[String]) -> Vec<String> {
    let names = written.iter().map(|name| name.trim().to_owned());
    names.filter(|name| !name.is_empty()).collect()
}

/// Whether somebody is there who can be asked.
pub fn can_ask() -> bool {
    stdin().is_terminal() && std::io::stderr().is_terminal()
}

/// Asks a question and reads a line.
pub fn ask(question: &str) -> Result<String, Failure> {
    complain(&format!("{question} "));
    let mut line = String::new();
    stdin()
        .read_line(&mut line)
        .map_err(|error| Failure::could_not_run(format!("cannot read the answer: {error}")))?;
    Ok(line.trim().to_owned())
}

/// Asks for names.
pub fn ask_names(question: &str) -> Result<Vec<String>, Failure> {
    let line = ask(question)?;
    Ok(names(
        &line.split(',').map(str::to_owned).collect::<Vec<_>>(),
    ))
}

/// Asks which of some names are meant: by number, or by name.
pub fn choose(question: &str, among: &[String]) -> Result<Vec<String>, Failure> {
    for (at, name) in among.iter().enumerate() {
        complain(&format!("  {:>2}  {name}\n", at + 1));
    }
    let question = if among.is_empty() {
        question.replace("of these are", "are the")
    } else {
        question.to_owned()
    };
    let chosen = ask_names(&format!("{question} (numbers or names, with commas)"))?;
    Ok(chosen.iter().map(|name| meant(name, among)).collect())
}

fn meant(chosen: &str, among: &[String]) -> String {
    let number = chosen.parse::<usize>().ok();
    let by_number = number.and_then(|number| among.get(number.checked_sub(1)?));
    by_number.cloned().unwrap_or_else(|| chosen.to_owned())
}
