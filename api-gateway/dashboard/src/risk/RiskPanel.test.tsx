import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { aCamera, aRisk } from '../fixtures';
import type { Camera } from '../types';
import { RiskBadge } from './RiskBadge';
import { RiskPanel } from './RiskPanel';

const panel = (camera: Camera) => renderToStaticMarkup(<RiskPanel camera={camera} now={2_000} />);
const badge = (camera: Camera) => renderToStaticMarkup(<RiskBadge camera={camera} />);

test('the badge says figure, level, what happens and why', () => {
  const told = badge(aCamera({ risk: aRisk({ score: 0.89, level: 'HIGH', aiStatus: 'ALERT', anomalyType: 'sudden_motion', reasoning: 'speed 4.2 above usual' }) }));
  expect(told).toContain('0.89 high');
  expect(told).toContain('Alert');
  expect(told).toContain('Sudden motion: speed 4.2 above usual');
  expect(told).toContain('data-level="HIGH"');
});

test('a camera without a current analysis is not called calm', () => {
  expect(badge(aCamera())).toContain('Risk not known now');
  expect(badge(aCamera())).not.toContain('0.00');
});

test('what a closed policy keeps from being inferred is never shown as zero', () => {
  const closed = panel(aCamera({ risk: aRisk() }));
  expect(closed).toContain('not inferred (policy closed)');
  expect(closed).not.toContain('0.00');
});

test('an open policy without a readable face says so, and with one its indicators', () => {
  const policy = { affect: true, purpose: 'demonstration' };
  expect(panel(aCamera({ policy, risk: aRisk() }))).toContain('no face could be read');
  const told = panel(aCamera({ policy, risk: aRisk({ indicators: { stress: 0.65 } }) }));
  expect(told).toContain('stress');
  expect(told).toContain('0.65');
});

test('a camera that still learns says so', () => {
  expect(panel(aCamera({ risk: aRisk({ learningComplete: false }) }))).toContain('Still learning');
});
