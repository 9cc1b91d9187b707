import { expect, test } from 'vitest';
import { highest, merged, path, SPAN_MS } from './chart';

const now = SPAN_MS;
const size = { width: 100, height: 10 };

test('the newest window is at the right edge, the risk upwards', () => {
  const points = [
    { at: now - 5_000, score: 0 },
    { at: now, score: 1 },
  ];
  expect(path(points, now, size)).toBe('M99.4 10.0L100.0 0.0');
});

test('a gap is left open', () => {
  const points = [
    { at: now - 60_000, score: 0.5 },
    { at: now, score: 0.5 },
  ];
  expect(path(points, now, size)).toBe('M93.3 5.0M100.0 5.0');
});

test('a window that is told of twice is one point, and an old one none', () => {
  const old = { at: now - SPAN_MS - 1, score: 0.9 };
  const first = { at: now - 5_000, score: 0.2 };
  const second = { at: now, score: 0.3 };
  expect(merged([second, old], [first, second], now)).toEqual([first, second]);
});

test('the highest is the first of equals, and of nothing there is none', () => {
  expect(highest([{ at: 1, score: 0.4 }, { at: 2, score: 0.4 }, { at: 3, score: 0.1 }])?.at).toBe(1);
  expect(highest([])).toBeNull();
});
