import type { Dispatch, KeyboardEvent, PointerEvent } from 'react';
import type { DraftAction } from './draft';
import { edges, middle } from './geometry';
import type { Point, Shape } from './shapes';

const STEP = 0.01;
const LONG_STEP = 0.05;
const STEPS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

interface Props {
  readonly shape: Shape;
  readonly place: (point: Point) => Point;
  readonly at: (event: PointerEvent) => Point;
  readonly dispatch: Dispatch<DraftAction>;
}

/** The corners of the selected shape, to drag or to move by the arrow keys, and between them places for new ones. */
export function Handles({ shape, place, at, dispatch }: Props) {
  const { key } = shape;

  function drag(event: PointerEvent<SVGElement>, index: number) {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) dispatch({ type: 'moved', key, index, point: at(event) });
  }

  function press(event: KeyboardEvent, index: number, point: Point) {
    const step = STEPS[event.key];
    if (event.key === 'Delete' || event.key === 'Backspace') dispatch({ type: 'withdrawn', key, index });
    else if (step !== undefined) {
      const far = event.shiftKey ? LONG_STEP : STEP;
      dispatch({ type: 'moved', key, index, point: { x: point.x + step.x * far, y: point.y + step.y * far } });
    } else return;
    event.preventDefault();
  }

  return (
    <g className="handles">
      {edges(shape.points, shape.kind).map(([from, to], index) => {
        const { x, y } = place(middle(from, to));
        return (
          <circle
            key={`between-${index}`}
            className="handle handle-new"
            cx={x}
            cy={y}
            r={6}
            role="button"
            tabIndex={0}
            aria-label={`Add a corner after corner ${index + 1} of ${shape.name}`}
            onClick={() => dispatch({ type: 'inserted', key, index })}
            onKeyDown={(event) => event.key === 'Enter' && dispatch({ type: 'inserted', key, index })}
          />
        );
      })}
      {shape.points.map((point, index) => {
        const { x, y } = place(point);
        return (
          <circle
            key={index}
            className="handle"
            cx={x}
            cy={y}
            r={10}
            role="button"
            tabIndex={0}
            data-testid={`handle-${index}`}
            aria-label={spoken(shape, index, point)}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={(event) => drag(event, index)}
            onKeyDown={(event) => press(event, index, point)}
          />
        );
      })}
    </g>
  );
}

function spoken(shape: Shape, index: number, { x, y }: Point): string {
  const where = `${Math.round(x * 100)} % from the left, ${Math.round(y * 100)} % from the top`;
  return `Corner ${index + 1} of ${shape.name}, ${where}; arrow keys move it, Delete removes it`;
}
