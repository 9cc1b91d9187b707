import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { aCamera } from '../fixtures';
import type { Policy } from '../types';
import { PolicyPanel } from './PolicyPanel';

const panel = (policy: Policy) => renderToStaticMarkup(<PolicyPanel camera={aCamera({ policy })} />);

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
