// Times in messages, which Discord shows in the language and the time zone of the reader.

import { now } from "./clock.js";
import { make } from "./elements.js";

/** How Discord's styles look; `R` is relative. */
const STYLES = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
};

const UNITS = [
  ["year", 365 * 86_400],
  ["month", 30 * 86_400],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
];

/** The latest time that a date can have, in seconds. */
const LATEST = 8_640_000_000_000;

/** A time; one that no date can have stays as it was typed. */
export function drawTime({ seconds, style, text }) {
  if (Math.abs(seconds) > LATEST) return text;
  const date = new Date(seconds * 1000);
  const full = date.toLocaleString(undefined, STYLES.F);
  const shown = style === "R" ? away(seconds) : date.toLocaleString(undefined, STYLES[style]);
  const attributes = {
    class: "timestamp",
    datetime: date.toISOString(),
    title: full,
    "data-relative": style === "R" && seconds,
  };
  return make("time", attributes, shown);
}

/** Says again how far away times are. */
export function drawTimesAgain() {
  for (const time of document.querySelectorAll("[data-relative]")) {
    time.textContent = away(Number(time.dataset.relative));
  }
}

/** How far away a time is, as in "in 3 days". */
function away(seconds) {
  const distance = seconds - now() / 1000;
  const [unit, length] = UNITS.find(([, size]) => Math.abs(distance) >= size) ?? UNITS.at(-1);
  const format = new Intl.RelativeTimeFormat(undefined, { numeric: "auto" });
  return format.format(Math.round(distance / length), unit);
}
