// The pictures and texts that are attached to a message. No DOM here.

import { APPLICATION } from "./people.js";
import { snowflake } from "./snowflakes.js";

/** What a message has attached. The browser keeps the bytes until an address is freed. */
export class Attachments {
  /** The attachments as Discord lists them in a message. */
  list = [];

  /** Where the bytes of an attachment are, by its id. */
  #addresses = new Map();

  /** Takes what a response lists, in place of what was there; `files` are its files by number. */
  replace(listed, files) {
    this.free();
    for (const { id, filename, description } of listed) {
      const file = files.get(String(id));
      if (file) this.#add(file, filename, description);
    }
  }

  #add(file, filename, description) {
    const id = snowflake();
    const path = `ephemeral-attachments/${APPLICATION}/${id}/${filename}`;
    this.#addresses.set(id, URL.createObjectURL(file));
    this.list.push({
      id,
      filename,
      description,
      size: file.size,
      content_type: file.type,
      url: `https://cdn.discordapp.com/${path}`,
      proxy_url: `https://media.discordapp.net/${path}`,
    });
  }

  /** The picture that an `attachment://` address means. */
  picture(address) {
    const isMeant = ({ filename }) => `attachment://${filename}` === address;
    const file = this.list.find(isMeant);
    return file ? { url: this.#addresses.get(file.id), description: file.description } : null;
  }

  /** The texts, each with its address in the browser. */
  get texts() {
    const texts = this.list.filter((file) => file.content_type.startsWith("text/"));
    return texts.map((file) => ({ ...file, address: this.#addresses.get(file.id) }));
  }

  /** Lets the browser forget the bytes. */
  free() {
    for (const url of this.#addresses.values()) URL.revokeObjectURL(url);
    this.#addresses.clear();
    this.list = [];
  }
}
