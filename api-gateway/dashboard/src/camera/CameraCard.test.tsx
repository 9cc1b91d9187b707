import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { aCamera } from '../fixtures';
import type { LiveFeed } from '../live/LiveFeed';
import { CAMERA_STATES } from '../types';
import type { Camera } from '../types';
import { CameraCard } from './CameraCard';

const feed = {} as LiveFeed;
const card = (camera: Camera) =>
  renderToStaticMarkup(<CameraCard camera={camera} alarm={null} feed={feed} now={5_000} onEnlarge={() => undefined} />);

test.each(CAMERA_STATES)('the state %s is told in its own word', (state) => {
  expect(card(aCamera({ state }))).toContain(`<span class="state-word">${state}</span>`);
});

test('a camera in trouble says what to do, in the words of capture where it has some', () => {
  expect(card(aCamera({ state: 'refused' }))).toContain('Check its port');
  expect(card(aCamera({ state: 'refused', detail: 'Open port 554.' }))).toContain('Open port 554.');
  expect(card(aCamera({ detail: 'left over' }))).not.toContain('left over');
});

test('a card says whether emotion and gaze are inferred, and what for', () => {
  expect(card(aCamera())).toContain('Emotion and gaze not inferred');
  expect(card(aCamera({ policy: { affect: true, purpose: 'driver fatigue' } }))).toContain('Emotion and gaze inferred: driver fatigue');
});

test('a camera without a picture says that it waits for the first frame', () => {
  expect(card(aCamera())).toContain('Waiting for the first frame');
});
