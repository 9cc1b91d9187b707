import { spaced } from '../time/format';
import type { Camera, Risk } from '../types';
import { reasoning } from './words';

/** A camera's risk now: figure, level, what it does, and why, in one or two lines. */
export function RiskBadge({ camera }: { readonly camera: Camera }) {
  const { risk } = camera;
  if (risk === null) {
    return (
      <p className="risk-line" data-testid={`camera-risk-${camera.id}`} data-level="unknown">
        <span className="risk-unknown">Risk not known now</span>
      </p>
    );
  }
  return (
    <p
      className={`risk-line severity-${risk.level.toLowerCase()}`}
      data-testid={`camera-risk-${camera.id}`}
      data-level={risk.level}
    >
      <RiskFigure risk={risk} />
      {risk.aiStatus !== null && <span className={`ai-status ai-${risk.aiStatus.toLowerCase()}`}>{spaced(risk.aiStatus)}</span>}
      <span className="reasoning">{reasoning(risk)}</span>
    </p>
  );
}

export function RiskFigure({ risk }: { readonly risk: Risk }) {
  return (
    <span className="risk-badge" title="risk, 0 to 1">
      <span className="visually-hidden">risk </span>
      {risk.score.toFixed(2)} {risk.level.toLowerCase()}
    </span>
  );
}
