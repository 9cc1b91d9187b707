import { useEffect, useRef, useState } from 'react';
import { FindingItem } from '../finding/FindingItem';
import { HandlingPanel } from '../handling/HandlingPanel';
import { IncidentItem } from '../incident/IncidentItem';
import { LivePicture } from '../live/LivePicture';
import type { LiveFeed } from '../live/LiveFeed';
import { PolicyPanel } from '../policy/PolicyPanel';
import { RiskPanel } from '../risk/RiskPanel';
import { useMay } from '../session/caller';
import type { Camera, Finding, Incident } from '../types';
import { ZoneEditor } from '../zone/ZoneEditor';
import { CameraFigures } from './CameraFigures';
import { clockNote, isOff } from './clock';
import { CameraMarks } from './CameraMarks';
import { Ledger } from './Ledger';
import { remedy } from './states';
import { StateChip } from './StateChip';

const INCIDENTS_SHOWN = 5;
const FINDINGS_SHOWN = 5;

interface Props {
  readonly camera: Camera;
  readonly incidents: readonly Incident[];
  readonly findings: readonly Finding[];
  readonly feed: LiveFeed;
  readonly now: number;
  readonly onClose: () => void;
}

/** One camera, large. Escape and a click beside it close it. */
export function CameraDialog({ camera, incidents, findings, feed, now, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  const [editing, setEditing] = useState(false);
  const operator = useMay('operator');
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
          <CameraMarks camera={camera} />
          {operator && !editing && (
            <button type="button" className="close" data-testid="edit-zones" onClick={() => setEditing(true)}>
              Zones and masks
            </button>
          )}
          <button type="button" className="close" onClick={onClose}>
            Close
          </button>
        </div>
        {editing ? (
          <ZoneEditor key={`zones-${camera.id}`} camera={camera} feed={feed} now={now} onClose={() => setEditing(false)} />
        ) : (
          <>
            <LivePicture key={camera.id} camera={camera} feed={feed} now={now} testId="camera-enlarged-picture" enlarged />
            {advice !== null && <p className={`advice state-${camera.state}`}>{advice}</p>}
            {isOff(camera) && <p className="advice state-refused">{clockNote(camera)}</p>}
            <CameraFigures camera={camera} now={now} />
            <RiskPanel key={`risk-${camera.id}`} camera={camera} now={now} />
            <HandlingPanel key={`handling-${camera.id}`} camera={camera} />
            <PolicyPanel key={`policy-${camera.id}`} camera={camera} now={now} />
            <Ledger camera={camera} />
            <ol className="incidents">
              {incidents.slice(0, INCIDENTS_SHOWN).map((incident) => (
                <IncidentItem key={incident.id} incident={incident} now={now} />
              ))}
            </ol>
            <ol className="incidents">
              {findings.slice(0, FINDINGS_SHOWN).map((finding) => (
                <FindingItem key={`${finding.kind}-${finding.id}`} finding={finding} cameraName={camera.name} now={now} />
              ))}
            </ol>
          </>
        )}
      </div>
    </dialog>
  );
}
