import { useState } from 'react';
import { exchange } from '../../connection/send';
import type { Problem } from '../../types';
import { parseTested, title } from './tested';
import type { Tested } from './tested';

interface Props {
  readonly path: string;
  readonly name: string;
  /** What is tried, where it is not saved yet. */
  readonly body?: () => object;
}

/** Tries to reach a camera, and says what to do where that fails. */
export function ConnectionTest({ path, name, body }: Props) {
  const [pending, setPending] = useState(false);
  const [tested, setTested] = useState<Tested | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function run() {
    if (pending) return;
    setPending(true);
    setTested(null);
    setProblem(null);
    const { refused, answer } = await exchange('POST', path, body?.());
    setPending(false);
    setProblem(refused);
    if (refused === null) setTested(parseTested(answer));
  }

  return (
    <div className="tested">
      <button type="button" className="add" data-testid="test-connection" aria-disabled={pending} onClick={() => void run()}>
        {pending ? 'Testing …' : 'Test'}
        <span className="visually-hidden"> the connection of {name}</span>
      </button>
      <div role="status" data-testid="tested">
        {pending && <span className="hint">This takes up to 20 s.</span>}
        {tested !== null && (
          <>
            <p className={`tested-${tested.outcome === 'ok' ? 'ok' : 'failed'}`} data-outcome={tested.outcome}>
              <strong>{title(tested.outcome)}.</strong> {tested.detail ?? tested.stream}
            </p>
            {tested.picture !== null && <img src={tested.picture} alt={`${name}, just now`} />}
          </>
        )}
        {problem !== null && (
          <p className="tested-failed">
            <strong>{problem.title}.</strong> {problem.detail}
          </p>
        )}
      </div>
    </div>
  );
}
