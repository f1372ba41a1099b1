//! The rules for articles, each with a name that diagnostics show.

/// Whether a problem prevents the article from being loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    Error,
    Warning,
}

impl Severity {
    /// The word for it.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

macro_rules! rules {
    ($($variant:ident $name:literal $severity:ident $meaning:literal)*) => {
        /// A named rule of `weighin check`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Rule { $(#[doc = $meaning] $variant),* }

        impl Rule {
            /// Every rule, in the order in which `weighin check --rules` lists them.
            pub const ALL: &[Rule] = &[$(Rule::$variant),*];

            /// The name that diagnostics show.
            pub fn name(self) -> &'static str {
                match self { $(Rule::$variant => $name),* }
            }

            /// Error or warning.
            pub fn severity(self) -> Severity {
                match self { $(Rule::$variant => Severity::$severity),* }
            }

            /// What the rule requires, in a sentence.
            pub fn meaning(self) -> &'static str {
                match self { $(Rule::$variant => $meaning),* }
            }
        }
    };
}

rules! {
    UnreadableFile "unreadable-file" Error "An article is an ordinary file inside the knowledge folder, at most 4 MiB of UTF-8 text."
    NotAnArticle "not-an-article" Warning "A `.md` file in the knowledge folder is an article; `README.md` is not read."
    NotRead "not-read" Warning "An article is in the knowledge folder itself, not in a sub-folder, and its name ends with `.md`."
    TooManyFiles "too-many-files" Error "A knowledge folder has at most 20,000 articles."
    TooManyProblems "too-many-problems" Error "A file has at most 1,000 problems; the rest are not listed."
    FileName "file-name" Error "An article's file name is its id: lowercase ASCII letters, digits and hyphens, at most 24."
    FrontMatter "front-matter" Error "An article starts with TOML between two `+++` lines."
    TomlSyntax "toml-syntax" Error "The front matter, and a file of questions, is valid TOML."
    UnknownKey "unknown-key" Error "The front matter has only keys that the format knows."
    MissingKey "missing-key" Error "The front matter has every key that the format requires."
    WrongType "wrong-type" Error "Every value in the front matter is of the type that the format requires."
    UnknownWord "unknown-word" Error "A key that takes one of a few words has one of them."
    InvalidId "invalid-id" Error "An id has only lowercase ASCII letters, digits and hyphens, and is short enough for a button."
    TextLength "text-length" Error "A name, question or scale text is one line of plain text, neither empty nor longer than Discord can show."
    HiddenCharacter "hidden-character" Error "A text has no characters that readers cannot see: control, direction, zero-width or tag characters."
    MixedScript "mixed-script" Error "A word with Latin letters has no letters of other scripts that look like Latin ones."
    InvalidUrl "invalid-url" Error "A homepage, link or source is an http or https address without spaces or a user name, of at most 300 characters."
    MisleadingLink "misleading-link" Error "The text of a link is not the address of another site."
    HowMany "how-many" Error "A topic has 2 to 25 technologies, 1 to 24 criteria, at most 25 use cases, 1,000 sources and 10 owners."
    NameCollision "name-collision" Error "No two technologies, criteria, use cases or topics share an id, name or alias."
    IncompleteScale "incomplete-scale" Error "A scale says what 1, 3 and 5 mean, and has no keys other than 1 to 5."
    NumberRange "number-range" Error "Ratings, weights and least ratings are whole numbers from 1 to 5."
    UndeclaredReference "undeclared-reference" Error "Ratings, weights, must-haves and listed questions name declared technologies and criteria; the texts of must-haves occur as facts."
    FutureDate "future-date" Error "No review or source check is in the future. Today's date in any time zone is fine."
    OldReview "old-review" Warning "An article was reviewed within the time of its `review_every`, by default a year."
    Group "group" Error "A group has at least two technologies, which follow each other."
    Thresholds "thresholds" Error "Thresholds map numbers to ratings 2 to 5, better numbers to better ratings, or yes, no and texts to ratings; facts without thresholds have no weight."
    NotApplicable "not-applicable" Error "What does not apply to a technology has no rating, fact or section for it."
    FactWithoutSource "fact-without-source" Error "A fact has a source: its own, or one that its section cites."
    NotPlaced "not-placed" Warning "A draft may end with the chapter `## Not placed`, which no answer shows."
    UnknownHeading "unknown-heading" Error "A heading names a declared criterion (##) or technology (###)."
    HeadingLevel "heading-level" Error "Headings are `##` for a criterion and, under it, `###` for a technology."
    RepeatedHeading "repeated-heading" Error "No criterion, and no technology under a criterion, has two headings."
    RatingWithoutSection "rating-without-section" Error "A rating has a section that explains it."
    SectionWithoutRating "section-without-rating" Error "A section has a rating."
    AskedWithoutSection "asked-without-section" Error "A `.questions.toml` belongs to an article, and each technology in it has a section that answers its questions."
    Gap "gap" Warning "Every technology has a section and a rating under every criterion."
    SectionWithoutSource "section-without-source" Error "A section cites at least one source."
    SummaryMissing "summary-missing" Error "A section starts with a paragraph that answers can quote."
    SummaryWithoutFact "summary-without-fact" Warning "A section's first paragraph names a fact: a number, a name in code or a source."
    SummaryLength "summary-length" Error "A section's first paragraph has at most 500 characters, so that it fits its embed field."
    SectionLength "section-length" Error "A section, and the text of a criterion above its sections, has at most 20,000 characters."
    DeadFootnote "dead-footnote" Error "Every footnote mark has a definition."
    UnusedFootnote "unused-footnote" Error "Every footnote is used."
    RepeatedFootnote "repeated-footnote" Error "A footnote is defined once."
    MalformedSource "malformed-source" Error "A footnote reads `[^id]: [Title](https://address), checked YYYY-MM-DD.`"
    UnclosedCode "unclosed-code" Error "A code block ends with a line of as many backticks as it starts with."
    UnsupportedMarkdown "unsupported-markdown" Error "The text uses only Markdown that every form of an answer can show."
    Translation "translation" Error "A translation, `<topic>.<language>.md`, has the technologies, criteria, ratings, facts, use cases and sources of its original."
    TranslationBehind "translation-behind" Warning "A translation was reviewed no earlier than its original."
    DeadLink "dead-link" Warning "Every address leads to a page (`weighin check --links` and `--drift`)."
    MovedLink "moved-link" Warning "No address leads to a page that has moved for good (`--links` and `--drift`)."
    UnansweredLink "unanswered-link" Warning "Every address that is not listed in `links.toml` answers (`--links` and `--drift`)."
    PassageChanged "passage-changed" Warning "The passage that the article cites is on its page as it was when it was pinned (`--drift`)."
    PassageGone "passage-gone" Warning "The passage that the article cites is still on its page (`--drift`)."
    NotPinned "not-pinned" Warning "Every source is pinned as the article cites it (`--drift`)."
    OrphanPin "orphan-pin" Warning "Every pin belongs to a source of the article next to it."
    EmptyLibrary "empty-library" Error "The knowledge folder has at least one article."
    OwnNames "own-names" Warning "A question that is just a technology's name and a criterion's name finds their section."
    DiscordLimit "discord-limit" Error "Every answer from an article fits Discord's limits without being cut."
}
