// What a message of the bot says, who asked for it, and what the bot answered. No DOM here.

import { Attachments } from "./attachments.js";
import { EPHEMERAL } from "./interactions.js";
import { snowflake } from "./snowflakes.js";

/** A message of the bot. It may be answered more than once: a click can change it. */
export class MessageRecord {
  content = "";
  embeds = [];
  components = [];
  attachments = new Attachments();
  edited = null;

  /** `clicked` is the record of the message whose button or menu asked for this one. */
  constructor(asked, { response, files }, clicked = null) {
    Object.assign(this, { id: snowflake(), first: asked, clicked, sent: new Date() });
    this.asker = asked.member.user;
    this.flags = response.data.flags ?? 0;
    this.#take(asked, response, files);
  }

  /** A later answer changes the message. */
  change(asked, { response, files }) {
    this.edited = new Date();
    this.#take(asked, response, files);
  }

  /** The same question has another answer now. */
  renew({ response, files }) {
    this.#take(this.asked, response, files);
  }

  /** What a response leaves out stays as it was. */
  #take(asked, response, files) {
    Object.assign(this, { asked, response });
    for (const key of ["content", "embeds", "components"]) {
      if (response.data[key] != null) this[key] = response.data[key];
    }
    if (response.data.attachments) this.attachments.replace(response.data.attachments, files);
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
