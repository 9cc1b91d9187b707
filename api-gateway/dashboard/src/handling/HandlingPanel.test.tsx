import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { toHandling } from './handling';
import { HandlingState } from './HandlingPanel';

const state = (answer: unknown) => renderToStaticMarkup(<HandlingState handling={toHandling(answer)} />);
const mask = [{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 1, y: 1 }];

test('a mask is in force only once the gateway says that capture knows', () => {
  expect(state({ masks: [mask], inForce: true })).toContain('1 privacy mask in force');
  const waiting = state({ masks: [mask, mask], inForce: false });
  expect(waiting).toContain('2 privacy masks saved, but not in force yet');
  expect(waiting).toContain('CAMERA_REFRESH_INTERVAL');
  expect(state({ masks: [mask] })).toContain('not in force yet');
});

test('a mask that was removed is said to be there until capture knows', () => {
  expect(state({ masks: [], inForce: false })).toContain('once capture knows');
  expect(state({ masks: [], inForce: true })).toContain('the whole picture is seen');
});

test('the motion gate is as configured unless the gateway says on or off', () => {
  expect([true, false, null, 'yes'].map((motionGate) => toHandling({ motionGate }).motionGate)).toEqual([true, false, null, null]);
});
