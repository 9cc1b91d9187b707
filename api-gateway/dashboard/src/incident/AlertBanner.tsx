import type { Wall } from '../event/wall';
import { clock } from '../time/format';
import { crime } from './words';

interface Props {
  readonly wall: Wall;
  readonly now: number;
  readonly onShow: (cameraId: string) => void;
  readonly onDismiss: () => void;
}

/** The newest confirmed incident, until somebody dismisses it or it clears. */
export function AlertBanner({ wall, now, onShow, onDismiss }: Props) {
  const incident = wall.incidents.find(({ id }) => id === wall.alerts[0]);
  const at = incident?.zoneName ?? incident?.lineName ?? null;
  const others = wall.alerts.length - 1;
  return (
    <div role="alert" className="alert-region">
      {incident && (
        <div className={`alert severity-${incident.severity}`} data-testid="alert">
          <p>
            <strong>{crime(incident)} confirmed</strong> at {incident.cameraName}
            {at !== null && `, ${at}`}
            {incident.reporter !== null && `, reported by ${incident.reporter}`}, since {clock(incident.startTime, now)}
            {others > 0 && ` (and ${others} more)`}
          </p>
          <button type="button" className="alert-show" onClick={() => onShow(incident.cameraId)}>
            Show camera
          </button>
          <button type="button" className="plain" onClick={onDismiss}>
            Dismiss
          </button>
        </div>
      )}
    </div>
  );
}
