import { list, number, object, oneOf, text, words } from '../event/json';
import type { Json } from '../event/json';

/** Fractions of the picture from its top left. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Drawn {
  /** Of this page alone: what is new has no id yet. */
  readonly key: string;
  readonly id: number | null;
  readonly name: string;
  readonly points: readonly Point[];
  /** COCO names that count; none means all. */
  readonly classNames: readonly string[];
  readonly restricted: boolean;
}

export interface ZoneShape extends Drawn {
  readonly kind: 'zone';
  readonly loiteringAfterSeconds: number | null;
  readonly crowdFrom: number | null;
  /** Picture widths a second. */
  readonly speedLimit: number | null;
  /** Degrees clockwise from the picture's top. */
  readonly way: number | null;
}

export const DIRECTIONS = ['any', 'left', 'right'] as const;

export interface LineShape extends Drawn {
  readonly kind: 'line';
  /** Which crossings count, seen from the first point towards the last. */
  readonly direction: (typeof DIRECTIONS)[number];
}

export type Shape = ZoneShape | LineShape;
export type Kind = Shape['kind'];

export const FEWEST: Readonly<Record<Kind, number>> = { zone: 3, line: 2 };
export const MOST: Readonly<Record<Kind, number>> = { zone: 64, line: 32 };

export function aShape(kind: Kind, key: string, name: string, points: readonly Point[]): Shape {
  const drawn = { key, id: null, name, points, classNames: ['person'], restricted: false };
  return kind === 'zone'
    ? { ...drawn, kind, loiteringAfterSeconds: null, crowdFrom: null, speedLimit: null, way: null }
    : { ...drawn, kind, direction: 'any' };
}

/** The gateway's answers as shapes. */
export function toShapes(zones: unknown, lines: unknown): readonly Shape[] {
  return [...objects(zones).map(toZone), ...objects(lines).map(toLine)];
}

function toZone(json: Json): ZoneShape {
  return {
    ...toDrawn('zone', json, json['polygon']),
    kind: 'zone',
    loiteringAfterSeconds: number(json['loiteringAfterSeconds']),
    crowdFrom: number(json['crowdFrom']),
    speedLimit: number(json['speedLimit']),
    way: number(json['way']),
  };
}

function toLine(json: Json): LineShape {
  return { ...toDrawn('line', json, json['points']), kind: 'line', direction: oneOf(DIRECTIONS, json['direction'], 'any') };
}

function toDrawn(kind: Kind, json: Json, points: unknown): Drawn {
  const id = number(json['id']);
  return {
    key: `${kind}-${id}`,
    id,
    name: text(json['name']) ?? '',
    points: objects(points).map((point) => ({ x: number(point['x']) ?? 0, y: number(point['y']) ?? 0 })),
    classNames: words(json['classNames']),
    restricted: json['restricted'] === true,
  };
}

function objects(value: unknown): readonly Json[] {
  return list(value).map(object).filter((entry) => entry !== null);
}

/** What the gateway is to be told of all the zones, or of all the lines. */
export function toBody(shapes: readonly Shape[], kind: Kind): readonly object[] {
  return shapes
    .filter((shape) => shape.kind === kind)
    .map(({ key: _key, kind: of, points, ...rest }) => ({ ...rest, [of === 'zone' ? 'polygon' : 'points']: points }));
}
