import { useCallback, useEffect, useState } from 'react';
import { exchange } from '../connection/send';
import { list, object } from '../event/json';
import type { Problem } from '../types';

export interface Listed<T> {
  /** Null until they are known. */
  readonly items: readonly T[] | null;
  readonly problem: Problem | null;
  readonly reload: () => Promise<void>;
}

/** A list of the gateway's, plain or under the key; asked for again each {@code everyMs}, where that is given. */
export function useList<T>(path: string, key: string | null, parse: (item: unknown) => T | null, everyMs?: number): Listed<T> {
  const [items, setItems] = useState<readonly T[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  const reload = useCallback(async () => {
    const { refused, answer } = await exchange('GET', path);
    setProblem(refused);
    if (refused !== null) return;
    const entries = key === null ? answer : object(answer)?.[key];
    setItems(list(entries).map(parse).filter((item): item is Awaited<NonNullable<T>> => item !== null));
  }, [path, key, parse]);

  useEffect(() => void reload(), [reload]);
  useEffect(() => {
    if (everyMs === undefined) return;
    const timer = setInterval(() => {
      if (!document.hidden) void reload();
    }, everyMs);
    return () => clearInterval(timer);
  }, [reload, everyMs]);

  return { items, problem, reload };
}
