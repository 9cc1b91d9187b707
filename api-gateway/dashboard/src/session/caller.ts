import { createContext, useContext } from 'react';
import { list, object, oneOf, text, words } from '../event/json';

export const ROLES = ['viewer', 'operator', 'analyst', 'admin'] as const;
export type Role = (typeof ROLES)[number];

const KINDS = ['configured', 'person', 'issued', 'token', 'loopback'] as const;

/** Which cameras somebody may know of. */
export interface Scope {
  readonly everything: boolean;
  readonly sites: readonly number[];
  readonly cameras: readonly number[];
}

/** Whoever looks at the page, as the gateway knows them. */
export interface Caller {
  readonly name: string;
  readonly kind: (typeof KINDS)[number];
  readonly roles: readonly Role[];
  readonly scope: Scope;
  /** False where it cannot be said who it is: somebody at this machine. */
  readonly named: boolean;
  /** Whether there is a session to log out of. */
  readonly inSession: boolean;
}

export function parseCaller(answer: unknown): Caller | null {
  const json = object(answer);
  const name = text(json?.['name']);
  if (json === null || name === null) return null;
  return {
    name,
    kind: oneOf(KINDS, json['kind'], 'person'),
    roles: ROLES.filter((role) => words(json['roles']).includes(role)),
    scope: parseScope(json['scope']),
    named: json['named'] === true,
    inSession: text(json['endsAt']) !== null,
  };
}

export function parseScope(answer: unknown): Scope {
  const json = object(answer);
  const ids = (value: unknown) => list(value).filter((id): id is number => typeof id === 'number');
  return { everything: json?.['everything'] === true, sites: ids(json?.['sites']), cameras: ids(json?.['cameras']) };
}

/** As the gateway judges it; it judges again whatever the page shows. */
export function may(caller: Caller, role: Role): boolean {
  return caller.roles.some((held) => held === 'admin' || held === role || role === 'viewer');
}

const NOBODY: Caller = {
  name: '',
  kind: 'person',
  roles: [],
  scope: { everything: false, sites: [], cameras: [] },
  named: false,
  inSession: false,
};

export const CallerContext = createContext<Caller>(NOBODY);

export function useMay(role: Role): boolean {
  return may(useContext(CallerContext), role);
}
