//! Forms -> Discord's modals.

use crate::commands::{Form, FormField};
use crate::discord::limits::{self, fit};
use crate::question;
use serenity::builder::{CreateActionRow, CreateInputText, CreateInteractionResponse, CreateModal};
use serenity::model::application::InputTextStyle;

/// The response that opens a form.
pub fn modal(form: &Form) -> CreateInteractionResponse {
    // A question with a form is short: it names a decision and a step.
    let id = question::encode(&form.question).unwrap_or_default();
    let fields = form.fields.iter().take(limits::FORM_FIELDS).map(row);

    let modal = CreateModal::new(id, fit(form.title.clone(), limits::FORM_TITLE));
    CreateInteractionResponse::Modal(modal.components(fields.collect()))
}

fn row(field: &FormField) -> CreateActionRow {
    let style = if field.is_long {
        InputTextStyle::Paragraph
    } else {
        InputTextStyle::Short
    };
    let longest = u16::try_from(field.longest).unwrap_or(u16::MAX);

    let mut input = CreateInputText::new(
        style,
        fit(field.label.clone(), limits::FIELD_LABEL),
        field.name,
    )
    .required(field.is_required)
    .max_length(longest.min(limits::FIELD_TEXT))
    .placeholder(fit(field.placeholder.clone(), limits::FIELD_PLACEHOLDER));
    if !field.value.is_empty() {
        input = input.value(&field.value);
    }
    CreateActionRow::InputText(input)
}
