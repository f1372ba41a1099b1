// Messages that the bot sends of its own accord: news of them, one after the other.

import { fetchPost } from "./server.js";

/** Shows each message of which there is news in a channel, as it is by then. */
export function followPosts(channel) {
  let last = Promise.resolve();

  return (news) => {
    // In turn, so that an older state never comes after a newer one.
    last = last.then(() => show(channel, news)).catch((error) => console.error(error));
  };
}

async function show(channel, news) {
  channel.hear(news, await fetchPost(news.id));
}
