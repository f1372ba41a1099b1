// The page at /: a channel that behaves like Discord's. It draws nothing but what the server
// answers: real interaction responses.
//
// | file | what it does |
// |---|---|
// | `channel`, `examples` | what people do and what comes of it; examples in the empty channel |
// | `scrolling` | keeps the newest message in view |
// | `composer`, `composer-keys` | the message field, and its keys |
// | `option-field` | the field for an option of a command |
// | `suggesting`, `suggestions` | what fits what is typed; the list of it |
// | `commands` | commands in one's language, and reading what is typed |
// | `message-record` | what a message says, who asked for it, and what was answered |
// | `message`, `message-context` | a message on the page; the line above it |
// | `embeds`, `components` | the embeds of a message; its buttons and menus |
// | `menu`, `selection` | a select menu; what is chosen in it |
// | `attachments`, `attached-files` | what is attached to a message; its texts, to be kept |
// | `markdown`, `prose` | Discord's Markdown as a tree; the tree as nodes |
// | `timestamps` | times in messages |
// | `server` | asks the bot, and reads its answers |
// | `interactions`, `snowflakes` | what people do as Discord's JSON; ids as Discord makes them |
// | `echo` | a message that is sent along with a click |
// | `source`, `json-tokens` | the panel with the source of an answer; its colours |
// | `form` | a form that the bot opens |
// | `own-messages` | messages that the bot sends unprompted |
// | `clock`, `clock-control` | the time by which decisions close; puts it forward |
// | `gallery-page`, `gallery` | the page at /gallery; its topics and criteria |
// | `problems`, `problem-boxes` | the problems of articles, and where they are shown; as nodes |
// | `reading-place` | keeps what one reads in place when the gallery is redrawn |
// | `import-page` | the page at /import |
// | `import-form`, `brought` | the form for what people bring; what it still lacks |
// | `unclear`, `report` | what an import must ask; what became of a text |
// | `draft-editor`, `draft-answers` | the draft with its problems; its answers |
// | `people`, `members` | who is here, and where; the list of them |
// | `live` | news from the server: saved articles, messages, the clock |
// | `elements`, `icons` | makes elements; draws icons |
// | `theme`, `toasts`, `counted` | dark or light; short notes; counting in words |
//
// Modules without DOM are tested in tests/page/, the page as a whole in tests/browser/.

import { Channel } from "./channel.js";
import { followClock, startClock } from "./clock-control.js";
import { localised } from "./commands.js";
import { Composer } from "./composer.js";
import { part } from "./elements.js";
import { showExamples } from "./examples.js";
import { drawIcons } from "./icons.js";
import { listenForNews, tellNews } from "./live.js";
import { drawMembers } from "./members.js";
import { followPosts } from "./own-messages.js";
import { MEMBERS } from "./people.js";
import { scrollToEnd, watchScrolling } from "./scrolling.js";
import { ask, fetchJson } from "./server.js";
import { showSource, startSource } from "./source.js";
import { startTheme } from "./theme.js";
import { toast } from "./toasts.js";

const NO_COMMANDS =
  "The commands could not be loaded. Is the playground still running? " +
  "Reload the page to try again.";

/** The language of everyone here, one of Discord's locales: `?locale=de` in the address. */
const locale = new URLSearchParams(location.search).get("locale") ?? "en-US";

async function startComposer(channel) {
  try {
    const commands = await fetchJson("/commands.json");
    const composer = new Composer(
      commands.map((command) => localised(command, locale)),
      channel,
    );
    // On a phone this would open the keyboard over half of the page.
    if (matchMedia("(pointer: fine)").matches) composer.text.focus({ preventScroll: true });
    await showExamples(composer, channel);
  } catch (error) {
    console.error(error);
    toast(NO_COMMANDS, { stays: true });
  }
}

startTheme();
drawIcons();
watchScrolling();
startSource();

const channel = new Channel(MEMBERS[0], locale, {
  ask,
  showSource,
  onPost: scrollToEnd,
  onDismiss: () => part("composer-text").focus(),
});
const members = drawMembers(channel.user, (user) => channel.become(user));
part("members").replaceChildren(...members);
startClock();
listenForNews((news) => tellNews(news, "see the gallery"), {
  ...followPosts(channel),
  onClock: followClock,
});
startComposer(channel);
