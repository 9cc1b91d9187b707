import type { Problem } from '../types';

/** Asks the gateway for a change; null when it took it, the reason when it did not. */
export async function send(method: 'POST' | 'PUT', path: string, body: object): Promise<Problem | null> {
  return (await exchange(method, path, body)).refused;
}

export interface Outcome {
  /** Why the gateway did not take it, or null where it did. */
  readonly refused: Problem | null;
  readonly answer: unknown;
}

/** The same, with what the gateway answers where it took it. */
export async function exchange(method: 'POST' | 'PUT', path: string, body: object): Promise<Outcome> {
  try {
    const response = await fetch(path, {
      method,
      headers: { 'content-type': 'application/json', accept: 'application/json, application/problem+json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) return { refused: await problem(response), answer: null };
    return { refused: null, answer: await response.json().catch(() => null) };
  } catch {
    return { refused: { title: 'The gateway does not answer', detail: 'Check that Vigil is running, then try again.' }, answer: null };
  }
}

async function problem(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  const { title, detail } = (body ?? {}) as { title?: unknown; detail?: unknown };
  return {
    title: typeof title === 'string' ? title : `The gateway answered ${response.status}`,
    detail: typeof detail === 'string' ? detail : null,
  };
}
