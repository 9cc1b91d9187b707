/** The address of a WebSocket on the gateway that served the page. */
export function socketUrl(path: string, from: { protocol: string; host: string } = window.location): string {
  return `${from.protocol === 'https:' ? 'wss:' : 'ws:'}//${from.host}${path}`;
}
