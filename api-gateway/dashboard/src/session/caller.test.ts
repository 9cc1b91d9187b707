import { expect, test } from 'vitest';
import { may, parseCaller } from './caller';

const caller = (special: object) =>
  parseCaller({ name: 'ada', kind: 'person', roles: ['viewer'], scope: { everything: true }, named: true, ...special })!;

test('a role holds what the gateway says it holds, and no more', () => {
  expect(may(caller({ roles: ['admin'] }), 'operator')).toBe(true);
  expect(may(caller({ roles: ['operator'] }), 'viewer')).toBe(true);
  expect(may(caller({ roles: ['operator'] }), 'analyst')).toBe(false);
  expect(may(caller({ roles: ['analyst'] }), 'operator')).toBe(false);
  expect(may(caller({ roles: [] }), 'viewer')).toBe(false);
});

test('roles and scopes that are not understood allow nothing', () => {
  const odd = caller({ roles: ['root', 7], scope: 'all', named: 'yes' });
  expect(odd).toMatchObject({ roles: [], scope: { everything: false, sites: [], cameras: [] }, named: false });
  expect(parseCaller({ roles: ['admin'] })).toBeNull();
});
