import { expect, test } from 'vitest';
import { liveAddress } from './liveAddress';

test('the cameras in view are asked for, in an order of their own', () => {
  expect(liveAddress(['2', '1', '2'], [])).toBe('/ws/live?cameras=1,2');
});

test('the enlarged camera is named', () => {
  expect(liveAddress(['1', '2', '3'], ['2'])).toBe('/ws/live?cameras=1,2,3&live=2');
});

test('nobody is asked when nothing is in view', () => {
  expect(liveAddress([], [])).toBe('');
});
