import { ReconnectingSocket } from '../connection/ReconnectingSocket';
import { socketUrl } from '../connection/url';
import type { Connection } from '../types';
import { decodePicture } from './decodePicture';
import { liveAddress } from './liveAddress';

const CHANGES_GATHERED_MS = 150;

type PictureListener = (jpeg: Blob) => void;
type ConnectionListener = (connection: Connection) => void;

/**
 * Pictures of the cameras in view, over one WebSocket. Its address names the cameras, so a change of view opens the
 * next one first and closes the old when the new one stands: the pictures do not stop while somebody scrolls.
 */
export class LiveFeed {
  private readonly watchers = new Map<string, Set<PictureListener>>();
  private readonly enlarged = new Map<PictureListener, string>();
  private readonly connectionListeners = new Set<ConnectionListener>();
  private current: ReconnectingSocket | null = null;
  private previous: ReconnectingSocket | null = null;
  private asked = '';
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    document.addEventListener('visibilitychange', () => this.gatherChanges());
  }

  /** Pictures of one camera until the returned function is called; of an enlarged one at its own rate. */
  watch(cameraId: string, listener: PictureListener, enlarged = false): () => void {
    if (enlarged) this.enlarged.set(listener, cameraId);
    const listeners = this.watchers.get(cameraId) ?? new Set();
    this.watchers.set(cameraId, listeners.add(listener));
    this.gatherChanges();
    return () => {
      listeners.delete(listener);
      this.enlarged.delete(listener);
      if (listeners.size === 0 && this.watchers.get(cameraId) === listeners) this.watchers.delete(cameraId);
      this.gatherChanges();
    };
  }

  onConnection(listener: ConnectionListener): () => void {
    this.connectionListeners.add(listener);
    return () => void this.connectionListeners.delete(listener);
  }

  private gatherChanges(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), CHANGES_GATHERED_MS);
  }

  private ask(): void {
    // a hidden tab asks for nothing: the gateway encodes only what somebody sees
    const asked = document.hidden ? '' : liveAddress(this.watchers.keys(), this.enlarged.values());
    if (asked === this.asked) return;
    this.asked = asked;
    this.previous?.close();
    this.previous = this.current;
    this.current = asked === '' ? null : this.open(asked);
    if (this.current === null) {
      this.retirePrevious();
      this.tell({ phase: 'open' });
    }
  }

  private open(address: string): ReconnectingSocket {
    return new ReconnectingSocket(socketUrl(address), {
      onMessage: (data) => this.deliver(data),
      onConnection: (connection) => {
        if (connection.phase !== 'connecting') this.retirePrevious();
        if (connection.phase !== 'connecting' || this.previous === null) this.tell(connection);
      },
    });
  }

  private retirePrevious(): void {
    this.previous?.close();
    this.previous = null;
  }

  private deliver(data: unknown): void {
    const picture = decodePicture(data);
    if (picture === null) return;
    this.watchers.get(picture.cameraId)?.forEach((listener) => listener(picture.jpeg));
  }

  private tell(connection: Connection): void {
    this.connectionListeners.forEach((listener) => listener(connection));
  }
}
