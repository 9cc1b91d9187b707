import { expect, test } from 'vitest';
import { EMPTY_WALL } from '../event/wall';
import { aCamera } from '../fixtures';
import type { Camera } from '../types';
import { summary } from './summary';

const words = (...cameras: Camera[]) =>
  summary({ ...EMPTY_WALL, cameras, settled: true }, { phase: 'open' }, false).words;

test('says how the cameras are in one line', () => {
  expect(words()).toBe('No camera yet');
  expect(words(aCamera())).toBe('The camera is online');
  expect(words(aCamera(), aCamera({ id: '2' }))).toBe('All 2 cameras online');
  expect(words(aCamera(), aCamera({ id: '2', state: 'connecting' }))).toBe('1 of 2 cameras connecting');
  expect(words(aCamera(), aCamera({ id: '2', state: 'frozen' }))).toBe('1 of 2 cameras without a picture');
  expect(words(aCamera(), aCamera({ id: '2', state: 'dark' }))).toBe('1 of 2 cameras with a poor picture');
});

test('says that nothing is current before anything else', () => {
  const wall = { ...EMPTY_WALL, cameras: [aCamera()] };
  expect(summary(wall, { phase: 'lost', retryAt: 0 }, false).words).toBe('What you see is not current');
  expect(summary(wall, { phase: 'lost', retryAt: 0 }, true).words).toContain('Not signed in');
});
