import { clock } from '../time/format';
import type { Incident } from '../types';
import { changes } from './changes';
import { useTransitions } from './useTransitions';

interface Props {
  readonly incident: Incident;
  readonly now: number;
}

/** Where an incident came from, and each of its steps with what it changed. */
export function IncidentTimeline({ incident, now }: Props) {
  const steps = useTransitions(incident.id, incident.revision);
  return (
    <div className="timeline" data-testid={`timeline-${incident.id}`}>
      <dl className="figures timeline-facts">
        <Fact name="rule" value={incident.rule} />
        <Fact name="zone" value={incident.zoneName ?? incident.zoneId} />
        <Fact name="line" value={incident.lineName ?? incident.lineId} />
        <Fact name="reported by" value={incident.reporter} />
      </dl>
      {steps === null ? (
        <p className="count">Asking for its steps …</p>
      ) : (
        <ol>
          {steps.map((step) => (
            <li key={step.revision} className={`step status-${step.after?.status ?? 'unknown'}`}>
              <p>
                <strong>{step.transition}</strong> <time dateTime={new Date(step.at).toISOString()}>{clock(step.at, now)}</time>
                {step.byReport && ' by a report from outside'}
                {step.ruleVersion !== null && <span className="count"> {step.ruleVersion}</span>}
              </p>
              <ul>
                {changes(step, incident).map(({ what, before, after }) => (
                  <li key={what}>
                    <span className="count">{what}</span> {before !== null && <s>{before}</s>} {before !== null && '→ '}
                    {after}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string | null }) {
  if (value === null || value === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
