// The page at /import: what people have becomes a draft, which is answered at once.
// channel-page.js says where to find what.

import { counted } from "./counted.js";
import { DraftAnswers } from "./draft-answers.js";
import { DraftEditor } from "./draft-editor.js";
import { part } from "./elements.js";
import { drawIcons } from "./icons.js";
import { ImportForm } from "./import-form.js";
import { listenForNews, tellNews } from "./live.js";
import { drawReport } from "./report.js";
import { post } from "./server.js";
import { startTheme } from "./theme.js";
import { askForNothing, askForRoles } from "./unclear.js";

/** How long to wait for the next keystroke, in milliseconds. */
const PAUSE = 400;

/** Does the latest of what is wished, after a pause, one at a time. */
class Latest {
  #wished = false;
  #isBusy = false;

  constructor(act) {
    this.act = act;
  }

  soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.now(), PAUSE);
  }

  async now() {
    clearTimeout(this.timer);
    this.#wished = true;
    if (this.#isBusy) return;

    this.#isBusy = true;
    while (this.#wished) {
      this.#wished = false;
      await this.act();
    }
    this.#isBusy = false;
  }
}

const making = new Latest(makeDraft);
const checking = new Latest(checkDraft);
const form = new ImportForm({ onChange: makeUnlessChanged, onMake: () => making.now() });
const editor = new DraftEditor(() => {
  checking.soon();
  showButton();
});
const answers = new DraftAnswers((first, last) => editor.select(first, last));

/** A draft that somebody has changed is replaced only by the button. */
function makeUnlessChanged() {
  if (!editor.isChanged) making.soon();
  else form.say("Your changes in the draft are kept until you make it again.");
}

function showButton() {
  const text = editor.isChanged ? "Make the draft again, without my changes" : "Make the draft";
  part("make").textContent = text;
}

async function makeDraft() {
  form.fail("");
  try {
    const request = form.request();
    if (!request) return form.say(form.need);

    const made = await post(request.path, request.asked);
    await showMade(made, request.asked.texts ?? []);
  } catch (error) {
    console.warn(error);
    form.say("");
    form.fail(error.message);
  }
}

async function showMade(made, texts) {
  const isMade = made.draft !== null;
  part("made").hidden = !isMade;
  if (!isMade) {
    form.say("There is no draft yet.");
    answers.forget();
    return askForRoles(made, (known) => {
      form.learn(known);
      making.now();
    });
  }

  askForNothing();
  drawReport(made, texts);
  editor.show(made.id, made.draft);
  showButton();
  form.say(sayMade(made));
  await checking.now();
}

function sayMade({ kept, technologies, criteria }) {
  if (kept) return "This is an article already; it is below as it is.";
  const names = [
    counted(technologies.length, "technology", "technologies"),
    counted(criteria.length, "criterion", "criteria"),
  ];
  return `The draft is below: ${names.join(", ")}.`;
}

async function checkDraft() {
  const { draft } = editor;
  try {
    const checked = await post("/draft/check", draft);
    editor.showProblems(checked);
    answers.say(
      checked.topic
        ? "What Weighin answers from the draft. Buttons and menus work."
        : "The draft has errors. The answers are from before.",
    );
    if (checked.topic) await answers.follow(draft, checked.topic);
  } catch (error) {
    console.warn(error);
    answers.say(`The draft could not be checked: ${error.message}`);
  }
}

startTheme();
drawIcons();
listenForNews((news) => tellNews(news, "see the gallery"));
// A text can be pasted before this script runs.
if (form.isBegun) making.now();
