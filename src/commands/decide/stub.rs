//! Replaced when what is said is merged.
pub mod list {
    use crate::answer::{Answer, Kind};
    use crate::commands::command::Context;
    use crate::decisions::Line;
    use crate::knowledge::prose::Span;
    pub fn list(_: &Context, lines: &[Line], _: bool) -> Answer {
        let names: Vec<&str> = lines.iter().map(|line| line.question.as_str()).collect();
        Answer::new(
            Kind::Answered,
            "Decisions",
            vec![Span::plain(names.join(", "))],
        )
    }
}
pub mod outcome {
    use crate::answer::{Answer, Kind};
    use crate::commands::command::Context;
    use crate::decisions::Shown;
    use crate::knowledge::prose::Span;
    pub fn outcome(_: &Context, shown: &Shown) -> Answer {
        Answer::new(
            Kind::Answered,
            "Outcome",
            vec![Span::plain(shown.decision.terms.question.clone())],
        )
    }
}
pub mod show {
    use crate::answer::Answer;
    use crate::commands::command::Context;
    use crate::decisions::Shown;
    pub fn show(cx: &Context, shown: &Shown) -> Answer {
        super::outcome::outcome(cx, shown)
    }
}
