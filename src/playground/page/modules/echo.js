// A message of the bot as Discord sends it along with a click. No DOM here.

import { COMMAND, COMPONENT, EPHEMERAL } from "./interactions.js";
import { APPLICATION, BOT, CHANNEL } from "./people.js";

/** The types of messages. */
const OWN = 0;
const ANSWER_TO_COMMAND = 20;
const ANSWER_TO_MESSAGE = 19;

/** The message that this record describes. */
export function echoOf(record) {
  const attachments = withoutNulls(record.attachments.list);
  return {
    id: record.id,
    channel_id: CHANNEL,
    type: typeOf(record),
    author: BOT,
    content: record.content,
    embeds: record.embeds.map((embed) => echoedEmbed(embed, attachments)),
    components: numbered(record.components),
    attachments,
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
    flags: record.flags & EPHEMERAL,
    position: 0,
    timestamp: record.sent.toISOString(),
    edited_timestamp: record.edited?.toISOString() ?? null,
    ...(record.asker ? origin(record) : {}),
  };
}

function typeOf({ asker, clicked }) {
  if (!asker) return OWN;
  return clicked ? ANSWER_TO_MESSAGE : ANSWER_TO_COMMAND;
}

/** Who asked for the message, and how. */
function origin({ first, opener, clicked }) {
  const metadata = metadataOf(first);
  if (opener) metadata.triggering_interaction_metadata = metadataOf(opener);

  const origin = {
    application_id: APPLICATION,
    webhook_id: APPLICATION,
    interaction_metadata: metadata,
  };
  if (!clicked) return origin;
  const reference = { type: 0, channel_id: CHANNEL, message_id: clicked.id };
  return { ...origin, message_reference: reference };
}

function metadataOf({ id, type, data, member, message, authorizing_integration_owners }) {
  const metadata = { id, type, user: member.user, authorizing_integration_owners };
  if (type === COMMAND) Object.assign(metadata, { name: data.name, command_type: 1 });
  if (type === COMPONENT) metadata.interacted_message_id = message.id;
  return metadata;
}

/** A copy without keys that are null, at every depth: Discord leaves them out. */
function withoutNulls(value) {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (value === null || typeof value !== "object") return value;
  const filled = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(filled.map(([key, inner]) => [key, withoutNulls(inner)]));
}

/** Components as Discord sends them back: numbered from 1, the rows too. */
function numbered(components) {
  let last = 0;

  const number = (component) => {
    last += 1;
    const echo = { ...withoutNulls(component), id: last };
    if (component.components) echo.components = component.components.map(number);
    return echo;
  };
  return components.map(number);
}

/** An embed as Discord sends it back: with the address of its picture. */
function echoedEmbed(embed, attachments) {
  const echo = { ...withoutNulls(embed), type: "rich" };
  if (!echo.image) return echo;

  const named = (attachment) => `attachment://${attachment.filename}` === echo.image.url;
  const file = attachments.find(named);
  if (file) echo.image = { ...echo.image, url: file.url, proxy_url: file.proxy_url };
  else delete echo.image;
  return echo;
}
