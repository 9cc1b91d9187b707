import type { Problem } from '../types';

/** What is wrong, as it stands under the field that it is about. */
export function fieldWords(problem: Problem): string {
  const words = problem.detail ?? problem.title;
  const prefix = `${problem.field}: `;
  const plain = words.startsWith(prefix) ? words.slice(prefix.length) : words;
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
