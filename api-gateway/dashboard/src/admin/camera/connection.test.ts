import { expect, test } from 'vitest';
import { connectionBody, isTyped, parseConnection } from './connection';

const TYPED = { url: '', connectionIp: '', connectionPort: '', apiPort: '', onvifPort: '', userName: '', password: '' };

test('what is secret and left empty is kept, what is shown and left empty is taken away', () => {
  expect(connectionBody({ ...TYPED, onvifPort: '2020' })).toEqual({
    url: null,
    connectionIp: null,
    connectionPort: null,
    apiPort: null,
    onvifPort: 2020,
    userName: null,
    password: null,
  });
  expect(isTyped(TYPED)).toBe(false);
  expect(isTyped({ ...TYPED, password: 'x' })).toBe(true);
});

test('an address is shown without a login, a file without its path, and one that cannot be read not at all', () => {
  expect(parseConnection({ readable: true, scheme: 'rtsp', host: '192.0.2.7', port: 554, login: true }).address).toBe('rtsp://192.0.2.7:554');
  expect(parseConnection({ readable: true, scheme: 'file', host: null }).address).toBe('a file');
  expect(parseConnection({ readable: false, scheme: null }).address).toBeNull();
});
