// The page at /: a channel that behaves like Discord's. It draws nothing but what the server
// answers: real interaction responses. Where to find what:
//
//   The channel     channel: what people do and what comes of it; examples: the empty channel;
//                   scrolling: the newest message stays in view
//   Typing          composer and composer-keys: the message field; option-field: an option in it;
//                   suggesting: what fits; suggestions: the list of it; commands: reading names
//   A message       message-record: what it says; attachments: its pictures; message and
//                   message-context: how it looks; embeds, components, menu, selection: its parts
//   Text            markdown: Discord's Markdown as a tree; prose: the tree as nodes
//   The bot         server: asking it; interactions: what is sent, as Discord's JSON;
//                   echo: a message that is sent along with a click; snowflakes: ids
//   The source      source: the panel; json-tokens: its colours
//   Deciding        form: a form that the bot opens; own-messages: what it posts by itself;
//                   attached-files: the record; clock and clock-control: the time by which it
//                   closes; timestamps: times in messages
//   The gallery     gallery-page: where it starts; gallery: topics and criteria; problems and
//                   problem-boxes: what is wrong in articles; reading-place: stays when redrawn
//   The import      import-page: where it starts; import-form and brought: what one has;
//                   unclear: what must be asked; report: what became of it; draft-editor: the draft
//                   and its problems; draft-answers: its answers
//   All pages       elements, icons, theme, toasts, counted; live: news of saved articles;
//                   people: who is here; members: how they look
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
