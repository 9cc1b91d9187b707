import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { LivePicture } from '../live/LivePicture';
import type { LiveFeed } from '../live/LiveFeed';
import type { Camera } from '../types';
import { crossesItself } from './geometry';
import { MaskNote } from './MaskNote';
import { ShapeFields } from './ShapeFields';
import { FEWEST } from './shapes';
import type { Kind, Shape } from './shapes';
import { useShapes } from './useShapes';
import { ZoneCanvas } from './ZoneCanvas';

interface Props {
  readonly camera: Camera;
  readonly feed: LiveFeed;
  readonly now: number;
  readonly onClose: () => void;
}

/** Zones, lines and privacy masks, drawn on the camera's live picture. Nothing is changed until it is saved. */
export function ZoneEditor({ camera, feed, now, onClose }: Props) {
  const { state, dispatch, ready, problem, save } = useShapes(camera.id);
  const [saving, setSaving] = useState(false);
  const { drawing } = state;
  const editor = useRef<HTMLDivElement>(null);
  const isDrawing = drawing !== null;

  // the button that was pressed is gone; Enter and Escape are to reach the editor all the same
  useEffect(() => {
    if (isDrawing) editor.current?.focus();
  }, [isDrawing]);

  const selected = state.shapes.find(({ key }) => key === state.selected);

  async function press() {
    setSaving(true);
    const taken = await save();
    setSaving(false);
    if (taken) onClose();
  }

  function key(event: KeyboardEvent) {
    const unsaved = drawing !== null || selected !== undefined || state.changed.size > 0;
    if (event.key === 'Escape' && unsaved) {
      // the dialog around the editor stays
      event.preventDefault();
      event.stopPropagation();
      if (drawing !== null) dispatch({ type: 'cancelled' });
      else if (selected !== undefined) dispatch({ type: 'selected', key: null });
    } else if (event.key === 'Enter' && drawing !== null) {
      event.preventDefault();
      dispatch({ type: 'finished' });
    }
  }

  return (
    <div ref={editor} className="editor" tabIndex={-1} data-testid="zone-editor" onKeyDown={key}>
      <LivePicture
        camera={camera}
        feed={feed}
        now={now}
        testId="camera-enlarged-picture"
        enlarged
        over={(aspect) => ready && <ZoneCanvas draft={state} dispatch={dispatch} aspect={aspect} />}
      />
      <div className="editor-bar">
        {drawing === null ? (
          <>
            <Draw kind="zone" onDraw={() => dispatch({ type: 'began', kind: 'zone' })} disabled={!ready} />
            <Draw kind="line" onDraw={() => dispatch({ type: 'began', kind: 'line' })} disabled={!ready} />
            <Draw kind="mask" onDraw={() => dispatch({ type: 'began', kind: 'mask' })} disabled={!ready} />
            <ul className="shape-list">
              {state.shapes.map((shape) => (
                <li key={shape.key}>
                  <button
                    type="button"
                    className={`shape-chip shape-chip-${shape.kind}`}
                    aria-pressed={shape.key === state.selected}
                    onClick={() => dispatch({ type: 'selected', key: shape.key === state.selected ? null : shape.key })}
                  >
                    {shape.name === '' ? 'unnamed' : shape.name}
                  </button>
                </li>
              ))}
            </ul>
          </>
        ) : (
          <>
            <p role="status" className="editor-hint">
              {hint(drawing.kind, drawing.points.length)}
            </p>
            <button type="button" className="add" data-testid="zone-finish" onClick={() => dispatch({ type: 'finished' })}>
              {drawing.points.length === 0 ? 'Put one in the middle' : 'Finish'}
            </button>
            <button type="button" className="plain" onClick={() => dispatch({ type: 'cancelled' })}>
              Cancel
            </button>
          </>
        )}
      </div>
      {selected !== undefined && (
        <section className="panel" aria-label={selected.name}>
          {selected.kind === 'mask' ? (
            <MaskNote />
          ) : (
            <ShapeFields shape={selected} onChange={(change) => dispatch({ type: 'edited', key: selected.key, change })} />
          )}
          {fault(selected) !== null && (
            <p className="add-problem" role="alert">
              {fault(selected)}
            </p>
          )}
          <button type="button" className="plain" onClick={() => dispatch({ type: 'removed', key: selected.key })}>
            Remove this {selected.kind}
          </button>
        </section>
      )}
      {problem !== null && (
        <p className="add-problem" role="alert" data-testid="zone-problem">
          <strong>{problem.title}.</strong> {problem.detail}
        </p>
      )}
      <div className="editor-bar">
        <button
          type="button"
          className="add"
          data-testid="zone-save"
          disabled={!ready || saving || drawing !== null || state.changed.size === 0}
          onClick={() => void press()}
        >
          {saving ? 'Saving …' : 'Save'}
        </button>
        <button type="button" className="plain" onClick={onClose}>
          {state.changed.size === 0 ? 'Done' : 'Discard'}
        </button>
      </div>
    </div>
  );
}

function Draw({ kind, onDraw, disabled }: { readonly kind: Kind; readonly onDraw: () => void; readonly disabled: boolean }) {
  return (
    <button type="button" className="add" data-testid={`draw-${kind}`} disabled={disabled} onClick={onDraw}>
      Draw a {kind}
    </button>
  );
}

function hint(kind: Kind, points: number): string {
  const missing = FEWEST[kind] - points;
  if (missing > 0) return `Click ${missing === 1 ? 'one more point' : `${missing} points`} on the picture`;
  return 'Click on, or finish with Enter or a double click';
}

function fault(shape: Shape): string | null {
  if (shape.name.trim() === '') return `Give the ${shape.kind} a name.`;
  return crossesItself(shape.points, shape.kind) ? 'Its edges cross: move a corner.' : null;
}
