import { useContext } from 'react';
import type { Wall } from '../event/wall';
import type { LiveFeed } from '../live/LiveFeed';
import { CallerContext, may } from '../session/caller';
import type { Connection } from '../types';
import { AddCamera } from './AddCamera';
import { alarm } from './alarm';
import { CameraCard } from './CameraCard';

interface Props {
  readonly wall: Wall;
  readonly connection: Connection;
  readonly feed: LiveFeed;
  readonly now: number;
  readonly onEnlarge: (cameraId: string) => void;
}

export function CameraGrid({ wall, connection, feed, now, onEnlarge }: Props) {
  const caller = useContext(CallerContext);
  const mayAdd = may(caller, 'operator') && caller.scope.everything;
  return (
    <section className="cameras" aria-labelledby="cameras-title">
      <div className="section-title">
        <h2 id="cameras-title">Cameras</h2>
        {mayAdd && <AddCamera />}
      </div>
      {wall.cameras.length === 0 && <p className="empty">{emptyWords(wall, connection)}</p>}
      <ul className="grid">
        {wall.cameras.map((camera) => (
          <CameraCard
            key={camera.id}
            camera={camera}
            alarm={alarm(wall.incidents, camera.id)}
            feed={feed}
            now={now}
            onEnlarge={onEnlarge}
          />
        ))}
      </ul>
    </section>
  );
}

function emptyWords(wall: Wall, connection: Connection): string {
  if (connection.phase === 'lost') return 'The gateway does not answer. Its cameras appear here as soon as it does.';
  if (!wall.settled) return 'Asking the gateway for its cameras …';
  return 'No camera yet.';
}
