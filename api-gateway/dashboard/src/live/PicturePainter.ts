/**
 * Puts JPEGs into an <img>. One at a time: while the browser decodes, only the newest of the following waits, so a slow
 * machine shows fewer pictures and never older ones. Object URLs are freed as they are replaced.
 */
export class PicturePainter {
  private shown: string | null = null;
  private decoding: string | null = null;
  private waiting: Blob | null = null;

  constructor(
    private readonly image: HTMLImageElement,
    private readonly onShown: () => void,
  ) {}

  paint(jpeg: Blob): void {
    if (this.decoding !== null) {
      this.waiting = jpeg;
      return;
    }
    const url = URL.createObjectURL(jpeg);
    this.decoding = url;
    this.image.onload = () => this.done(url, true);
    this.image.onerror = () => this.done(url, false);
    this.image.src = url;
  }

  dispose(): void {
    this.image.onload = null;
    this.image.onerror = null;
    this.waiting = null;
    if (this.decoding !== null) URL.revokeObjectURL(this.decoding);
    // the picture itself stays on the screen; only its address is freed
    if (this.shown !== null) URL.revokeObjectURL(this.shown);
  }

  private done(url: string, readable: boolean): void {
    if (this.shown !== null) URL.revokeObjectURL(this.shown);
    this.shown = url;
    this.decoding = null;
    if (readable) this.onShown();
    const next = this.waiting;
    this.waiting = null;
    if (next !== null) this.paint(next);
  }
}
