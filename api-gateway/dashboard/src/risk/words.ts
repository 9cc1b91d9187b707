import { spaced } from '../time/format';
import type { Camera, Risk } from '../types';

/** Why the scene is called what it is. */
export function reasoning(risk: Risk): string {
  const why = [risk.anomalyType === null ? null : spaced(risk.anomalyType), risk.reasoning].filter((part) => part !== null);
  return why.join(': ');
}

/** Whether there is a history to compare with, and how far from it the scene is. */
export function learning(risk: Risk): string {
  if (!risk.learningComplete) return 'Still learning what is usual here';
  return risk.baselineDeviation === null
    ? 'Knows what is usual here'
    : `${risk.baselineDeviation.toFixed(1)} standard deviations from what is usual here`;
}

/** Why there are no indicators: what was not inferred is not zero. */
export function noIndicators(camera: Camera): string {
  return camera.policy.affect ? 'no face could be read' : 'not inferred (policy closed)';
}
