// The channel: what people do in it, and the messages that come of that.

import { part } from "./elements.js";
import { echoOf } from "./echo.js";
import { openForm } from "./form.js";
import * as interactions from "./interactions.js";
import { Message } from "./message.js";
import { MessageRecord, OwnRecord, recordOfNoAnswer } from "./message-record.js";

/** The types of responses that change the channel. */
const MESSAGE = 4;
const UPDATE = 7;

/** The type of a response that asks for more. */
const FORM = 9;

/** Sends what `user` does, and shows what the bot answers. Everyone here has one language. */
export class Channel {
  #messages = [];

  #actions = {
    click: (message, component, values) => this.#click(message, component, values),
    dismiss: (message) => this.#dismiss(message),
    showSource: (message) => this.showSource(message),
  };

  /**
   * `ask` sends an interaction to the bot. `showSource(message)` shows where an answer comes from.
   * `onPost` and `onDismiss` are told when a message has come or gone.
   */
  constructor(user, locale, { ask, showSource, onPost, onDismiss }) {
    Object.assign(this, { user, locale, ask, showSource, onPost, onDismiss });
  }

  /** Somebody else writes and clicks from now on. */
  become(user) {
    this.user = user;
    for (const message of this.#messages) message.showTo(user);
  }

  /** Sends a slash command. */
  use(command, options) {
    return this.#interact(interactions.commandInteraction(this, command, options));
  }

  /** Sends a command from the menu of a message with this text. */
  useOnMessage(command, content) {
    return this.#interact(interactions.messageInteraction(this, command, content));
  }

  /** What the bot suggests for the option that is being typed. */
  async choices(command, options, signal) {
    const asked = interactions.completionInteraction(this, command, options);
    const { response } = await this.ask(asked, signal);
    return response.data?.choices ?? [];
  }

  #click(message, component, values) {
    const echo = echoOf(message.record);
    const asked = interactions.clickInteraction(this, echo, component, values);
    return this.#interact(asked, message);
  }

  /** Shows an unprompted message as it is now. */
  hear(news, answer) {
    const known = this.#messages.find((message) => message.record.id === news.id);
    if (known) {
      known.record.edit(news, answer);
      known.redraw();
    } else this.#post(new OwnRecord(news, answer));
  }

  /**
   * Asks the bot and shows its answer; `clicked` is the message that was clicked, if one was, and
   * `opener` what opened the form that is sent.
   */
  async #interact(asked, clicked, opener) {
    try {
      this.#receive(asked, await this.ask(asked), clicked, opener);
      clicked?.settle();
    } catch (error) {
      console.error(error);
      if (clicked) clicked.fail();
      else this.#post(recordOfNoAnswer(asked));
    }
  }

  #receive(asked, answer, clicked, opener) {
    const { type, data } = answer.response;
    if (type === FORM) {
      this.#fillIn(data, asked, clicked);
    } else if (type === MESSAGE) {
      this.#post(new MessageRecord(asked, answer, clicked?.record, opener), clicked);
    } else if (type === UPDATE) {
      clicked.record.change(asked, answer);
      clicked.redraw();
    }
  }

  /** Lets somebody fill in a form, and sends what they typed. */
  async #fillIn(form, opener, clicked) {
    const texts = await openForm(form);
    if (texts === null) return;
    const asked = interactions.formInteraction(this, form, texts, opener.message);
    await this.#interact(asked, clicked, opener);
  }

  #post(record, clicked) {
    const message = new Message(record, clicked, this.#actions);
    message.showTo(this.user);
    this.#messages.push(message);
    part("log").append(message.element);
    this.onPost(message);
  }

  #dismiss(message) {
    this.#messages = this.#messages.filter((other) => other !== message);
    message.record.attachments.free();
    message.element.remove();
    this.onDismiss();
  }

  /** Asks again for every answer, because the articles are others now. */
  async askAgain() {
    for (const message of [...this.#messages]) {
      const { record } = message;
      record.renew(await this.ask(record.asked));
      message.redraw();
    }
  }

  /** Takes all messages away. */
  clear() {
    for (const { record } of this.#messages) record.attachments.free();
    this.#messages = [];
    part("log").replaceChildren();
  }
}
