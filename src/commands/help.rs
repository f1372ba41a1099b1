//! `/help`: what one can ask, with examples from the library; and what is said when a question cannot be read at all.

use super::compare::Comparison;
use super::recommend::{Step, Wish};
use super::{Asked, Choice, Command, Context, Options, PRIVATE, Spec, topics};
use crate::answer::{Answer, Body, Button, Entry, Kind};
use crate::knowledge::Topic;
use crate::knowledge::prose::Span;
use crate::question::Question;

/// The command's name.
const NAME: &str = "help";

/// The `/help` command.
pub struct Help;

const SPEC: Spec = Spec { name: NAME, description: "What you can ask, with examples", options: &[PRIVATE] };

impl Command for Help {
    fn spec(&self) -> &'static Spec {
        &SPEC
    }

    fn parse(&self, _: &Context, _: &Options) -> Result<Asked, Box<Answer>> {
        Ok(Question::new(NAME, [""; 0]).into())
    }

    fn answer(&self, cx: &Context, question: &Question) -> Option<Answer> {
        question.words.is_empty().then(|| help(cx))
    }

    fn complete(&self, _: &Context, _: &Options, _: &str) -> Vec<Choice> {
        Vec::new()
    }
}

fn help(cx: &Context) -> Answer {
    let what =
        "Ask how technologies compare; every answer is quoted or computed from reviewed articles, with its sources.";
    let mut answer = Answer::new(Kind::Answered, "What you can ask", vec![Span::plain(what)]);
    let mut entries = Vec::new();
    if let Some(topic) = example_topic(cx) {
        entries.extend(compare_examples(topic));
        entries.push(recommend_example(topic));
        answer.add_buttons(example_buttons(topic));
    }
    entries.push(entry("/topics", "What the library covers, with a menu that leads to a comparison."));
    entries.push(entry("/help", "This."));
    entries.push(entry("Good to know", GOOD_TO_KNOW));
    entries.push(entry("Version", &versions(cx)));
    answer.body = Body::Entries(entries);
    answer
}

const GOOD_TO_KNOW: &str = "Names may be short, misspelt or in any case. The option private keeps an answer to yourself. \
     Buttons under a public answer change it for its asker; everyone else gets an answer of their own.";

/// The configured topic, or else the first.
fn example_topic<'l>(cx: &Context<'l>) -> Option<&'l Topic> {
    cx.library.topic(&cx.settings.default_topic).or_else(|| cx.library.topics().first())
}

fn compare_examples(topic: &Topic) -> Vec<Entry> {
    let [first, second, ..] = &topic.technologies[..] else {
        return Vec::new();
    };
    let criterion = topic.criteria.first().map(|criterion| {
        let question = &criterion.question;
        let example = format!("/compare criterion:{} topic:{}", criterion.name, topic.title);
        entry(&example, &format!("{question} {} and {} side by side.", first.name, second.name))
    });
    let pair = entry(
        &format!("/compare first:{} second:{}", first.name, second.name),
        &format!("An overview of these two. {}", topic.question),
    );
    criterion.into_iter().chain([pair]).collect()
}

fn recommend_example(topic: &Topic) -> Entry {
    let mut names = topic.criteria.iter().map(|criterion| criterion.name.as_str());
    let priorities = match (names.next(), names.next()) {
        (Some(first), Some(second)) => format!("{first}=5, {second}=2"),
        (first, _) => first.unwrap_or_default().to_owned(),
    };
    let heading = format!("/recommend topic:{} priorities:{priorities}", topic.title);
    entry(&heading, "Who fits what matters to you, why, and what would change that. Without options, menus ask for it.")
}

fn example_buttons(topic: &Topic) -> Vec<Button> {
    let overview = Comparison::overview(topic);
    let criteria = topic.criteria.iter().enumerate().take(2);
    let buttons = criteria.map(|(at, criterion)| Button::ask(&criterion.name, overview.on(Some(at)).question()));
    let recommend = Button::ask("Recommend", Wish::new(topic).question(Step::Panel));
    let others = [topics::overview_button(topic), recommend, Button::ask("All topics", topics::question(1))];
    buttons.chain(others).collect()
}

fn entry(heading: &str, text: &str) -> Entry {
    Entry { heading: heading.to_owned(), lines: vec![vec![Span::plain(text)]] }
}

fn versions(cx: &Context) -> String {
    let (version, library) = (env!("CARGO_PKG_VERSION"), cx.library);
    let topics = match library.topics().len() {
        1 => "one topic".to_owned(),
        count => format!("{count} topics"),
    };
    format!("Weighin {version}, library {} with {topics}.", library.version())
}

/// What is said to a button or menu that does not fit this library or is not of this bot.
pub fn outdated(cx: &Context) -> Answer {
    let text = "It comes from an earlier version of the knowledge base, or not from here. Ask again:";
    let mut answer = Answer::new(Kind::Declined, "This button leads nowhere any more", vec![Span::plain(text)]);
    answer.add_buttons(ways_in(cx));
    answer
}

/// What is said to a command that this version does not know.
pub fn unknown_command(cx: &Context) -> Answer {
    let names: Vec<String> = super::ALL.iter().map(|command| format!("/{}", command.spec().name)).collect();
    let text = format!("This version answers {}.", super::reading::listed(&names));
    let mut answer = Answer::new(Kind::Declined, "This command is not known here", vec![Span::plain(text)]);
    answer.add_buttons(ways_in(cx));
    answer
}

fn ways_in(cx: &Context) -> Vec<Button> {
    let example = example_topic(cx).map(topics::overview_button);
    let fixed = [Button::ask("All topics", topics::question(1)), Button::ask("Help", Question::new(NAME, [""; 0]))];
    example.into_iter().chain(fixed).collect()
}
