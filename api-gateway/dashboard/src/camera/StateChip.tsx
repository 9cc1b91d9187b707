import { spaced } from '../time/format';
import type { Camera } from '../types';

/** The state in its own colour and its own word; the word in lower case is the contract's. */
export function StateChip({ camera, testId }: { readonly camera: Camera; readonly testId?: string }) {
  return (
    <span className={`state state-${camera.state}`} data-testid={testId} data-state={camera.state}>
      <span className="dot" aria-hidden="true" />
      <span className="state-word">{spaced(camera.state).toLowerCase()}</span>
    </span>
  );
}
