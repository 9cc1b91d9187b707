import { expect, test } from 'vitest';
import { anIncident } from '../fixtures';
import { place } from './words';

test('an incident that was seen says where and who', () => {
  expect(place(anIncident())).toBe('Whole view · person #7');
  expect(place(anIncident({ zoneName: null, lineName: 'Door' }))).toBe('Door · person #7');
});

test('an incident that was only reported says by whom', () => {
  const reported = anIncident({ zoneId: null, zoneName: null, className: null, trackIds: [], reporter: 'model-3' });
  expect(place(reported)).toBe('reported by model-3');
});
