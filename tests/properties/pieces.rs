//! The pieces of which the tests make their texts.

/// What front matter is made of, and what it is not.
#[rustfmt::skip]
pub const TOML: &[&str] = &[
    "+++\n", "+++", "title", "question", "aliases", "reviewed", "id", "name", "scale", "ratings", "weights", "must",
    " = ", "\"x\"", "\"\"", "''", "\"\"\"", "2026-01-15", "2026-02-30", "07:32:00", "1", "9", "-1", "0x5", "1e9",
    "99999999999999999999", "inf", "true", "[", "]", "{", "}", ", ", "\n", "\r\n", "[[technologies]]\n",
    "[[criteria]]\n", "[[use_cases]]\n", "[technologies]\n", ".", "#", "\\u0000", "é", "🦀", "\u{feff}",
];

/// What Markdown is made of.
#[rustfmt::skip]
pub const MARKDOWN: &[&str] = &[
    "# ", "## ", "### ", "#### ", "## Speed\n", "## Cost\n", "### Alpha\n", "### Beta\n", "[^bench]", "[^prices]",
    "[^x]", "\n[^x]: ", "\n[^é      üüüü]: ", "[Title](https://x.example)", ", checked 2026-01-15.", "](", "[", "]",
    "![", "(https://x.example)", "**", "*", "_", "`", "```", "\n```\n", "~~~", "~~", "> ", "- ", "1. ",
    "9999999999. ", "  ", "    ", "\t", "<b>", "</b>", "<!--", "-->", "<https://x.example>", "\\", "&amp;", "&#0;",
    "---\n", "===\n", "| a |\n|---|\n", "\n", "\n\n", "\r\n", "word ", "é", "日本", "🦀", "\u{0}", "\u{202e}",
    "@everyone", "+++\n", "[^BENCH]", "\n[^Bench]: ", "\n> [^é üüüü]: ", "##Speed\n", "\n- [^x]: ",
];

/// Markdown that a paragraph may have.
#[rustfmt::skip]
pub const LINE: &[&str] = &[
    "word ", "**bold** ", "`code` ", "[^bench]", "\\*\\_\\~\\|\\<\\[\\]", "@everyone ", "日本", "🦀",
    "[link](https://x.example/a-long-path/of-which-there-are-many/in-documentation/that-is-generated/index.html) ",
];

/// Markdown that an article may have.
#[rustfmt::skip]
pub const PROSE: &[&str] = &[
    "word ", "**bold** ", "*italics* ", "***both*** ", "`code` ", "``a ` tick`` ", "[link](https://x.example) ",
    "[^bench]", "[^prices]", "\n\n- entry", "\n\n7. entry", "\n\n> quote", "\n\n```sh\nls ```` -l\n```\n\n",
    "\n\n````\n```\n````\n\n", "\n\n~~~\n``````\n~~~\n\n", "\n\n", "\n", "\\*", "\\_", "\\`", "\\[", "\\|\\|", "~",
    "@everyone ", "https://x.example ", "日本", "🦀",
    "A sentence of some length, as people write them, with a comma or two. ", "&lt;", "averyveryverylongword",
];

/// What has a meaning in Discord's Markdown.
#[rustfmt::skip]
pub const MARKUP: &[&str] = &[
    "<@1>", "<@", "@everyone", "@here", "<#1>", "<t:0>", "](", "[x](https://x.example)", "**", "__", "~~", "||", "`",
    "```", "\\", "# ", "> ", "- ", "\n", "\r", "\u{202e}", "https://x.example", "<", ">", "*", "_", "]", "(", ")",
    "@", "“", "”",
];

/// A few names of the twin topics: questions with several options are then often about both.
#[rustfmt::skip]
pub const OF_TWINS: &[&str] = &[
    "Alpha", "first queue", "Beta", "Speed", "cost", "twin-a", "日本語", "überholspr", "no such name",
];

/// What a `custom_id` is made of, and what it is not.
#[rustfmt::skip]
pub const PIECES: &[&str] = &[
    "w1", "w2", ":", "::", "?", "-", "+", "compare", "topics", "help", "backend-runtime", "relational-database",
    "speed", "nodejs", "python", "nodejs+python", "python+python", "sqlite", "d1", "s1", "d0", "d999", "d1000",
    "s18446744073709551616", "1", "0", "99999999999999999999", "A", "é",
];

/// Words that a question may have.
#[rustfmt::skip]
pub const WORDS: &[&str] = &[
    "compare", "topics", "help", "-", "?", "1", "speed", "backend-runtime", "relational-database", "nodejs+python",
    "s1",
];
