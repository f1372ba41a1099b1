// The channel: what people do in it, and the messages that come of that.

import { part } from "./elements.js";
import { echoOf } from "./echo.js";
import * as interactions from "./interactions.js";
import { Message } from "./message.js";
import { MessageRecord, recordOfNoAnswer } from "./message-record.js";
import { scrollToEnd } from "./scrolling.js";
import { ask } from "./server.js";
import { showSource } from "./source.js";

/** The types of responses that change the channel. */
const MESSAGE = 4;
const UPDATE = 7;

/** Sends what `user` does, and shows what the bot answers. Everyone here has one language. */
export class Channel {
  #messages = [];

  #actions = {
    click: (message, component, values) => this.#click(message, component, values),
    dismiss: (message) => this.#dismiss(message),
    showSource,
  };

  constructor(user, locale) {
    Object.assign(this, { user, locale });
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
    const { response } = await ask(asked, signal);
    return response.data?.choices ?? [];
  }

  #click(message, component, values) {
    const echo = echoOf(message.record);
    const asked = interactions.clickInteraction(this, echo, component, values);
    return this.#interact(asked, message);
  }

  /** Asks the bot and shows its answer; `clicked` is the message that was clicked, if one was. */
  async #interact(asked, clicked) {
    try {
      this.#receive(asked, await ask(asked), clicked);
      clicked?.settle();
    } catch (error) {
      console.error(error);
      if (clicked) clicked.fail();
      else this.#post(recordOfNoAnswer(asked));
    }
  }

  #receive(asked, answer, clicked) {
    const { type } = answer.response;
    if (type === MESSAGE) {
      this.#post(new MessageRecord(asked, answer, clicked?.record), clicked);
    } else if (type === UPDATE) {
      clicked.record.change(asked, answer);
      clicked.redraw();
    }
  }

  #post(record, clicked) {
    const message = new Message(record, clicked, this.#actions);
    message.showTo(this.user);
    this.#messages.push(message);
    part("log").append(message.element);
    scrollToEnd();
  }

  #dismiss(message) {
    this.#messages = this.#messages.filter((other) => other !== message);
    message.record.attachments.free();
    message.element.remove();
    part("composer-text").focus();
  }
}
