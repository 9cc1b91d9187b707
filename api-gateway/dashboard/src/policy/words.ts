import type { Policy } from '../types';

/** What a camera's policy means for the people in its picture. */
export function meaning(policy: Policy): string {
  return policy.affect
    ? `Emotion and gaze are inferred on this camera: ${policy.purpose}`
    : 'Emotion and gaze are not inferred on this camera';
}

/** The same in few words, for the card. */
export function short(policy: Policy): string {
  return policy.affect ? `Emotion and gaze inferred: ${policy.purpose}` : 'Emotion and gaze not inferred';
}

const CALLERS: Readonly<Record<string, string>> = {
  loopback: 'somebody at this machine',
  configuration: 'the configuration',
  'api-token': 'the API token',
};

/** The gateway's name of a caller in a person's words. */
export function caller(by: string): string {
  return CALLERS[by] ?? by;
}
