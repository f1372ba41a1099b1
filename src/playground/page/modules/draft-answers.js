// The answers of a draft, in a channel of its own.

import { Channel } from "./channel.js";
import { part } from "./elements.js";
import { MEMBERS } from "./people.js";
import { asJson, askAt, fetchJson } from "./server.js";

/** The type of an option that is text. */
const TEXT = 3;

/** The answers. `showLines(first, last)` shows lines of the draft. */
export class DraftAnswers {
  /** The draft that is answered from: the latest without errors. */
  #draft = null;

  /** What the first questions were made for. */
  #asked = "";

  constructor(showLines) {
    this.showLines = showLines;
    this.channel = new Channel(MEMBERS[0], "en-US", {
      ask: (interaction) => askAt("/draft/interactions", this.#with(interaction)),
      showSource: (message) => this.#showSource(message),
      // One who has clicked looks at what comes of it.
      onPost: (message) => message.clicked && message.jumpTo(),
      onDismiss: () => document.getElementById("answers-title").focus(),
    });
  }

  #with(interaction) {
    return { draft: this.#draft, interaction };
  }

  /** Answers from this draft from now on; `topic` says what is in it. */
  async follow(draft, topic) {
    this.#draft = draft;
    const { criteria, telling, rated } = topic;
    const asked = JSON.stringify([draft.id, criteria, telling, rated]);
    if (asked === this.#asked) return this.channel.askAgain();

    this.#asked = asked;
    this.channel.clear();
    for (const { command, options } of questionsAbout(draft.id, topic)) {
      await this.channel.use(command, options);
    }
  }

  /** Says where the answers come from. */
  say(text) {
    part("answers-said").textContent = text;
  }

  /** There is no draft to answer from. */
  forget() {
    this.#asked = "";
    this.channel.clear();
  }

  async #showSource(message) {
    const asked = asJson(this.#with(message.record.asked));
    const { origins } = await fetchJson("/draft/origins", asked);
    if (origins.length > 0) this.showLines(origins[0].first, origins[0].last);
  }
}

/** How many criteria a recommendation starts with. */
const PRIORITIES = 3;

/** What to ask first: the overview, a criterion that the draft tells something of, what fits. */
function questionsAbout(id, { criteria, telling, rated }) {
  const text = (name, value) => ({ name, type: TEXT, value });
  const topic = text("topic", id);
  const criterion = text("criterion", telling ?? criteria[0]);
  // Without any, the bot asks what matters.
  const important = rated.slice(0, PRIORITIES).join(", ");
  const priorities = important ? [text("priorities", important)] : [];
  return [
    { command: { sent: "compare" }, options: [topic] },
    { command: { sent: "compare" }, options: [topic, criterion] },
    { command: { sent: "recommend" }, options: [topic, ...priorities] },
  ];
}
