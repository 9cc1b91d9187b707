import { useRef } from 'react';
import type { Dispatch, MouseEvent, PointerEvent } from 'react';
import type { Draft, DraftAction } from './draft';
import { inPicture } from './geometry';
import { Handles } from './Handles';
import { ShapeView } from './ShapeView';
import type { Kind, Point, Shape } from './shapes';

export const WIDTH = 1000;

interface Props {
  readonly draft: Draft;
  readonly dispatch: Dispatch<DraftAction>;
  /** Width by height of the picture underneath. */
  readonly aspect: number;
}

/** The shapes over the picture, at the picture's own proportions: a click draws or selects, a corner is dragged. */
export function ZoneCanvas({ draft, dispatch, aspect }: Props) {
  const svg = useRef<SVGSVGElement>(null);
  const height = WIDTH / aspect;
  const place = ({ x, y }: Point): Point => ({ x: x * WIDTH, y: y * height });
  const selected = draft.shapes.find(({ key }) => key === draft.selected);

  /** Where on the picture the pointer is. */
  function at(event: MouseEvent | PointerEvent): Point {
    const matrix = svg.current?.getScreenCTM()?.inverse();
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
    return inPicture({ x: x / WIDTH, y: y / height });
  }

  function click(event: MouseEvent) {
    if (draft.drawing !== null) dispatch({ type: 'placed', point: at(event) });
    else if (event.target === svg.current) dispatch({ type: 'selected', key: null });
  }

  return (
    <svg
      ref={svg}
      className={`zones${draft.drawing === null ? '' : ' zones-drawing'}`}
      viewBox={`0 0 ${WIDTH} ${height}`}
      data-testid="zone-canvas"
      onClick={click}
      onDoubleClick={() => dispatch({ type: 'finished' })}
    >
      {inOrder(draft).map((shape) => (
        <ShapeView
          key={shape.key}
          shape={shape}
          place={place}
          selected={shape.key === draft.selected}
          onSelect={() => draft.drawing === null && dispatch({ type: 'selected', key: shape.key })}
        />
      ))}
      {selected !== undefined && <Handles shape={selected} place={place} at={at} dispatch={dispatch} />}
      {draft.drawing !== null && (
        <g className="zone-drawn">
          <polyline points={draft.drawing.points.map(place).map(({ x, y }) => `${x},${y}`).join(' ')} />
          {draft.drawing.points.map(place).map(({ x, y }, i) => (
            <circle key={i} cx={x} cy={y} r={7} />
          ))}
        </g>
      )}
    </svg>
  );
}

const LAYERS: readonly Kind[] = ['zone', 'mask', 'line'];

/** From the lowest to the highest: what is black hides the zones behind it, and what is selected is on top. */
function inOrder({ shapes, selected }: Draft): readonly Shape[] {
  const layer = ({ key, kind }: Shape) => (key === selected ? LAYERS.length : LAYERS.indexOf(kind));
  return [...shapes].sort((a, b) => layer(a) - layer(b));
}
