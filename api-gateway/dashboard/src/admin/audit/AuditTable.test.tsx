import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { AuditTable } from './AuditTable';
import type { Entry } from './entry';

const ENTRY: Entry = {
  id: 'e1', at: 5000, actor: 'person/12', actorName: 'ada', roles: ['operator'], address: '192.0.2.7', action: 'camera.changed', object: 'camera/3',
  objectName: 'Yard', changed: ['name', 'url'], refused: false, reason: null, count: 1, seconds: null,
};
const table = (entry: Partial<Entry>) => renderToStaticMarkup(<AuditTable entries={[{ ...ENTRY, ...entry }]} />);

test('a change says who changed what of which', () => {
  const changed = table({});
  for (const word of ['ada', '192.0.2.7', 'camera changed', 'Yard', 'name, url']) expect(changed).toContain(word);
});

test('a refusal is told apart, with its reason', () => {
  const refused = table({ action: 'access.refused', refused: true, reason: 'credentials', changed: [] });
  expect(refused).toContain('audit-refused');
  expect(refused).toContain('refused: credentials');
});

test('a live view says how long it was', () => {
  expect(table({ action: 'live.left', seconds: 90.5, changed: [] })).toContain('1 min 30 s');
});
