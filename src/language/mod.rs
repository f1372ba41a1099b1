//! The languages of the interface and their texts, which are in `src/locales/`, one folder per
//! language.

use crate::rating::{Rating, Weight};
mod known;
mod texts;

pub use known::Language;
pub use texts::{bold, emphasised};

use fluent_bundle::{FluentArgs, FluentValue};

impl Language {
    /// A text with its arguments filled in; in English if the language does not have it. Call it
    /// through [`say!`](crate::say).
    pub fn say<'a>(
        self,
        key: &str,
        arguments: impl IntoIterator<Item = (&'a str, FluentValue<'a>)>,
    ) -> String {
        texts::text(self, key, None, &arguments.into_iter().collect())
    }

    /// A text that belongs to another, such as the description of a command's option; empty if
    /// there is none.
    pub fn say_part(self, key: &str, part: &str) -> String {
        texts::text(self, key, Some(part), &FluentArgs::new())
    }

    /// The names, joined as a sentence lists them.
    pub fn list<S: AsRef<str>>(self, names: &[S]) -> String {
        match names {
            [] => String::new(),
            [only] => only.as_ref().to_owned(),
            [start @ .., last] => {
                let start: Vec<&str> = start.iter().map(AsRef::as_ref).collect();
                let start = start.join(&self.comma());
                crate::say!(self, "list-end", start = start, last = last.as_ref())
            }
        }
    }

    /// What goes between the items of a list.
    pub fn comma(self) -> String {
        crate::say!(self, "list-comma")
    }

    /// Sentences that follow each other; empty ones are left out.
    pub fn sentences(self, sentences: &[String]) -> String {
        let said: Vec<&str> = sentences
            .iter()
            .map(String::as_str)
            .filter(|sentence| !sentence.is_empty())
            .collect();
        said.join(&crate::say!(self, "sentence-gap"))
    }
}

impl From<Rating> for FluentValue<'_> {
    fn from(rating: Rating) -> Self {
        rating.get().into()
    }
}

impl From<Weight> for FluentValue<'_> {
    fn from(weight: Weight) -> Self {
        weight.get().into()
    }
}

/// A text in a language: `say!(language, "key", name = value)`. Texts with emphasised arguments go
/// through `emphasised`.
#[macro_export]
macro_rules! say {
    ($language:expr, $key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $language.say($key, [$((stringify!($name), ($value).into())),*])
    };
}
