// Ids as Discord makes them. No DOM here.

/** When Discord's time begins, in milliseconds. */
const EPOCH = 1420070400000n;

let count = 0n;

/** When an id was made, in milliseconds. */
export const timeOf = (id) => Number((BigInt(id) >> 22n) + EPOCH);

/** A new id: the time, and a count that distinguishes the ids of one millisecond. */
export function snowflake(now = Date.now()) {
  count += 1n;
  return String(((BigInt(now) - EPOCH) << 22n) | (count & 0xfffn));
}
