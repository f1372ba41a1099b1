//! Makes articles of any size, with as much mark-up in them as wanted.

use crate::support::article::TODAY;
use weighin::commands::{Options, Request};
use weighin::knowledge::Topic;
use weighin::knowledge::article::parse;

/// How much an article holds, and of what.
pub struct Shape {
    pub technologies: usize,
    pub criteria: usize,
    /// Of ten characters of a text, how many are mark-up, which Discord is sent escaped.
    pub markup: usize,
    /// The length of a technology's name.
    pub name: usize,
}

/// An article without mark-up.
pub const LETTERS: Shape = Shape {
    technologies: 2,
    criteria: 1,
    markup: 0,
    name: 32,
};

impl Shape {
    /// The topic that the article is about. No rule but `discord-limit`, which only the program
    /// knows, may object to it.
    pub fn topic(&self, id: &str) -> Topic {
        let article = parse("large.md", id, &self.article(), TODAY);
        assert!(
            article.problems.is_empty(),
            "{:?}",
            article.problems.first()
        );
        article.topic.expect("a topic")
    }

    /// The article as a file has it.
    pub fn article(&self) -> String {
        format!("+++\n{}+++\n\n{}", self.front_matter(), self.body())
    }

    /// Questions of which every name is misspelt.
    pub fn misspelt(&self) -> Vec<Request> {
        let technology = |at| misspelt(&self.technology_name(at));
        let (first, second, criterion) = (
            technology(0),
            technology(1),
            misspelt(&self.criterion_name(0)),
        );
        let ask = |texts: &[(&str, &String)]| {
            let texts = texts
                .iter()
                .map(|(option, text)| ((*option).to_owned(), (*text).to_owned()))
                .collect();
            Request::Ask {
                command: "compare".to_owned(),
                options: Options {
                    texts,
                    ..Options::default()
                },
            }
        };
        vec![
            ask(&[("criterion", &criterion)]),
            ask(&[("first", &first)]),
            ask(&[("criterion", &criterion), ("first", &first)]),
            ask(&[("first", &first), ("second", &second)]),
            ask(&[
                ("criterion", &criterion),
                ("first", &first),
                ("second", &second),
            ]),
        ]
    }

    /// A text of this length that starts with something of its own.
    fn text(&self, own: &str, length: usize) -> String {
        let filler = "*_~|<[]`".chars().cycle();
        let letters = (0..10)
            .cycle()
            .zip(filler)
            .map(|(at, c)| if at < self.markup { c } else { 'x' });
        own.chars().chain(letters).take(length).collect()
    }

    fn technology_name(&self, at: usize) -> String {
        self.text(&format!("Tech{at} {at} {at} "), self.name)
    }

    fn criterion_name(&self, at: usize) -> String {
        self.text(&format!("Crit{at} {at} {at} "), 40)
    }

    fn front_matter(&self) -> String {
        let (title, question) = (self.text("Title", 60), self.text("Q", 100));
        let technologies = (0..self.technologies).map(|at| self.technology(at));
        let criteria = (0..self.criteria).map(|at| self.criterion(at));
        let entries: String = technologies.chain(criteria).collect();
        format!("title = '{title}'\nquestion = '{question}'\nreviewed = 2026-02-01\n{entries}")
    }

    fn technology(&self, at: usize) -> String {
        let (id, name, version) = (
            technology_id(at),
            self.technology_name(at),
            self.text("", 20),
        );
        format!("[[technologies]]\nid = '{id}'\nname = '{name}'\nversion = '{version}'\n")
    }

    fn criterion(&self, at: usize) -> String {
        let (id, name, question) = (
            criterion_id(at),
            self.criterion_name(at),
            self.text("", 100),
        );
        let ratings = (0..self.technologies).map(|technology| {
            format!(
                "{} = {}, ",
                technology_id(technology),
                1 + (technology + at) % 5
            )
        });
        let scale: String = (1..=5)
            .map(|rating| format!("{rating} = '{}', ", self.text("", 120)))
            .collect();
        let ratings: String = ratings.collect();
        format!(
            "[[criteria]]\nid = '{id}'\nname = '{name}'\nquestion = '{question}'\nscale = {{ {scale} }}\nratings = {{ {ratings} }}\n"
        )
    }

    fn body(&self) -> String {
        let chapter = |criterion| {
            let sections: String = (0..self.technologies)
                .map(|technology| self.section(criterion, technology))
                .collect();
            format!("## {}\n\n{sections}", criterion_id(criterion))
        };
        (0..self.criteria).map(chapter).collect()
    }

    /// A section with its source.
    fn section(&self, criterion: usize, technology: usize) -> String {
        let (summary, detail) = (
            escaped(&self.text("S", 500)),
            escaped(&self.text("D", 2_000)),
        );
        let (mark, title) = (
            format!("[^s{technology}-{criterion}]"),
            escaped(&self.text("Source", 60)),
        );
        let url = format!(
            "https://source.example/{}",
            "a".repeat(300 - "https://source.example/".len())
        );
        let source = format!("{mark}: [{title}]({url}), checked 2026-01-15.");
        format!(
            "### {}\n\n{summary}{mark}\n\n{detail}\n\n{source}\n\n",
            technology_id(technology)
        )
    }
}

fn technology_id(at: usize) -> String {
    format!("t{at:02}-aaaaaaaaaaaaaa")
}

fn criterion_id(at: usize) -> String {
    format!("c{at:02}-aaaaaaaaaaaaaaaa")
}

/// The text as Markdown that says just that.
fn escaped(text: &str) -> String {
    text.chars()
        .flat_map(|c| [c.is_ascii_punctuation().then_some('\\'), Some(c)])
        .flatten()
        .collect()
}

/// The name without a letter.
fn misspelt(name: &str) -> String {
    name.replacen(['e', 'i'], "", 1)
}
