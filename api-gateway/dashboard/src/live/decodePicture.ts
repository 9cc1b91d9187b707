export interface Picture {
  readonly cameraId: string;
  readonly jpeg: Blob;
}

/** A message of /ws/live: one byte n, n bytes of camera id in UTF-8, the JPEG. Null for anything shorter. */
export function decodePicture(data: unknown): Picture | null {
  if (!(data instanceof ArrayBuffer) || data.byteLength === 0) return null;
  const length = new DataView(data).getUint8(0);
  const start = 1 + length;
  if (data.byteLength <= start) return null;
  return {
    cameraId: new TextDecoder().decode(new Uint8Array(data, 1, length)),
    jpeg: new Blob([data.slice(start)], { type: 'image/jpeg' }),
  };
}
