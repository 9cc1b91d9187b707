import { useEffect, useRef, useState } from 'react';
import { send } from '../connection/send';
import type { Problem } from '../types';

interface Props {
  readonly path: string;
  /** What is removed, such as its name. */
  readonly what: string;
  readonly word?: string;
  readonly onDone: () => void;
}

/** Removes after being asked twice, and says where it stands why it could not. */
export function RemoveButton({ path, what, word = 'Remove', onDone }: Props) {
  const [asking, setAsking] = useState(false);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const yes = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking) yes.current?.focus();
  }, [asking]);

  async function remove() {
    if (pending) return;
    setPending(true);
    const refused = await send('DELETE', path);
    setPending(false);
    setAsking(false);
    setProblem(refused);
    if (refused === null) onDone();
  }

  return (
    <>
      {asking ? (
        <span className="sure" role="group" aria-label={`${word} ${what}?`}>
          <button ref={yes} type="button" className="danger" aria-disabled={pending} onClick={() => void remove()}>
            {word} {what}
          </button>
          <button type="button" className="plain" onClick={() => setAsking(false)}>
            Keep
          </button>
        </span>
      ) : (
        <button type="button" className="link" onClick={() => setAsking(true)}>
          {word}
          <span className="visually-hidden"> {what}</span>
        </button>
      )}
      {problem !== null && (
        <span className="add-problem" role="alert">
          {problem.detail ?? problem.title}
        </span>
      )}
    </>
  );
}
