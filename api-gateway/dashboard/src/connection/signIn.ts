/** What a request that needs an account was answered. */
export type SignIn = 'known' | 'stranger' | 'away';

/** Browsers ask for a password when a request is refused, never when a WebSocket is: so this asks once, as a request. */
export async function signIn(): Promise<SignIn> {
  try {
    const response = await fetch('/api/v1/cameras', { cache: 'no-store' });
    return response.status === 401 ? 'stranger' : 'known';
  } catch {
    return 'away';
  }
}
