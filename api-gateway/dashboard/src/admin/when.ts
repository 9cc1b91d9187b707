/** A moment in the reader's own words, or a dash. */
export function when(at: number | null): string {
  return at === null ? '–' : new Date(at).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' });
}
