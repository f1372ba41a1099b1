// Puts the playground's clock forward, so that deadlines can be tried out.

import { now, putAhead } from "./clock.js";
import { make, part } from "./elements.js";
import { post } from "./server.js";
import { drawTimesAgain } from "./timestamps.js";
import { toast } from "./toasts.js";

const STEPS = [
  [1, "+1 hour"],
  [24, "+1 day"],
  [7 * 24, "+7 days"],
];

const STYLE = { dateStyle: "medium", timeStyle: "short" };

/** How often the times on the page are drawn again, in milliseconds. */
const EVERY = 15_000;

/** Shows the buttons of the clock; the clock itself comes with the first news of it. */
export function startClock() {
  part("clock-steps").replaceChildren(...STEPS.map(drawStep));
  setInterval(showTime, EVERY);
}

/** The clock was put forward, here or on another page. */
export function followClock({ ahead }) {
  putAhead(ahead);
  part("clock").hidden = false;
  showTime();
}

function showTime() {
  const text = new Date(now()).toLocaleString(undefined, STYLE);
  if (part("clock-time").textContent !== text) part("clock-time").textContent = text;
  drawTimesAgain();
}

function drawStep([hours, text]) {
  const face = make("button", { type: "button", class: "button small-button" }, text);
  face.addEventListener("click", async () => {
    try {
      await post("/clock", { hours });
    } catch (error) {
      toast(error.message, { stays: true });
    }
  });
  return face;
}
