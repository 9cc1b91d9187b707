import { expect, test } from 'vitest';
import { anIncident } from '../fixtures';
import { changes } from './changes';
import { toTransitions } from './parseIncident';

const incident = anIncident({ zoneId: '3', zoneName: 'Gate' });

const steps = toTransitions([
  {
    revision: 1,
    transition: 'opened',
    at: '2026-01-01T00:00:00Z',
    before: null,
    after: { status: 'suspicious', confidence: 0.6, severity: 'high', crimeType: 'trespassing', rule: 'ObjectsInside', zoneId: '3', trackIds: [7] },
    observationId: null,
  },
  {
    revision: 2,
    transition: 'confirmed',
    at: '2026-01-01T00:00:05Z',
    before: { status: 'suspicious', confidence: 0.6, severity: 'high', crimeType: 'trespassing', rule: 'ObjectsInside', zoneId: '3', trackIds: [7] },
    after: { status: 'confirmed', confidence: 0.85, severity: 'critical', crimeType: 'trespassing', rule: 'ObjectsInside', zoneId: '3', trackIds: [7] },
    observationId: 'o-1',
  },
]);

test('the first step says what the incident began as, and nothing of what it has not', () => {
  expect(changes(steps[0]!, incident).map(({ what }) => what)).toEqual(['status', 'confidence', 'severity', 'type', 'rule', 'zone', 'tracks']);
});

test('a zone is told by its name where that is known', () => {
  expect(changes(steps[0]!, incident)).toContainEqual({ what: 'zone', before: null, after: 'Gate' });
});

test('a later step says what it changed, from what to what', () => {
  expect(changes(steps[1]!, incident)).toEqual([
    { what: 'status', before: 'suspicious', after: 'confirmed' },
    { what: 'confidence', before: '60 %', after: '85 %' },
    { what: 'severity', before: 'high', after: 'critical' },
  ]);
  expect(steps[1]!.byReport).toBe(true);
});

test('a step kept by an earlier gateway, without its states, changes nothing', () => {
  expect(changes({ ...steps[0]!, after: null }, incident)).toEqual([]);
});
