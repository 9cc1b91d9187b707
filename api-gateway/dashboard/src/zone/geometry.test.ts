import { expect, test } from 'vitest';
import { crossesItself, heading, leftOf } from './geometry';

const points = (...xy: readonly (readonly [number, number])[]) => xy.map(([x, y]) => ({ x, y }));

test('left of a line to the right is up, and left of a line down is right', () => {
  expect(leftOf({ x: 0, y: 0 }, { x: 2, y: 0 })).toMatchObject({ x: 0, y: -1 });
  expect(leftOf({ x: 0, y: 0 }, { x: 0, y: 2 }).x).toBe(1);
});

test('a way is told clockwise from the top', () => {
  expect(heading(0).y).toBe(-1);
  expect(heading(90).x).toBeCloseTo(1);
  expect(heading(180).y).toBeCloseTo(1);
});

test('a bow tie crosses itself, a zigzag does not', () => {
  expect(crossesItself(points([0, 0], [1, 1], [1, 0], [0, 1]), 'zone')).toBe(true);
  expect(crossesItself(points([0, 0], [1, 0], [1, 1], [0, 1]), 'zone')).toBe(false);
  expect(crossesItself(points([0, 0], [0.3, 1], [0.6, 0], [0.9, 1]), 'line')).toBe(false);
  expect(crossesItself(points([0, 0], [1, 1], [1, 0], [0, 1]), 'line')).toBe(true);
});
