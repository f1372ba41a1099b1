//! The cells under a criterion -> its facts or ratings, or text for its sections.

use super::cells::{CriterionCells, FoundCell};
use super::document::{Cell, LinePlace};
use super::names;
use super::outcome::ImportNote;
use super::roles::NameAndKey;
use super::sources::Sources;
use super::value::{CellValue, read, read_points};
use super::vocabulary::{is_cons, is_less_better, is_partly, is_pros};
use crate::knowledge::facts::FactValue;
use crate::knowledge::limits;
use crate::knowledge::prose::{Span, plain_text};
use crate::knowledge::spelling;

/// What a criterion is, and what is known of each technology.
#[derive(Debug, Default)]
pub struct CriterionFacts {
    pub kind: FactKind,
    pub facts: Vec<Option<TechnologyFact>>,
    pub ratings: Vec<Option<u8>>,
    /// Cells that become text of a section.
    pub texts: Vec<(usize, Cell)>,
    /// The cells as they are written, where the facts say it in other words.
    pub written: Vec<String>,
    pub guesses: Vec<ImportNote>,
}

/// The kind of a criterion.
#[derive(Debug, Default, PartialEq)]
pub enum FactKind {
    #[default]
    Rating,
    YesNo,
    Number {
        unit: String,
        less_is_better: bool,
    },
    Text,
}

/// A fact, and the link or mark that it may come from.
#[derive(Debug)]
pub struct TechnologyFact {
    pub value: FactValue,
    pub source: Option<Span>,
}

/// A cell and what it says.
struct ReadCell<'c> {
    cell: &'c FoundCell,
    plain: String,
    value: CellValue,
}

/// Reads what tables say under a criterion.
pub fn of_columns(
    columns: &CriterionCells,
    criterion: &NameAndKey,
    technologies: &[NameAndKey],
) -> CriterionFacts {
    let mut found = CriterionFacts::default();
    found.facts.resize_with(technologies.len(), || None);
    found.ratings.resize(technologies.len(), None);

    let cells = first_cells(columns, &mut found);
    let known: Vec<&ReadCell> = cells
        .iter()
        .filter(|cell| cell.value != CellValue::Unknown)
        .collect();
    for cell in cells.iter().filter(|cell| cell.value == CellValue::Unknown) {
        found.write_down(cell, technologies);
    }
    if known.is_empty() {
        return found;
    }

    let place = known[0].cell.place;
    // What speaks for something is prose, however short it is.
    let is_argument = is_pros(&criterion.name) || is_cons(&criterion.name);
    if let Some(kind) = number_kind(&known, criterion, place, &mut found.guesses) {
        found.kind = kind;
    } else if known
        .iter()
        .all(|cell| matches!(cell.value, CellValue::Rating { .. }))
    {
        found.rate(&known, technologies);
        return found;
    } else if is_yes_or_no(&known) {
        found.kind = FactKind::YesNo;
    } else if known.iter().all(|cell| is_short(cell)) && !is_argument {
        found.kind = FactKind::Text;
    } else {
        let texts = known
            .iter()
            .map(|cell| (cell.cell.technology, cell.cell.text.clone()));
        found.texts.extend(texts);
        return found;
    }

    for cell in known {
        found.fact(cell, technologies);
    }
    found
}

/// Whether cells say yes or no, all but those that say something in between.
fn is_yes_or_no(cells: &[&ReadCell]) -> bool {
    let says = |cell: &ReadCell| matches!(cell.value, CellValue::YesNo { .. });
    let fits = |cell: &&ReadCell| says(cell) || is_partly(&cell.plain);
    cells.iter().all(fits) && cells.iter().any(|cell| says(cell))
}

/// The first cell of each technology; others are text.
fn first_cells<'c>(columns: &'c CriterionCells, found: &mut CriterionFacts) -> Vec<ReadCell<'c>> {
    let mut cells: Vec<ReadCell> = Vec::new();
    for cell in &columns.cells {
        let is_known = cells
            .iter()
            .any(|other| other.cell.technology == cell.technology);
        if is_known {
            found.texts.push((cell.technology, cell.text.clone()));
            continue;
        }
        let plain = plain_text(&cell.text);
        let value = match cell.most {
            Some(most) => read_points(&plain, most),
            None => read(&plain),
        };
        cells.push(ReadCell { cell, value, plain });
    }
    cells
}

impl CriterionFacts {
    fn rate(&mut self, cells: &[&ReadCell], technologies: &[NameAndKey]) {
        for cell in cells {
            let CellValue::Rating { rating, rounded } = cell.value else {
                continue;
            };
            let technology = cell.cell.technology;
            self.ratings[technology] = Some(rating);
            // A plain number says no more than the rating does.
            if cell.plain != rating.to_string() {
                self.texts.push((technology, cell.cell.text.clone()));
            }
            if rounded {
                self.guesses.push(ImportNote {
                    place: Some(cell.cell.place),
                    text: format!(
                        "{}: “{}” is the rating {rating}",
                        technologies[technology].name, cell.plain
                    ),
                });
            }
        }
    }

    fn fact(&mut self, cell: &ReadCell, technologies: &[NameAndKey]) {
        // What is neither yes nor no is text; its fact is missing.
        if self.kind == FactKind::YesNo && is_partly(&cell.plain) {
            let text = cell.cell.text.clone();
            return self.texts.push((cell.cell.technology, text));
        }
        let (value, has_more) = match (&cell.value, &self.kind) {
            (CellValue::YesNo { yes, has_more }, FactKind::YesNo) => {
                (FactValue::YesNo(*yes), *has_more)
            }
            (
                CellValue::Number {
                    number, has_more, ..
                },
                FactKind::Number { .. },
            ) => (FactValue::Number(*number), *has_more),
            (CellValue::Free, FactKind::Number { .. }) => {
                self.guesses.push(ImportNote {
                    place: Some(cell.cell.place),
                    text: format!(
                        "{}: “{}” is 0",
                        technologies[cell.cell.technology].name, cell.plain
                    ),
                });
                (FactValue::Number(0.0), false)
            }
            _ => (FactValue::Text(cell.plain.clone()), false),
        };

        let mut sources = sources(&cell.cell.text);
        let source = match sources.as_slice() {
            [only] if can_be_cited(only) => sources.pop(),
            _ => None,
        };
        // What the fact cannot say, its section says.
        if has_more || !sources.is_empty() {
            self.texts
                .push((cell.cell.technology, cell.cell.text.clone()));
        } else if !matches!(value, FactValue::Text(_)) {
            self.write_down(cell, technologies);
        }
        self.facts[cell.cell.technology] = Some(TechnologyFact { value, source });
    }

    /// Keeps a cell as it is written, unless it is a sign or the number that the fact is.
    fn write_down(&mut self, cell: &ReadCell, technologies: &[NameAndKey]) {
        let is_same = match &cell.value {
            CellValue::Number { number, unit, .. } => {
                unit.is_empty() && number.to_string() == cell.plain
            }
            CellValue::YesNo { .. } => !cell.plain.contains(char::is_alphanumeric),
            _ => false,
        };
        if is_same {
            return;
        }
        let name = &technologies[cell.cell.technology].name;
        self.written.push(format!("{name}: {}", cell.plain));
    }
}

fn can_be_cited(source: &Span) -> bool {
    match source {
        Span::Link { text, url } => Sources::address(text, url).is_some(),
        _ => true,
    }
}

/// The links and marks of a cell.
fn sources(cell: &Cell) -> Vec<Span> {
    let is_source = |span: &&Span| matches!(span, Span::Link { .. } | Span::Source(_));
    cell.iter().filter(is_source).cloned().collect()
}

/// Whether a cell can be a fact in words.
fn is_short(cell: &ReadCell) -> bool {
    cell.plain.chars().count() <= limits::FACT && sources(&cell.cell.text).len() <= 1
}

/// The kind of a criterion whose cells are numbers with one unit.
fn number_kind(
    cells: &[&ReadCell],
    criterion: &NameAndKey,
    place: LinePlace,
    guesses: &mut Vec<ImportNote>,
) -> Option<FactKind> {
    let (numbers, unit) = numbers_of_one_unit(cells)?;
    let unit = if unit.is_empty() {
        let named = unit_by_name(&numbers, criterion)?;
        let text = format!(
            "the numbers under “{}” have the unit “{named}”",
            criterion.name
        );
        guesses.push(ImportNote {
            place: Some(place),
            text,
        });
        named
    } else {
        unit.to_owned()
    };
    if unit.is_empty() || unit.chars().count() > limits::UNIT {
        return None;
    }

    let less_is_better = is_less_better(&criterion.name, &unit);
    let word = if less_is_better { "lower" } else { "higher" };
    guesses.push(ImportNote {
        place: Some(place),
        text: format!(
            "“{}” is a number in {unit}, and {word} is better",
            criterion.name
        ),
    });
    Some(FactKind::Number {
        unit,
        less_is_better,
    })
}

/// The numbers of the cells and their unit, which may be empty; `None` if a cell says something
/// else, or the units differ.
fn numbers_of_one_unit<'c>(cells: &[&'c ReadCell]) -> Option<(Vec<f64>, &'c str)> {
    let mut units: Vec<&str> = Vec::new();
    let mut numbers = Vec::new();
    for cell in cells {
        match &cell.value {
            CellValue::Number { number, unit, .. } => {
                numbers.push(*number);
                units.push(unit);
            }
            CellValue::Free => {}
            _ => return None,
        }
    }

    let unit = *units.first()?;
    let is_one = units.iter().all(|other| other.eq_ignore_ascii_case(unit));
    is_one.then_some((numbers, unit))
}

/// The unit of numbers that are written without one, by the name of their criterion; `None` if it
/// does not say that something is counted.
fn unit_by_name(numbers: &[f64], criterion: &NameAndKey) -> Option<String> {
    // Years are no amounts.
    let is_year = |number: &f64| number.fract() == 0.0 && (1900.0..2100.0).contains(number);
    if numbers.iter().all(is_year) {
        return None;
    }

    let counts = criterion.name.contains('(')
        || criterion.name.ends_with('s')
        || criterion.name.starts_with("Number");
    counts.then(|| unit_of_name(&criterion.name))
}

/// The unit in the name of a criterion: `Latency (ms)`; otherwise the name itself.
fn unit_of_name(name: &str) -> String {
    if let Some((_, rest)) = name.split_once('(')
        && let Some((unit, _)) = rest.split_once(')')
    {
        return unit.trim().to_owned();
    }
    names::shortened(&spelling::words(name).join(" "), limits::UNIT)
}
