import { useEffect, useState } from 'react';
import { CameraDialog } from '../camera/CameraDialog';
import { CameraGrid } from '../camera/CameraGrid';
import { worst } from '../connection/worst';
import { useEvents } from '../event/useEvents';
import { AlertBanner } from '../incident/AlertBanner';
import { LiveFeed } from '../live/LiveFeed';
import type { ReactNode } from 'react';
import { Header } from './Header';
import { Sidebar } from './Sidebar';
import { useNow } from '../time/useNow';
import type { Connection } from '../types';

interface Props {
  /** Whether something else is looked at; what is live is kept current all the same. */
  readonly admin: boolean;
  readonly onLogin: () => void;
  readonly onLogout: () => void;
  readonly children: ReactNode;
}

/** The live pictures and what is new, under the line that tells of all; or another page in their place. */
export function LivePage({ admin, onLogin, onLogout, children }: Props) {
  const { state, connection, stranger, dispatch } = useEvents();
  const [feed] = useState(() => new LiveFeed());
  const [pictures, setPictures] = useState<Connection>({ phase: 'open' });
  const [enlargedId, setEnlargedId] = useState<string | null>(null);
  const now = useNow();

  useEffect(() => feed.onConnection(setPictures), [feed]);

  const enlarged = state.cameras.find(({ id }) => id === enlargedId);
  const lost = connection.phase === 'lost';
  return (
    <div className={`page${lost ? ' page-lost' : ''}`}>
      <Header
        wall={state}
        connection={worst(connection, pictures)}
        stranger={stranger}
        now={now}
        admin={admin}
        onLogin={onLogin}
        onLogout={onLogout}
      />
      <AlertBanner
        wall={state}
        now={now}
        onShow={setEnlargedId}
        onDismiss={() => dispatch({ type: 'dismissed' })}
      />
      {admin ? (
        children
      ) : (
        <main>
          <CameraGrid wall={state} connection={connection} feed={feed} now={now} onEnlarge={setEnlargedId} />
          <Sidebar wall={state} connected={!lost} now={now} onShow={setEnlargedId} />
        </main>
      )}
      {enlarged && (
        <CameraDialog
          camera={enlarged}
          incidents={state.incidents.filter(({ cameraId }) => cameraId === enlarged.id)}
          findings={state.findings.filter(({ cameraId }) => cameraId === enlarged.id)}
          feed={feed}
          now={now}
          onClose={() => setEnlargedId(null)}
        />
      )}
    </div>
  );
}
