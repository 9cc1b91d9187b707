import { useEffect, useRef } from 'react';
import { IncidentItem } from '../incident/IncidentItem';
import { LivePicture } from '../live/LivePicture';
import type { LiveFeed } from '../live/LiveFeed';
import { PolicyPanel } from '../policy/PolicyPanel';
import type { Camera, Incident } from '../types';
import { CameraFigures } from './CameraFigures';
import { remedy } from './states';
import { StateChip } from './StateChip';

const INCIDENTS_SHOWN = 5;

interface Props {
  readonly camera: Camera;
  readonly incidents: readonly Incident[];
  readonly feed: LiveFeed;
  readonly now: number;
  readonly onClose: () => void;
}

/** One camera, large. Escape and a click beside it close it. */
export function CameraDialog({ camera, incidents, feed, now, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  const advice = remedy(camera);
  return (
    <dialog
      ref={dialog}
      className="enlarged"
      aria-label={camera.name}
      data-testid="camera-enlarged"
      onCancel={onClose}
      onClick={(click) => click.target === dialog.current && onClose()}
    >
      <div className="enlarged-body">
        <div className="enlarged-title">
          <h2>{camera.name}</h2>
          <StateChip camera={camera} />
          <button type="button" className="close" onClick={onClose}>
            Close
          </button>
        </div>
        <LivePicture key={camera.id} camera={camera} feed={feed} now={now} testId="camera-enlarged-picture" />
        {advice !== null && <p className={`advice state-${camera.state}`}>{advice}</p>}
        <CameraFigures camera={camera} now={now} />
        <PolicyPanel key={`policy-${camera.id}`} camera={camera} now={now} />
        <ol className="incidents">
          {incidents.slice(0, INCIDENTS_SHOWN).map((incident) => (
            <IncidentItem key={incident.id} incident={incident} now={now} />
          ))}
        </ol>
      </div>
    </dialog>
  );
}
