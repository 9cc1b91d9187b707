import { LivePicture } from '../live/LivePicture';
import type { LiveFeed } from '../live/LiveFeed';
import { PolicyLine } from '../policy/PolicyLine';
import { RiskBadge } from '../risk/RiskBadge';
import type { Camera, Severity } from '../types';
import { CameraFigures } from './CameraFigures';
import { CameraMarks } from './CameraMarks';
import { remedy } from './states';
import { StateChip } from './StateChip';

interface Props {
  readonly camera: Camera;
  /** Severity of the worst confirmed incident still open here. */
  readonly alarm: Severity | null;
  readonly feed: LiveFeed;
  readonly now: number;
  readonly onEnlarge: (cameraId: string) => void;
}

export function CameraCard({ camera, alarm, feed, now, onEnlarge }: Props) {
  const advice = remedy(camera);
  return (
    <li className={`card${alarm === null ? '' : ` card-alarm severity-${alarm}`}`} data-testid={`camera-card-${camera.id}`}>
      <LivePicture camera={camera} feed={feed} now={now} testId={`camera-picture-${camera.id}`} />
      <CameraMarks camera={camera} />
      <div className="card-title">
        <h3>
          <button type="button" className="card-open" onClick={() => onEnlarge(camera.id)}>
            {camera.name}
            <span className="visually-hidden">, enlarge</span>
          </button>
        </h3>
        {camera.location !== null && <p className="card-location">{camera.location}</p>}
        <StateChip camera={camera} testId={`camera-state-${camera.id}`} />
      </div>
      {advice !== null && <p className={`advice state-${camera.state}`}>{advice}</p>}
      <RiskBadge camera={camera} />
      <PolicyLine camera={camera} />
      <CameraFigures camera={camera} now={now} />
    </li>
  );
}
