import { duration, whole } from '../time/format';
import type { Camera } from '../types';

interface Props {
  readonly camera: Camera;
  readonly now: number;
}

/** Rate, and where the frames went. */
export function CameraFigures({ camera, now }: Props) {
  const lost = camera.dropped + camera.expired;
  return (
    <dl className="figures">
      <div>
        <dt>rate</dt>
        <dd>{camera.framesPerSecond.toFixed(1)} fps</dd>
      </div>
      <div>
        <dt>scored</dt>
        <dd>{whole(camera.scored)}</dd>
      </div>
      <div className={lost > 0 ? 'figures-lost' : ''} title={`${whole(camera.expired)} of them expired before scoring`}>
        <dt>dropped</dt>
        <dd>{whole(lost)}</dd>
      </div>
      <div>
        <dt>since</dt>
        <dd>{camera.stateSince === null ? '–' : duration(now - camera.stateSince)}</dd>
      </div>
    </dl>
  );
}
