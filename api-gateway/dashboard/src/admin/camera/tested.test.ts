import { expect, test } from 'vitest';
import { parseTested, title } from './tested';

test('a camera that answers says what its stream is', () => {
  const tested = parseTested({ outcome: 'ok', codec: 'h264', width: 1280, height: 720, tookMs: 840, picture: 'data:image/jpeg;base64,/9j/' });
  expect(tested).toEqual({ outcome: 'ok', detail: null, stream: 'H264, 1280 × 720, 0.8 s', picture: 'data:image/jpeg;base64,/9j/' });
});

test('the four failures have four titles, and keep their remedies', () => {
  const outcomes = ['unreachable', 'refused', 'unauthorised', 'unreadable'] as const;
  expect(new Set(outcomes.map(title)).size).toBe(4);
  expect(parseTested({ outcome: 'refused', detail: 'check the port' })).toMatchObject({ outcome: 'refused', detail: 'Check the port', stream: '' });
});

test('nothing but a JPEG is taken for a picture', () => {
  expect(parseTested({ outcome: 'ok', picture: 'https://elsewhere/x.jpg' }).picture).toBeNull();
  expect(parseTested({ outcome: 'ok', picture: 'data:text/html,x' }).picture).toBeNull();
});
