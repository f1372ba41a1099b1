//! Texts, whether they were typed as options of the command or into a form.

use crate::commands::event::Event;
use crate::commands::options::Options;
use crate::commands::request::Request;

/// What an event brings with it.
pub fn of(event: &Event) -> Options {
    match &event.request {
        Request::Ask { options, .. } | Request::Complete { options, .. } => options.clone(),
        Request::Submit { texts, .. } => Options {
            texts: texts.clone(),
            ..Options::default()
        },
        Request::Click { .. } => Options::default(),
    }
}
