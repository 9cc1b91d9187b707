import { count, list, number, object, text, time, words } from '../../event/json';

/** A record of who did what. Times are milliseconds since the epoch. */
export interface Entry {
  readonly id: string;
  readonly at: number;
  /** kind/id */
  readonly actor: string;
  readonly actorName: string | null;
  readonly roles: readonly string[];
  readonly address: string | null;
  readonly action: string;
  /** kind, or kind/id */
  readonly object: string;
  readonly objectName: string | null;
  readonly changed: readonly string[];
  readonly refused: boolean;
  readonly reason: string | null;
  readonly count: number;
  readonly seconds: number | null;
}

export interface Page {
  readonly entries: readonly Entry[];
  readonly next: string | null;
}

export function parsePage(answer: unknown): Page {
  const json = object(answer);
  return {
    entries: list(json?.['items'])
      .map(parseEntry)
      .filter((entry) => entry !== null),
    next: text(json?.['next']),
  };
}

function parseEntry(value: unknown): Entry | null {
  const json = object(value);
  const id = text(json?.['id']);
  const at = time(json?.['at']);
  if (json === null || id === null || at === null) return null;
  return {
    id,
    at,
    actor: text(json['actor']) ?? 'stranger/-',
    actorName: text(json['actorName']),
    roles: words(json['roles']),
    address: text(json['address']),
    action: text(json['action']) ?? '',
    object: text(json['object']) ?? '',
    objectName: text(json['objectName']),
    changed: words(json['changed']),
    refused: json['outcome'] === 'refused',
    reason: text(json['reason']),
    count: count(json['count']),
    seconds: number(json['seconds']),
  };
}

const NOBODY: Readonly<Record<string, string>> = {
  loopback: 'somebody at this machine',
  pipeline: 'a pipeline',
  configuration: 'the settings',
  vigil: 'Vigil itself',
  stranger: 'a stranger',
};

/** "ada", or "person 12" where the name is not known any more. */
export function who(entry: Entry): string {
  const [kind = '', id = ''] = entry.actor.split('/');
  return entry.actorName ?? NOBODY[kind] ?? `${kind} ${id}`;
}

/** "Yard", "camera 3", or "camera" where it was all of them, or none. */
export function what(entry: Entry): string {
  return entry.objectName ?? entry.object.replace('/', ' ');
}

/** "camera.changed" as "camera changed", with how often. */
export function deed(entry: Entry): string {
  const words = entry.action.replace('.', ' ').replaceAll('-', ' ');
  return entry.count > 1 ? `${words}, ${entry.count} times` : words;
}
