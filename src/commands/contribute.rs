//! The link for contributing what the articles lack: to a form that is prefilled with what is known
//! about the gap.

use super::command::Context;
use crate::answer::Button;
use crate::answer::surface::BUTTON_URL;
use crate::knowledge::Topic;
use crate::knowledge::spelling::visible;
use crate::say;
use url::Url;

/// What the articles lack.
pub struct Gap<'a> {
    pub topic: Option<&'a Topic>,
    pub criterion: Option<&'a str>,
    /// As it was asked.
    pub question: &'a str,
}

/// How much of a question the form gets, in characters: encoded, each can take nine.
const LONGEST_QUESTION: usize = 100;

impl Gap<'_> {
    /// The button, where there is a place to contribute to.
    pub fn button(&self, cx: &Context) -> Option<Button> {
        let base = &cx.settings.contribute_url;
        if base.is_empty() {
            return None;
        }
        let label = say!(cx.language, "button-contribute");
        Some(Button::open(label, self.address(base)))
    }

    /// The address with title, topic, criterion and question filled in. A form for new issues on
    /// GitHub takes `title`; the fields of an issue form are filled in by their ids, `topic`,
    /// `criterion` and `question`; an edit page ignores what it does not know.
    fn address(&self, base: &str) -> String {
        let Ok(url) = Url::parse(base) else {
            return base.to_owned();
        };

        // Less of the question until the address is short enough.
        for length in [
            LONGEST_QUESTION,
            LONGEST_QUESTION / 2,
            LONGEST_QUESTION / 4,
            0,
        ] {
            let filled = self.filled(url.clone(), length);
            if filled.as_str().len() <= BUTTON_URL {
                return filled.into();
            }
        }
        base.to_owned()
    }

    fn filled(&self, mut url: Url, length: usize) -> Url {
        let question: String = visible(self.question).chars().take(length).collect();
        let topic = self.topic.map_or("", |topic| topic.id.as_str());
        let fields = [
            ("title", question.as_str()),
            ("topic", topic),
            ("criterion", self.criterion.unwrap_or_default()),
            ("question", question.as_str()),
        ];
        for (name, value) in fields {
            if !value.is_empty() {
                url.query_pairs_mut().append_pair(name, value);
            }
        }
        url
    }
}
