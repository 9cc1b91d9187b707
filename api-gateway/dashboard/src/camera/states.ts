import type { Camera, CameraState } from '../types';

/** What to do where capture itself says nothing. */
const REMEDY: Record<CameraState, string | null> = {
  online: null,
  connecting: null,
  refused: 'The camera refuses the connection. Check its port and that RTSP is switched on.',
  unauthorised: 'The camera rejects the user name or password. Correct them in its address.',
  frozen: 'The camera is connected but its picture stands still. Restart the camera.',
  unreadable: 'The stream is no video Vigil can read. Choose H.264 in the camera, and check the path.',
  unreachable: 'Nothing answers at this address. Check power, network and the host name.',
  silent: 'Capture no longer reports this camera. Check that the capture service runs.',
};

export function remedy(camera: Camera): string | null {
  return camera.state === 'online' ? null : (camera.detail ?? REMEDY[camera.state]);
}
