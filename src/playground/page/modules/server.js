// Asking the server, and reading its answers.

/** A request with JSON. */
export const asJson = (value) => ({
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(value),
});

/** What the server answers, where that is JSON. */
export async function fetchJson(path, options) {
  const answer = await fetch(path, options);
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer.json();
}

/** What the server answers to JSON; where it refuses, it says why. */
export async function post(path, value) {
  const answer = await fetch(path, asJson(value));
  if (answer.ok) return answer.json();
  const why = (await answer.text()).trim();
  throw new Error(why || `${path} answered ${answer.status}`);
}

/** What the bot answers to an interaction: `{ response, files }`, the files by their number. */
export const ask = (asked, signal) => askAt("/interactions", asked, signal);

/** The same, where it is asked at another path. */
export async function askAt(path, asked, signal) {
  const answer = await fetch(path, { ...asJson(asked), signal });
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  return readAnswer(answer);
}

/** An unprompted message, in the form of an answer. */
export async function fetchPost(id) {
  const answer = await fetch(`/posts/${encodeURIComponent(id)}`);
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  return readAnswer(answer);
}

/** An answer is JSON, or a form with the JSON and the files. */
export async function readAnswer(answer) {
  const type = answer.headers.get("Content-Type") ?? "";
  if (!type.startsWith("multipart/form-data")) {
    return { response: await answer.json(), files: new Map() };
  }
  return readParts(await answer.formData());
}

async function readParts(form) {
  const payload = form.get("payload_json");
  const json = payload instanceof Blob ? await payload.text() : payload;

  const files = new Map();
  for (const [name, value] of form) {
    const number = /^files\[(\d+)\]$/.exec(name)?.[1];
    if (number !== undefined && value instanceof Blob) files.set(number, value);
  }
  return { response: JSON.parse(json), files };
}
