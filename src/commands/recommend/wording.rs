//! Words around a criterion that change what is asked of it, in every language of the interface.

/// Words that join two names; signs do so too.
pub const AND: [&str; 8] = [" and ", " und ", " et ", " y ", " e ", "と", " & ", " + "];

/// What may stand between an amount and a name: `at least 4 for speed`.
pub const FOR: [&str; 10] = ["for ", "in ", "on ", "bei ", "für ", "pour ", "en ", "para ", "em ", "de "];

/// Words that make a wish a must-have. Of two that start alike, the longer one comes first.
const MUST: [&str; 34] = [
    "must never be",
    "must not be",
    "must never",
    "must not",
    "must be",
    "must have",
    "must",
    "needs to be",
    "needs to",
    "has to be",
    "has to",
    "have to be",
    "have to",
    "darf niemals",
    "darf nicht",
    "darf nie",
    "darf kein",
    "muss unbedingt",
    "muss",
    "ne doit jamais",
    "ne doit pas",
    "doit être",
    "doit",
    "nunca debe",
    "no debe",
    "debe ser",
    "debe",
    "tiene que",
    "nunca deve",
    "não deve",
    "deve ser",
    "deve",
    "precisa ser",
    "precisa",
];
const MUST_JAPANESE: [&str; 2] = ["必須", "必ず"];

/// Words that turn a wish round, take it back or make little of it.
const NOT: [&str; 54] = [
    "not",
    "no",
    "never",
    "without",
    "except",
    "don't",
    "don’t",
    "doesn't",
    "doesn’t",
    "isn't",
    "isn’t",
    "unimportant",
    "irrelevant",
    "less",
    "nicht",
    "kein",
    "keine",
    "keinen",
    "ohne",
    "nie",
    "egal",
    "unwichtig",
    "weniger",
    "pas",
    "sans",
    "jamais",
    "aucun",
    "moins",
    "sin",
    "nunca",
    "ni",
    "menos",
    "não",
    "sem",
    "cannot",
    "can't",
    "low",
    "little",
    "bit",
    "slightly",
    "minor",
    "least",
    "wenig",
    "niedrig",
    "gering",
    "etwas",
    "peu",
    "faible",
    "poco",
    "baja",
    "bajo",
    "pouco",
    "baixa",
    "baixo",
];
const NOT_JAPANESE: [&str; 4] = ["ない", "なし", "不要", "どうでも"];

/// Words that make a wish weigh the most.
const STRESSED: [&str; 24] = [
    "most important",
    "very important",
    "above all",
    "top priority",
    "high priority",
    "crucial",
    "essential",
    "sehr wichtig",
    "am wichtigsten",
    "vor allem",
    "entscheidend",
    "très important",
    "le plus important",
    "avant tout",
    "essentiel",
    "muy importante",
    "lo más importante",
    "sobre todo",
    "muito importante",
    "mais importante",
    "acima de tudo",
    "最も",
    "とても重要",
    "一番",
];

/// Whether a text says that what it names matters most.
pub fn is_stressed(text: &str) -> bool {
    let lower = text.to_lowercase();
    STRESSED.iter().any(|words| lower.contains(words))
}

/// Whether a text says `must`, and the rest of it.
pub fn without_must(text: &str) -> (bool, String) {
    if let Some(word) = MUST_JAPANESE.iter().find(|word| text.contains(**word)) {
        return (true, text.replacen(word, "", 1).trim().to_owned());
    }
    let lower = text.to_ascii_lowercase();
    for word in MUST {
        for (at, _) in lower.match_indices(word) {
            let (before, after) = (&text[..at], &text[at + word.len()..]);
            let whole = !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric);
            let rest = [before.trim_end(), after.trim_start()].join(" ");
            if whole && !rest.trim().is_empty() {
                return (true, rest.trim().to_owned());
            }
        }
    }
    (false, text.to_owned())
}

/// Whether a text says the contrary of what it names, or that it matters little or not at all.
pub fn is_negated(text: &str) -> bool {
    let lower = text.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’'));
    words.any(|word| NOT.contains(&word)) || NOT_JAPANESE.iter().any(|word| lower.contains(word))
}
