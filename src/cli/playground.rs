//! `weighin playground`: the bot on a local page, without Discord.

use super::listening::{listen, local_address};
use super::place::place;
use super::problems::{count, human, left_out};
use super::process::{runtime, stop_or_closed};
use super::screen::screen;
use super::{Failure, complain, print};
use crate::commands::{AnswerSettings, Context, Options, Request, Response, respond};
use crate::config::{Config, listen_address};
use crate::edition::Editions;
use crate::instance::today;
use crate::knowledge::Loaded;
use crate::language::Language;
use crate::meanings;
use crate::playground::{self, PublicUrl, Shelf, Visitors};
use crate::reload::{self, Watching};
use crate::render::terminal;
use std::net::SocketAddr;
use std::sync::Arc;

/// Try the bot on a local page, and see every article as Discord will show it.
#[derive(clap::Args)]
pub struct PlaygroundArguments {
    /// Where to listen
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080", value_parser = listen_address)]
    listen: SocketAddr,
    /// Let other machines in: everyone who reaches the address can then use the page
    #[arg(long)]
    allow_remote: bool,
    /// The public address of the page, if it is behind an https proxy; requests for other addresses
    /// are refused
    #[arg(long, value_name = "https://HOST", value_parser = PublicUrl::read)]
    public_url: Option<PublicUrl>,
}

impl Default for PlaygroundArguments {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            allow_remote: false,
            public_url: None,
        }
    }
}

/// Serves the page until it is stopped.
pub fn main(config: &Config, arguments: &PlaygroundArguments) -> Result<u8, Failure> {
    check_who_may_connect(arguments)?;

    let meanings = meanings::MeaningStore::open(config.search.cache.as_deref());
    let (shelf, sample, _watching) = open(config)?;
    meanings.compute_in_background();
    runtime()?.block_on(async {
        // Before the page is announced: Ctrl-C must end it in good order from then on.
        let stop = stop_or_closed()?;

        let free = format!("weighin playground --listen {}:0", arguments.listen.ip());
        let remedy = format!("stop the program that uses it, or use any free port: {free}");
        let listener = listen(arguments.listen, &remedy)
            .await
            .map_err(Failure::could_not_run)?;

        let address = local_address(&listener);
        let public = arguments.public_url.as_ref().map(PublicUrl::to_string);
        print(&(sample + &welcome(shelf.errors(), &address, public.as_deref())))?;

        playground::run(shelf, visitors(arguments), listener, stop).await;
        Ok(0)
    })
}

/// Loads and watches the articles. Errors in them are no failure: the page shows them.
fn open(config: &Config) -> Result<(Arc<Shelf>, String, Watching), Failure> {
    let path = &place(config)?.folder;
    let (mut loaded, seen) = reload::load(path).map_err(|error| super::unreadable(path, &error))?;
    for problem in loaded.left_out() {
        complain(&left_out(problem));
    }

    let library = std::mem::take(&mut loaded.library);
    let translations = std::mem::take(&mut loaded.translations);
    let editions = Editions::new(library, translations);
    let sample = sample(&editions, &loaded, &config.settings());

    let shelf = Arc::new(Shelf::new(config.settings(), editions, loaded.problems));
    let watching = shelf
        .watch(path, seen)
        .map_err(|error| Failure::could_not_run(format!("cannot watch the articles: {error}")))?;
    Ok((shelf, sample, watching))
}

/// Who may use the page. A public address is more exact than allowing everyone.
fn visitors(arguments: &PlaygroundArguments) -> Visitors {
    match (&arguments.public_url, arguments.allow_remote) {
        (Some(url), _) => Visitors::Through(url.clone()),
        (None, true) => Visitors::Everyone,
        (None, false) => Visitors::ThisMachine,
    }
}

/// Other machines are let in only if that was asked for.
fn check_who_may_connect(arguments: &PlaygroundArguments) -> Result<(), Failure> {
    let address = arguments.listen;
    if address.ip().is_loopback() {
        return Ok(());
    }

    if !arguments.allow_remote {
        return Err(Failure::could_not_run(format!(
            "{address} can be reached by other machines; add --allow-remote if you want that"
        )));
    }
    complain(&format!(
        "weighin: warning: everyone who reaches {address} can use this page\n"
    ));
    Ok(())
}

/// What to do next.
fn welcome(errors: usize, address: &str, public: Option<&str>) -> String {
    let errors = match errors {
        0 => String::new(),
        some => format!(
            "{} in the articles, shown at http://{address}/gallery\n",
            count(some, "error")
        ),
    };
    let public = public.map_or_else(String::new, |url| format!(" (from other machines: {url})"));

    format!(
        "{errors}Open http://{address}{public} to try it as in Discord; http://{address}/gallery shows every article. Ctrl-C stops it.\n\
         To connect it to Discord, put a bot token into DISCORD_TOKEN, then: weighin run   (README.md, \"Connect it to Discord\")\n"
    )
}

/// A sample answer, or what has to be fixed if no article loads.
fn sample(editions: &Editions, loaded: &Loaded, settings: &AnswerSettings) -> String {
    let original = editions.original();
    let cx = original.context(settings, Language::English, today());
    let Some(request) = sample_request(&cx) else {
        return human(loaded, false);
    };
    let Response::Answer(mut answer) = respond(&cx, &request) else {
        return String::new();
    };

    // The page has the follow-ups; only the answer is shown here.
    answer.follow_ups.clear();
    terminal::text_of(&answer, screen()) + "\n"
}

/// `/compare speed` on the default topic, or its overview if it has no such criterion; the same on
/// the first topic if there is no default topic.
fn sample_request(cx: &Context) -> Option<Request> {
    let topic = cx.example_topic()?;
    let mut texts = vec![("topic".to_owned(), topic.title.clone())];
    if topic.criterion("speed").is_some() {
        texts.push(("criterion".to_owned(), "speed".to_owned()));
    }

    Some(Request::Ask {
        command: "compare".to_owned(),
        options: Options {
            texts,
            ..Options::default()
        },
    })
}
