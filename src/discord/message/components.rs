//! Follow-ups -> buttons and select menus.

use crate::answer::surface::{BUTTONS_IN_ROW, OPTIONS_IN_MENU, ROWS};
use crate::answer::{Action, Button, FollowUpRow, Menu, MenuOption};
use crate::discord::limits::{self, fit};
use crate::language::Language;
use crate::question::{self, Question};
use crate::say;
use serenity::builder::{
    CreateActionRow, CreateButton, CreateSelectMenu, CreateSelectMenuKind, CreateSelectMenuOption,
};
use serenity::model::application::ButtonStyle;
use std::collections::HashSet;

/// The rows of components. A second component for the same question is left out, because Discord
/// refuses duplicates.
pub fn rows(language: Language, follow_ups: &[FollowUpRow]) -> Vec<CreateActionRow> {
    let mut ids = ComponentIds::default();
    let mut rows = Vec::new();
    for follow_up in follow_ups {
        let row = match follow_up {
            FollowUpRow::Buttons(buttons) => button_row(buttons, &mut ids),
            FollowUpRow::Menu(menu) => menu_row(language, menu, &mut ids),
        };
        rows.extend(row);
    }

    rows.truncate(ROWS);
    rows
}

/// The ids that the components of a message have so far.
#[derive(Default)]
struct ComponentIds(HashSet<String>);

impl ComponentIds {
    /// The id of a component that asks a question; `None` if there is one already, or if the
    /// question cannot be written into an id.
    fn add(&mut self, question: &Question) -> Option<String> {
        let id = question::encode(question)?;
        let is_new = self.0.insert(id.clone());
        is_new.then_some(id)
    }
}

fn button_row(buttons: &[Button], ids: &mut ComponentIds) -> Option<CreateActionRow> {
    let mut created = Vec::new();
    for of in buttons.iter().take(BUTTONS_IN_ROW) {
        created.extend(button(of, ids));
    }

    // Discord refuses empty rows.
    if created.is_empty() {
        return None;
    }
    Some(CreateActionRow::Buttons(created))
}

fn button(button: &Button, ids: &mut ComponentIds) -> Option<CreateButton> {
    let created = match &button.action {
        Action::Open(url) => CreateButton::new_link(url),
        Action::Ask(question) => {
            CreateButton::new(ids.add(question)?).style(ButtonStyle::Secondary)
        }
    };

    let label = fit(button.label.clone(), limits::BUTTON_LABEL);
    Some(created.label(label))
}

fn menu_row(language: Language, menu: &Menu, ids: &mut ComponentIds) -> Option<CreateActionRow> {
    let id = ids.add(&menu.question)?;
    let options = options(language, menu);
    let least = u8::try_from(*menu.picks.start()).unwrap_or(1);
    let most = u8::try_from(*menu.picks.end()).unwrap_or(1);

    let menu = CreateSelectMenu::new(id, CreateSelectMenuKind::String { options })
        .placeholder(fit(menu.placeholder.clone(), limits::MENU_PLACEHOLDER))
        .min_values(least)
        .max_values(most);
    Some(CreateActionRow::SelectMenu(menu))
}

/// The options. Discord shows the chosen ones instead of the placeholder, so the first of them says
/// what the menu is for.
fn options(language: Language, menu: &Menu) -> Vec<CreateSelectMenuOption> {
    let first_chosen = menu.options.iter().position(|option| option.chosen);

    let mut created = Vec::new();
    for (at, of) in menu.options.iter().take(OPTIONS_IN_MENU).enumerate() {
        let label = if Some(at) == first_chosen {
            let (subject, text) = (&menu.placeholder, &of.label);
            say!(language, "of-subject", subject = subject, text = text)
        } else {
            of.label.clone()
        };
        created.push(option(of, label));
    }
    created
}

fn option(option: &MenuOption, label: String) -> CreateSelectMenuOption {
    let label = fit(label, limits::OPTION_TEXT);
    let created =
        CreateSelectMenuOption::new(label, &option.value).default_selection(option.chosen);

    // Discord refuses an empty description.
    if option.description.is_empty() {
        return created;
    }
    created.description(fit(option.description.clone(), limits::OPTION_TEXT))
}
