//! What a person sees of each command. The specs are in one place so that `/help` can show every
//! command without importing any.

use super::spec::{FOR, OptionKind, OptionSpec, PRIVATE, Spec};
use crate::question::{comparison, decision, passage, topics, wish};

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

const DECISION: OptionSpec = OptionSpec::new("decision", OptionKind::Completed);
const CLOSES: OptionSpec = OptionSpec::new("closes", OptionKind::Completed);
const ZONE: OptionSpec = OptionSpec::new("time_zone", OptionKind::Completed);
const TECHNOLOGY: OptionSpec = OptionSpec::new("technology", OptionKind::Completed);
const REVIEW: OptionSpec = OptionSpec::new("review", OptionKind::Completed);

/// `/decide`
pub const DECIDE: Spec = Spec::with_parts(
    decision::COMMAND,
    &[
        Spec::part(
            "decide open",
            &[
                OptionSpec::new("topic", OptionKind::Completed),
                OptionSpec::new("question", OptionKind::Completed),
                CLOSES,
                OptionSpec::new("who", OptionKind::Completed),
                OptionSpec::new("shortlist", OptionKind::Completed),
                OptionSpec::new("quorum", OptionKind::Completed),
                OptionSpec::new("live", OptionKind::Flag),
                OptionSpec::new("anonymous", OptionKind::Flag),
                OptionSpec::new("hide_names", OptionKind::Flag),
                OptionSpec::new("reasons", OptionKind::Flag),
                ZONE,
            ],
        ),
        Spec::part("decide list", &[]),
        Spec::part("decide show", &[DECISION]),
        Spec::part("decide remind", &[DECISION]),
        Spec::part("decide extend", &[CLOSES, DECISION, ZONE]),
        Spec::part("decide close", &[DECISION]),
        Spec::part("decide reopen", &[CLOSES, DECISION, ZONE]),
        Spec::part("decide propose", &[TECHNOLOGY, REVIEW, DECISION]),
        Spec::part(
            "decide settle",
            &[
                OptionSpec::new("by", OptionKind::Member),
                TECHNOLOGY,
                OptionSpec::new("reason", OptionKind::Completed),
                REVIEW,
                DECISION,
            ],
        ),
        Spec::part("decide record", &[DECISION]),
        Spec::part("decide cancel", &[DECISION]),
    ],
);
