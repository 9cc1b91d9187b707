import { useEffect, useReducer, useState } from 'react';
import { ask } from '../connection/ask';
import { send } from '../connection/send';
import type { Problem } from '../types';
import { draft, EMPTY_DRAFT } from './draft';
import type { Draft } from './draft';
import { toBody, toShapes } from './shapes';
import type { Kind } from './shapes';

const UNREAD: Problem = { title: 'The zones could not be read', detail: 'Close the editor, then try again.' };

/** A camera's zones and lines as they are edited; `ready` once they were read. */
export function useShapes(cameraId: string) {
  const [state, dispatch] = useReducer(draft, EMPTY_DRAFT);
  const [ready, setReady] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  useEffect(() => {
    let current = true;
    void Promise.all([ask(path(cameraId, 'zone')), ask(path(cameraId, 'line'))]).then(([zones, lines]) => {
      if (!current) return;
      if (zones === null || lines === null) setProblem(UNREAD);
      else {
        dispatch({ type: 'loaded', shapes: toShapes(zones, lines) });
        setReady(true);
      }
    });
    return () => {
      current = false;
    };
  }, [cameraId]);

  /** Whether the gateway took all of it. */
  async function save(): Promise<boolean> {
    const refused = await saved(cameraId, state);
    setProblem(refused);
    return refused === null;
  }

  return { state, dispatch, ready, problem, save };
}

async function saved(cameraId: string, state: Draft): Promise<Problem | null> {
  for (const kind of state.changed) {
    const refused = await send('PUT', path(cameraId, kind), toBody(state.shapes, kind));
    if (refused !== null) return refused;
  }
  return null;
}

function path(cameraId: string, kind: Kind): string {
  return `/api/v1/cameras/${cameraId}/${kind}s`;
}
