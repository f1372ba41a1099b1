// A form that the bot opens: a dialog with fields for texts.

import { freshId, make } from "./elements.js";

/** The style of a field with more than one line. */
const LONG = 2;

/** Opens a form; gives what is typed in each field, by its id, or null if one leaves the form. */
export function openForm({ title, components }) {
  const heading = make("h2", { id: freshId("form") }, title);
  const fields = components.flatMap((row) => row.components).map(drawField);
  const form = make("form", { autocomplete: "off" }, heading);
  form.append(...fields.map(({ box }) => box), drawFoot());
  const dialog = make("dialog", { class: "form-dialog", "aria-labelledby": heading.id }, form);
  document.body.append(dialog);
  return answered(dialog, form, fields);
}

function answered(dialog, form, fields) {
  const { promise, resolve } = Promise.withResolvers();
  let texts = null;

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    texts = fields.map(({ id, input }) => ({ id, text: input.value }));
    dialog.close();
  });
  form.querySelector("[type=button]").addEventListener("click", () => dialog.close());
  // Escape closes it too.
  dialog.addEventListener("close", () => {
    dialog.remove();
    resolve(texts);
  });

  dialog.showModal();
  return promise;
}

function drawField({ custom_id: id, style, label, value, required, placeholder, max_length }) {
  const isLong = style === LONG;
  const attributes = {
    id: freshId("form-field"),
    class: isLong ? "area" : "line-field",
    placeholder,
    required: required ?? true,
    maxlength: max_length,
  };
  const input = isLong
    ? make("textarea", { ...attributes, rows: "4" })
    : make("input", { ...attributes, type: "text" });
  input.value = value ?? "";

  const mark = attributes.required ? null : make("span", { class: "quiet" }, " (optional)");
  const name = make("label", { class: "field-name", for: attributes.id }, label, mark);
  return { id, input, box: make("div", { class: "form-field" }, name, input) };
}

function drawFoot() {
  const cancel = make("button", { type: "button", class: "button" }, "Cancel");
  const submit = make("button", { type: "submit", class: "button main-button" }, "Submit");
  return make("div", { class: "form-foot" }, cancel, submit);
}
