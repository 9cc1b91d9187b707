import { may } from '../session/caller';
import type { Caller } from '../session/caller';

export const SECTIONS = ['cameras', 'sites', 'instances', 'people', 'tokens', 'audit', 'password'] as const;
export type Section = (typeof SECTIONS)[number];

export const TITLES: Readonly<Record<Section, string>> = {
  cameras: 'Cameras',
  sites: 'Sites',
  instances: 'Model instances',
  people: 'People',
  tokens: 'API tokens',
  audit: 'Who did what',
  password: 'Your password',
};

/** What somebody may administer. The gateway decides; this keeps from sight what it would refuse. */
export function sections(caller: Caller): readonly Section[] {
  return SECTIONS.filter((section) => isFor(section, caller));
}

function isFor(section: Section, caller: Caller): boolean {
  const admin = may(caller, 'admin') && caller.scope.everything;
  switch (section) {
    case 'cameras':
      return may(caller, 'operator');
    case 'sites':
      return admin;
    case 'instances':
    case 'people':
    case 'audit':
      return admin && caller.named;
    case 'tokens':
      return caller.named && caller.kind !== 'token';
    case 'password':
      return caller.kind === 'person';
  }
}
