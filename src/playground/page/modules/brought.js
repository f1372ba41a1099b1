// What people bring, and what it still lacks. No DOM here.

/** How much text can be brought at once, in bytes, as on the server. */
export const LONGEST = 1024 * 1024;

/** The names in a field: between commas or line ends. */
export const namesIn = (text) => text.split(/[,\n]/).flatMap((name) => name.trim() || []);

/** Whether texts are more than can be brought. */
export function isTooLong(texts) {
  const encoder = new TextEncoder();
  const bytes = (text) => encoder.encode(text).length;
  const lengths = texts.map(({ name, content }) => bytes(name) + bytes(content));
  return lengths.reduce((sum, length) => sum + length, 0) > LONGEST;
}

/** Why there is no draft, in a sentence. */
export function whyNoDraft({ technologies, criteria }) {
  if (technologies.length === 0) return "This text names no technologies that it compares.";
  if (technologies.length === 1) return `This text names only one technology, ${technologies[0]}.`;
  if (criteria.length > 0) return "Technologies and criteria need different names.";
  return `This text compares ${technologies.join(", ")}, but has no criterion.`;
}

/** What is known once each heading has a role: a "technology", a "criterion" or neither. */
export function knownWith(found, roles) {
  const named = (role) => roles.filter((each) => each.role === role).map(({ name }) => name);
  const together = (known, chosen) => (chosen.length > 0 ? [...known, ...chosen] : []);
  return {
    technologies: together(found.technologies, named("technology")),
    criteria: together(found.criteria, named("criterion")),
  };
}

/** A line of what was brought; null where there is none. */
export function lineAt(texts, { text, line }) {
  const content = texts[text]?.content.split(/\r\n|\r|\n/)[line - 1]?.trim();
  return content ? content : null;
}
