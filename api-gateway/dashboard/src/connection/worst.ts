import type { Connection } from '../types';

const RANK = { open: 0, connecting: 1, lost: 2 } as const;

/** The page is as good as its worst connection. */
export function worst(a: Connection, b: Connection): Connection {
  return RANK[b.phase] > RANK[a.phase] ? b : a;
}
