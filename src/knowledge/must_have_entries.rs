//! Reads the must-haves of a use case, each by the kind of its criterion.

use super::at::Entries;
use super::diagnostic::Report;
use super::facts::CriterionKind;
use super::keys::{Holds, Key, KeyNeed, key};
use super::limits;
use super::must_have::{MustHave, NumberLimit};
use super::rules::Rule;
use super::table::TomlTable;
use super::value::{amount, number, text, texts, yes_or_no};
use std::ops::Range;
use toml::de::DeValue;

const KEY: Key = key(
    "must",
    "criterion id = the lowest acceptable rating; for facts, see below",
);

/// The must-haves of a use case, by criterion: the least rating; a number, which it and any better
/// one fulfil; yes or no; a text, or a list of texts of which one will do.
pub fn must_haves<'k>(
    table: &mut TomlTable,
    kind_of: impl Fn(&str) -> &'k CriterionKind,
    report: &mut Report,
) -> Entries<MustHave> {
    let offset = table.offset();
    let holds = Holds::MustHaves {
        longest: limits::FACT,
    };
    table.map_by_key(
        KEY,
        KeyNeed::Never,
        holds,
        report,
        |id, span, written, report| must_have(kind_of(id), offset, (span, written), report),
    )
}

fn must_have(
    kind: &CriterionKind,
    offset: usize,
    (span, written): (&Range<usize>, &DeValue),
    report: &mut Report,
) -> Option<MustHave> {
    Some(match kind {
        CriterionKind::Rating => MustHave::Rating(number(KEY.name, span, written, report)?),
        CriterionKind::YesNo => MustHave::YesNo(yes_or_no(KEY.name, span, written, report)?),
        CriterionKind::Number { better, .. } => {
            let number = amount(KEY.name, span, written, report)?;
            MustHave::Number(NumberLimit::or_better(number, *better))
        }
        CriterionKind::Text => MustHave::Text(wanted_texts(offset, (span, written), report)?),
    })
}

/// A text, or a list of texts.
fn wanted_texts(
    offset: usize,
    (span, written): (&Range<usize>, &DeValue),
    report: &mut Report,
) -> Option<Vec<String>> {
    if !matches!(written, DeValue::Array(_)) {
        return Some(vec![text(KEY.name, span, written, limits::FACT, report)?]);
    }

    let found = texts(KEY.name, offset, (span, written), limits::FACT, report)?;
    if found.is_empty() {
        report.add(
            Rule::TextLength,
            span.clone(),
            "a must-have lists no text, so nothing can fulfil it",
            "list the texts of which one will do, or leave the entry out",
        );
        return None;
    }
    Some(found.into_iter().map(|text| text.value).collect())
}
