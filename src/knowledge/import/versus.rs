//! The technologies that a title names: `Kafka vs. RabbitMQ`, `Comparing A, B and C`.

use super::names::name_of;

/// The technologies in a title, and what it says of them after a colon; none if it names no two.
pub fn technologies(title: &str) -> Vec<String> {
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    let sides = match separated(&title) {
        Some(sides) => sides,
        None => match listed(&title).or_else(|| asked(&title)) {
            Some(sides) => sides,
            None => return Vec::new(),
        },
    };

    let last = sides.len().saturating_sub(1);
    let mut names: Vec<String> = Vec::new();
    for (at, side) in sides.iter().enumerate() {
        let mut side = side.as_str();
        if at == 0 {
            side = after_lead(side);
        }
        if at == last {
            side = before_remark(side);
        }
        let name = name_of(side);
        let is_name = !name.is_empty() && name.split(' ').count() <= 4;
        if is_name && !names.contains(&name) {
            names.push(name);
        }
    }
    if names.len() < 2 { Vec::new() } else { names }
}

/// The sides of `A vs B vs C`.
fn separated(title: &str) -> Option<Vec<String>> {
    let lower = title.to_lowercase();
    if lower.len() != title.len() {
        return None;
    }

    let mut sides = Vec::new();
    let mut from = 0;
    let mut at = 0;
    while let Some(found) = lower[at..].find(" v") {
        let start = at + found;
        let word = lower[start + 1..].split(' ').next().unwrap_or_default();
        let end = start + 1 + word.len();
        if matches!(word, "vs" | "vs." | "versus" | "v.") {
            sides.push(title[from..start].to_owned());
            from = end;
        }
        at = end;
    }
    if sides.is_empty() {
        return None;
    }
    sides.push(title[from..].to_owned());

    // `A, B vs C`
    let sides = sides.iter().flat_map(|side| side.split(", "));
    Some(sides.map(str::to_owned).collect())
}

/// Words before a list of technologies.
const LEADS: &[&str] = &[
    "comparing ",
    "comparison of ",
    "choosing between ",
    "compare ",
    "between ",
    "deciding between ",
    "vergleich von ",
];

/// The names in `Comparing A, B and C`.
fn listed(title: &str) -> Option<Vec<String>> {
    let lower = title.to_lowercase();
    if lower.len() != title.len() {
        return None;
    }

    let lead = LEADS.iter().find(|lead| lower.contains(*lead))?;
    let rest = &title[lower.find(lead)? + lead.len()..];
    let rest = before_signs(rest, REMARKS);
    let rest = rest
        .replace(" and ", ", ")
        .replace(" or ", ", ")
        .replace(" und ", ", ");
    Some(rest.split(',').map(|name| name.trim().to_owned()).collect())
}

/// The names in `Kafka, RabbitMQ or NATS?`, each with a capital.
fn asked(title: &str) -> Option<Vec<String>> {
    let (question, _) = title.split_once('?')?;
    let question = after_lead(question).rsplit(". ").next()?;
    let (first, last) = question
        .rsplit_once(" or ")
        .or_else(|| question.rsplit_once(" oder "))?;
    let mut names: Vec<String> = first.split(", ").map(str::to_owned).collect();
    names.push(last.to_owned());

    let is_name = |name: &String| {
        let words: Vec<&str> = name.split_whitespace().collect();
        let is_capital = |word: &&str| !word.starts_with(char::is_lowercase);
        (1..=3).contains(&words.len()) && words.first().is_some_and(is_capital)
    };
    names.iter().all(is_name).then_some(names)
}

/// The text after a colon or a dash, if there is one: `Message queues: Kafka`.
fn after_lead(side: &str) -> &str {
    let mut rest = side;
    for sign in [": ", " – ", " — ", " - "] {
        if let Some((_, after)) = rest.rsplit_once(sign) {
            rest = after;
        }
    }
    rest
}

/// What follows the last name: `RabbitMQ: which one?`, `RabbitMQ in 2025`.
const REMARKS: &[&str] = &[
    ":", "?", "!", " – ", " — ", " - ", " (", ". ", " in ", " for ", " at ", " on ", " which ",
    " when ", " as ", " für ",
];

/// The text up to the end of the last name.
fn before_remark(side: &str) -> &str {
    before_signs(before_signs(side, REMARKS), &[", "])
}

fn before_signs<'s>(side: &'s str, signs: &[&str]) -> &'s str {
    let mut rest = side.trim_start();
    for sign in signs {
        if let Some((before, _)) = rest.split_once(sign) {
            rest = before;
        }
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::technologies;

    #[test]
    fn titles_name_their_technologies() {
        let cases: &[(&str, &[&str])] = &[
            ("Kafka vs RabbitMQ", &["Kafka", "RabbitMQ"]),
            (
                "Queues: Kafka vs. RabbitMQ vs. NATS in 2025",
                &["Kafka", "RabbitMQ", "NATS"],
            ),
            ("React versus Vue: which one?", &["React", "Vue"]),
            (
                "Comparing Postgres, MySQL and SQLite for our team",
                &["Postgres", "MySQL", "SQLite"],
            ),
            ("Choosing between A or B", &["A", "B"]),
            ("How we deploy", &[]),
            ("Very good things", &[]),
            (
                "Which format: Protobuf, Avro or JSON?",
                &["Protobuf", "Avro", "JSON"],
            ),
            ("Argo CD or Flux? Decide soon.", &["Argo CD", "Flux"]),
            ("Should we buy or build?", &[]),
        ];
        for (title, names) in cases {
            assert_eq!(technologies(title), *names, "{title}");
        }
    }
}
