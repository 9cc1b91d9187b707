import { clock } from '../time/format';
import type { Finding } from '../types';
import { detail, KINDS, place, title } from './words';

interface Props {
  readonly finding: Finding;
  readonly cameraName: string;
  readonly now: number;
  readonly onShow?: (cameraId: string) => void;
}

export function FindingItem({ finding, cameraName, now, onShow }: Props) {
  const where = place(finding);
  const level = finding.kind === 'rule' ? null : finding.level.toLowerCase();
  const more = detail(finding);
  return (
    <li
      className={`finding finding-${finding.kind}${level === null ? '' : ` severity-${level}`}`}
      data-testid={`finding-${finding.id}`}
      data-kind={finding.kind}
    >
      <div className="incident-head">
        <strong>{title(finding)}</strong>
        {finding.kind !== 'rule' && <span className="severity">{`${level} ${finding.riskScore.toFixed(2)}`}</span>}
        <span className="status" title={finding.kind === 'rule' ? (finding.onvif ?? undefined) : undefined}>
          {KINDS[finding.kind]}
        </span>
      </div>
      <p className="incident-place">
        {onShow !== undefined && (
          <>
            <button type="button" className="link" onClick={() => onShow(finding.cameraId)}>
              {cameraName}
            </button>
            {where !== '' && ' · '}
          </>
        )}
        {where}
      </p>
      {more !== '' && <p className="finding-detail">{more}</p>}
      <p className="incident-times">
        <time dateTime={new Date(finding.at).toISOString()}>{clock(finding.at, now)}</time>
        {finding.kind === 'behavior' && <span>{Math.round(finding.confidence * 100)} % sure</span>}
      </p>
    </li>
  );
}
