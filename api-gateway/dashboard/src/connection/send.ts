import type { Problem } from '../types';
import { tellStranger } from './stranger';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Asks the gateway for a change; null when it took it, the reason when it did not. */
export async function send(method: Method, path: string, body?: object): Promise<Problem | null> {
  return (await exchange(method, path, body)).refused;
}

export interface Outcome {
  /** Why the gateway did not take it, or null where it did. */
  readonly refused: Problem | null;
  readonly answer: unknown;
}

const LOGIN = '/api/v1/session';

const NO_ANSWER: Problem = {
  title: 'The gateway does not answer',
  detail: 'Check that Vigil is running, then try again.',
  field: null,
  status: 0,
};

/** The same, with what the gateway answers where it took it. */
export async function exchange(method: Method, path: string, body?: object): Promise<Outcome> {
  try {
    const response = await fetch(path, { method, cache: 'no-store', ...content(body) });
    // a log-in that fails says nothing of who is logged in
    if (response.status === 401 && !(method === 'POST' && path === LOGIN)) tellStranger();
    if (!response.ok) return { refused: await problem(response), answer: null };
    return { refused: null, answer: await response.json().catch(() => null) };
  } catch {
    return { refused: NO_ANSWER, answer: null };
  }
}

function content(body: object | undefined): RequestInit {
  // the second header keeps the browser's own question for a password away: the page asks itself
  const headers = { accept: 'application/json, application/problem+json', 'x-requested-with': 'XMLHttpRequest' };
  return body === undefined ? { headers } : { headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

async function problem(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  const { title, detail, field } = (body ?? {}) as { title?: unknown; detail?: unknown; field?: unknown };
  return {
    title: typeof title === 'string' ? title : `The gateway answered ${response.status}`,
    detail: typeof detail === 'string' ? detail : null,
    field: typeof field === 'string' ? field : null,
    status: response.status,
  };
}
