import { expect, test } from 'vitest';
import { deed, parsePage, what, who } from './entry';

const page = parsePage({
  items: [
    {
      id: 'e1', at: '1970-01-01T00:00:05Z', actor: 'person/12', actorName: 'ada', roles: ['operator'], address: '192.0.2.7',
      action: 'camera.changed', object: 'camera/3', objectName: null, changed: ['name', 'url'], outcome: 'done', reason: null, count: 1, seconds: null,
    },
    { id: 'e2', at: '1970-01-01T00:00:06Z', actor: 'stranger/-', action: 'access.refused', object: 'path', outcome: 'refused', reason: 'credentials', count: 49 },
    { id: 'e3', at: '1970-01-01T00:00:07Z', actor: 'person/13', actorName: null, action: 'live.left', object: 'camera/3', objectName: 'Yard', outcome: 'done', count: 1, seconds: 90.5 },
    { id: 'e4', at: 'no time' },
    'nothing',
  ],
  next: 'more',
});

test('a page has what can be read of it, and where it goes on', () => {
  expect(page.entries.map(({ id }) => id)).toEqual(['e1', 'e2', 'e3']);
  expect(page.next).toBe('more');
  expect(parsePage(null)).toEqual({ entries: [], next: null });
});

test('people and cameras have their names while there are any', () => {
  expect(page.entries.map(who)).toEqual(['ada', 'a stranger', 'person 13']);
  expect(page.entries.map(what)).toEqual(['camera 3', 'path', 'Yard']);
});

test('what came again is told of with a count', () => {
  expect(page.entries.map(deed)).toEqual(['camera changed', 'access refused, 49 times', 'live left']);
  expect(page.entries[1]?.refused).toBe(true);
});
