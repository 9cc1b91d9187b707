import { useEffect, useState } from 'react';
import { ask } from '../connection/ask';
import type { Transition } from '../types';
import { toTransitions } from './parseIncident';

/** An incident's steps up to the revision that is shown; null until the gateway has told of them. */
export function useTransitions(incidentId: string, revision: number): readonly Transition[] | null {
  const [steps, setSteps] = useState<readonly Transition[] | null>(null);
  useEffect(() => {
    let current = true;
    // the database hears of a step a moment after the page does
    const timer = setTimeout(
      () =>
        void ask(`/api/v1/incidents/${encodeURIComponent(incidentId)}/transitions`).then((answer) => {
          if (current && answer !== null) setSteps(toTransitions(answer));
        }),
      revision === 1 ? 0 : 400,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [incidentId, revision]);
  return steps;
}
