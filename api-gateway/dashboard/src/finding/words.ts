import { spaced } from '../time/format';
import type { Behavior, Finding, RuleEvent } from '../types';

/** "sudden_motion" as "Sudden motion"; of a rule also whether it began or ended. */
export function title(finding: Finding): string {
  const words = spaced(finding.type);
  if (finding.kind !== 'rule' || finding.state === null) return words;
  return `${words} ${finding.state ? 'began' : 'ended'}`;
}

export const KINDS: Readonly<Record<Finding['kind'], string>> = {
  anomaly: 'anomaly',
  behavior: 'behaviour',
  rule: 'rule',
};

/** Where, and who or what. */
export function place(finding: Finding): string {
  const parts = finding.kind === 'rule' ? [finding.zoneName, finding.lineName, thing(finding)] : [who(finding)];
  return parts.filter((part) => part !== null).join(' · ');
}

/** What there is to say of it besides. */
export function detail(finding: Finding): string {
  switch (finding.kind) {
    case 'anomaly':
      return finding.reasoning ?? '';
    case 'behavior':
      return behaviour(finding);
    case 'rule':
      return rule(finding);
  }
}

function behaviour(finding: Behavior): string {
  const context = finding.context.map(([name, word]) => `${name} ${word}`);
  const deviation =
    finding.deviation === null ? 'baseline not ready' : `deviation ${finding.deviation.toFixed(2)} from the baseline`;
  return [...context, deviation].join(', ');
}

function rule(event: RuleEvent): string {
  return [
    event.direction === null ? null : `to the ${event.direction}`,
    event.count === null ? null : `${event.count} inside`,
    event.speed === null ? null : `${event.speed.toFixed(2)} picture widths a second`,
    event.dwellSeconds === null ? null : `stayed ${Math.round(event.dwellSeconds)} s`,
  ]
    .filter((part) => part !== null)
    .join(', ');
}

function thing(event: RuleEvent): string | null {
  if (event.className === null) return null;
  return event.trackId === null ? event.className : `${event.className} #${event.trackId}`;
}

function who(finding: Finding): string | null {
  if (finding.subjectId !== null) return finding.subjectId;
  return finding.trackId === null ? null : `person #${finding.trackId}`;
}
