// What a message of the bot says, who asked for it, and what the bot answered. No DOM here.

import { Attachments } from "./attachments.js";
import { now } from "./clock.js";
import { EPHEMERAL } from "./interactions.js";
import { snowflake, timeOf } from "./snowflakes.js";

/** What any message of the bot has. */
class Content {
  content = "";
  embeds = [];
  components = [];
  attachments = new Attachments();
  edited = null;
  flags = 0;

  /** What is left out stays as it was. */
  take(data, files) {
    for (const key of ["content", "embeds", "components"]) {
      if (data[key] != null) this[key] = data[key];
    }
    if (data.attachments) this.attachments.replace(data.attachments, files);
  }
}

/** A message that the bot sends unprompted. */
export class OwnRecord extends Content {
  asker = null;
  asked = null;
  clicked = null;
  isPrivate = false;

  constructor(news, answer) {
    super();
    Object.assign(this, { id: news.id, sent: new Date(timeOf(news.id)) });
    this.edit(news, answer);
  }

  /** The bot says something else now. */
  edit({ edited }, { response, files }) {
    this.edited = edited === null ? null : new Date(edited);
    this.response = response;
    this.take(response, files);
  }

  isVisibleTo() {
    return true;
  }
}

/** A message that answers somebody. It may be answered more than once: a click can change it. */
export class MessageRecord extends Content {
  /**
   * `clicked` is the record of the message whose button or menu asked for this one; `opener` is
   * what opened the form that did.
   */
  constructor(asked, { response, files }, clicked = null, opener = null) {
    super();
    Object.assign(this, { id: snowflake(), first: asked, clicked, opener, sent: new Date(now()) });
    this.asker = asked.member.user;
    this.flags = response.data.flags ?? 0;
    this.#answer(asked, response, files);
  }

  /** A later answer changes the message. */
  change(asked, { response, files }) {
    this.edited = new Date(now());
    this.#answer(asked, response, files);
  }

  /** The same question has another answer now. */
  renew({ response, files }) {
    this.#answer(this.asked, response, files);
  }

  #answer(asked, response, files) {
    Object.assign(this, { asked, response });
    this.take(response.data, files);
  }

  get isPrivate() {
    return (this.flags & EPHEMERAL) !== 0;
  }

  isVisibleTo(user) {
    return !this.isPrivate || this.asker.id === user.id;
  }
}

/** What Discord shows to the asker when no answer comes. */
export function recordOfNoAnswer(asked) {
  const data = { flags: EPHEMERAL, content: "The application did not respond" };
  return new MessageRecord(asked, { response: { type: 4, data }, files: new Map() });
}
