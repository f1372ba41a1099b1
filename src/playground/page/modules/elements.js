// Making elements. Every text becomes a text node, never HTML.

/** An element; attributes that are false or null are left out. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);

  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value != null) element.setAttribute(name, value === true ? "" : value);
  }

  element.append(...children.filter((child) => child != null && child !== false));
  return element;
}

/** The element of the page that has this `data-` attribute. */
export const part = (name) => document.querySelector(`[data-${name}]`);

let made = 0;

/** An id that no other element has. */
export function freshId(stem) {
  made += 1;
  return `${stem}-${made}`;
}

/** A link to another site. An address that is not http or https gets none. */
export function link(address, ...children) {
  const isWeb = URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
  if (!isWeb) return null;
  return make("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, ...children);
}
