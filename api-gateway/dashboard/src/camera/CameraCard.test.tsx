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
  expect(card(aCamera({ state }))).toContain(`<span class="state-word">${state.replace('_', ' ')}</span>`);
});

test('a camera in trouble says what to do, in the words of capture where it has some', () => {
  expect(card(aCamera({ state: 'refused' }))).toContain('Check its port');
  expect(card(aCamera({ state: 'refused', detail: 'Open port 554.' }))).toContain('Open port 554.');
  expect(card(aCamera({ detail: 'left over' }))).not.toContain('left over');
});

test.each(CAMERA_STATES.filter((state) => state !== 'online' && state !== 'connecting'))(
  'what to do about %s is said even where capture does not',
  (state) => expect(card(aCamera({ state }))).toContain('class="advice'),
);

test('decoded and scored pictures a second are two figures, and what is not told is no zero', () => {
  expect(card(aCamera({ decodedPerSecond: 24.96, framesPerSecond: 5 }))).toMatch(/decoded<\/dt><dd>25\.0 fps.*scored<\/dt><dd>5\.0 fps/);
  expect(card(aCamera({ decodedPerSecond: null }))).toMatch(/decoded<\/dt><dd>–/);
  expect(card(aCamera({ decodedPerSecond: 0 }))).toMatch(/decoded<\/dt><dd>0\.0 fps/);
});

test('a still scene and a watched camera are marked', () => {
  expect(card(aCamera())).not.toContain('class="mark');
  expect(card(aCamera({ still: true }))).toContain('>still<');
  expect(card(aCamera({ live: true }))).toContain('>live<');
});

test('a card says whose clock its times are by, and how far that is off', () => {
  expect(card(aCamera({ clock: 'camera', skewMs: -120 }))).toContain('camera clock</dt><dd>−120 ms');
  expect(card(aCamera({ clock: 'camera', skewMs: 75_400 }))).toContain('figures-lost" title="The camera’s clock is off: have it set by NTP."><dt>camera clock</dt><dd>+75.4 s');
  expect(card(aCamera({ clock: 'arrival', skewMs: null }))).toContain('<dd>arrival</dd>');
  expect(card(aCamera({ clock: 'arrival', skewMs: 100_000_000 }))).toMatch(/Times are those of arrival.*camera clock<\/dt><dd>\+1 d 3 h/);
  expect(card(aCamera({ clock: null, skewMs: null }))).toMatch(/clock<\/dt><dd>–/);
});

test('a card says whether emotion and gaze are inferred, and what for', () => {
  expect(card(aCamera())).toContain('Emotion and gaze not inferred');
  expect(card(aCamera({ policy: { affect: true, purpose: 'driver fatigue' } }))).toContain('Emotion and gaze inferred: driver fatigue');
});

test('a camera without a picture says that it waits for the first frame', () => {
  expect(card(aCamera())).toContain('Waiting for the first frame');
});
