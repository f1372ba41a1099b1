// News of the messages that the bot sends unprompted, one after the other.

import { part } from "./elements.js";
import { fetchPost } from "./server.js";

/**
 * Shows each message of which there is news in a channel, as it is by then; once it has shown all
 * earlier ones, the log is no longer busy: screen readers then read what is new.
 */
export function followPosts(channel) {
  let last = Promise.resolve();

  // In turn, so that an older state never comes after a newer one.
  const inTurn = (step) => {
    last = last.then(step).catch((error) => console.error(error));
  };

  return {
    onPost: (news) => inTurn(() => show(channel, news)),
    onUpToDate: () => inTurn(() => part("log").setAttribute("aria-busy", "false")),
  };
}

async function show(channel, news) {
  channel.hear(news, await fetchPost(news.id));
}
