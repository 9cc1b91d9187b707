import { expect, test } from 'vitest';
import { fieldWords } from './problem';

test('under a field stands the remedy alone', () => {
  const problem = { title: 'Bad Request', detail: 'timeZone: use an IANA name', field: 'timeZone', status: 400 };
  expect(fieldWords(problem)).toBe('Use an IANA name');
  expect(fieldWords({ ...problem, detail: null })).toBe('Bad Request');
});
