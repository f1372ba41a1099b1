//! What a test expects of a check, and the `rules!` list that turns expectations into tests.

use crate::support::article::Checked;
use weighin::knowledge::{Diagnostic, Rule};

/// Makes two kinds of tests for each rule, and the list `TESTED` of all rules that have both:
///
/// - `reports name: what => line:column "the marked text", "words of the message", "words of the remedy";`
/// - `passes name: what;`
///
/// `and Rule…` after the remedy names other rules that the same mistake breaks.
macro_rules! rules {
    ($($rule:ident {
        $(reports $bad:ident: $broken:expr
            => $line:literal:$column:literal $marked:expr, $message:literal, $remedy:literal
            $(, and $($also:ident)+)?;)+
        $(passes $good:ident: $valid:expr;)+
    })+) => {
        pub const TESTED: &[weighin::knowledge::Rule] = &[$(weighin::knowledge::Rule::$rule),+];

        mod reports {
            use super::*;
            use weighin::knowledge::Rule;
            $($(
                #[test]
                fn $bad() {
                    let also: &[Rule] = &[$($(Rule::$also),+)?];
                    let found = crate::rules::expect::only(Rule::$rule, also, $broken.check());
                    found.at($line, $column).marks($marked).says($message, $remedy);
                }
            )+)+
        }

        mod passes {
            use super::*;
            $($(
                #[test]
                fn $good() {
                    let problems = $valid.check().problems;
                    assert!(problems.is_empty(), "{problems:#?}");
                }
            )+)+
        }
    };
}

/// A problem and the text that it is in.
pub struct Found {
    problem: Diagnostic,
    text: String,
}

/// The one problem of a rule; the only others are of the rules in `also`.
pub fn only(rule: Rule, also: &[Rule], checked: Checked) -> Found {
    let Checked { problems, texts } = checked;
    let (mut of_rule, others): (Vec<_>, Vec<_>) = problems
        .into_iter()
        .partition(|problem| problem.rule == rule);
    assert!(
        others.iter().all(|problem| also.contains(&problem.rule)),
        "not expected: {others:#?}"
    );
    assert!(
        also.iter()
            .all(|rule| others.iter().any(|problem| problem.rule == *rule)),
        "no more than {of_rule:#?}"
    );
    assert_eq!(of_rule.len(), 1, "{of_rule:#?}");
    let problem = of_rule.remove(0);
    let text = texts.get(&problem.path).cloned().unwrap_or_default();
    Found { problem, text }
}

impl Found {
    /// Checks line and column, both counted from 1.
    pub fn at(self, line: usize, column: usize) -> Self {
        assert_eq!(
            (self.problem.line, self.problem.column),
            (line, column),
            "{:#?}",
            self.problem
        );
        self
    }

    /// Checks what the marked bytes of the source are.
    pub fn marks(self, marked: &str) -> Self {
        assert_eq!(
            self.text.get(self.problem.span.clone()),
            Some(marked),
            "{:#?}",
            self.problem
        );
        self
    }

    /// Checks that message and remedy have these words.
    pub fn says(self, message: &str, remedy: &str) {
        assert!(
            self.problem.message.contains(message),
            "{:#?}",
            self.problem
        );
        assert!(self.problem.remedy.contains(remedy), "{:#?}", self.problem);
    }
}
