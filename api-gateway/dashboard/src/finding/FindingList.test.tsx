import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { aCamera, anAnomaly, aRuleEvent } from '../fixtures';
import type { Behavior, Finding } from '../types';
import { FindingList } from './FindingList';
import { detail, title } from './words';

const told = (...findings: Finding[]) =>
  renderToStaticMarkup(
    <FindingList findings={findings} cameras={[aCamera()]} connected now={2_000} onShow={() => undefined} />,
  );

test('an anomaly says what, where, how risky and why', () => {
  const item = told(anAnomaly());
  expect(item).toContain('Sudden motion');
  expect(item).toContain('Yard');
  expect(item).toContain('high 0.80');
  expect(item).toContain('motion far above usual');
});

test('a rule event names its line, its track and the way, and has no risk', () => {
  const item = told(aRuleEvent());
  expect(item).toContain('Door · person #7');
  expect(item).toContain('to the left');
  expect(item).not.toContain('0.00');
});

test('a rule that lasts says whether it began or ended', () => {
  expect(title(aRuleEvent({ type: 'crowding', state: true }))).toBe('Crowding began');
  expect(title(aRuleEvent({ type: 'crowding', state: false }))).toBe('Crowding ended');
});

test('a behaviour without a baseline has no deviation of zero', () => {
  const behaviour: Behavior = {
    ...anAnomaly(),
    kind: 'behavior',
    type: 'stress_indicators',
    category: 'emotional',
    confidence: 0.87,
    deviation: null,
    context: [['posture', 'tense']],
  };
  expect(detail(behaviour)).toBe('posture tense, baseline not ready');
});
