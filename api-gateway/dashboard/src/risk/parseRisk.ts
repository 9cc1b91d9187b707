import { count, figures, list, number, object, oneOf, text, time } from '../event/json';
import type { Json } from '../event/json';
import { AI_STATUSES, RISK_LEVELS } from '../types';
import type { AiStatus, Risk, RiskLevel } from '../types';

export interface RiskPoint {
  readonly at: number;
  /** 0 to 1. */
  readonly score: number;
}

export function toRisk(json: Json | null): Risk | null {
  const score = number(json?.['score']);
  if (json === null || score === null) return null;
  return {
    score,
    level: toLevel(json['level']),
    at: time(json['at']) ?? 0,
    aiStatus: AI_STATUSES.find((status: AiStatus) => status === json['aiStatus']) ?? null,
    anomalyType: text(json['anomalyType']),
    reasoning: text(json['reasoning']),
    baselineDeviation: number(json['baselineDeviation']),
    learningComplete: json['learningComplete'] === true,
    people: count(json['people']),
    indicators: figures(json['indicators']),
  };
}

export function toLevel(value: unknown): RiskLevel {
  return oneOf(RISK_LEVELS, value, 'LOW');
}

/**
 * A page of /api/v1/cameras/{id}/analyses: the points of the camera as a whole, and where the next page is. What models
 * outside report is no part of Vigil's own line.
 */
export function toRiskPage(json: unknown): { readonly points: readonly RiskPoint[]; readonly next: string | null } {
  const page = object(json);
  const points = list(page?.['items'])
    .map(object)
    .filter((item) => item !== null && text(item['subjectId']) === null && object(item['reported']) === null)
    .map((item) => ({ at: time(item?.['at']), score: number(item?.['riskScore']) }))
    .filter((point): point is RiskPoint => point.at !== null && point.score !== null);
  return { points, next: text(page?.['next']) };
}
