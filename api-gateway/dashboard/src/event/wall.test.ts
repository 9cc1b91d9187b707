import { expect, test } from 'vitest';
import { aCamera, anAnomaly, anIncident, aRuleEvent } from '../fixtures';
import type { Camera, Finding, Incident } from '../types';
import { EMPTY_WALL, wall } from './wall';
import type { WallAction } from './wall';

const camera = (special: Partial<Camera> = {}): WallAction => ({
  type: 'received',
  event: { type: 'camera', camera: aCamera(special) },
});
const incident = (special: Partial<Incident> = {}): WallAction => ({
  type: 'received',
  event: { type: 'incident', incident: anIncident(special) },
});
const after = (...actions: WallAction[]) => actions.reduce(wall, EMPTY_WALL);

test('cameras keep the order of their numbers', () => {
  const state = after(camera({ id: '10' }), camera({ id: '2' }), camera({ id: '1' }), camera({ id: '2', name: 'Gate' }));
  expect(state.cameras.map(({ id }) => id)).toEqual(['1', '2', '10']);
  expect(state.cameras[1]?.name).toBe('Gate');
});

test('a camera deleted while the connection was lost is gone once it has settled', () => {
  const state = after(camera({ id: '1' }), camera({ id: '2' }), { type: 'opened' }, camera({ id: '2' }), { type: 'settled' });
  expect(state.cameras.map(({ id }) => id)).toEqual(['2']);
});

test('a camera removed while somebody looks is gone at once', () => {
  const state = after(camera({ id: '1' }), camera({ id: '2' }), {
    type: 'received',
    event: { type: 'camera_removed', cameraId: '1' },
  });
  expect(state.cameras.map(({ id }) => id)).toEqual(['2']);
});

test('the newest incident comes first, and an older revision changes nothing', () => {
  const state = after(
    incident({ id: 'a', startTime: 1 }),
    incident({ id: 'b', startTime: 2, revision: 3, status: 'cleared' }),
    incident({ id: 'b', startTime: 2, revision: 2, status: 'confirmed' }),
  );
  expect(state.incidents.map(({ id, status }) => `${id} ${status}`)).toEqual(['b cleared', 'a suspicious']);
});

test('an incident confirmed before somebody looked raises no alert', () => {
  expect(after(incident({ status: 'confirmed' }), { type: 'settled' }).alerts).toEqual([]);
});

test('an incident confirmed while somebody looks raises one alert, until it clears', () => {
  const opened: WallAction[] = [{ type: 'settled' }, incident()];
  const confirmed = [...opened, incident({ status: 'confirmed', revision: 2 })];
  const updated = [...confirmed, incident({ status: 'confirmed', revision: 3 })];
  expect(after(...opened).alerts).toEqual([]);
  expect(after(...confirmed).alerts).toEqual(['i1']);
  expect(after(...updated).alerts).toEqual(['i1']);
  expect(after(...updated, incident({ status: 'cleared', revision: 4 })).alerts).toEqual([]);
});

test('a dismissed alert does not come back with the next update', () => {
  const state = after(
    { type: 'settled' },
    incident({ status: 'confirmed' }),
    { type: 'dismissed' },
    incident({ status: 'confirmed', revision: 2 }),
  );
  expect(state.alerts).toEqual([]);
});

test('findings come newest first, and one that is told of twice is one', () => {
  const found = (finding: Finding): WallAction => ({ type: 'received', event: { type: 'finding', finding } });
  const state = after(found(anAnomaly({ at: 1 })), found(aRuleEvent({ at: 3 })), found(anAnomaly({ at: 1 })));
  expect(state.findings.map(({ kind }) => kind)).toEqual(['rule', 'anomaly']);
});
