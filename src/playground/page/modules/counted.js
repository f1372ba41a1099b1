// Counting in words. No DOM here.

/** "1 error", "2 errors". */
export const counted = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;
