import { useCallback, useEffect, useState } from 'react';
import { exchange } from '../connection/send';
import { onStranger } from '../connection/stranger';
import { parseCaller } from './caller';
import type { Caller } from './caller';

const ASK_AGAIN_MS = 2_000;

export type Session =
  | { readonly phase: 'asking' | 'away' }
  /** Nobody the gateway knows; who it was before, where somebody was logged in until just now. */
  | { readonly phase: 'stranger'; readonly before: Caller | null }
  | { readonly phase: 'known'; readonly caller: Caller };

/** Who looks at the page; asked for at the start, and again after each log-in. */
export function useSession() {
  const [session, setSession] = useState<Session>({ phase: 'asking' });

  const ask = useCallback(async () => {
    const { refused, answer } = await exchange('GET', '/api/v1/session');
    const caller = parseCaller(answer);
    if (caller !== null) setSession({ phase: 'known', caller });
    else if (refused?.status !== 401) setSession((now) => (now.phase === 'known' ? now : { phase: 'away' }));
  }, []);

  useEffect(() => void ask(), [ask]);
  useEffect(() => onStranger(() => setSession(estranged)), []);
  useEffect(() => {
    if (session.phase !== 'away') return;
    const timer = setTimeout(() => void ask(), ASK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [session, ask]);

  const logout = useCallback(async () => {
    await exchange('DELETE', '/api/v1/session');
    // everything that was shown to somebody is gone with the page
    window.location.reload();
  }, []);

  return { session, ask, logout };
}

function estranged(now: Session): Session {
  if (now.phase === 'stranger') return now;
  return { phase: 'stranger', before: now.phase === 'known' ? now.caller : null };
}
