import { number, object, oneOf, text } from '../../event/json';

const OUTCOMES = ['ok', 'unreachable', 'refused', 'unauthorised', 'unreadable'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What came of a connection test. */
export interface Tested {
  readonly outcome: Outcome;
  /** The remedy, where one is needed. */
  readonly detail: string | null;
  /** Codec, size and time, in words. */
  readonly stream: string;
  /** A data: URL. */
  readonly picture: string | null;
}

const TITLES: Readonly<Record<Outcome, string>> = {
  ok: 'The camera answers',
  unreachable: 'Nobody answers',
  refused: 'The connection is refused',
  unauthorised: 'The login is refused',
  unreadable: 'No readable video',
};

export function title(outcome: Outcome): string {
  return TITLES[outcome];
}

export function parseTested(answer: unknown): Tested {
  const json = object(answer);
  const picture = text(json?.['picture']);
  const width = number(json?.['width']);
  const height = number(json?.['height']);
  const took = number(json?.['tookMs']);
  const figures = [
    text(json?.['codec'])?.toUpperCase(),
    width === null || height === null ? null : `${width} × ${height}`,
    took === null ? null : `${(took / 1_000).toFixed(1)} s`,
  ];
  return {
    outcome: oneOf(OUTCOMES, json?.['outcome'], 'unreadable'),
    detail: sentence(text(json?.['detail'])),
    stream: figures.filter((figure) => figure !== null && figure !== undefined).join(', '),
    picture: picture !== null && picture.startsWith('data:image/jpeg;base64,') ? picture : null,
  };
}

function sentence(words: string | null): string | null {
  return words === null ? null : words.charAt(0).toUpperCase() + words.slice(1);
}
