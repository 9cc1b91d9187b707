import { spaced } from '../time/format';
import { inPicture, middle } from './geometry';
import { aShape, FEWEST, MOST } from './shapes';
import type { Kind, LineShape, Point, Shape, ZoneShape } from './shapes';

/** What the editor holds until it is saved. */
export interface Draft {
  readonly shapes: readonly Shape[];
  readonly selected: string | null;
  /** What is being drawn, point by point. */
  readonly drawing: { readonly kind: Kind; readonly points: readonly Point[] } | null;
  /** Which kinds were changed and have to be saved. */
  readonly changed: ReadonlySet<Kind>;
  /** How many were drawn, for their keys and names. */
  readonly drawn: number;
}

export type ShapeChange = Partial<Omit<ZoneShape, 'kind' | 'key' | 'id'>> & Partial<Omit<LineShape, 'kind' | 'key' | 'id'>>;

export type DraftAction =
  | { readonly type: 'loaded'; readonly shapes: readonly Shape[] }
  | { readonly type: 'selected'; readonly key: string | null }
  | { readonly type: 'began'; readonly kind: Kind }
  | { readonly type: 'placed'; readonly point: Point }
  | { readonly type: 'finished' }
  | { readonly type: 'cancelled' }
  | { readonly type: 'moved'; readonly key: string; readonly index: number; readonly point: Point }
  | { readonly type: 'inserted'; readonly key: string; readonly index: number }
  | { readonly type: 'withdrawn'; readonly key: string; readonly index: number }
  | { readonly type: 'edited'; readonly key: string; readonly change: ShapeChange }
  | { readonly type: 'saved'; readonly kind: Kind; readonly ids: readonly (number | null)[] }
  | { readonly type: 'removed'; readonly key: string };

export const EMPTY_DRAFT: Draft = { shapes: [], selected: null, drawing: null, changed: new Set(), drawn: 0 };

const SAME_PLACE = 0.005;

/** What stands in the middle of the picture where somebody finishes without having drawn: a keyboard's way to draw. */
const READY: Readonly<Record<Kind, readonly Point[]>> = {
  zone: [
    { x: 0.35, y: 0.35 },
    { x: 0.65, y: 0.35 },
    { x: 0.65, y: 0.65 },
    { x: 0.35, y: 0.65 },
  ],
  mask: [
    { x: 0.4, y: 0.4 },
    { x: 0.6, y: 0.4 },
    { x: 0.6, y: 0.6 },
    { x: 0.4, y: 0.6 },
  ],
  line: [
    { x: 0.3, y: 0.5 },
    { x: 0.7, y: 0.5 },
  ],
};

export function draft(state: Draft, action: DraftAction): Draft {
  switch (action.type) {
    case 'loaded':
      return { ...EMPTY_DRAFT, shapes: action.shapes };
    case 'selected':
      return { ...state, selected: action.key };
    case 'began':
      return { ...state, selected: null, drawing: { kind: action.kind, points: [] } };
    case 'placed':
      return placed(state, action.point);
    case 'finished':
      return finished(state);
    case 'cancelled':
      return { ...state, drawing: null };
    case 'moved':
      return points(state, action.key, (all) => all.map((point, i) => (i === action.index ? inPicture(action.point) : point)));
    case 'inserted':
      return points(state, action.key, (all) => inserted(all, action.index));
    case 'withdrawn':
      return points(state, action.key, (all) => all.filter((_, i) => i !== action.index));
    case 'edited':
      return replaced(state, action.key, (shape) => ({ ...shape, ...action.change }) as Shape);
    case 'saved':
      return saved(state, action.kind, action.ids);
    case 'removed':
      return removed(state, action.key);
  }
}

function placed(state: Draft, point: Point): Draft {
  if (state.drawing === null || state.drawing.points.length >= MOST[state.drawing.kind]) return state;
  const last = state.drawing.points.at(-1);
  // a double click is two clicks on one place
  if (last !== undefined && Math.hypot(point.x - last.x, point.y - last.y) < SAME_PLACE) return state;
  return { ...state, drawing: { ...state.drawing, points: [...state.drawing.points, inPicture(point)] } };
}

function finished(state: Draft): Draft {
  if (state.drawing === null) return state;
  const { kind, points: drawn } = state.drawing;
  if (drawn.length > 0 && drawn.length < FEWEST[kind]) return state;
  const key = `${kind}-new-${state.drawn}`;
  const name = `${spaced(kind)} ${state.shapes.filter((shape) => shape.kind === kind).length + 1}`;
  return {
    shapes: [...state.shapes, aShape(kind, key, name, drawn.length === 0 ? READY[kind] : drawn)],
    selected: key,
    drawing: null,
    changed: new Set(state.changed).add(kind),
    drawn: state.drawn + 1,
  };
}

function inserted(all: readonly Point[], after: number): readonly Point[] {
  const to = all[(after + 1) % all.length]!;
  return [...all.slice(0, after + 1), middle(all[after]!, to), ...all.slice(after + 1)];
}

function points(state: Draft, key: string, change: (all: readonly Point[]) => readonly Point[]): Draft {
  return replaced(state, key, (shape) => {
    const next = change(shape.points);
    return next.length < FEWEST[shape.kind] || next.length > MOST[shape.kind] ? shape : { ...shape, points: next };
  });
}

function replaced(state: Draft, key: string, change: (shape: Shape) => Shape): Draft {
  const shape = state.shapes.find((each) => each.key === key);
  const next = shape && change(shape);
  if (shape === undefined || next === undefined || next === shape) return state;
  return {
    ...state,
    shapes: state.shapes.map((each) => (each === shape ? next : each)),
    changed: new Set(state.changed).add(shape.kind),
  };
}

/** The gateway took all of a kind: what was new has an id now, and a second saving changes it instead of adding another. */
function saved(state: Draft, kind: Kind, ids: readonly (number | null)[]): Draft {
  const order = state.shapes.filter((shape) => shape.kind === kind);
  const changed = new Set(state.changed);
  changed.delete(kind);
  return {
    ...state,
    changed,
    shapes: state.shapes.map((shape) =>
      shape.kind === kind && shape.kind !== 'mask' ? { ...shape, id: ids[order.indexOf(shape)] ?? shape.id } : shape,
    ),
  };
}

function removed(state: Draft, key: string): Draft {
  const gone = state.shapes.find((shape) => shape.key === key);
  if (gone === undefined) return state;
  return {
    ...state,
    shapes: state.shapes.filter((shape) => shape !== gone),
    selected: state.selected === key ? null : state.selected,
    changed: new Set(state.changed).add(gone.kind),
  };
}
