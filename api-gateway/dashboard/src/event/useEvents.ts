import { useEffect, useReducer, useRef, useState } from 'react';
import { ReconnectingSocket } from '../connection/ReconnectingSocket';
import { signIn } from '../connection/signIn';
import { socketUrl } from '../connection/url';
import type { Connection } from '../types';
import { parseEvent } from './parseEvent';
import { EMPTY_WALL, wall } from './wall';

const SNAPSHOT_MS = 2_000;

/** The wall, kept current by /ws/events: on connecting, the gateway tells its present state, then each change. */
export function useEvents() {
  const [state, dispatch] = useReducer(wall, EMPTY_WALL);
  const [connection, setConnection] = useState<Connection>({ phase: 'connecting' });
  const [stranger, setStranger] = useState(false);
  const asked = useRef(false);

  useEffect(() => {
    async function askOnce() {
      if (asked.current) return;
      asked.current = true;
      const answer = await signIn();
      asked.current = answer !== 'away';
      setStranger(answer === 'stranger');
    }
    let settling: ReturnType<typeof setTimeout> | undefined;
    const socket = new ReconnectingSocket(socketUrl('/ws/events'), {
      onMessage: (data) => {
        const event = parseEvent(data);
        if (event !== null) dispatch({ type: 'received', event });
      },
      onConnection: (next) => {
        setConnection(next);
        clearTimeout(settling);
        if (next.phase === 'lost') void askOnce();
        if (next.phase !== 'open') return;
        setStranger(false);
        dispatch({ type: 'opened' });
        settling = setTimeout(() => dispatch({ type: 'settled' }), SNAPSHOT_MS);
      },
    });
    return () => {
      clearTimeout(settling);
      socket.close();
    };
  }, []);

  return { state, connection, stranger, dispatch };
}
