//! What an import did, as plain text.

use super::outcome::{Import, ImportNote, PlacedLines};
use std::fmt::Write;

/// How many lines of each kind are shown.
const MOST: usize = 40;

impl Import {
    /// The report: what went where, what was guessed, what is missing.
    pub fn report(&self) -> String {
        let mut report = String::new();
        if self.kept {
            return "This is an article already; it is kept as it is.\n".to_owned();
        }
        let _ = writeln!(
            report,
            "{}: {}",
            counted(self.technologies.len(), "technology", "technologies"),
            list(&self.technologies)
        );
        let _ = writeln!(
            report,
            "{}: {}",
            counted(self.criteria.len(), "criterion", "criteria"),
            list(&self.criteria)
        );

        self.write_placed(&mut report);
        self.write_notes("Guessed", &self.guesses, &mut report);
        self.write_notes("Changed", &self.changes, &mut report);
        if !self.missing.is_empty() {
            report.push_str("\nMissing, the most worthwhile first\n");
            for (at, step) in self.missing.iter().enumerate() {
                let _ = writeln!(report, "  {:>2}. {step}", at + 1);
            }
        }
        report
    }

    fn write_placed(&self, report: &mut String) {
        report.push_str("\nWhat went where\n");
        let lines: Vec<(String, &str)> = self
            .placed
            .iter()
            .map(|placed| (self.lines(placed), placed.to.as_str()))
            .collect();
        let width = lines.iter().map(|(lines, _)| lines.chars().count()).max();
        for (lines, to) in lines.iter().take(MOST) {
            let _ = writeln!(
                report,
                "  {lines:<width$}  {to}",
                width = width.unwrap_or(0)
            );
        }
        write_rest(lines.len(), report);
    }

    fn lines(&self, placed: &PlacedLines) -> String {
        let file = self.file(placed.text);
        if placed.from_line == placed.to_line {
            format!("{file}line {}", placed.from_line)
        } else {
            format!("{file}lines {}–{}", placed.from_line, placed.to_line)
        }
    }

    /// The name of an input, if there are several.
    fn file(&self, text: usize) -> String {
        match self.texts.get(text) {
            Some(name) if self.texts.len() > 1 => format!("{name}: "),
            _ => String::new(),
        }
    }

    fn write_notes(&self, heading: &str, notes: &[ImportNote], report: &mut String) {
        if notes.is_empty() {
            return;
        }
        let _ = writeln!(report, "\n{heading}");
        for note in notes.iter().take(MOST) {
            match note.place {
                Some(place) => {
                    let file = self.file(place.text);
                    let _ = writeln!(report, "  {file}line {}: {}", place.line, note.text);
                }
                None => {
                    let _ = writeln!(report, "  {}", note.text);
                }
            }
        }
        write_rest(notes.len(), report);
    }
}

fn write_rest(count: usize, report: &mut String) {
    if count > MOST {
        let _ = writeln!(report, "  … and {} more", count - MOST);
    }
}

fn counted(count: usize, one: &str, several: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { several })
}

fn list(names: &[String]) -> String {
    if names.is_empty() {
        "none".to_owned()
    } else {
        names.join(", ")
    }
}
