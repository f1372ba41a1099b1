//! `weighin decisions export`: the record of each decision as Markdown and as JSON.

use super::opened::{cannot_write, undone};
use crate::cli::{Failure, PROBLEMS, complain, print};
use crate::decisions::{Decision, Phase, Record, madr};
use crate::knowledge::spelling::words;
use crate::store::Store;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The most characters of a file's name that come from the question.
const LONGEST: usize = 60;

/// A folder with records.
struct RecordFolder<'f> {
    path: &'f Path,
    /// The names of the files of decisions that were exported before, or renamed since, by
    /// decision.
    known: BTreeMap<String, String>,
}

/// Writes all records, leaving out decisions that are open: their ballots may be hidden.
pub async fn export(store: &Store, folder: &Path, server: Option<&str>) -> Result<u8, Failure> {
    let mut decisions = Vec::new();
    let mut pages = store.pages();
    while let Some(page) = pages.next().await.map_err(|error| undone(&error))? {
        for (place, decision) in page {
            if server.is_none_or(|server| server == place.server) {
                decisions.push(decision);
            }
        }
    }
    decisions.sort_by_key(|decision| (decision.rounds()[0].opened_at, decision.id.clone()));

    std::fs::create_dir_all(folder).map_err(|error| cannot_write(folder, &error))?;
    let mut folder = RecordFolder::read(folder).map_err(|error| cannot_write(folder, &error))?;
    let (mut open, mut lost) = (0, 0);
    for decision in &decisions {
        if decision.phase() == Phase::Open {
            open += 1;
            continue;
        }
        match record(store, decision).await? {
            Some(record) => print(&folder.write(&record)?)?,
            None => {
                complain(&format!(
                    "weighin: the ratings of decision {} are not in the database\n",
                    decision.id
                ));
                lost += 1;
            }
        }
    }

    print(&summary(decisions.len() - open - lost, open))?;
    Ok(if lost > 0 { PROBLEMS } else { 0 })
}

fn summary(records: usize, open: usize) -> String {
    let records = match records {
        1 => "1 record".to_owned(),
        many => format!("{many} records"),
    };
    match open {
        0 => format!("{records}\n"),
        1 => format!("{records}; 1 decision is open and was left out\n"),
        many => format!("{records}; {many} decisions are open and were left out\n"),
    }
}

async fn record(store: &Store, decision: &Decision) -> Result<Option<Record>, Failure> {
    let snapshot = store.snapshot(&decision.round().snapshot).await;
    let snapshot = snapshot.map_err(|error| undone(&error))?;
    Ok(snapshot.map(|snapshot| Record::new(decision, &snapshot)))
}

impl<'f> RecordFolder<'f> {
    fn read(path: &'f Path) -> io::Result<Self> {
        let mut known = BTreeMap::new();
        for entry in std::fs::read_dir(path)? {
            let file = entry?.path();
            let Some(name) = file.file_stem().and_then(|name| name.to_str()) else {
                continue;
            };
            if file
                .extension()
                .is_some_and(|extension| extension == "json")
                && let Some(decision) = decision_in(&file)
            {
                known.insert(decision, name.to_owned());
            }
        }
        Ok(Self { path, known })
    }

    /// Writes both files of a record, and says so. Files of other decisions, or of nobody's, stay.
    fn write(&mut self, record: &Record) -> Result<String, Failure> {
        let known = self.known.get(&record.decision).cloned();
        let name = match known.clone() {
            Some(name) => name,
            None => self.free_name(record),
        };
        self.known.insert(record.decision.clone(), name.clone());

        let json = serde_json::to_string_pretty(record)
            .map_err(|error| Failure::could_not_run(error.to_string()))?;
        let files = [
            // First the one that says whose files they are.
            (self.file(&name, "json"), json + "\n"),
            (self.file(&name, "md"), madr(record)),
        ];

        let mut told = String::new();
        for (file, text) in files {
            let old = std::fs::read(&file).ok();
            let verb = match &old {
                Some(old) if *old == text.as_bytes() => "same",
                Some(_) => "changed",
                None => "wrote",
            };
            if verb != "same" {
                write(&file, &text, known.is_some())
                    .map_err(|error| cannot_write(&file, &error))?;
            }
            told += &format!("{verb} {}\n", file.display());
        }
        Ok(told)
    }

    /// A name of which there is neither file.
    fn free_name(&self, record: &Record) -> String {
        let name = name(record);
        let is_free =
            |name: &String| !self.file(name, "json").exists() && !self.file(name, "md").exists();
        let numbered = (2..).map(|number| format!("{name}-{number}"));
        let mut names = std::iter::once(name.clone()).chain(numbered);
        names.find(is_free).unwrap_or_default()
    }

    fn file(&self, name: &str, extension: &str) -> PathBuf {
        self.path.join(format!("{name}.{extension}"))
    }
}

/// Which decision a file is the record of.
fn decision_in(file: &Path) -> Option<String> {
    let text = std::fs::read(file).ok()?;
    let record: Value = serde_json::from_slice(&text).ok()?;
    // Whatever else a later version writes.
    record.get("format")?;
    Some(record.get("decision")?.as_str()?.to_owned())
}

/// The day on which it was opened, and the question: `2026-11-29-which-database`.
fn name(record: &Record) -> String {
    let opened = record.rounds.first().map(|round| round.opened_at.as_str());
    let day: String = opened
        .unwrap_or_default()
        .chars()
        .take_while(|c| *c != 'T')
        .collect();

    let mut name = day;
    for word in words(&record.question) {
        let word: String = word.chars().filter(|c| c.is_alphanumeric()).collect();
        if word.is_empty() {
            continue;
        }
        if name.chars().count() + word.chars().count() > LONGEST {
            break;
        }
        name.push('-');
        name.push_str(&word);
    }
    name
}

fn write(file: &Path, text: &str, replace: bool) -> io::Result<()> {
    let mut options = OpenOptions::new();
    if replace {
        options.write(true).create(true).truncate(true);
    } else {
        options.write(true).create_new(true);
    }
    options.open(file)?.write_all(text.as_bytes())
}
