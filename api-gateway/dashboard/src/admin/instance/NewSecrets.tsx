import { useState } from 'react';
import { exchange } from '../../connection/send';
import type { Problem } from '../../types';
import type { Instance } from '../records';
import { secretsOf } from './secrets';

interface Props {
  readonly instance: Instance;
  readonly onMade: (secrets: readonly (readonly [string, string])[]) => void;
}

/** Makes a new password and key, after being asked twice: the old ones are of no use from then on. */
export function NewSecrets({ instance, onMade }: Props) {
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function make() {
    const { refused, answer } = await exchange('POST', `/api/v1/model-instances/${instance.id}/secrets`, { password: true, encryptionKey: true });
    setAsking(false);
    setProblem(refused);
    if (refused === null) onMade(secretsOf(answer, instance.email));
  }

  return (
    <>
      {asking ? (
        <span className="sure" role="group" aria-label={`New login for ${instance.name}?`}>
          <button type="button" className="danger" autoFocus onClick={() => void make()}>
            New login for {instance.name}
          </button>
          <button type="button" className="plain" onClick={() => setAsking(false)}>
            Keep
          </button>
        </span>
      ) : (
        <button type="button" className="link" onClick={() => setAsking(true)}>
          New login<span className="visually-hidden"> for {instance.name}</span>
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
