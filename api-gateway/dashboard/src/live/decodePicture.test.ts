import { expect, test } from 'vitest';
import { decodePicture } from './decodePicture';

const bytes = (...values: number[]) => new Uint8Array(values).buffer;

test('the camera id stands before the JPEG', async () => {
  const picture = decodePicture(bytes(2, 0x31, 0x30, 0xff, 0xd8, 0xff));
  expect(picture?.cameraId).toBe('10');
  expect(picture?.jpeg.type).toBe('image/jpeg');
  expect(new Uint8Array(await picture!.jpeg.arrayBuffer())).toEqual(new Uint8Array([0xff, 0xd8, 0xff]));
});

test.each([bytes(), bytes(2, 0x31), bytes(1, 0x31), 'text'])('a message without a picture is none', (data) => {
  expect(decodePicture(data)).toBeNull();
});
