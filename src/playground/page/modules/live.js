// News from the server: of saved articles, of unprompted messages, of the clock.

import { counted } from "./counted.js";
import { make, part } from "./elements.js";
import { toast } from "./toasts.js";

/**
 * Listens for saved articles, and where the page wants it, for messages that the bot sends
 * unprompted, for the end of those that it posted before, and for the clock. The browser connects
 * again by itself when the server was away.
 */
export function listenForNews(onNews, { onReturn = () => {}, onPost, onUpToDate, onClock } = {}) {
  const events = new EventSource("/events");
  let wasLost = false;

  events.addEventListener("open", () => {
    showStatus("");
    if (wasLost) onReturn();
    wasLost = false;
  });
  events.addEventListener("error", () => {
    wasLost = true;
    showStatus("Not connected; trying again…");
  });
  const tell = (name, listener) => {
    events.addEventListener(name, (event) => listener?.(JSON.parse(event.data)));
  };
  tell("library", onNews);
  tell("post", onPost);
  tell("up-to-date", onUpToDate);
  tell("clock", onClock);

  // Leaving the page must not look like a lost connection.
  addEventListener("pagehide", () => events.close());
}

function showStatus(text) {
  const place = part("live");
  if (place.textContent !== text) place.textContent = text;
}

/** Says that the articles were read again; `where` tells where their errors are listed. */
export function tellNews({ errors }, where) {
  if (errors === 0) return toast("Knowledge reloaded");
  const link = make("a", { href: "/gallery#problems" }, where);
  return toast(`${counted(errors, "error")}: `, { link, stays: true });
}
