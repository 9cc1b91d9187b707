import { expect, test } from 'vitest';
import { aCaller as caller } from '../fixtures';
import { sections } from './sections';

test('everybody with a name has their own tokens and password, and an admin the rest', () => {
  expect(sections(caller({}))).toEqual(['tokens', 'password']);
  expect(sections(caller({ roles: ['operator'] }))).toEqual(['cameras', 'tokens', 'password']);
  expect(sections(caller({ roles: ['admin'] }))).toEqual(['cameras', 'sites', 'instances', 'people', 'tokens', 'audit', 'password']);
});

test('an admin of some sites administers cameras alone', () => {
  const scope = { everything: false, sites: [1], cameras: [] };
  expect(sections(caller({ roles: ['admin'], scope }))).toEqual(['cameras', 'tokens', 'password']);
});

test('somebody at this machine sees no people, no tokens and no keys', () => {
  expect(sections(caller({ kind: 'loopback', roles: ['admin'], named: false }))).toEqual(['cameras', 'sites']);
});
