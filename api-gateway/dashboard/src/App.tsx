import { useEffect, useState } from 'react';
import { CameraDialog } from './camera/CameraDialog';
import { CameraGrid } from './camera/CameraGrid';
import { worst } from './connection/worst';
import { useEvents } from './event/useEvents';
import { AlertBanner } from './incident/AlertBanner';
import { LiveFeed } from './live/LiveFeed';
import { Header } from './page/Header';
import { Sidebar } from './page/Sidebar';
import { useNow } from './time/useNow';
import type { Connection } from './types';

export function App() {
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
      <Header wall={state} connection={worst(connection, pictures)} stranger={stranger} now={now} />
      <AlertBanner
        wall={state}
        now={now}
        onShow={setEnlargedId}
        onDismiss={() => dispatch({ type: 'dismissed' })}
      />
      <main>
        <CameraGrid wall={state} connection={connection} feed={feed} now={now} onEnlarge={setEnlargedId} />
        <Sidebar wall={state} connected={!lost} now={now} onShow={setEnlargedId} />
      </main>
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
