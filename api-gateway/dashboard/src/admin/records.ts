import { list, number, object, oneOf, text, time, words } from '../event/json';
import { parseScope, ROLES } from '../session/caller';
import type { Role, Scope } from '../session/caller';

/** What the gateway administers, as far as the page shows it. Times are milliseconds since the epoch. */

export interface Site {
  readonly id: number;
  readonly name: string;
  readonly timeZone: string;
  readonly cameras: number;
  readonly failover: boolean | null;
}

export interface CameraEntry {
  readonly id: number;
  readonly name: string;
  readonly location: string | null;
  readonly outletId: number | null;
  readonly siteId: number | null;
  readonly lat: number | null;
  readonly lang: number | null;
  readonly policeStationId: number | null;
  readonly timeZone: string;
  readonly priority: number;
  readonly active: boolean;
  readonly state: string;
}

export interface Person {
  readonly id: number;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly scope: Scope;
  readonly active: boolean;
  readonly lastLoginAt: number | null;
}

export interface Token {
  readonly id: number;
  readonly name: string;
  readonly maker: string;
  readonly roles: readonly Role[];
  readonly scope: Scope;
  readonly expiresAt: number | null;
  readonly lastUsedAt: number | null;
}

export const INSTANCE_STATES = ['new', 'active', 'warned', 'inactive'] as const;
export type InstanceState = (typeof INSTANCE_STATES)[number];

export interface Instance {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly allowedAddress: string;
  readonly capacity: number | null;
  readonly enabled: boolean;
  /** The settings decide on it. */
  readonly configured: boolean;
  readonly state: InstanceState;
  readonly stateSince: number | null;
  readonly lastHeartbeat: number | null;
  readonly cameraIds: readonly number[];
  readonly servedIds: readonly number[];
  readonly tokens: number;
}

const ids = (value: unknown): number[] => list(value).filter((id): id is number => typeof id === 'number');

/** What everything here has; null where it has not. */
function named(value: unknown): { json: Record<string, unknown>; id: number; name: string } | null {
  const json = object(value);
  const id = number(json?.['id']);
  const name = text(json?.['name']);
  return json === null || id === null || name === null ? null : { json, id, name };
}

export function parseSite(value: unknown): Site | null {
  const entry = named(value);
  if (entry === null) return null;
  const { json, id, name } = entry;
  const failover = json['failover'];
  return {
    id,
    name,
    timeZone: text(json['timeZone']) ?? 'UTC',
    cameras: number(json['cameras']) ?? 0,
    failover: typeof failover === 'boolean' ? failover : null,
  };
}

export function parseCameraEntry(value: unknown): CameraEntry | null {
  const entry = named(value);
  if (entry === null) return null;
  const { json, id, name } = entry;
  return {
    id,
    name,
    location: text(json['location']),
    outletId: number(json['outletId']),
    siteId: number(json['siteId']),
    lat: number(json['lat']),
    lang: number(json['lang']),
    policeStationId: number(json['policeStationId']),
    timeZone: text(json['timeZone']) ?? 'UTC',
    priority: number(json['priority']) ?? 0,
    active: json['active'] !== false,
    state: text(json['state']) ?? 'connecting',
  };
}

export function parsePerson(value: unknown): Person | null {
  const entry = named(value);
  if (entry === null) return null;
  const { json, id, name } = entry;
  return {
    id,
    name,
    roles: ROLES.filter((role) => words(json['roles']).includes(role)),
    scope: parseScope(json['scope']),
    active: json['active'] !== false,
    lastLoginAt: time(json['lastLoginAt']),
  };
}

export function parseToken(value: unknown): Token | null {
  const entry = named(value);
  if (entry === null) return null;
  const { json, id, name } = entry;
  return {
    id,
    name,
    maker: text(json['maker']) ?? '',
    roles: ROLES.filter((role) => words(json['roles']).includes(role)),
    scope: parseScope(json['scope']),
    expiresAt: time(json['expiresAt']),
    lastUsedAt: time(json['lastUsedAt']),
  };
}

export function parseInstance(value: unknown): Instance | null {
  const entry = named(value);
  if (entry === null) return null;
  const { json, id, name } = entry;
  return {
    id,
    name,
    email: text(json['email']) ?? '',
    allowedAddress: text(json['allowedAddress']) ?? '',
    capacity: number(json['capacity']),
    enabled: json['enabled'] !== false,
    configured: json['configured'] === true,
    state: oneOf(INSTANCE_STATES, json['state'], 'new'),
    stateSince: time(json['stateSince']),
    lastHeartbeat: time(json['lastHeartbeat']),
    cameraIds: ids(json['cameraIds']),
    servedIds: ids(json['servedIds']),
    tokens: number(json['tokens']) ?? 0,
  };
}
