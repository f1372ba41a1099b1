//! The real `weighin playground` over real HTTP. How it looks in a browser is tested in
//! `tests/browser/`.
//!
//! | file | what it does |
//! |---|---|
//! | `starting` | starts and stops |
//! | `guarding` | who may come in, and the headers of every answer |
//! | `answering` | the page, the commands and the answers |
//! | `origins` | the lines of the article that an answer comes from |
//! | `deciding` | `/decide`: unprompted messages, and a clock that can be put forward |
//! | `gallery` | every criterion as its answer, with the problems of the articles |
//! | `importing`, `drafting` | a text becomes a draft; a draft is checked and answered unstored |
//! | `reloading` | articles are saved while the playground runs |
//! | `running` | for the other files: a running playground |

mod answering;
mod deciding;
mod drafting;
mod gallery;
mod guarding;
mod importing;
mod origins;
mod reloading;
mod running;
mod starting;
