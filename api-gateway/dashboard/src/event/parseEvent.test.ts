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

test('a removed camera is known by its number', () => {
  expect(parseEvent('{"type":"camera_removed","id":3}')).toEqual({ type: 'camera_removed', cameraId: '3' });
});

test.each(['', 'no json', '[]', 'null', '{"type":"weather"}', '{"type":"camera"}', new ArrayBuffer(2)])(
  'anything else is no event: %s',
  (data) => expect(parseEvent(data)).toBeNull(),
);
