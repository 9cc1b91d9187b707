/**
 * Where the pictures of these cameras come from; empty for none. Of several the gateway shows a few at their own rate and
 * more of them as thumbnails, unless it is told which one matters.
 */
export function liveAddress(inView: Iterable<string>, enlarged: Iterable<string>): string {
  const cameras = joined(inView);
  if (cameras === '') return '';
  const live = joined(enlarged);
  return `/ws/live?cameras=${cameras}${live === '' ? '' : `&live=${live}`}`;
}

function joined(ids: Iterable<string>): string {
  return [...new Set(ids)].sort().map(encodeURIComponent).join(',');
}
