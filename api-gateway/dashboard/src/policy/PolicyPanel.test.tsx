import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { aCaller, aCamera } from '../fixtures';
import { CallerContext } from '../session/caller';
import type { Caller } from '../session/caller';
import type { Policy } from '../types';
import { PolicyPanel } from './PolicyPanel';
import { parseDecision } from './useDecision';

const panel = (policy: Policy, caller: Caller = aCaller({ roles: ['operator'] })) =>
  renderToStaticMarkup(
    <CallerContext.Provider value={caller}>
      <PolicyPanel camera={aCamera({ policy })} now={0} />
    </CallerContext.Provider>,
  );

test('a viewer sees what is inferred, and cannot change it', () => {
  const seen = panel({ affect: true, purpose: 'demonstration' }, aCaller());
  expect(seen).toContain('Emotion and gaze are inferred');
  expect(seen).not.toContain('<button');
});

test('an open camera says for which purpose, and can be closed', () => {
  const open = panel({ affect: true, purpose: 'demonstration' });
  expect(open).toContain('Emotion and gaze are inferred on this camera: demonstration');
  expect(open).toContain('Stop inferring');
});

test('a closed camera says so, and can be opened', () => {
  const closed = panel({ affect: false, purpose: null });
  expect(closed).toContain('Emotion and gaze are not inferred on this camera');
  expect(closed).toContain('Allow');
  expect(closed).not.toContain('Stop');
});

test('a decision has a name and a time, or is none', () => {
  expect(parseDecision({ affect: true, changedBy: 'ada', changedAt: '1970-01-01T00:00:05Z' })).toEqual({ by: 'ada', at: 5000 });
  expect(parseDecision({ affect: false, changedBy: null, changedAt: null })).toBeNull();
});
