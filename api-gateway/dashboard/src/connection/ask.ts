/** What the gateway answers to a GET, or null where it does not, or refuses. */
export async function ask(path: string): Promise<unknown> {
  try {
    const response = await fetch(path, { cache: 'no-store' });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
