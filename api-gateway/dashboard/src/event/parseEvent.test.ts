import { expect, test } from 'vitest';
import { parseEvent } from './parseEvent';

test('a camera message becomes a camera with a text id and times in milliseconds', () => {
  const event = parseEvent(
    '{"type":"camera","camera":{"id":1,"name":"Yard","online":true,"state":"online","stateSince":"2026-11-21T03:00:00Z","detail":null,"framesPerSecond":4.9}}',
  );
  expect(event).toMatchObject({
    type: 'camera',
    camera: { id: '1', state: 'online', stateSince: Date.UTC(2026, 10, 21, 3), detail: null, dropped: 0 },
  });
});

test('a camera of an older gateway has no figures that were not told', () => {
  expect(parseEvent('{"type":"camera","camera":{"id":1,"state":"online"}}')).toMatchObject({
    camera: { decodedPerSecond: null, clock: null, skewMs: null, still: false, live: false },
  });
  expect(
    parseEvent('{"type":"camera","camera":{"id":1,"decodedPerSecond":0,"clock":"arrival","skewMs":null,"still":true,"live":true}}'),
  ).toMatchObject({ camera: { decodedPerSecond: 0, clock: 'arrival', skewMs: null, still: true, live: true } });
  expect(parseEvent('{"type":"camera","camera":{"id":1,"clock":"sundial"}}')).toMatchObject({ camera: { clock: null } });
});

test('a camera is closed unless the gateway says in so many words that it is open', () => {
  const camera = (policy: string) => parseEvent(`{"type":"camera","camera":{"id":1,"policy":${policy}}}`);
  expect(camera('{"affect":true,"purpose":"demonstration"}')).toMatchObject({
    camera: { policy: { affect: true, purpose: 'demonstration' } },
  });
  expect(camera('{"affect":"yes"}')).toMatchObject({ camera: { policy: { affect: false, purpose: null } } });
  expect(camera('null')).toMatchObject({ camera: { policy: { affect: false } } });
});

test('an incident of a numbered camera finds the same camera', () => {
  const event = parseEvent('{"type":"incident","incident":{"id":"a","cameraId":1,"status":"confirmed","trackIds":[7]}}');
  expect(event).toMatchObject({ incident: { cameraId: '1', status: 'confirmed', trackIds: ['7'] } });
});

test('a camera without an analysis has no risk, and one with it has no indicators that were not inferred', () => {
  const camera = (risk: string) => parseEvent(`{"type":"camera","camera":{"id":1,"risk":${risk}}}`);
  expect(camera('null')).toMatchObject({ camera: { risk: null } });
  expect(camera('{"score":0,"level":"LOW","at":"2026-11-21T03:00:00Z","aiStatus":"IDLE","indicators":null}')).toMatchObject({
    camera: { risk: { score: 0, level: 'LOW', aiStatus: 'IDLE', indicators: null, learningComplete: false } },
  });
});

test('findings are told apart by their kind', () => {
  expect(parseEvent('{"type":"anomaly","anomaly":{"id":"a","cameraId":"1","anomalyType":"signal_loss","severity":"HIGH"}}')).toMatchObject({
    finding: { kind: 'anomaly', type: 'signal_loss', level: 'HIGH' },
  });
  expect(parseEvent('{"type":"behavior","behavior":{"id":"b","deviation":null,"context":{"gaze":"avoiding"}}}')).toMatchObject({
    finding: { kind: 'behavior', deviation: null, context: [['gaze', 'avoiding']] },
  });
  expect(
    parseEvent('{"type":"rule_event","ruleEvent":{"id":"r","rule":"line_crossing","lineId":"4","zoneId":"3"},"lineName":"Door","zoneName":null}'),
  ).toMatchObject({ finding: { kind: 'rule', lineName: 'Door', zoneName: 'zone 3', state: null } });
});

test('a removed camera is known by its number', () => {
  expect(parseEvent('{"type":"camera_removed","id":3}')).toEqual({ type: 'camera_removed', cameraId: '3' });
});

test.each(['', 'no json', '[]', 'null', '{"type":"weather"}', '{"type":"camera"}', '{"type":"toString"}', new ArrayBuffer(2)])(
  'anything else is no event: %s',
  (data) => expect(parseEvent(data)).toBeNull(),
);
