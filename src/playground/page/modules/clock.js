// The playground's clock: that of this machine, put forward. No DOM here.

let ahead = 0;

/** The time by the playground's clock, in milliseconds. */
export const now = () => Date.now() + ahead;

/** Sets how many milliseconds the playground's clock is ahead from now on. */
export function putAhead(milliseconds) {
  ahead = milliseconds;
}
