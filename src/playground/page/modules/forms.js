// Forms (modals) that ask for text.

import { freshId, make } from "./elements.js";

const TEXT_INPUT = 4;
const SEVERAL_LINES = 2;

/** Opens a form. The browser's dialog keeps the focus inside and gives it back. */
export function openForm(form, onSubmit) {
  const components = form.components.flatMap((row) => row.components);
  const inputs = components.filter(({ type }) => type === TEXT_INPUT).map(drawInput);
  const title = make("h2", { id: freshId("form") }, form.title);
  const dialog = make("dialog", { class: "form", "aria-labelledby": title.id });
  dialog.append(drawSheet(dialog, title, inputs, () => onSubmit(inputs.map(filledIn))));

  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  inputs[0]?.field.focus();
}

const filledIn = ({ custom_id, field }) => ({ custom_id, value: field.value });

function drawSheet(dialog, title, inputs, onSubmit) {
  const cancel = make("button", { type: "button", class: "button secondary" }, "Cancel");
  const submit = make("button", { type: "submit", class: "button" }, "Submit");
  const foot = make("div", { class: "form-foot" }, cancel, submit);
  const boxes = inputs.map((input) => input.box);
  const sheet = make("form", { method: "dialog" }, title, ...boxes, foot);

  cancel.addEventListener("click", () => dialog.close());
  sheet.addEventListener("submit", (event) => {
    event.preventDefault();
    dialog.close();
    onSubmit();
  });
  return sheet;
}

function drawInput(component) {
  const required = component.required !== false;
  const attributes = {
    id: freshId("input"),
    placeholder: component.placeholder,
    required,
    minlength: component.min_length,
    maxlength: component.max_length,
  };
  const field =
    component.style === SEVERAL_LINES
      ? make("textarea", { ...attributes, rows: 4 })
      : make("input", { ...attributes, type: "text" });
  field.value = component.value ?? "";

  const mark = required && make("span", { class: "required", "aria-hidden": "true" }, " *");
  const label = make("label", { for: attributes.id }, component.label, mark);
  const box = make("div", { class: "form-input" }, label, field);
  return { custom_id: component.custom_id, field, box };
}
