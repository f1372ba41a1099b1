//! How to make each click: `weighin ask --click …`.

use super::page::{TerminalPage, clean};
use crate::answer::{Action, FollowUpRow, Menu};
use crate::question;
use crate::say;

impl TerminalPage {
    pub fn follow_ups(&mut self, rows: &[FollowUpRow]) {
        if rows.is_empty() {
            return;
        }

        self.line(&self.bold(&say!(
            self.language,
            "render-go-on",
            command = "weighin ask --click …"
        )));
        for row in rows {
            match row {
                FollowUpRow::Buttons(buttons) => {
                    for button in buttons {
                        self.follow_up(&button.label, &target(&button.action));
                    }
                }
                FollowUpRow::Menu(menu) => self.menu(menu),
            }
        }
    }

    /// The id is in quotes, because a shell would expand its question mark.
    fn menu(&mut self, menu: &Menu) {
        let id = question::encode(&menu.question).unwrap_or_default();
        let values: Vec<&str> = menu
            .options
            .iter()
            .map(|option| option.value.as_str())
            .collect();

        // The example has as few as make a valid choice.
        let count = (*menu.picks.start()).max(1);
        let example = values[values.len().saturating_sub(count)..].join(",");

        // They are identifiers, so they are listed in the same way in every language.
        let values = values.join(", ");
        let picks = match (menu.picks.start(), menu.picks.end()) {
            (1, 1) => say!(self.language, "render-one-of", values = values),
            (2, 2) => say!(self.language, "render-two-of", values = values),
            _ => say!(self.language, "render-any-of", values = values),
        };

        let target = format!("'{id}' --values {example}  ({picks})");
        self.follow_up(&menu.placeholder, &target);
    }

    fn follow_up(&mut self, label: &str, target: &str) {
        self.indented(
            "  ",
            "      ",
            &format!("[{}] {}", clean(label), self.dim(target)),
        );
    }
}

/// What a click is called in `weighin ask --click …`, or where it leads.
fn target(action: &Action) -> String {
    match action {
        Action::Ask(question) => question::encode(question).unwrap_or_default(),
        Action::Open(url) => url.clone(),
    }
}
