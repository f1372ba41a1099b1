// Commands and their options: names in one's language, and reading what is typed. No DOM here.

import { ON_MESSAGE, OPTION_FLAG, OPTION_MEMBER, OPTION_PART } from "./interactions.js";
import { MEMBERS, displayName, withMentions } from "./people.js";

/**
 * A command as Discord shows it in a language; `sent` is the name that is sent whatever the
 * language. Its options likewise.
 */
export function localised(command, locale) {
  return {
    ...command,
    sent: command.name,
    name: command.name_localizations?.[locale] ?? command.name,
    description: command.description_localizations?.[locale] ?? command.description,
    options: (command.options ?? []).map((option) => localised(option, locale)),
  };
}

/** A command as it is typed; where it has parts, each of them, as in `/decide open`. */
export function inParts(command) {
  const parts = command.options.filter((option) => option.type === OPTION_PART);
  if (parts.length === 0) return [command];
  return parts.map((part) => ({
    ...part,
    type: command.type,
    name: `${command.name} ${part.name}`,
    sent: `${command.sent} ${part.sent}`,
  }));
}

/** Those that are typed, as opposed to those in the menu of a message. */
export const isSlashCommand = (command) => command.type !== ON_MESSAGE;

/** Whether a command or option has this name, in one's language or as it is sent. */
export const isCalled = (named, name) => named.name === name || named.sent === name;

/** Whether a name of a command or option starts with what was typed. */
export const startsWith = (named, typed) =>
  named.name.startsWith(typed) || named.sent.startsWith(typed);

const isFlag = (option) => option.type === OPTION_FLAG;
const isMember = (option) => option.type === OPTION_MEMBER;

/** Whether an option takes words. */
export const isText = (option) => !isFlag(option) && !isMember(option);

/** What an option takes that has only a few values, as `{ name, value }`; none for words. */
export function fixedChoices(option) {
  if (isMember(option)) return MEMBERS.map((user) => ({ name: displayName(user), value: user.id }));
  if (!isFlag(option)) return [];
  return [
    { name: "True", value: true },
    { name: "False", value: false },
  ];
}

/** The value that a typed text means for an option; undefined where it means none. */
export function valueOf(option, text) {
  const typed = text.trim();
  if (isText(option)) return withMentions(typed);
  const isMeant = ({ name }) => name.toLowerCase() === typed.toLowerCase();
  return fixedChoices(option).find(isMeant)?.value;
}

/** Why a value cannot be sent: it is missing, or not one that the option takes. */
export function refusal(option, isEmpty) {
  if (isEmpty) return `${option.name} is required`;
  return `${option.name} is ${isMember(option) ? "one of the members" : "True or False"}`;
}

/** The command that a text begins with, as in `/compare speed`: `{ command, filled, words }`. */
export function readCommand(commands, text) {
  const [, typed] = /^\s*\/([^]*)$/.exec(text) ?? [];
  if (typed === undefined) return null;

  for (const command of commands) {
    const words = wordsAfter(command.name, typed) ?? wordsAfter(command.sent, typed);
    if (words !== null) return { command, ...readOptions(command, words) };
  }
  return null;
}

/** What follows a name, and a blank, in a text; null where the text does not begin with it. */
function wordsAfter(name, text) {
  let rest = text;
  for (const word of name.split(" ")) {
    const [, typed, others] = /^(\S+)\s+([^]*)$/.exec(rest) ?? [];
    if (typed?.toLowerCase() !== word) return null;
    rest = others;
  }
  return rest;
}

/** `name:value name:"some words" more` -> the options that this fills, and the other words. */
export function readOptions(command, text) {
  const filled = [];

  const words = text.replace(/([\w-]+):(?:"([^"]*)"|(\S+))\s*/g, (pair, name, quoted, plain) => {
    const option = command.options.find((candidate) => isCalled(candidate, name.toLowerCase()));
    const isFree = option && !filled.some((entry) => entry.option === option);
    if (!isFree) return pair;
    filled.push({ option, text: quoted ?? plain, value: null });
    return "";
  });
  return { filled, words };
}
