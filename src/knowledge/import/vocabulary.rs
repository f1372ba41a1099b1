//! Words by which criteria, headings without a place, and yes or no are recognised, in the
//! languages of the interface.

use super::names::key;
use crate::knowledge::spelling;
use std::collections::HashSet;
use std::sync::LazyLock;

/// Names as they are compared.
type Keys = LazyLock<HashSet<String>>;

fn keys(names: &[&str]) -> HashSet<String> {
    names.iter().map(|name| key(name)).collect()
}

static CRITERION_WORDS: Keys = LazyLock::new(|| spelling::words(CRITERIA).into_iter().collect());
static PRO_KEYS: Keys = LazyLock::new(|| keys(PROS));
static CON_KEYS: Keys = LazyLock::new(|| keys(CONS));
static OTHER_KEYS: Keys = LazyLock::new(|| keys(OTHERS));
static TECHNOLOGY_CORNERS: Keys = LazyLock::new(|| keys(ROWS_ARE_TECHNOLOGIES));
static CRITERION_CORNERS: Keys = LazyLock::new(|| keys(ROWS_ARE_CRITERIA));

/// Words that criteria have in their names.
const CRITERIA: &str = "speed performance throughput latency scalability scaling scale reliability availability \
durability resilience extensibility flexibility versatility universality portability compatibility interoperability \
maintainability maintenance operations operability usability ergonomics simplicity complexity learning learnability \
documentation docs community ecosystem tooling tools support maturity adoption popularity security safety privacy \
compliance cost costs price prices pricing licence license licensing licences concurrency consistency transactions \
replication persistence ordering replay routing observability monitoring testing testability debugging deployment \
hosting installation setup configuration memory footprint size typing types syntax libraries packages integration \
integrations features experience productivity hiring jobs talent vendor backup recovery storage bandwidth startup \
uptime sla governance stability quality criterion team effort migration efficiency accessibility \
geschwindigkeit leistung skalierbarkeit zuverlässigkeit erweiterbarkeit lernkurve kosten preis lizenz sicherheit \
betrieb wartung dokumentation \
performances vitesse fiabilité évolutivité coût coûts prix licence sécurité apprentissage communauté écosystème \
velocidad rendimiento fiabilidad escalabilidad costo coste costes precio licencia seguridad aprendizaje comunidad \
velocidade desempenho confiabilidade escalabilidade custo custos preço licença segurança aprendizado comunidade \
性能 速度 信頼性 拡張性 学習 コスト 価格 ライセンス セキュリティ";

/// Headings for what speaks for a technology.
const PROS: &[&str] = &[
    "pros",
    "pro",
    "advantages",
    "benefits",
    "strengths",
    "upsides",
    "good",
    "positives",
    "vorteile",
    "stärken",
    "avantages",
    "points forts",
    "ventajas",
    "puntos fuertes",
    "vantagens",
    "pontos fortes",
    "メリット",
    "長所",
];

/// Headings for what speaks against it.
const CONS: &[&str] = &[
    "cons",
    "con",
    "disadvantages",
    "drawbacks",
    "weaknesses",
    "downsides",
    "bad",
    "negatives",
    "limitations",
    "nachteile",
    "schwächen",
    "inconvénients",
    "points faibles",
    "desventajas",
    "puntos débiles",
    "desvantagens",
    "pontos fracos",
    "デメリット",
    "短所",
];

/// Headings that name neither a technology nor a criterion.
const OTHERS: &[&str] = &[
    "introduction",
    "intro",
    "overview",
    "background",
    "context",
    "context and problem statement",
    "problem",
    "problem statement",
    "motivation",
    "goal",
    "goals",
    "non-goals",
    "scope",
    "summary",
    "tldr",
    "tl;dr",
    "abstract",
    "conclusion",
    "conclusions",
    "verdict",
    "recommendation",
    "recommendations",
    "decision",
    "decision outcome",
    "outcome",
    "decision drivers",
    "drivers",
    "considered options",
    "options",
    "alternatives",
    "candidates",
    "pros and cons of the options",
    "pros and cons",
    "consequences",
    "positive consequences",
    "negative consequences",
    "confirmation",
    "validation",
    "more information",
    "more info",
    "links",
    "references",
    "sources",
    "further reading",
    "see also",
    "notes",
    "note",
    "appendix",
    "faq",
    "table of contents",
    "contents",
    "status",
    "stakeholders",
    "next steps",
    "open questions",
    "todo",
    "changelog",
    "history",
    "about",
    "authors",
    "comparison",
    "comparison table",
    "feature comparison",
    "feature matrix",
    "evaluation",
    "results",
    "details",
    "methodology",
    "method",
    "criteria",
    "requirements",
    "technologies",
    "tools",
    "features",
    "technology",
    "criterion",
    "einleitung",
    "überblick",
    "fazit",
    "zusammenfassung",
    "quellen",
    "vergleich",
    "conclusión",
    "résumé",
];

/// What a corner cell says if the rows of its table are technologies.
const ROWS_ARE_TECHNOLOGIES: &[&str] = &[
    "technology",
    "technologies",
    "tool",
    "tools",
    "product",
    "option",
    "options",
    "name",
    "database",
    "language",
    "framework",
    "library",
    "solution",
    "system",
    "service",
    "vendor",
    "platform",
    "project",
    "candidate",
    "broker",
    "software",
    "engine",
    "runtime",
    "provider",
    "technologie",
    "werkzeug",
    "produkt",
    "outil",
    "herramienta",
    "ferramenta",
    "queue",
    "editor",
    "format",
    "server",
    "alternative",
    "distribution",
    "protocol",
];

/// What a corner cell says if the rows of its table are criteria.
const ROWS_ARE_CRITERIA: &[&str] = &[
    "criterion",
    "criteria",
    "feature",
    "features",
    "aspect",
    "property",
    "attribute",
    "characteristic",
    "dimension",
    "category",
    "requirement",
    "metric",
    "factor",
    "kriterium",
    "merkmal",
    "eigenschaft",
    "critère",
    "critères",
    "fonctionnalité",
    "criterio",
    "característica",
    "critério",
    "capability",
    "parameter",
    "quality",
    "topic",
    "question",
    "point",
    "item",
    "area",
    "concern",
];

/// Whether a name is probably that of a criterion.
pub fn is_criterion(name: &str) -> bool {
    if is_pros(name) || is_cons(name) {
        return true;
    }

    let words = spelling::words(name);
    words.len() <= 5 && words.iter().any(|word| CRITERION_WORDS.contains(word))
}

/// What the names of criteria and technologies are compared by: all names for what speaks for a
/// technology are one, and all for what speaks against it.
pub fn role_key(name: &str) -> String {
    let key = key(name);
    if PRO_KEYS.contains(&key) {
        "pros".to_owned()
    } else if CON_KEYS.contains(&key) {
        "cons".to_owned()
    } else {
        key
    }
}

/// Whether a heading introduces what speaks for a technology.
pub fn is_pros(name: &str) -> bool {
    PRO_KEYS.contains(&key(name))
}

/// Whether a heading introduces what speaks against a technology.
pub fn is_cons(name: &str) -> bool {
    CON_KEYS.contains(&key(name))
}

/// Whether a heading names neither a technology nor a criterion.
pub fn is_other(name: &str) -> bool {
    OTHER_KEYS.contains(&key(name))
}

/// What a corner cell says of the rows of its table, if it says anything.
pub fn rows_are_technologies(corner: &str) -> Option<bool> {
    let corner = key(corner);
    if CRITERION_CORNERS.contains(&corner) {
        Some(false)
    } else if TECHNOLOGY_CORNERS.contains(&corner) {
        Some(true)
    } else {
        None
    }
}

/// Whether a name is written as names of products are: with a digit or a sign in it, or a capital
/// within a word.
pub fn is_written_like_a_product(name: &str) -> bool {
    let mut before = ' ';
    for c in name.chars() {
        let is_inner_capital = c.is_uppercase() && before.is_lowercase();
        let is_inner_dot = c.is_lowercase() && before == '.';
        if is_inner_capital || is_inner_dot || matches!(c, '+' | '#') || c.is_ascii_digit() {
            return true;
        }
        before = c;
    }
    false
}

const YES: &[&str] = &[
    "yes",
    "y",
    "true",
    "supported",
    "ja",
    "oui",
    "sí",
    "si",
    "sim",
    "はい",
    "✓",
    "✔",
    "✅",
    "☑",
    "🗸",
    "👍",
    "🟢",
    "(tick)",
    "(/)",
    ":white_check_mark:",
    ":heavy_check_mark:",
    "[x]",
    "○",
    "✔️",
    "☑️",
];

const NO: &[&str] = &[
    "no",
    "n",
    "false",
    "unsupported",
    "nein",
    "non",
    "não",
    "いいえ",
    "✗",
    "✘",
    "❌",
    "✖",
    "☒",
    "❎",
    "👎",
    "🔴",
    "(error)",
    "(cross)",
    "(x)",
    ":x:",
    ":negative_squared_cross_mark:",
    "[ ]",
    "×",
    "✕",
    "✖️",
    "🚫",
];

/// Whether a text says yes or no; `None` if it says neither.
pub fn yes_or_no(text: &str) -> Option<bool> {
    let text = text.trim().trim_end_matches(['.', '!']).to_lowercase();
    if YES.contains(&text.as_str()) {
        Some(true)
    } else if NO.contains(&text.as_str()) {
        Some(false)
    } else {
        None
    }
}

const UNKNOWN: &[&str] = &[
    "", "-", "–", "—", "?", "n/a", "n.a.", "na", "tbd", "todo", "unknown", "unclear", "…", "...",
];

/// Whether a cell says that nothing is known.
pub fn is_unknown(text: &str) -> bool {
    UNKNOWN.contains(&text.trim().to_lowercase().as_str())
}

const FREE: &[&str] = &["free", "kostenlos", "gratis", "gratuit", "grátis", "無料"];

/// Whether a cell says that something costs nothing.
pub fn is_free(text: &str) -> bool {
    FREE.contains(&text.trim().to_lowercase().as_str())
}

/// Words of criteria and units of which less is better.
const LESS_IS_BETTER: &[&str] = &[
    "price",
    "prices",
    "pricing",
    "cost",
    "costs",
    "fee",
    "fees",
    "latency",
    "time",
    "memory",
    "footprint",
    "size",
    "errors",
    "error",
    "overhead",
    "startup",
    "cpu",
    "ram",
    "loss",
    "usd",
    "eur",
    "gbp",
    "jpy",
    "chf",
    "ms",
    "s",
    "µs",
    "us",
    "ns",
    "sec",
    "seconds",
    "second",
    "min",
    "minutes",
    "minute",
    "hours",
    "hour",
    "days",
    "mb",
    "gb",
    "kb",
    "mib",
    "gib",
    "kib",
    "effort",
    "issues",
    "bugs",
    "vulnerabilities",
    "cves",
    "downtime",
    "delay",
    "preis",
    "kosten",
    "prix",
    "coût",
    "precio",
    "coste",
    "costo",
    "preço",
    "custo",
    "lines",
    "loc",
    "dependencies",
    "age",
    "bytes",
];

/// Words that say that more of it is better, whatever else the name has: `requests per second`.
const MORE_IS_BETTER: &[&str] = &[
    "throughput",
    "rate",
    "uptime",
    "availability",
    "score",
    "stars",
    "users",
    "limit",
    "max",
    "maximum",
    "capacity",
    "requests",
    "storage",
    "included",
    "traffic",
    "bandwidth",
    "quota",
    "messages",
    "msgs",
    "msg",
    "req",
    "ops",
    "rows",
    "events",
    "retention",
];

/// Whether less is better, by the words of a criterion and of its unit.
pub fn is_less_better(criterion: &str, unit: &str) -> bool {
    let words = spelling::words(&format!("{criterion} {unit}"));
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    has(LESS_IS_BETTER) && !has(MORE_IS_BETTER)
}
