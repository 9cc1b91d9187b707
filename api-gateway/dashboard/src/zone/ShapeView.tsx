import { centre, edges, heading, leftOf } from './geometry';
import type { LineShape, Point, Shape } from './shapes';

const ARROW = 55;

interface Props {
  readonly shape: Shape;
  /** From fractions to the drawing's own units, in which both axes are alike. */
  readonly place: (point: Point) => Point;
  readonly selected: boolean;
  readonly onSelect: () => void;
}

/** A zone with its one way, a line with the ways that count, or a mask, black. */
export function ShapeView({ shape, place, selected, onSelect }: Props) {
  const points = shape.points.map(place);
  const text = points.map(({ x, y }) => `${x},${y}`).join(' ');
  const style = `shape shape-${shape.kind}${shape.kind !== 'mask' && shape.restricted ? ' shape-restricted' : ''}${selected ? ' shape-selected' : ''}`;
  const label = points.reduce((top, point) => (point.y < top.y ? point : top));
  return (
    <g className={style} onClick={onSelect} data-testid={`shape-${shape.key}`}>
      {shape.kind === 'line' ? <polyline className="shape-grip" points={text} /> : <polygon points={text} />}
      {shape.kind === 'line' && <polyline points={text} />}
      {shape.kind === 'line' && <Sides shape={shape} points={points} />}
      {shape.kind === 'zone' && shape.way !== null && <Arrow from={centre(points)} towards={heading(shape.way)} />}
      {shape.kind === 'mask' ? (
        <text x={centre(points).x} y={centre(points).y + 6} textAnchor="middle">
          {shape.name}
        </text>
      ) : (
        <text x={label.x + 6} y={Math.max(18, label.y - 8)}>
          {shape.name}
        </text>
      )}
    </g>
  );
}

function Sides({ shape, points }: { readonly shape: LineShape; readonly points: readonly Point[] }) {
  return edges(points, 'line').map(([from, to], i) => {
    const left = leftOf(from, to);
    const middle = centre([from, to]);
    return (
      <g key={i}>
        {shape.direction !== 'right' && <Arrow from={middle} towards={left} word="left" />}
        {shape.direction !== 'left' && <Arrow from={middle} towards={{ x: -left.x, y: -left.y }} word="right" />}
      </g>
    );
  });
}

function Arrow({ from, towards, word }: { readonly from: Point; readonly towards: Point; readonly word?: string }) {
  const tip = { x: from.x + towards.x * ARROW, y: from.y + towards.y * ARROW };
  const barb = (side: number) =>
    `${tip.x - towards.x * 14 + side * towards.y * 9},${tip.y - towards.y * 14 - side * towards.x * 9}`;
  return (
    <g className="shape-arrow">
      <line x1={from.x} y1={from.y} x2={tip.x} y2={tip.y} />
      <polyline points={`${barb(1)} ${tip.x},${tip.y} ${barb(-1)}`} />
      {word !== undefined && (
        <text x={tip.x + towards.x * 16} y={tip.y + towards.y * 16 + 5} textAnchor="middle">
          {word}
        </text>
      )}
    </g>
  );
}
