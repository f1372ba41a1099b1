//! The files of the page, embedded in the program. `page/modules/channel-page.js` says what is
//! where.

use super::state::Playground;
use axum::Router;
use axum::http::header;
use axum::response::IntoResponse;
use axum::routing::{MethodRouter, get};

const HTML: &str = "text/html; charset=utf-8";
const CSS: &str = "text/css; charset=utf-8";
const JAVASCRIPT: &str = "text/javascript; charset=utf-8";

/// The path and the text of each module.
macro_rules! modules {
    ($($name:literal),+ $(,)?) => {
        [$((concat!("/modules/", $name), include_str!(concat!("page/modules/", $name)))),+]
    };
}

/// The modules. One that is missing here fails a test in `tests/playground/answering.rs`.
const MODULES: &[(&str, &str)] = &modules![
    "attached-files.js",
    "attachments.js",
    "brought.js",
    "channel-page.js",
    "channel.js",
    "clock-control.js",
    "clock.js",
    "commands.js",
    "components.js",
    "composer-keys.js",
    "composer.js",
    "counted.js",
    "draft-answers.js",
    "draft-editor.js",
    "echo.js",
    "elements.js",
    "embeds.js",
    "examples.js",
    "form.js",
    "gallery-page.js",
    "gallery.js",
    "icons.js",
    "import-form.js",
    "import-page.js",
    "interactions.js",
    "json-tokens.js",
    "live.js",
    "markdown.js",
    "members.js",
    "menu.js",
    "message-context.js",
    "message-record.js",
    "message.js",
    "option-field.js",
    "own-messages.js",
    "people.js",
    "problem-boxes.js",
    "problems.js",
    "prose.js",
    "reading-place.js",
    "report.js",
    "scrolling.js",
    "selection.js",
    "server.js",
    "snowflakes.js",
    "source.js",
    "suggesting.js",
    "suggestions.js",
    "theme.js",
    "timestamps.js",
    "toasts.js",
    "unclear.js",
];

/// The routes of the page's files.
pub fn files() -> Router<Playground> {
    let mut router = Router::new()
        .route("/", file(HTML, include_str!("page/index.html")))
        .route("/gallery", file(HTML, include_str!("page/gallery.html")))
        .route("/import", file(HTML, include_str!("page/import.html")))
        .route("/style.css", file(CSS, include_str!("page/style.css")));

    for (path, text) in MODULES {
        router = router.route(path, file(JAVASCRIPT, text));
    }
    router
}

/// Answers with a file of this content type.
fn file(kind: &'static str, text: &'static str) -> MethodRouter<Playground> {
    get(async move || ([(header::CONTENT_TYPE, kind)], text).into_response())
}
