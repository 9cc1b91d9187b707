import { useEffect, useReducer, useRef, useState } from 'react';
import { ask } from '../connection/ask';
import { exchange } from '../connection/send';
import { toHandling } from '../handling/handling';
import type { Problem } from '../types';
import { draft, EMPTY_DRAFT } from './draft';
import { toBody, toIds, toMasks, toShapes } from './shapes';
import type { Kind } from './shapes';

const UNREAD: Problem = { title: 'The zones could not be read', detail: 'Close the editor, then try again.', field: null, status: 0 };

/** A camera's zones, lines and masks as they are edited; `ready` once they were read. */
export function useShapes(cameraId: string) {
  const [state, dispatch] = useReducer(draft, EMPTY_DRAFT);
  const gate = useRef<boolean | null>(null);
  const [ready, setReady] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  useEffect(() => {
    let current = true;
    void Promise.all([ask(path(cameraId, 'zone')), ask(path(cameraId, 'line')), ask(path(cameraId, 'mask'))]).then(([zones, lines, handling]) => {
      if (!current) return;
      if (zones === null || lines === null || handling === null) setProblem(UNREAD);
      else {
        gate.current = toHandling(handling).motionGate;
        dispatch({ type: 'loaded', shapes: toShapes(zones, lines, handling) });
        setReady(true);
      }
    });
    return () => {
      current = false;
    };
  }, [cameraId]);

  /** Whether the gateway took all of it. */
  async function save(): Promise<boolean> {
    for (const kind of state.changed) {
      const body = kind === 'mask' ? { masks: toMasks(state.shapes), motionGate: gate.current } : toBody(state.shapes, kind);
      const { refused, answer } = await exchange('PUT', path(cameraId, kind), body);
      setProblem(refused);
      if (refused !== null) return false;
      dispatch({ type: 'saved', kind, ids: toIds(answer) });
    }
    return true;
  }

  return { state, dispatch, ready, problem, save };
}

function path(cameraId: string, kind: Kind): string {
  return `/api/v1/cameras/${cameraId}/${kind === 'mask' ? 'handling' : `${kind}s`}`;
}
