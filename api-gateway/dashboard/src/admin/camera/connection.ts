import { number, object, text } from '../../event/json';

/** How a camera is reached, as far as the gateway shows it. */
export interface Connection {
  /** False where the key is lost that it was sealed with. */
  readonly readable: boolean;
  /** Such as rtsp://192.0.2.7:554, or "a file"; null where it cannot be read. */
  readonly address: string | null;
  readonly connectionIp: string | null;
  readonly connectionPort: number | null;
  readonly apiPort: number | null;
  readonly onvifPort: number | null;
  readonly login: boolean;
}

export function parseConnection(answer: unknown): Connection {
  const json = object(answer);
  const host = text(json?.['host']);
  const scheme = text(json?.['scheme']);
  const shown = host === null ? 'a file' : `${scheme}://${host}:${number(json?.['port'])}`;
  return {
    readable: json?.['readable'] === true,
    address: scheme === null ? null : shown,
    connectionIp: text(json?.['connectionIp']),
    connectionPort: number(json?.['connectionPort']),
    apiPort: number(json?.['apiPort']),
    onvifPort: number(json?.['onvifPort']),
    login: json?.['login'] === true,
  };
}

/** What the form holds of a connection; everything is text while it is typed. */
export interface Typed {
  readonly url: string;
  readonly connectionIp: string;
  readonly connectionPort: string;
  readonly apiPort: string;
  readonly onvifPort: string;
  readonly userName: string;
  readonly password: string;
}

/** As the gateway wants it: what is left empty and secret stays as it is, what is left empty and shown is taken away. */
export function connectionBody(typed: Typed): object {
  return {
    url: orNull(typed.url.trim()),
    connectionIp: orNull(typed.connectionIp.trim()),
    connectionPort: port(typed.connectionPort),
    apiPort: port(typed.apiPort),
    onvifPort: port(typed.onvifPort),
    userName: orNull(typed.userName),
    password: orNull(typed.password),
  };
}

/** Whether anything was typed that only the connection knows of. */
export function isTyped(typed: Typed): boolean {
  return [typed.connectionIp, typed.connectionPort, typed.apiPort, typed.onvifPort, typed.userName, typed.password].some((value) => value !== '');
}

export function orNull(value: string): string | null {
  return value === '' ? null : value;
}

export function port(value: string): number | null {
  return value === '' ? null : Number(value);
}
