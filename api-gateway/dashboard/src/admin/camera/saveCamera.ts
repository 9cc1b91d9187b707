import { exchange, send } from '../../connection/send';
import { number, object } from '../../event/json';
import type { Problem } from '../../types';
import type { CameraEntry } from '../records';
import { connectionBody, isTyped, orNull, port } from './connection';
import type { Typed } from './connection';

export interface TypedCamera extends Typed {
  readonly name: string;
  readonly location: string;
  readonly siteId: string;
  readonly timeZone: string;
  readonly priority: string;
  readonly active: boolean;
  readonly lat: string;
  readonly lang: string;
}

/** Saves a camera and how it is reached. What was added is remembered, so that a second try changes it. */
export async function saveCamera(camera: CameraEntry | null, typed: TypedCamera, added: (id: number) => void): Promise<Problem | null> {
  const body = {
    name: typed.name.trim(),
    location: orNull(typed.location.trim()),
    outletId: camera?.outletId ?? null,
    siteId: port(typed.siteId),
    timeZone: typed.timeZone.trim() === '' ? 'UTC' : typed.timeZone.trim(),
    priority: Number(typed.priority),
    active: typed.active,
    lat: port(typed.lat),
    lang: port(typed.lang),
    policeStationId: camera?.policeStationId ?? null,
  };
  if (camera === null) return add(typed, body, added);
  const refused = await send('PUT', `/api/v1/cameras/${camera.id}/connection`, connectionBody(typed));
  return refused ?? send('PUT', `/api/v1/cameras/${camera.id}`, body);
}

async function add(typed: TypedCamera, body: object, added: (id: number) => void): Promise<Problem | null> {
  const { refused, answer } = await exchange('POST', '/api/v1/cameras', { ...body, url: typed.url.trim() });
  const id = number(object(answer)?.['id']);
  if (refused !== null || id === null) return refused;
  added(id);
  return isTyped(typed) ? send('PUT', `/api/v1/cameras/${id}/connection`, connectionBody(typed)) : null;
}
