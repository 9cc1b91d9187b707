/** Reading what came from elsewhere: whatever it is, the page gets a value that it can show. */

export type Json = Readonly<Record<string, unknown>>;

export function parse(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}

export function object(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function text(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A number, or null where none was said: an absent figure is not 0. */
export function number(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

export function count(value: unknown): number {
  return number(value) ?? 0;
}

/** Milliseconds since the epoch. */
export function time(value: unknown): number | null {
  const millis = typeof value === 'string' ? Date.parse(value) : value;
  return number(millis);
}

export function oneOf<T extends string>(known: readonly T[], value: unknown, otherwise: T): T {
  return known.find((word) => word === value) ?? otherwise;
}

/** The entries that are numbers, or null where there is no such object. */
export function figures(value: unknown): Readonly<Record<string, number>> | null {
  const entries = object(value);
  return entries === null ? null : Object.fromEntries(Object.entries(entries).filter((entry): entry is [string, number] => number(entry[1]) !== null));
}

export function words(value: unknown): readonly string[] {
  return list(value).map(text).filter((word) => word !== null);
}
