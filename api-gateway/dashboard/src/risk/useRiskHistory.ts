import { useEffect, useState } from 'react';
import { ask } from '../connection/ask';
import type { Camera } from '../types';
import { merged, SPAN_MS } from './chart';
import { toRiskPage } from './parseRisk';
import type { RiskPoint } from './parseRisk';

/** Analyses of known subjects lie between those of the camera. */
const MOST_PAGES = 5;

/** The camera's risk over the last quarter of an hour: what the gateway has kept, then what happens. */
export function useRiskHistory(camera: Camera): readonly RiskPoint[] {
  const [points, setPoints] = useState<readonly RiskPoint[]>([]);
  const { id, risk } = camera;

  useEffect(() => {
    let current = true;
    setPoints([]);
    void kept(id, Date.now() - SPAN_MS, (page) => {
      if (current) setPoints((before) => merged(before, page, Date.now()));
      return current;
    });
    return () => {
      current = false;
    };
  }, [id]);

  useEffect(() => {
    if (risk !== null) setPoints((before) => merged(before, [{ at: risk.at, score: risk.score }], Date.now()));
  }, [risk?.at, risk?.score]);

  return points;
}

async function kept(id: string, from: number, use: (points: readonly RiskPoint[]) => boolean): Promise<void> {
  let next: string | null = '';
  for (let page = 0; page < MOST_PAGES && next !== null; page++) {
    const query = new URLSearchParams({ from: new Date(from).toISOString(), limit: '200' });
    if (next !== '') query.set('cursor', next);
    const answer = toRiskPage(await ask(`/api/v1/cameras/${id}/analyses?${query}`));
    if (!use(answer.points)) return;
    next = answer.next;
  }
}
