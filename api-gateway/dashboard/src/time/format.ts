const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "8 s", "3 min 05 s", "2 h 10 min", "4 d 3 h": two units at most. */
export function duration(millis: number): string {
  const time = Math.max(0, millis);
  if (time < MINUTE) return `${Math.floor(time / SECOND)} s`;
  if (time < HOUR) return `${Math.floor(time / MINUTE)} min ${pad(Math.floor((time % MINUTE) / SECOND))} s`;
  if (time < DAY) return `${Math.floor(time / HOUR)} h ${pad(Math.floor((time % HOUR) / MINUTE))} min`;
  return `${Math.floor(time / DAY)} d ${Math.floor((time % DAY) / HOUR)} h`;
}

/** The time of day where the viewer is; with the date when it is another day than `now`. */
export function clock(millis: number, now: number): string {
  const at = new Date(millis);
  const time = `${pad(at.getHours())}:${pad(at.getMinutes())}:${pad(at.getSeconds())}`;
  return at.toDateString() === new Date(now).toDateString()
    ? time
    : `${at.getDate()} ${at.toLocaleString('en', { month: 'short' })} ${time}`;
}

/** 1234567 as "1,234,567". */
export function whole(count: number): string {
  return count.toLocaleString('en', { maximumFractionDigits: 0 });
}

/** A difference in time with its sign: "+120 ms", "−3.2 s", "+2 min 05 s". */
export function signed(millis: number): string {
  const size = Math.abs(millis);
  const words = size < SECOND ? `${Math.round(size)} ms` : size < 2 * MINUTE ? `${(size / SECOND).toFixed(1)} s` : duration(size);
  return `${millis < 0 ? '−' : '+'}${words}`;
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}

/** "suspicious_activity" as "Suspicious activity". */
export function spaced(word: string): string {
  const words = word.replaceAll('_', ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
