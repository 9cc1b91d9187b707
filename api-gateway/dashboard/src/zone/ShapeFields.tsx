import type { ShapeChange } from './draft';
import { DIRECTIONS } from './shapes';
import type { CountingShape, LineShape, ZoneShape } from './shapes';

interface Props<T extends CountingShape> {
  readonly shape: T;
  readonly onChange: (change: ShapeChange) => void;
}

/** What counts in a zone, or at a line. */
export function ShapeFields({ shape, onChange }: Props<CountingShape>) {
  return (
    <div className="shape-fields">
      <label className="wide">
        Name
        <input value={shape.name} maxLength={100} onChange={(event) => onChange({ name: event.target.value })} />
      </label>
      <label className="wide">
        Counts (empty: everything)
        <input
          key={shape.key}
          defaultValue={shape.classNames.join(', ')}
          placeholder="person, car, dog"
          onChange={(event) => onChange({ classNames: classes(event.target.value) })}
        />
      </label>
      {shape.kind === 'zone' ? <ZoneFields shape={shape} onChange={onChange} /> : <LineFields shape={shape} onChange={onChange} />}
      <label className="tick">
        <input type="checkbox" checked={shape.restricted} onChange={(event) => onChange({ restricted: event.target.checked })} />
        {shape.kind === 'zone' ? 'Restricted: presence is suspicious' : 'Restricted: crossing is suspicious'}
      </label>
    </div>
  );
}

function ZoneFields({ shape, onChange }: Props<ZoneShape>) {
  const field = (value: number | null, set: (next: number | null) => void) => ({
    type: 'number',
    value: value ?? '',
    onChange: (event: { target: { value: string } }) => set(event.target.value === '' ? null : Number(event.target.value)),
  });
  return (
    <>
      <label>
        Loitering after, s
        <input min={0.1} step="any" placeholder="never" {...field(shape.loiteringAfterSeconds, (next) => onChange({ loiteringAfterSeconds: next }))} />
      </label>
      <label>
        A crowd from
        <input min={2} max={1000} step={1} placeholder="never" {...field(shape.crowdFrom, (next) => onChange({ crowdFrom: next }))} />
      </label>
      <label>
        Fastest, widths/s
        <input min={0.001} max={100} step="any" placeholder="any" {...field(shape.speedLimit, (next) => onChange({ speedLimit: next }))} />
      </label>
      <label>
        One way, ° from top
        <input min={0} max={359} step={5} placeholder="any" {...field(shape.way, (next) => onChange({ way: next }))} />
      </label>
    </>
  );
}

function LineFields({ shape, onChange }: Props<LineShape>) {
  return (
    <label>
      Crossings
      <select value={shape.direction} onChange={(event) => onChange({ direction: event.target.value as LineShape['direction'] })}>
        {DIRECTIONS.map((direction) => (
          <option key={direction} value={direction}>
            {direction === 'any' ? 'either way' : `to the ${direction}`}
          </option>
        ))}
      </select>
    </label>
  );
}

function classes(text: string): readonly string[] {
  return text
    .split(',')
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '');
}
