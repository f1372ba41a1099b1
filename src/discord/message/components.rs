//! Follow-ups -> buttons and select menus.

use crate::answer::surface::{BUTTONS_IN_ROW, OPTIONS_IN_MENU, ROWS};
use crate::answer::{Action, Button, Menu, MenuOption, Row};
use crate::discord::limits::{self, fit};
use crate::language::Language;
use crate::question;
use crate::say;
use serenity::builder::{
    CreateActionRow, CreateButton, CreateSelectMenu, CreateSelectMenuKind, CreateSelectMenuOption,
};
use serenity::model::application::ButtonStyle;
use std::collections::HashSet;

/// The rows of components. A second component for the same question is left out, because Discord
/// refuses duplicates.
pub fn rows(language: Language, follow_ups: &[Row]) -> Vec<CreateActionRow> {
    let mut asked = HashSet::new();
    let rows = follow_ups.iter().filter_map(|row| match row {
        Row::Buttons(buttons) => button_row(buttons, &mut asked),
        Row::Menu(menu) => menu_row(language, menu, &mut asked),
    });
    rows.take(ROWS).collect()
}

fn button_row(buttons: &[Button], asked: &mut HashSet<String>) -> Option<CreateActionRow> {
    let buttons = buttons.iter().take(BUTTONS_IN_ROW).filter_map(|button| {
        let label = fit(button.label.clone(), limits::BUTTON_LABEL);
        match &button.action {
            Action::Open(url) => Some(CreateButton::new_link(url).label(label)),
            Action::Ask(question) => {
                let id = question::encode(question).filter(|id| asked.insert(id.clone()))?;
                Some(
                    CreateButton::new(id)
                        .label(label)
                        .style(ButtonStyle::Secondary),
                )
            }
        }
    });
    let buttons: Vec<CreateButton> = buttons.collect();
    (!buttons.is_empty()).then_some(CreateActionRow::Buttons(buttons))
}

fn menu_row(
    language: Language,
    menu: &Menu,
    asked: &mut HashSet<String>,
) -> Option<CreateActionRow> {
    let id = question::encode(&menu.question).filter(|id| asked.insert(id.clone()))?;
    let options = options(language, menu);
    let [least, most] =
        [menu.picks.start(), menu.picks.end()].map(|count| u8::try_from(*count).unwrap_or(1));
    let menu = CreateSelectMenu::new(id, CreateSelectMenuKind::String { options })
        .placeholder(fit(menu.placeholder.clone(), limits::PLACEHOLDER))
        .min_values(least)
        .max_values(most);
    Some(CreateActionRow::SelectMenu(menu))
}

/// The options. Discord shows the chosen ones instead of the placeholder, so the first of them says
/// what the menu is for.
fn options(language: Language, menu: &Menu) -> Vec<CreateSelectMenuOption> {
    let first_chosen = menu.options.iter().position(|option| option.chosen);
    let options = menu.options.iter().take(OPTIONS_IN_MENU).enumerate();
    let built = options.map(|(at, of)| {
        if Some(at) == first_chosen {
            option(
                of,
                say!(
                    language,
                    "of-subject",
                    subject = &menu.placeholder,
                    text = &of.label
                ),
            )
        } else {
            option(of, of.label.clone())
        }
    });
    built.collect()
}

fn option(option: &MenuOption, label: String) -> CreateSelectMenuOption {
    let label = fit(label, limits::OPTION_TEXT);
    let built = CreateSelectMenuOption::new(label, &option.value).default_selection(option.chosen);
    if option.description.is_empty() {
        return built;
    }
    built.description(fit(option.description.clone(), limits::OPTION_TEXT))
}
