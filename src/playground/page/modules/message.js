// A message of the bot on the page.

import { drawFiles } from "./attached-files.js";
import { drawComponents } from "./components.js";
import { make } from "./elements.js";
import { drawEmbed } from "./embeds.js";
import { icon } from "./icons.js";
import { avatar } from "./members.js";
import { drawContext } from "./message-context.js";
import { BOT } from "./people.js";
import { drawBlocks } from "./prose.js";

/** Draws a record, and draws it again when it has changed. */
export class Message {
  /**
   * `clicked` is the message whose button or menu asked for this one. `actions` are `click`,
   * `showSource` and `dismiss`; each gets this message first.
   */
  constructor(record, clicked, actions) {
    Object.assign(this, { record, clicked, actions });
    const attributes = { class: "message", "data-message": record.id, tabindex: "-1" };
    this.element = make("article", attributes);
    this.draw();
  }

  draw() {
    const { record } = this;
    const head = this.drawHead();
    this.element.setAttribute("aria-labelledby", head.id);
    this.element.toggleAttribute("data-private", record.isPrivate);
    this.element.toggleAttribute("data-edited", record.edited !== null);

    const context = record.asker ? [drawContext(record, () => this.clicked.jumpTo())] : [];
    const body = make("div", { class: "message-body" }, head, ...this.drawContents());
    this.element.replaceChildren(...context, avatar(BOT), body);
  }

  /** Draws what the record says now, while the focus stays where it is. */
  redraw() {
    const place = this.focusedPlace();
    this.draw();
    if (place) this.focusAt(place);
  }

  drawHead() {
    const { id, sent, edited } = this.record;
    const name = make("h2", { class: "author" }, "Weighin");
    const tag = make("span", { class: "tag" }, "APP");
    const when = sent.toLocaleTimeString(undefined, { timeStyle: "short" });
    const time = make("time", { datetime: sent.toISOString() }, when);
    const note =
      edited && make("span", { class: "edited", title: edited.toLocaleString() }, "(edited)");

    this.sourceButton = this.drawSourceButton();
    const attributes = { class: "message-head", id: `head-${id}` };
    return make("header", attributes, name, tag, time, note, this.sourceButton);
  }

  drawSourceButton() {
    const attributes = { type: "button", class: "source-button", "aria-haspopup": "dialog" };
    const face = make("button", attributes, icon("code"), "Show source");
    face.addEventListener("click", () => this.actions.showSource(this));
    return face;
  }

  drawContents() {
    const { content, embeds, components, attachments, isPrivate } = this.record;
    const picture = (address) => attachments.picture(address);
    const click = (...clicked) => this.click(...clicked);
    this.failure = make("p", { class: "failure", role: "alert" });

    const parts = [
      content && make("div", { class: "message-content prose" }, ...drawBlocks(content)),
      ...embeds.map((embed) => drawEmbed(embed, { picture })),
      attachments.texts.length > 0 && drawFiles(attachments.texts),
      components.length > 0 && drawComponents(components, click),
      this.failure,
      isPrivate && this.drawPrivacy(),
    ];
    return parts.filter(Boolean);
  }

  drawPrivacy() {
    const dismiss = make("button", { type: "button", class: "link-button" }, "Dismiss message");
    dismiss.addEventListener("click", () => this.actions.dismiss(this));
    return make("p", { class: "privacy" }, icon("eye"), "Only you can see this · ", dismiss);
  }

  /** Hides the message from those who may not see it. */
  showTo(user) {
    this.element.hidden = !this.record.isVisibleTo(user);
  }

  jumpTo() {
    this.element.scrollIntoView({ block: "center" });
    this.element.focus({ preventScroll: true });
  }

  controls() {
    return [...this.element.querySelectorAll(".components .button, .components .menu-face")];
  }

  /** Which control has the focus, so that it can be found again after drawing. */
  focusedPlace() {
    const controls = this.controls();
    const at = controls.indexOf(document.activeElement);
    return at === -1 ? null : { at, isMenu: controls[at].matches(".menu-face") };
  }

  /** Focuses the control in this place, or the message where another kind of control is now. */
  focusAt(place) {
    const control = this.controls()[place.at];
    const isSame = control?.matches(".menu-face") === place.isMenu;
    (isSame ? control : this.element).focus({ preventScroll: true });
  }

  /** Sends a click; the next one waits until it was answered. */
  click(component, face, values) {
    if (this.isBusy) return;
    this.isBusy = true;
    this.failure.textContent = "";
    face.setAttribute("aria-busy", "true");
    this.actions.click(this, component, values);
  }

  /** An answer came. */
  settle() {
    this.isBusy = false;
    for (const control of this.controls()) control.removeAttribute("aria-busy");
  }

  /** No answer came. */
  fail() {
    this.settle();
    this.failure.textContent = "This interaction failed";
  }
}
