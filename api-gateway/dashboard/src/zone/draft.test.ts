import { expect, test } from 'vitest';
import { draft, EMPTY_DRAFT } from './draft';
import type { DraftAction } from './draft';
import { toBody, toIds, toMasks, toShapes } from './shapes';

const after = (...actions: DraftAction[]) => actions.reduce(draft, EMPTY_DRAFT);
const at = (x: number, y: number): DraftAction => ({ type: 'placed', point: { x, y } });
const triangle: DraftAction[] = [{ type: 'began', kind: 'zone' }, at(0.1, 0.1), at(0.9, 0.1), at(0.5, 0.9)];

test('a zone is drawn point by point and saved whole', () => {
  const state = after(...triangle, { type: 'finished' });
  expect(state.drawing).toBeNull();
  expect(state.selected).toBe('zone-new-0');
  expect([...state.changed]).toEqual(['zone']);
  expect(toBody(state.shapes, 'zone')).toEqual([
    {
      id: null,
      name: 'Zone 1',
      polygon: [{ x: 0.1, y: 0.1 }, { x: 0.9, y: 0.1 }, { x: 0.5, y: 0.9 }],
      classNames: ['person'],
      restricted: false,
      loiteringAfterSeconds: null,
      crowdFrom: null,
      speedLimit: null,
      way: null,
    },
  ]);
  expect(toBody(state.shapes, 'line')).toEqual([]);
});

test('two corners are no zone yet', () => {
  expect(after(...triangle.slice(0, 3), { type: 'finished' }).drawing?.points).toHaveLength(2);
});

test('who finishes without having drawn gets a shape to move by the keyboard', () => {
  expect(after({ type: 'began', kind: 'line' }, { type: 'finished' }).shapes[0]?.points).toHaveLength(2);
});

test('a corner stays within the picture', () => {
  const state = after(...triangle, { type: 'finished' }, { type: 'moved', key: 'zone-new-0', index: 0, point: { x: -1, y: 1.5 } });
  expect(state.shapes[0]?.points[0]).toEqual({ x: 0, y: 1 });
});

test('a corner is put between two, the last and the first too, and taken away until three are left', () => {
  const drawn = [...triangle, { type: 'finished' } as const];
  const more = [...drawn, { type: 'inserted', key: 'zone-new-0', index: 2 } as const];
  expect(after(...more).shapes[0]?.points[3]).toEqual({ x: 0.3, y: 0.5 });
  const fewer: DraftAction = { type: 'withdrawn', key: 'zone-new-0', index: 0 };
  expect(after(...more, fewer).shapes[0]?.points).toHaveLength(3);
  expect(after(...more, fewer, fewer).shapes[0]?.points).toHaveLength(3);
});

test('only the kind that was changed has to be saved', () => {
  const shapes = toShapes(
    [{ id: 1, name: 'Gate', polygon: [{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 1, y: 1 }], classNames: [], restricted: true, way: 90 }],
    [{ id: 4, name: 'Door', points: [{ x: 0, y: 0.5 }, { x: 1, y: 0.5 }], classNames: ['person'], direction: 'left', restricted: false }],
    null,
  );
  const loaded: DraftAction = { type: 'loaded', shapes };
  expect(after(loaded).changed.size).toBe(0);
  const edited = after(loaded, { type: 'edited', key: 'line-4', change: { direction: 'right' } });
  expect([...edited.changed]).toEqual(['line']);
  expect(toBody(edited.shapes, 'line')).toEqual([
    { id: 4, name: 'Door', points: [{ x: 0, y: 0.5 }, { x: 1, y: 0.5 }], classNames: ['person'], direction: 'right', restricted: false },
  ]);
  expect(toBody(edited.shapes, 'zone')[0]).toMatchObject({ id: 1, way: 90, restricted: true });
});

test('what is removed is no longer selected, and is saved as gone', () => {
  const state = after(...triangle, { type: 'finished' }, { type: 'removed', key: 'zone-new-0' });
  expect(state.shapes).toEqual([]);
  expect(state.selected).toBeNull();
});

test('the double click that finishes places its point once', () => {
  const state = after({ type: 'began', kind: 'line' }, at(0.1, 0.5), at(0.9, 0.5), at(0.901, 0.5), { type: 'finished' });
  expect(state.shapes[0]?.points).toHaveLength(2);
});

test('a mask is drawn as a zone is, and saved as corners alone', () => {
  const state = after({ type: 'began', kind: 'mask' }, at(0.1, 0.1), at(0.9, 0.1), at(0.5, 0.9), { type: 'finished' });
  expect([...state.changed]).toEqual(['mask']);
  expect(toMasks(state.shapes)).toEqual([[{ x: 0.1, y: 0.1 }, { x: 0.9, y: 0.1 }, { x: 0.5, y: 0.9 }]]);
  expect(toBody(state.shapes, 'zone')).toEqual([]);
  expect(toShapes([], [], { masks: toMasks(state.shapes) })).toMatchObject([{ kind: 'mask', name: 'Mask 1', points: [{ x: 0.1 }, {}, {}] }]);
});

test('what the gateway took is not added again by a second saving', () => {
  const drawn = after(...triangle, { type: 'finished' }, ...triangle, { type: 'finished' }, { type: 'began', kind: 'line' }, { type: 'finished' });
  const state = draft(drawn, { type: 'saved', kind: 'zone', ids: toIds([{ id: 7 }, { id: 8 }]) });
  expect([...state.changed]).toEqual(['line']);
  expect(toBody(state.shapes, 'zone')).toMatchObject([{ id: 7 }, { id: 8 }]);
  expect(toBody(state.shapes, 'line')).toMatchObject([{ id: null }]);
});
