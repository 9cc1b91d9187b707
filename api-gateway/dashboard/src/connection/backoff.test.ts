import { expect, test } from 'vitest';
import { backoff } from './backoff';

test('waits twice as long each time, up to fifteen seconds', () => {
  expect([0, 1, 2, 5, 50].map((attempt) => backoff(attempt, () => 0))).toEqual([500, 1000, 2000, 15_000, 15_000]);
});

test('spreads the returns by a fifth', () => {
  expect(backoff(3, () => 1)).toBe(3200);
});
