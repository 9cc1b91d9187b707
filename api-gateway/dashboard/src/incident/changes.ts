import { spaced } from '../time/format';
import type { Incident, IncidentState, Transition } from '../types';

export interface Change {
  readonly what: string;
  readonly before: string | null;
  readonly after: string;
}

/** What a step of an incident changed, in words; of the first step, what the incident began as. */
export function changes({ before, after }: Transition, incident: Incident): readonly Change[] {
  if (after === null) return [];
  return FIELDS.map(([what, read]) => ({
    what,
    before: before === null ? null : read(before, incident),
    after: read(after, incident),
  })).filter(({ before: old, after: now }) => old !== now && !(old === null && now === NONE));
}

const NONE = 'none';

const FIELDS: readonly (readonly [string, (state: IncidentState, incident: Incident) => string])[] = [
  ['status', (state) => state.status],
  ['confidence', (state) => `${Math.round(state.confidence * 100)} %`],
  ['severity', (state) => state.severity],
  ['type', (state) => spaced(state.crimeType)],
  ['rule', (state) => state.rule],
  ['zone', ({ zoneId }, incident) => (zoneId === incident.zoneId ? incident.zoneName : null) ?? zoneId ?? NONE],
  ['line', ({ lineId }, incident) => (lineId === incident.lineId ? incident.lineName : null) ?? lineId ?? NONE],
  ['reporter', (state) => state.reporter ?? NONE],
  ['tracks', (state) => (state.trackIds.length === 0 ? NONE : state.trackIds.map((id) => `#${id}`).join(' '))],
];
