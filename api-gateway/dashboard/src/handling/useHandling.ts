import { useEffect, useState } from 'react';
import { ask } from '../connection/ask';
import { send } from '../connection/send';
import type { Problem } from '../types';
import { toHandling } from './handling';
import type { Handling } from './handling';

const ASK_AGAIN_MS = 1_500;

/** A camera's handling, asked for again until it is in force; null until it is known. */
export function useHandling(cameraId: string) {
  const [handling, setHandling] = useState<Handling | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [asked, setAsked] = useState(0);
  const path = `/api/v1/cameras/${cameraId}/handling`;
  const settled = handling?.inForce === true;

  useEffect(() => {
    let current = true;
    const timer = setTimeout(
      () =>
        void ask(path).then((answer) => {
          if (!current) return;
          if (answer !== null) setHandling(toHandling(answer));
          setAsked((before) => before + 1);
        }),
      asked === 0 ? 0 : ASK_AGAIN_MS,
    );
    if (settled) clearTimeout(timer);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [path, asked, settled]);

  async function gate(motionGate: boolean | null) {
    const refused = await send('PUT', path, { motionGate });
    setProblem(refused);
    if (refused === null) setHandling((before) => before && { ...before, motionGate, inForce: false });
  }

  return { handling, problem, gate };
}
