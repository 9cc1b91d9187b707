import type { RiskPoint } from './parseRisk';

export const SPAN_MS = 15 * 60 * 1000;
/** Two analyses further apart than this have a gap between them. */
const GAP_MS = 30_000;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Oldest first, each window once, none older than the chart. */
export function merged(before: readonly RiskPoint[], more: readonly RiskPoint[], now: number): readonly RiskPoint[] {
  const byTime = new Map([...before, ...more].map((point) => [point.at, point]));
  return [...byTime.values()].filter(({ at }) => at > now - SPAN_MS && at <= now + GAP_MS).sort((a, b) => a.at - b.at);
}

/** SVG path data of the risk over the last quarter of an hour; it is not drawn across gaps. */
export function path(points: readonly RiskPoint[], now: number, { width, height }: Size): string {
  return points
    .map((point, i) => {
      const before = points[i - 1];
      const move = before === undefined || point.at - before.at > GAP_MS ? 'M' : 'L';
      const x = Math.min(1, 1 - (now - point.at) / SPAN_MS) * width;
      return `${move}${x.toFixed(1)} ${((1 - point.score) * height).toFixed(1)}`;
    })
    .join('');
}

/** The highest of the points, the first of several. */
export function highest(points: readonly RiskPoint[]): RiskPoint | null {
  return points.reduce<RiskPoint | null>((most, point) => (most === null || point.score > most.score ? point : most), null);
}
