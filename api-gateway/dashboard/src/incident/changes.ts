import { spaced } from '../time/format';
import type { IncidentState, Transition } from '../types';

export interface Change {
  readonly what: string;
  readonly before: string | null;
  readonly after: string;
}

/** What a step changed, in words; of the first step, what the incident began as. */
export function changes({ before, after }: Transition): readonly Change[] {
  if (after === null) return [];
  return FIELDS.map(([what, read]) => ({ what, before: before === null ? null : read(before), after: read(after) }))
    .filter(({ before: old, after: now }) => old !== now && !(old === null && now === NONE))
    .map(({ what, before: old, after: now }) => ({ what, before: old, after: now }));
}

const NONE = 'none';

const FIELDS: readonly (readonly [string, (state: IncidentState) => string])[] = [
  ['status', (state) => state.status],
  ['confidence', (state) => `${Math.round(state.confidence * 100)} %`],
  ['severity', (state) => state.severity],
  ['type', (state) => spaced(state.crimeType)],
  ['rule', (state) => state.rule],
  ['zone', (state) => state.zoneId ?? NONE],
  ['line', (state) => state.lineId ?? NONE],
  ['reporter', (state) => state.reporter ?? NONE],
  ['tracks', (state) => (state.trackIds.length === 0 ? NONE : state.trackIds.map((id) => `#${id}`).join(' '))],
];
