import { clock } from '../time/format';
import { highest, path } from './chart';
import type { RiskPoint } from './parseRisk';

const SIZE = { width: 600, height: 90 };
/** Where MEDIUM, HIGH and CRITICAL begin. */
const BORDERS = [
  { from: 0.4, level: 'medium' },
  { from: 0.7, level: 'high' },
  { from: 0.9, level: 'critical' },
] as const;

interface Props {
  readonly points: readonly RiskPoint[];
  readonly now: number;
}

export function RiskChart({ points, now }: Props) {
  const most = highest(points);
  if (most === null) return <p className="count">No analysis in the last 15 minutes</p>;
  const last = points[points.length - 1]!;
  return (
    <figure className="risk-chart" data-testid="risk-chart">
      <svg viewBox={`0 -4 ${SIZE.width} ${SIZE.height + 8}`} preserveAspectRatio="none" role="img" aria-label={spoken(most, last, now)}>
        {BORDERS.map(({ from, level }) => (
          <line
            key={level}
            className={`risk-border severity-${level}`}
            x1={0}
            x2={SIZE.width}
            y1={(1 - from) * SIZE.height}
            y2={(1 - from) * SIZE.height}
          />
        ))}
        <path className="risk-path" d={path(points, now, SIZE)} />
      </svg>
      <figcaption className="count">
        <span>15 min ago</span>
        <span>
          highest {most.score.toFixed(2)} at {clock(most.at, now)}
        </span>
        <span>now</span>
      </figcaption>
    </figure>
  );
}

function spoken(most: RiskPoint, last: RiskPoint, now: number): string {
  return `Risk of the last 15 minutes: ${last.score.toFixed(2)} last, highest ${most.score.toFixed(2)} at ${clock(most.at, now)}`;
}
