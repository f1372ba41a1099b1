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

/// What was typed into a field of a form, also if it is blank: then the decision refuses it and
/// says why. `None` before the form is sent.
pub fn in_form<'o>(typed: &'o Options, field: &str) -> Option<&'o str> {
    let is_sent = typed.texts.iter().any(|(name, _)| name == field);
    is_sent.then(|| typed.text(field).unwrap_or_default())
}
