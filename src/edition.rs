//! What answers are drawn from, in each language: a library, and what finds the answers in it.

use crate::commands::{self, AnswerSettings, Context, NOTHING_STORED};
use crate::knowledge::Library;
use crate::language::Language;
use crate::search::Search;
use std::collections::HashMap;
use std::sync::Arc;
use std::time::SystemTime;
use time::Date;

/// A library whose articles are in one language as far as there are translations, with what finds
/// answers in it.
pub struct Edition {
    pub library: Library,
    pub search: Arc<Search>,
    /// The searches of all editions, by language. Empty if this edition is on its own.
    searches: Vec<(Language, Arc<Search>)>,
}

/// The edition in the language in which the articles were written, and those in which some are
/// translated.
#[derive(Clone)]
pub struct Editions {
    original: Arc<Edition>,
    translated: Arc<HashMap<Language, Edition>>,
    fetched: Option<Fetched>,
}

/// Which commit a library was fetched from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fetched {
    /// The first digits of the commit.
    pub commit: String,
    /// When the commit was made.
    pub time: SystemTime,
    /// Whether there is a newer one that cannot be used.
    pub newer_has_errors: bool,
}

impl Edition {
    /// Indexes a library.
    pub fn new(library: Library, language: Language) -> Self {
        Self {
            search: Arc::new(Search::new(&library, language)),
            library,
            searches: Vec::new(),
        }
    }

    /// What a question that is asked on a day is answered from, by anyone.
    pub fn context<'a>(
        &'a self,
        settings: &'a AnswerSettings,
        language: Language,
        today: Date,
    ) -> Context<'a> {
        Context {
            commands: commands::ALL,
            library: &self.library,
            search: &self.search,
            searches: &self.searches,
            language,
            asker_language: language,
            settings,
            today,
            asker: "",
            event: None,
            stored: &NOTHING_STORED,
            commit: None,
        }
    }
}

impl Editions {
    /// The editions of what was loaded.
    pub fn new(library: Library, translations: Vec<(Language, Library)>) -> Self {
        let mut original = Edition::new(library, Language::English);
        let mut translated = HashMap::new();
        for (language, library) in translations {
            translated.insert(language, Edition::new(library, language));
        }

        let mut searches = vec![(Language::English, original.search.clone())];
        for (language, edition) in &translated {
            searches.push((*language, edition.search.clone()));
        }
        for edition in translated.values_mut() {
            edition.searches.clone_from(&searches);
        }
        original.searches = searches;

        Self {
            original: Arc::new(original),
            translated: Arc::new(translated),
            fetched: None,
        }
    }

    /// The only edition of a library that is not kept: its meanings are not computed.
    pub(crate) fn for_a_moment(library: Library) -> Self {
        let edition = Edition {
            search: Arc::new(Search::by_words(&library, Language::English)),
            library,
            searches: Vec::new(),
        };
        Self {
            original: Arc::new(edition),
            translated: Arc::default(),
            fetched: None,
        }
    }

    /// The same editions, from this commit.
    #[must_use]
    pub(crate) fn fetched_from(&self, fetched: Option<Fetched>) -> Self {
        Self {
            fetched,
            ..self.clone()
        }
    }

    /// The commit that they were fetched from; `None` if they come from a folder.
    pub fn fetched(&self) -> Option<&Fetched> {
        self.fetched.as_ref()
    }

    /// The edition in the language in which the articles were written.
    pub fn original(&self) -> &Edition {
        &self.original
    }

    /// The edition for someone who reads a language: the original where nothing is translated into
    /// it.
    pub fn in_language(&self, language: Language) -> &Edition {
        self.translated.get(&language).unwrap_or(&self.original)
    }

    /// Identifies the content of all article files.
    pub(crate) fn version(&self) -> &str {
        self.original.library.version()
    }
}
