import type { Problem } from '../types';

/** Asks the gateway for a change; null when it took it, the reason when it did not. */
export async function send(method: 'POST' | 'PUT', path: string, body: object): Promise<Problem | null> {
  try {
    const response = await fetch(path, {
      method,
      headers: { 'content-type': 'application/json', accept: 'application/json, application/problem+json' },
      body: JSON.stringify(body),
    });
    return response.ok ? null : await problem(response);
  } catch {
    return { title: 'The gateway does not answer', detail: 'Check that Vigil is running, then try again.' };
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
