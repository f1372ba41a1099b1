// Counting in words. No DOM here.

/** "1 error", "2 errors". */
export function counted(count, word, words = `${word}s`) {
  return `${count} ${count === 1 ? word : words}`;
}
