// Examples of commands in the empty channel.

import { make, part } from "./elements.js";

/** The first commands, and one that opens a form. */
const EXAMPLES = 4;

/** Shows the first commands, each with the bot's first choice for its first option. */
export async function showExamples(composer, channel) {
  const commands = composer.commands.slice(0, EXAMPLES);
  const examples = await Promise.all(commands.map((command) => exampleOf(command, channel)));
  const drawn = examples.map((example) => make("li", {}, drawExample(example, composer)));
  part("examples").replaceChildren(...drawn);
}

async function exampleOf(command, channel) {
  const option = command.options.find((candidate) => candidate.autocomplete);
  const isOwnWords = command.options.some((candidate) => candidate.required);
  const isPart = command.sent.includes(" ");
  // A part of a command asks with a form, where nothing is filled in.
  if (!option || isOwnWords || isPart) return { command, filled: [] };

  try {
    const typing = { name: option.sent, type: option.type, value: "", focused: true };
    const [choice] = await channel.choices(command, [typing]);
    return { command, filled: choice ? [{ option, text: choice.name, value: choice.value }] : [] };
  } catch {
    return { command, filled: [] };
  }
}

function drawExample({ command, filled }, composer) {
  const options = filled.flatMap(({ option, text }) => {
    const name = make("span", {}, `${option.name} `);
    return [" ", make("span", { class: "example-option" }, name, text)];
  });
  const name = make("b", {}, `/${command.name}`);
  const chip = make("button", { type: "button", class: "example" }, name, ...options);
  chip.addEventListener("click", () => composer.choose(command, filled));
  return chip;
}
