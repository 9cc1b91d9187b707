import { duration, whole } from '../time/format';
import type { Camera } from '../types';
import { clockNote, clockWords, isOff } from './clock';

interface Props {
  readonly camera: Camera;
  readonly now: number;
}

/** Rates, whose clock, and where the frames went. */
export function CameraFigures({ camera, now }: Props) {
  const lost = camera.dropped + camera.expired;
  const [whose, reading] = clockWords(camera);
  const decoded = camera.decodedPerSecond;
  return (
    <dl className="figures">
      <div title="Pictures a second that capture really decoded">
        <dt>decoded</dt>
        <dd>{decoded === null ? '–' : `${decoded.toFixed(1)} fps`}</dd>
      </div>
      <div title={`Pictures a second that were analysed; ${whole(camera.scored)} in all`}>
        <dt>scored</dt>
        <dd>{camera.framesPerSecond.toFixed(1)} fps</dd>
      </div>
      <div className={lost > 0 ? 'figures-lost' : ''} title={`${whole(camera.expired)} of them expired before scoring`}>
        <dt>dropped</dt>
        <dd>{whole(lost)}</dd>
      </div>
      <div className={isOff(camera) ? 'figures-lost' : ''} title={clockNote(camera)}>
        <dt>{whose}</dt>
        <dd>{reading}</dd>
      </div>
      <div>
        <dt>since</dt>
        <dd>{camera.stateSince === null ? '–' : duration(now - camera.stateSince)}</dd>
      </div>
    </dl>
  );
}
