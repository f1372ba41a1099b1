// What people do, as the JSON that Discord sends. No DOM here.
//
// `by` is who does it: `{ user, locale }`.

import { APPLICATION, CHANNEL, PERMISSIONS, SERVER } from "./people.js";
import { asMember, memberOf, place } from "./people.js";
import { snowflake } from "./snowflakes.js";

/** The types of interactions. */
export const COMMAND = 2;
export const COMPONENT = 3;
const AUTOCOMPLETE = 4;
export const FORM = 5;

/** The types of rows and of fields in a form. */
const ROW = 1;
const TEXT_FIELD = 4;

/** The types of options that are not text; a part of a command has options of its own. */
export const OPTION_PART = 1;
export const OPTION_FLAG = 5;
export const OPTION_MEMBER = 6;

/** The type of a command in the menu of a message. */
export const ON_MESSAGE = 3;

/** The flag of a message that only the asker sees. */
export const EPHEMERAL = 64;

/** What every interaction has. */
function interaction(by, type, data) {
  const id = snowflake();
  return {
    version: 1,
    type,
    token: `aW50ZXJhY3Rpb246${id}`,
    id,
    application_id: APPLICATION,
    data,
    ...place(by),
    member: asMember(by.user),
    locale: by.locale,
    guild_locale: by.locale,
    app_permissions: PERMISSIONS,
    entitlements: [],
    entitlement_sku_ids: [],
    authorizing_integration_owners: { 0: SERVER },
    context: 0,
    attachment_size_limit: 10485760,
  };
}

/** A slash command that was sent; each option is `{ name, type, value }`. */
export const commandInteraction = (by, command, options) =>
  interaction(by, COMMAND, commandData(command, options));

/** A slash command that is being typed; one option has `focused: true` too. */
export const completionInteraction = (by, command, options) =>
  interaction(by, AUTOCOMPLETE, commandData(command, options));

function commandData(command, options) {
  // A part of a command is an option with options.
  const [name, part] = command.sent.split(" ");
  const data = { id: idOf(name), name, type: 1 };
  if (part) data.options = [{ type: OPTION_PART, name: part, options }];
  else if (options.length > 0) data.options = options;

  const users = options
    .filter((option) => option.type === OPTION_MEMBER)
    .map((option) => memberOf(option.value));
  if (users.length > 0) data.resolved = resolved(users);
  return data;
}

/** The users that options name. Discord sends them as members without the user inside, too. */
function resolved(users) {
  const members = users.map((user) => {
    const { user: _, ...member } = asMember(user);
    return [user.id, member];
  });
  return {
    users: Object.fromEntries(users.map((user) => [user.id, user])),
    members: Object.fromEntries(members),
  };
}

/** A command from the menu of a message with this text. */
export function messageInteraction(by, command, content) {
  const id = snowflake();
  const message = {
    id,
    channel_id: CHANNEL,
    author: by.user,
    content,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    type: 0,
    flags: 0,
  };
  return interaction(by, COMMAND, {
    id: idOf(command.sent),
    name: command.sent,
    type: ON_MESSAGE,
    target_id: id,
    resolved: { messages: { [id]: message } },
  });
}

/** Commands have no id before they are registered, so the name makes one. */
function idOf(name) {
  let id = 7n;
  for (const letter of name) id = (id * 31n + BigInt(letter.codePointAt(0))) % 1000000000000000n;
  return String(3000000000000000000n + id);
}

/** A click on a component of `message`, which is the message as Discord sends it along. */
export function clickInteraction(by, message, component, values) {
  const { custom_id, type } = component;
  const sent = message.components.flatMap((row) => row.components);
  const { id } = sent.find((other) => other.custom_id === custom_id);

  const data = { custom_id, component_type: type, id };
  if (values) data.values = values;
  return { ...interaction(by, COMPONENT, data), message };
}

/** A form that was filled in; `message` is the one whose button opened it, if one did. */
export function formInteraction(by, { custom_id }, texts, message) {
  const components = texts.map(({ id, text }) => ({
    type: ROW,
    components: [{ type: TEXT_FIELD, custom_id: id, value: text }],
  }));
  const asked = interaction(by, FORM, { custom_id, components });
  return message ? { ...asked, message } : asked;
}
