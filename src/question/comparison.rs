//! The question that `/compare` answers, read from and written as a [`Question`].

use super::words::{JOIN, NONE, PLACEHOLDER, Question};
use crate::index::{CriterionIndex, TechnologyIndex};
use crate::knowledge::{Library, Topic};

/// The command that answers it.
pub const COMMAND: &str = "compare";

/// Which technologies of a topic to compare, on what, and how much of it to show.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison<'l> {
    pub topic: &'l Topic,
    /// `None` asks for the overview.
    pub criterion: Option<CriterionIndex>,
    /// None for whichever fit, one to put it first, two for a pair.
    pub technologies: Vec<TechnologyIndex>,
    pub view: View,
}

/// How much of a comparison to show. Pages count from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    Summary,
    /// The summary for its asker alone, who can share it.
    Preview,
    /// The summary, shared with the channel by one who saw it alone.
    Shared,
    /// The whole section on the one technology that the comparison names.
    Detail {
        page: usize,
    },
    Sources {
        page: usize,
    },
}

/// Where the parts of a comparison are among a question's words.
const TOPIC: usize = 0;
const CRITERION: usize = 1;
const TECHNOLOGIES: usize = 2;
const VIEW: usize = 3;
const WORDS: usize = 4;

impl<'l> Comparison<'l> {
    /// The overview of a topic.
    pub fn overview(topic: &'l Topic) -> Self {
        Self {
            topic,
            criterion: None,
            technologies: Vec::new(),
            view: View::Summary,
        }
    }

    /// Reads a question; `None` where it does not fit the library.
    pub fn read(library: &'l Library, question: &Question) -> Option<Self> {
        if question.command != COMMAND || question.words.len() > WORDS {
            return None;
        }

        let topic = library.topic(question.word(TOPIC)?)?;
        let criterion = match question.word(CRITERION) {
            Some(id) => Some(topic.criterion(id)?),
            None => None,
        };
        let technologies = match question.word(TECHNOLOGIES) {
            Some(ids) => technologies(topic, ids)?,
            None => Vec::new(),
        };
        let view = match question.word(VIEW) {
            Some(word) => View::read(word)?,
            None => View::Summary,
        };

        // Only one section can be shown whole.
        let is_one_section = criterion.is_some() && technologies.len() == 1;
        if matches!(view, View::Detail { .. }) && !is_one_section {
            return None;
        }
        Some(Self {
            topic,
            criterion,
            technologies,
            view,
        })
    }

    /// The same comparison on another criterion.
    pub fn on(&self, criterion: Option<CriterionIndex>) -> Self {
        Self {
            criterion,
            view: self.view.onward(),
            ..self.clone()
        }
    }

    /// The same comparison of other technologies.
    pub fn of(&self, technologies: Vec<TechnologyIndex>) -> Self {
        Self {
            technologies,
            view: self.view.onward(),
            ..self.clone()
        }
    }

    /// The same comparison, more or less of it.
    pub fn view(&self, view: View) -> Self {
        Self {
            view,
            ..self.clone()
        }
    }

    /// The question that asks for this comparison.
    pub fn question(&self) -> Question {
        let criterion = self.criterion.and_then(|c| self.topic.criteria.get(c));
        self.words(criterion.map_or(NONE, |c| &c.id), &self.technology_ids())
    }

    /// The question that lacks the criterion: a menu fills it in.
    pub(crate) fn question_for_criterion(&self) -> Question {
        self.words(PLACEHOLDER, &self.technology_ids())
    }

    /// The question that lacks the technologies: a menu fills them in.
    pub(crate) fn question_for_technologies(&self) -> Question {
        let criterion = self.criterion.and_then(|c| self.topic.criteria.get(c));
        self.words(criterion.map_or(NONE, |c| &c.id), PLACEHOLDER)
    }

    fn words(&self, criterion: &str, technologies: &str) -> Question {
        let view = self.view.written();
        let mut words = vec![self.topic.id.as_str(), criterion, technologies, &view];

        // A shorter id leaves more room for long names of topics.
        while words.last() == Some(&NONE) {
            words.pop();
        }
        Question::new(COMMAND, words)
    }

    fn technology_ids(&self) -> String {
        let mut ids: Vec<&str> = Vec::new();
        for technology in &self.technologies {
            ids.push(&self.topic.technologies[*technology].id);
        }

        if ids.is_empty() {
            NONE.to_owned()
        } else {
            ids.join(&JOIN.to_string())
        }
    }
}

/// One technology or two different ones.
fn technologies(topic: &Topic, ids: &str) -> Option<Vec<TechnologyIndex>> {
    let found: Option<Vec<TechnologyIndex>> =
        ids.split(JOIN).map(|id| topic.technology(id)).collect();
    found.filter(|found| match found[..] {
        [_] => true,
        [first, second] => first != second,
        _ => false,
    })
}

impl View {
    /// The view of another comparison that is reached from here.
    fn onward(self) -> Self {
        if self == View::Preview {
            View::Preview
        } else {
            View::Summary
        }
    }

    fn read(word: &str) -> Option<Self> {
        let page = |number: &str| number.parse().ok().filter(|page| (1..1000).contains(page));
        match word.split_at_checked(1)? {
            ("p", "") => Some(View::Preview),
            ("c", "") => Some(View::Shared),
            ("d", number) => page(number).map(|page| View::Detail { page }),
            ("s", number) => page(number).map(|page| View::Sources { page }),
            _ => None,
        }
    }

    fn written(self) -> String {
        match self {
            View::Summary => NONE.to_owned(),
            View::Preview => "p".to_owned(),
            View::Shared => "c".to_owned(),
            View::Detail { page } => format!("d{page}"),
            View::Sources { page } => format!("s{page}"),
        }
    }
}
