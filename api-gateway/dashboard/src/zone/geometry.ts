import type { Kind, Point } from './shapes';

const ROUND = 10_000;

/** Within the picture, and no finer than a ten-thousandth of it. */
export function inPicture({ x, y }: Point): Point {
  return { x: fraction(x), y: fraction(y) };
}

function fraction(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * ROUND) / ROUND;
}

export function middle(a: Point, b: Point): Point {
  return inPicture({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
}

/** The mean of the points. */
export function centre(points: readonly Point[]): Point {
  const sum = points.reduce((so, { x, y }) => ({ x: so.x + x, y: so.y + y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

/** The lines between the points; the last corner of a zone or a mask is joined to its first. */
export function edges(points: readonly Point[], kind: Kind): readonly (readonly [Point, Point])[] {
  const open = points.slice(1).map((to, i) => [points[i]!, to] as const);
  return kind !== 'line' && points.length > 2 ? [...open, [points[points.length - 1]!, points[0]!]] : open;
}

/** A quarter turn to the left of the way from one point to another, of length 1, as pixels are: x to the right, y down. */
export function leftOf(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (to.y - from.y) / length, y: -(to.x - from.x) / length };
}

/** The direction of length 1 so many degrees clockwise from the top. */
export function heading(degrees: number): Point {
  const radians = (degrees * Math.PI) / 180;
  return { x: Math.sin(radians), y: -Math.cos(radians) };
}

/** Whether two edges that are no neighbours meet. */
export function crossesItself(points: readonly Point[], kind: Kind): boolean {
  const all = edges(points, kind);
  return all.some(([a, b], i) =>
    all.some(([c, d], j) => {
      const neighbours = j === i + 1 || (kind !== 'line' && i === 0 && j === all.length - 1);
      return j > i && !neighbours && meet(a, b, c, d);
    }),
  );
}

function meet(a: Point, b: Point, c: Point, d: Point): boolean {
  return turn(a, b, c) * turn(a, b, d) <= 0 && turn(c, d, a) * turn(c, d, b) <= 0;
}

function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}
