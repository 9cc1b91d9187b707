import { useEffect, useState } from 'react';
import type { Policy } from '../types';

/** Who decided a camera's policy, and when (milliseconds since the epoch). */
export interface Decision {
  readonly by: string;
  readonly at: number;
}

/** The decision behind the policy that is shown; null until the gateway has told of it, and where nobody decided. */
export function useDecision(cameraId: string, policy: Policy): Decision | null {
  const [decision, setDecision] = useState<Decision | null>(null);
  useEffect(() => {
    let current = true;
    setDecision(null);
    void ask(cameraId).then((answer) => {
      if (current) setDecision(answer);
    });
    return () => {
      current = false;
    };
  }, [cameraId, policy.affect, policy.purpose]);
  return decision;
}

async function ask(cameraId: string): Promise<Decision | null> {
  try {
    const response = await fetch(`/api/v1/cameras/${cameraId}/policy`, { cache: 'no-store' });
    return response.ok ? parseDecision(await response.json()) : null;
  } catch {
    return null;
  }
}

export function parseDecision(json: unknown): Decision | null {
  const { changedBy, changedAt } = (json ?? {}) as { changedBy?: unknown; changedAt?: unknown };
  const at = typeof changedAt === 'string' ? Date.parse(changedAt) : Number.NaN;
  return typeof changedBy === 'string' && Number.isFinite(at) ? { by: changedBy, at } : null;
}
