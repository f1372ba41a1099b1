// Commands and their options: names in one's language, and reading what is typed. No DOM here.

import { ON_MESSAGE, OPTION_FLAG, OPTION_MEMBER } from "./interactions.js";
import { MEMBERS, displayName } from "./people.js";

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
  if (isText(option)) return typed;
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
  const [, name, words] = /^\s*\/(\S+)\s+([^]*)$/.exec(text) ?? [];
  if (name === undefined) return null;
  const command = commands.find((candidate) => isCalled(candidate, name.toLowerCase()));
  return command ? { command, ...readOptions(command, words) } : null;
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
