import { spaced } from '../time/format';
import type { Camera } from '../types';
import { RiskBadge } from './RiskBadge';
import { RiskChart } from './RiskChart';
import { useRiskHistory } from './useRiskHistory';
import { learning, noIndicators } from './words';

interface Props {
  readonly camera: Camera;
  readonly now: number;
}

/** A camera's risk now, what it is made of, and how it was. */
export function RiskPanel({ camera, now }: Props) {
  const points = useRiskHistory(camera);
  const { risk } = camera;
  return (
    <section className="panel" aria-label="Risk" data-testid="risk">
      <h3>Risk</h3>
      <RiskBadge camera={camera} />
      {risk !== null && (
        <dl className="figures">
          <div>
            <dt>usual here</dt>
            <dd>{learning(risk)}</dd>
          </div>
          <div>
            <dt>people at once</dt>
            <dd>{risk.people}</dd>
          </div>
          {Object.entries(risk.indicators ?? {}).map(([name, figure]) => (
            <div key={name}>
              <dt>{spaced(name).toLowerCase()}</dt>
              <dd>{figure.toFixed(2)}</dd>
            </div>
          ))}
          {risk.indicators === null && (
            <div data-testid="no-indicators">
              <dt>stress, anxiety, deception, nervousness</dt>
              <dd className="absent">{noIndicators(camera)}</dd>
            </div>
          )}
        </dl>
      )}
      <RiskChart points={points} now={now} />
    </section>
  );
}
