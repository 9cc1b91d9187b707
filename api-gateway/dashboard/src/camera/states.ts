import type { Camera, CameraState } from '../types';

/** What to do where capture itself says nothing. */
const REMEDY: Record<CameraState, string | null> = {
  online: null,
  connecting: null,
  refused: 'The camera refuses the connection. Check its port and that RTSP is switched on.',
  unauthorised: 'The camera rejects the user name or password. Correct them in its address.',
  frozen: 'The camera is connected but its picture stands still. Restart the camera.',
  garbled: 'The picture arrives damaged. Lower the camera’s bit rate, or choose TCP instead of UDP.',
  blurred: 'The picture is out of focus. Clean the lens, and focus the camera.',
  dark: 'The picture is all but black. Take off whatever covers the lens, or switch on light or infrared.',
  signal_lost: 'The recorder sends a picture of its own instead of the camera’s. Check the cable between them.',
  unreadable: 'The stream is no video Vigil can read. Choose H.264 in the camera, and check the path.',
  unreachable: 'Nothing answers at this address. Check power, network and the host name.',
  ended: 'The video file has been played to its end.',
  turned_away: 'Capture serves as many cameras as it may. Raise MAX_CAMERAS, or assign this one to another instance.',
  silent: 'Capture no longer reports this camera. Check that the capture service runs.',
};

/** States in which pictures come all the same. */
export const WITH_PICTURE: ReadonlySet<CameraState> = new Set<CameraState>(['online', 'blurred', 'dark']);

export function remedy(camera: Camera): string | null {
  return camera.state === 'online' ? null : (camera.detail ?? REMEDY[camera.state]);
}
