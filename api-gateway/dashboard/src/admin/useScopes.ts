import { parseCameraEntry, parseSite } from './records';
import type { CameraEntry, Site } from './records';
import type { Scope } from '../session/caller';
import { useList } from './useList';

/** The sites and cameras that a scope may name. */
export function usePlaces() {
  const sites = useList('/api/v1/sites', null, parseSite).items ?? [];
  const cameras = useList('/api/v1/cameras', null, parseCameraEntry).items ?? [];
  return { sites, cameras };
}

/** A scope in words. */
export function scopeWords(scope: Scope, sites: readonly Site[], cameras: readonly CameraEntry[]): string {
  if (scope.everything) return 'everything';
  const names = [
    ...scope.sites.map((id) => sites.find((site) => site.id === id)?.name ?? `site ${id}`),
    ...scope.cameras.map((id) => cameras.find((camera) => camera.id === id)?.name ?? `camera ${id}`),
  ];
  return names.length === 0 ? 'nothing' : names.join(', ');
}
