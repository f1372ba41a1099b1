// What to suggest for what is typed in the message field. No DOM here.
//
// Each function gives `{ heading, items, active }`, or null where there is nothing to say: `active`
// is the item that Enter takes, -1 for none. An item is `{ title, detail, aside }` and what it
// stands for: a `command`, an `option` with the `words` for it, or a `message` to ask about.

import { isText, startsWith } from "./commands.js";

/** Commands whose name starts with what is typed. */
export function suggestCommands(commands, typed) {
  const items = commands
    .filter((command) => startsWith(command, typed))
    .map((command) => ({
      title: `/${command.name}`,
      detail: command.description,
      aside: "Weighin",
      command,
    }));
  if (items.length > 0) return { heading: "Commands", items, active: 0 };
  return { heading: "No command starts like this. Delete it to see them all.", items, active: -1 };
}

/** The command that Discord has in the menu of a message: here, of the one that is being typed. */
export function suggestOnMessage(command, message) {
  const item = {
    title: command.name,
    detail: "as from the menu Apps of a message that says this",
    aside: "Weighin",
    message,
  };
  return { heading: "Apps", items: [item], active: -1 };
}

/** The options that are left, `left`, or what the typed words may mean for them. */
export function suggestOptions(left, words) {
  if (left.length === 0) return null;

  const typed = words.replace(/:$/, "").toLowerCase();
  const fitting = left.filter((option) => startsWith(option, typed));
  if (fitting.length === 0) return suggestValue(left, words);

  const items = fitting.map((option) => ({
    title: option.name,
    detail: option.description,
    aside: option.required ? "required" : null,
    option,
    words: "",
  }));
  // Without a word typed none is active, so that Enter sends.
  return { heading: "Options", items, active: typed === "" ? -1 : 0 };
}

/** Words that name no option are meant for the first one that takes words. */
function suggestValue(left, words) {
  const option = left.find(isText);
  if (!option) return { heading: "No option starts like this.", items: [], active: -1 };

  const title = `${option.name}: ${words}`;
  const item = { title, detail: option.description, option, words };
  return { heading: "Options", items: [item], active: 0 };
}

/** The option that words with a colon at their end name, as in `crit:`, if they fit only one. */
export function namedOption(left, words) {
  if (!words.endsWith(":")) return null;
  const typed = words.slice(0, -1).toLowerCase();
  const fitting = left.filter((option) => startsWith(option, typed));
  return fitting.length === 1 ? fitting[0] : null;
}
