import { expect, test } from 'vitest';
import { EVERYTHING, query } from './useAudit';

test('what is empty does not restrict', () => {
  expect(query(EVERYTHING, null)).toBe('');
  expect(query({ ...EVERYTHING, object: ' camera/3 ', from: 'soon' }, 'c1')).toBe('object=camera%2F3&cursor=c1');
});

test('times of the reader become times of the gateway', () => {
  expect(query({ ...EVERYTHING, from: '2026-11-21T03:00:00Z' }, null)).toBe('from=2026-11-21T03%3A00%3A00.000Z');
});
