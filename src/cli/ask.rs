//! `weighin ask`: the whole pipeline without Discord.

use super::ask_arguments::AskArguments;
use super::problems::left_out;
use super::process::runtime;
use super::screen::screen;
use super::storing;
use super::typed_event::{event, request};
use super::{Failure, complain, instance, print};
use crate::chat::{self, Delivery, Handled};
use crate::commands::{Context, Event, Form, Response};
use crate::config::Config;
use crate::discord::message::response;
use crate::language::Language;
use crate::meanings;
use crate::question::{self, decision, passage};
use crate::render::chart::{Chart, Picture};
use crate::render::terminal;
use crate::search::explain;
use crate::store::Access;
use std::path::Path;

/// Asks and prints the answer.
pub fn main(config: &Config, file: Option<&Path>, arguments: AskArguments) -> Result<u8, Failure> {
    let meanings = meanings::MeaningStore::open(config.search.cache.as_deref());
    let instance = instance(config, |problem| complain(&left_out(problem)))?;
    let editions = instance.editions();
    let context = |language| instance.context(&editions, language);

    let language = Language::of_locale(&arguments.locale);
    if arguments.explain {
        meanings.compute_all();
        let question = arguments.question.join(" ");
        return print(&explained(&context(language), &question)).map(|()| 0);
    }

    let request = request(&context(language), &arguments)?;
    if request.command() == passage::COMMAND {
        // Nobody waits for the next answer of this process: this one has to know everything.
        meanings.compute_all();
    }
    let event = event(&arguments, language, request);
    let handled = if event.request.command() == decision::COMMAND {
        handled_with_store(config, file, context, &event)?
    } else {
        chat::answer_without_acting(context, &event)
    };
    let answer = match &handled.response {
        Response::Answer(answer) => answer,
        Response::Form(form) => return print(&form_text(form)).map(|()| 0),
        Response::Choices(_) => return Err(Failure::could_not_run("this cannot be asked")),
    };

    let chart = Chart::of(answer);
    if arguments.json {
        let picture = chart.as_ref().map(draw).transpose()?;
        print(&json(&handled, picture.as_ref())?)?;
    } else {
        let mark = private_mark(handled.delivery, &arguments.user);
        print(&(mark + &terminal::text_of(answer, screen())))?;
    }

    // After the answer, so that the answer is there even if the picture cannot be written.
    if let Some(file) = &arguments.chart {
        write_chart(chart.as_ref(), file)?;
    }
    Ok(0)
}

/// Does what an event does, with the decisions that are kept, and answers it.
fn handled_with_store<'c>(
    config: &Config,
    file: Option<&Path>,
    context: impl Fn(Language) -> Context<'c>,
    event: &Event,
) -> Result<Handled, Failure> {
    let url = config.store(file)?;
    runtime()?.block_on(async {
        let access = match storing::open(&url).await {
            None => Access::Off,
            Some(Ok(store)) => Access::Open(store),
            Some(Err(error)) => return Err(Failure::problems(format!("{url}: {error}"))),
        };

        let handled = chat::handle(context, &access, event).await;
        if let Access::Open(store) = access {
            store.close().await;
        }
        Ok(handled)
    })
}

/// What a form asks for, and how to fill it in here.
fn form_text(form: &Form) -> String {
    let mut text = format!("{}\n", form.title);
    let mut filled = String::new();
    for field in &form.fields {
        text += &format!("  {}: {}\n", field.name, field.label);
        filled += &format!(" --field {}=…", field.name);
    }

    let id = question::encode(&form.question).unwrap_or_default();
    text + &format!("Fill it in with: weighin ask --click {id}{filled}\n")
}

/// How a question in plain words is understood.
fn explained(cx: &Context, typed: &str) -> String {
    let question = typed.trim_start().trim_start_matches("/ask");
    explain(cx.library, &cx.find(question.trim(), None))
}

/// The interaction response that Discord would get.
fn json(handled: &Handled, picture: Option<&Picture>) -> Result<String, Failure> {
    let json = serde_json::to_string_pretty(&response(handled, picture)).map_err(|error| {
        Failure::could_not_run(format!("cannot write the answer as JSON: {error}"))
    })?;
    Ok(json + "\n")
}

fn write_chart(chart: Option<&Chart>, file: &Path) -> Result<(), Failure> {
    let Some(chart) = chart else {
        return Err(Failure::could_not_run(
            "this answer has no picture, so none was written; /recommend has one, and /compare without a criterion",
        ));
    };

    let picture = draw(chart)?;
    std::fs::write(file, &picture.png).map_err(|error| {
        Failure::could_not_run(format!(
            "cannot write the picture to `{}`: {error}",
            file.display()
        ))
    })
}

fn draw(chart: &Chart) -> Result<Picture, Failure> {
    chart
        .draw()
        .map_err(|error| Failure::could_not_run(format!("cannot draw the picture: {error}")))
}

fn private_mark(delivery: Delivery, user: &str) -> String {
    if delivery == Delivery::Private {
        format!("(only {user} can see this)\n")
    } else {
        String::new()
    }
}
