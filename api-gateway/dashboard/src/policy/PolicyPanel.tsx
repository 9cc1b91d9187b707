import { useEffect, useRef, useState } from 'react';
import { send } from '../connection/send';
import { clock } from '../time/format';
import { useMay } from '../session/caller';
import type { Camera, Policy, Problem } from '../types';
import { OpenPolicyForm } from './OpenPolicyForm';
import { useDecision } from './useDecision';
import { caller, meaning } from './words';

interface Props {
  readonly camera: Camera;
  readonly now: number;
}

/** What is inferred of the people in a camera's picture, and the control that changes it. */
export function PolicyPanel({ camera, now }: Props) {
  const control = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState(false);
  // what the gateway took; the events tell of it a moment later
  const [taken, setTaken] = useState<Policy | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const decision = useDecision(camera.id, camera.policy);
  const operator = useMay('operator');
  const { affect } = camera.policy;
  const pending = taken !== null && taken.affect !== affect;

  useEffect(() => {
    setTaken(null);
    setAsking(false);
  }, [affect]);

  // the form's fields are gone: the focus goes back to where it came from
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current && !asking) control.current?.focus();
    asked.current = asking;
  }, [asking]);

  async function change(policy: Policy) {
    const refused = await send('PUT', `/api/v1/cameras/${camera.id}/policy`, policy);
    setProblem(refused);
    if (refused !== null) return;
    setTaken(policy);
    setAsking(false);
  }

  function press() {
    if (pending) return;
    if (affect) void change({ affect: false, purpose: null });
    else setAsking(true);
  }

  return (
    <section className={`policy policy-${affect ? 'open' : 'closed'}`} aria-label="Emotion and gaze" data-testid="policy">
      <div className="policy-state">
        <p role="status" data-testid="policy-state">
          <span className="policy-mark" aria-hidden="true" />
          {meaning(camera.policy)}
        </p>
        {decision !== null && (
          <p className="policy-decision">
            {affect ? 'allowed' : 'stopped'} by {caller(decision.by)}, {clock(decision.at, now)}
          </p>
        )}
        {operator && !asking && (
          <button ref={control} type="button" className="add" aria-disabled={pending} data-testid="policy-change" onClick={press}>
            {affect ? (pending ? 'Stopping …' : 'Stop inferring') : pending ? 'Allowing …' : 'Allow …'}
          </button>
        )}
      </div>
      {asking && <OpenPolicyForm onOpen={(purpose) => change({ affect: true, purpose })} onCancel={() => setAsking(false)} />}
      {problem !== null && (
        <p className="add-problem" role="alert">
          <strong>{problem.title}.</strong> {problem.detail}
        </p>
      )}
    </section>
  );
}
