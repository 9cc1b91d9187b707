import { useCallback, useEffect, useState } from 'react';
import { exchange } from '../../connection/send';
import type { Problem } from '../../types';
import { parsePage } from './entry';
import type { Entry } from './entry';

/** What to look for; what is empty does not restrict. */
export interface Filter {
  readonly actor: string;
  readonly action: string;
  readonly object: string;
  readonly from: string;
  readonly to: string;
}

export const EVERYTHING: Filter = { actor: '', action: '', object: '', from: '', to: '' };

export interface Audit {
  /** Null until they are known. */
  readonly entries: readonly Entry[] | null;
  readonly problem: Problem | null;
  readonly more: (() => void) | null;
}

/** The records that fit, newest first; more of them when they are asked for. */
export function useAudit(filter: Filter): Audit {
  const [entries, setEntries] = useState<readonly Entry[] | null>(null);
  const [next, setNext] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  const load = useCallback(
    async (cursor: string | null, isCurrent: () => boolean) => {
      const { refused, answer } = await exchange('GET', `/api/v1/audit?${query(filter, cursor)}`);
      if (!isCurrent()) return;
      setProblem(refused);
      if (refused !== null) return;
      const page = parsePage(answer);
      setEntries((before) => (cursor === null || before === null ? page.entries : [...before, ...page.entries]));
      setNext(page.next);
    },
    [filter],
  );

  useEffect(() => {
    let current = true;
    setEntries(null);
    void load(null, () => current);
    return () => {
      current = false;
    };
  }, [load]);

  return { entries, problem, more: next === null ? null : () => void load(next, () => true) };
}

export function query(filter: Filter, cursor: string | null): string {
  const parameters = new URLSearchParams();
  for (const name of ['actor', 'action', 'object'] as const) {
    if (filter[name].trim() !== '') parameters.set(name, filter[name].trim());
  }
  for (const name of ['from', 'to'] as const) {
    const at = Date.parse(filter[name]);
    if (Number.isFinite(at)) parameters.set(name, new Date(at).toISOString());
  }
  if (cursor !== null) parameters.set('cursor', cursor);
  return parameters.toString();
}
