import { useEffect, useReducer, useState } from 'react';
import { ReconnectingSocket } from '../connection/ReconnectingSocket';
import { socketUrl } from '../connection/url';
import type { Connection } from '../types';
import { parseEvent } from './parseEvent';
import { EMPTY_WALL, wall } from './wall';

const SNAPSHOT_MS = 2_000;

/** The wall, kept current by /ws/events: on connecting, the gateway tells its present state, then each change. */
export function useEvents() {
  const [state, dispatch] = useReducer(wall, EMPTY_WALL);
  const [connection, setConnection] = useState<Connection>({ phase: 'connecting' });

  useEffect(() => {
    let settling: ReturnType<typeof setTimeout> | undefined;
    const socket = new ReconnectingSocket(socketUrl('/ws/events'), {
      onMessage: (data) => {
        const event = parseEvent(data);
        if (event !== null) dispatch({ type: 'received', event });
      },
      onConnection: (next) => {
        setConnection(next);
        clearTimeout(settling);
        if (next.phase !== 'open') return;
        dispatch({ type: 'opened' });
        settling = setTimeout(() => dispatch({ type: 'settled' }), SNAPSHOT_MS);
      },
    });
    return () => {
      clearTimeout(settling);
      socket.close();
    };
  }, []);

  return { state, connection, dispatch };
}
