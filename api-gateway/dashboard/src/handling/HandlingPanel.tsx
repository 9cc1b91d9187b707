import { useMay } from '../session/caller';
import type { Camera } from '../types';
import { maskWords } from './handling';
import type { Handling } from './handling';
import { useHandling } from './useHandling';

const GATES = { default: null, on: true, off: false } as const;
type Gate = keyof typeof GATES;

/** What capture does to the pictures of a camera before they leave it. */
export function HandlingPanel({ camera }: { readonly camera: Camera }) {
  const { handling, problem, gate } = useHandling(camera.id);
  const operator = useMay('operator');
  if (handling === null) return null;
  return (
    <section className="panel handling" aria-label="Before pictures leave capture" data-testid="handling">
      <HandlingState handling={handling} />
      <label>
        While nothing moves
        <select disabled={!operator} value={word(handling.motionGate)} data-testid="motion-gate" onChange={(event) => void gate(GATES[event.target.value as Gate])}>
          <option value="default">as capture is configured</option>
          <option value="on">fewer pictures</option>
          <option value="off">no fewer pictures</option>
        </select>
      </label>
      {problem !== null && (
        <p className="add-problem" role="alert">
          <strong>{problem.title}.</strong> {problem.detail}
        </p>
      )}
    </section>
  );
}

export function HandlingState({ handling }: { readonly handling: Handling }) {
  return (
    <div className={handling.inForce ? 'handling-state' : 'handling-state handling-waits'}>
      <p role="status" data-testid="handling-state" data-in-force={handling.inForce}>
        {handling.masks > 0 && <span className="mask-mark" aria-hidden="true" />}
        {maskWords(handling)}
      </p>
      {!handling.inForce && (
        <p className="handling-note">
          Capture takes changes over when it next asks for its cameras: within 5 s after ./vigil up, elsewhere within CAMERA_REFRESH_INTERVAL, 5 min unless
          set.
        </p>
      )}
    </div>
  );
}

function word(motionGate: boolean | null): Gate {
  return motionGate === null ? 'default' : motionGate ? 'on' : 'off';
}
