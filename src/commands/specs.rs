//! What a person sees of each command. The specs are in one place so that `/help` can show every
//! command without importing any.

use super::spec::{FOR, OptionKind, OptionSpec, PRIVATE, Spec};
use crate::question::{comparison, passage, topics, wish};

/// `/ask`
pub const ASK: Spec = Spec::slash(
    passage::COMMAND,
    &[
        OptionSpec::new("question", OptionKind::Text),
        OptionSpec::new("topic", OptionKind::Completed),
        FOR,
        PRIVATE,
    ],
);

/// `/compare`
pub const COMPARE: Spec = Spec::slash(
    comparison::COMMAND,
    &[
        OptionSpec::new("criterion", OptionKind::Completed),
        OptionSpec::new("topic", OptionKind::Completed),
        OptionSpec::new("first", OptionKind::Completed),
        OptionSpec::new("second", OptionKind::Completed),
        FOR,
        PRIVATE,
    ],
);

/// `/recommend`
pub const RECOMMEND: Spec = Spec::slash(
    wish::COMMAND,
    &[
        OptionSpec::new("topic", OptionKind::Completed),
        OptionSpec::new("use_case", OptionKind::Completed),
        OptionSpec::new("priorities", OptionKind::Completed),
        OptionSpec::new("must", OptionKind::Completed),
        FOR,
        PRIVATE,
    ],
);

/// `/topics`
pub const TOPICS: Spec = Spec::slash(topics::COMMAND, &[PRIVATE]);

/// `/help`
pub const HELP: Spec = Spec::slash("help", &[PRIVATE]);

/// The message command, named as the menu of a message shows it in English.
pub const WEIGH_IN: Spec = Spec::message("Weigh in on this");
