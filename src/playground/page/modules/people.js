// Who is in the channel and where the channel is, as Discord describes them. No DOM here.

export const APPLICATION = "1000000000000000001";
export const SERVER = "1000000000000000002";
export const CHANNEL = "1000000000000000003";

/** Everything that a member may do, as Discord writes it. */
export const PERMISSIONS = "2248473465835073";

/** The same, and managing messages, which lets one close the decisions of others. */
const MODERATOR_PERMISSIONS = "2248473465843265";

const person = (id, name) => ({
  id,
  username: name.toLowerCase(),
  global_name: name,
  discriminator: "0",
  avatar: null,
  avatar_decoration_data: null,
  collectibles: null,
  display_name_styles: null,
  primary_guild: null,
  clan: null,
  flags: 0,
  public_flags: 0,
});

export const MEMBERS = [
  person("2000000000000000001", "You"),
  person("2000000000000000002", "Teammate"),
  person("2000000000000000003", "Newcomer"),
];

/** Whether somebody may manage the messages of others. */
export const isModerator = (user) => user === MEMBERS[1];

const permissionsOf = (user) => (isModerator(user) ? MODERATOR_PERMISSIONS : PERMISSIONS);

export const BOT = {
  ...person(APPLICATION, "Weighin"),
  global_name: null,
  discriminator: "0042",
  bot: true,
};

/** The member with this id, if there is one. */
export const memberOf = (id) => MEMBERS.find((user) => user.id === id);

export const displayName = (user) => user.global_name ?? "Weighin";

/** A text with `@Name` written as Discord sends it. */
export function withMentions(text) {
  const names = MEMBERS.map(displayName).join("|");
  return text.replace(new RegExp(`@(${names})(?![\\p{L}\\p{N}])`, "giu"), (typed, name) => {
    const user = MEMBERS.find((member) => member.username === name.toLowerCase());
    return user ? `<@${user.id}>` : typed;
  });
}

/** A user as a member of the server. */
export const asMember = (user) => ({
  user,
  nick: null,
  avatar: null,
  banner: null,
  collectibles: null,
  roles: [],
  joined_at: "2026-01-05T08:30:00.000000+00:00",
  premium_since: null,
  communication_disabled_until: null,
  unusual_dm_activity_until: null,
  deaf: false,
  mute: false,
  pending: false,
  flags: 0,
  permissions: permissionsOf(user),
});

/** The server and the channel, in the language of the server, for somebody there. */
export const place = ({ user, locale }) => ({
  guild_id: SERVER,
  guild: { id: SERVER, locale, features: [] },
  channel_id: CHANNEL,
  channel: {
    id: CHANNEL,
    type: 0,
    guild_id: SERVER,
    name: "playground",
    topic: null,
    parent_id: null,
    position: 0,
    nsfw: false,
    rate_limit_per_user: 0,
    last_message_id: null,
    permissions: permissionsOf(user),
    flags: 0,
  },
});
