const FIRST_MS = 500;
const LONGEST_MS = 15_000;

/**
 * Milliseconds to wait before try number `attempt` (from 0): doubling from half a second to fifteen, and up to a fifth
 * shorter at random, so that the pages of a control room do not all return in the same instant.
 */
export function backoff(attempt: number, random: () => number = Math.random): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt);
  return Math.round(full * (1 - 0.2 * random()));
}
