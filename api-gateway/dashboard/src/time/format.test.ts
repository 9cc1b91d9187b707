import { expect, test } from 'vitest';
import { duration } from './format';

test.each([
  [-5, '0 s'],
  [59_999, '59 s'],
  [185_000, '3 min 05 s'],
  [7_800_000, '2 h 10 min'],
  [356_400_000, '4 d 3 h'],
])('%d ms read as %s', (millis, words) => expect(duration(millis)).toBe(words));
