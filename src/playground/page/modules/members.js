// The list of members: one writes and clicks as one of them.

import { make } from "./elements.js";
import { MEMBERS, displayName, isModerator } from "./people.js";

/** A circle with an initial; each person has a colour of their own. */
export function avatar(user, size = "") {
  const hue = user.bot ? "bot" : MEMBERS.findIndex((member) => member.id === user.id);
  const attributes = { class: `avatar ${size}`, "data-hue": hue, "aria-hidden": "true" };
  return make("span", attributes, displayName(user)[0]);
}

/** One radio button for each member. */
export function drawMembers(current, onChange) {
  return MEMBERS.map((user) => drawMember(user, user === current, onChange));
}

function drawMember(user, checked, onChange) {
  const radio = make("input", { type: "radio", name: "member", value: user.id, checked });
  radio.addEventListener("change", () => onChange(user));

  const role = isModerator(user) && make("small", { class: "quiet" }, " moderator");
  const name = make("span", { class: "member-name" }, displayName(user), role);
  return make("label", { class: "member" }, radio, avatar(user), name);
}
