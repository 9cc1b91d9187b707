import type { Connection } from '../types';
import { backoff } from './backoff';

const STEADY_AFTER_MS = 5_000;

export interface SocketHandlers {
  readonly onMessage: (data: unknown) => void;
  readonly onConnection: (connection: Connection) => void;
}

/** A WebSocket that comes back: with backoff after a loss, at once when the browser finds its network again. */
export class ReconnectingSocket {
  private socket: WebSocket | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private attempt = 0;
  private openedAt = 0;
  private closed = false;

  constructor(
    private readonly url: string,
    private readonly handlers: SocketHandlers,
  ) {
    window.addEventListener('online', this.retryNow);
    handlers.onConnection({ phase: 'connecting' });
    this.connect();
  }

  close(): void {
    this.closed = true;
    window.removeEventListener('online', this.retryNow);
    clearTimeout(this.timer);
    this.socket?.close();
  }

  private connect(): void {
    const socket = new WebSocket(this.url);
    socket.binaryType = 'arraybuffer';
    socket.onopen = () => this.opened();
    socket.onmessage = (message: MessageEvent<unknown>) => {
      if (!this.closed) this.handlers.onMessage(message.data);
    };
    socket.onclose = () => this.lost(socket);
    this.socket = socket;
  }

  private opened(): void {
    if (this.closed) return;
    this.openedAt = Date.now();
    this.handlers.onConnection({ phase: 'open' });
  }

  private lost(socket: WebSocket): void {
    if (this.closed || socket !== this.socket) return;
    this.socket = null;
    // a server that accepts and hangs up at once must not be asked twice a second for ever
    if (this.openedAt > 0 && Date.now() - this.openedAt > STEADY_AFTER_MS) this.attempt = 0;
    this.openedAt = 0;
    const wait = backoff(this.attempt++);
    this.handlers.onConnection({ phase: 'lost', retryAt: Date.now() + wait });
    this.timer = setTimeout(() => this.connect(), wait);
  }

  private readonly retryNow = (): void => {
    if (this.socket !== null || this.closed) return;
    clearTimeout(this.timer);
    this.attempt = 0;
    this.connect();
  };
}
