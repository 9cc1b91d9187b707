import { useState } from 'react';
import { clock } from '../time/format';
import type { Incident } from '../types';
import { IncidentTimeline } from './IncidentTimeline';
import { crime, length, place } from './words';

interface Props {
  readonly incident: Incident;
  readonly now: number;
  readonly testId?: string;
  readonly onShow?: (cameraId: string) => void;
}

export function IncidentItem({ incident, now, testId, onShow }: Props) {
  const [open, setOpen] = useState(false);
  const where = place(incident);
  return (
    <li
      className={`incident severity-${incident.severity} status-${incident.status}`}
      data-testid={testId}
      data-status={incident.status}
    >
      <div className="incident-head">
        <strong>{crime(incident)}</strong>
        <span className="severity">{incident.severity}</span>
        <span className="status">{incident.status}</span>
      </div>
      <p className="incident-place">
        {onShow === undefined ? null : (
          <>
            <button type="button" className="link" onClick={() => onShow(incident.cameraId)}>
              {incident.cameraName}
            </button>
            {where !== '' && ' · '}
          </>
        )}
        {where}
      </p>
      <p className="incident-times">
        <time dateTime={new Date(incident.startTime).toISOString()}>{clock(incident.startTime, now)}</time>
        <span>{incident.status === 'cleared' ? 'lasted' : 'for'} {length(incident, now)}</span>
        <span className="confidence">
          <meter min={0} max={1} value={incident.confidence} aria-label="confidence" />
          {Math.round(incident.confidence * 100)} %
        </span>
      </p>
      <button type="button" className="plain more" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? 'Hide its steps' : 'How it came about'}
      </button>
      {open && <IncidentTimeline incident={incident} now={now} />}
    </li>
  );
}
