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
  readonly name: string;
  readonly points: readonly Point[];
}

interface Counting extends Drawn {
  readonly id: number | null;
  /** COCO names that count; none means all. */
  readonly classNames: readonly string[];
  readonly restricted: boolean;
}

export interface ZoneShape extends Counting {
  readonly kind: 'zone';
  readonly loiteringAfterSeconds: number | null;
  readonly crowdFrom: number | null;
  /** Picture widths a second. */
  readonly speedLimit: number | null;
  /** Degrees clockwise from the picture's top. */
  readonly way: number | null;
}

export const DIRECTIONS = ['any', 'left', 'right'] as const;

export interface LineShape extends Counting {
  readonly kind: 'line';
  /** Which crossings count, seen from the first point towards the last. */
  readonly direction: (typeof DIRECTIONS)[number];
}

/** A part that is black before a picture leaves capture; what it is called here nobody else is told. */
export interface MaskShape extends Drawn {
  readonly kind: 'mask';
}

export type CountingShape = ZoneShape | LineShape;
export type Shape = CountingShape | MaskShape;
export type Kind = Shape['kind'];

export const FEWEST: Readonly<Record<Kind, number>> = { zone: 3, line: 2, mask: 3 };
export const MOST: Readonly<Record<Kind, number>> = { zone: 64, line: 32, mask: 64 };

export function aShape(kind: Kind, key: string, name: string, points: readonly Point[]): Shape {
  if (kind === 'mask') return { kind, key, name, points };
  const drawn = { key, id: null, name, points, classNames: ['person'], restricted: false };
  return kind === 'zone'
    ? { ...drawn, kind, loiteringAfterSeconds: null, crowdFrom: null, speedLimit: null, way: null }
    : { ...drawn, kind, direction: 'any' };
}

/** The gateway's answers as shapes. */
export function toShapes(zones: unknown, lines: unknown, handling: unknown): readonly Shape[] {
  return [...objects(zones).map(toZone), ...objects(lines).map(toLine), ...list(object(handling)?.['masks']).map(toMask)];
}

function toMask(corners: unknown, index: number): MaskShape {
  return { kind: 'mask', key: `mask-${index}`, name: `Mask ${index + 1}`, points: toPoints(corners) };
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

function toDrawn(kind: Kind, json: Json, points: unknown): Counting {
  const id = number(json['id']);
  return {
    key: `${kind}-${id}`,
    id,
    name: text(json['name']) ?? '',
    points: toPoints(points),
    classNames: words(json['classNames']),
    restricted: json['restricted'] === true,
  };
}

function toPoints(value: unknown): readonly Point[] {
  return objects(value).map((point) => ({ x: number(point['x']) ?? 0, y: number(point['y']) ?? 0 }));
}

function objects(value: unknown): readonly Json[] {
  return list(value).map(object).filter((entry) => entry !== null);
}

/** What the gateway is to be told of all the zones, or of all the lines. */
export function toBody(shapes: readonly Shape[], kind: CountingShape['kind']): readonly object[] {
  return shapes
    .filter((shape) => shape.kind === kind)
    .map(({ key: _key, kind: of, points, ...rest }) => ({ ...rest, [of === 'zone' ? 'polygon' : 'points']: points }));
}

export function toMasks(shapes: readonly Shape[]): readonly (readonly Point[])[] {
  return shapes.filter(({ kind }) => kind === 'mask').map(({ points }) => points);
}

/** The ids of what the gateway took, in its order. */
export function toIds(answer: unknown): readonly (number | null)[] {
  return objects(answer).map((entry) => number(entry['id']));
}
