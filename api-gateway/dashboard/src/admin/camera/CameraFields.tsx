import { useContext, useState } from 'react';
import { Choice } from '../../form/Choice';
import { Field } from '../../form/Field';
import { FormProblem } from '../../form/FormProblem';
import { Tick } from '../../form/Tick';
import { useForm } from '../../form/useForm';
import { CallerContext } from '../../session/caller';
import type { CameraEntry, Site } from '../records';
import { SaveButton } from '../SaveButton';
import { connectionBody, isTyped } from './connection';
import type { Connection } from './connection';
import { ConnectionFields } from './ConnectionFields';
import { ConnectionTest } from './ConnectionTest';
import { saveCamera } from './saveCamera';

interface Props {
  readonly camera: CameraEntry | null;
  readonly connection: Connection | null;
  readonly sites: readonly Site[];
  readonly onDone: () => void;
}

const FIELDS = ['name', 'url', 'location', 'siteId', 'timeZone', 'priority', 'connectionIp', 'connectionPort', 'apiPort', 'onvifPort', 'userName', 'password', 'lat', 'lang'];

export function CameraFields({ camera, connection, sites, onDone }: Props) {
  const caller = useContext(CallerContext);
  const [saved, setSaved] = useState<CameraEntry | null>(camera);
  const form = useForm(initial(camera, connection, sites), async (typed) => {
    const refused = await saveCamera(saved, typed, (id) => setSaved(entry(id, typed.name)));
    if (refused === null) onDone();
    return refused;
  });
  const { values } = form;
  const untried = values.url.trim() !== '' || saved === null;
  const unsaved = untried || isTyped({ ...values, connectionIp: '', connectionPort: '', apiPort: '', onvifPort: '' });
  return (
    <form className="form" onSubmit={form.submit}>
      <Field form={form} name="name" label="Name" required maxLength={100} autoComplete="off" autoFocus />
      <Field
        form={form}
        name="url"
        label={camera === null ? 'Address' : 'New address'}
        required={saved === null || connection?.readable === false}
        placeholder="rtsp://user:password@host/stream2"
        autoComplete="off"
        spellCheck={false}
        hint={addressHint(connection)}
      />
      <ConnectionFields form={form} login={connection?.login === true} />
      {(!unsaved || (untried && caller.scope.everything)) && values.url.trim() + (saved === null ? '' : saved.id) !== '' && (
        <ConnectionTest
          path={untried ? '/api/v1/cameras/test' : `/api/v1/cameras/${saved.id}/test`}
          name={values.name === '' ? 'the new camera' : values.name}
          {...(untried ? { body: () => connectionBody(values) } : {})}
        />
      )}
      {unsaved && !untried && <p className="hint">Save the new login, then test the connection.</p>}
      <Field form={form} name="location" label="Location" maxLength={200} autoComplete="off" />
      {sites.length > 0 && <Choice form={form} name="siteId" label="Site" options={siteOptions(saved, sites)} hint="its time zone is the camera's" />}
      {values.siteId === '' && <Field form={form} name="timeZone" label="Time zone" autoComplete="off" spellCheck={false} hint="such as Europe/Berlin" />}
      <Field form={form} name="priority" label="Priority" type="number" required hint="the lowest loses frames first when there is too much to do" />
      <Field form={form} name="lat" label="Latitude" type="number" step="any" min={-90} max={90} />
      <Field form={form} name="lang" label="Longitude" type="number" step="any" min={-180} max={180} />
      <Tick form={form} name="active" label="is watched" />
      <FormProblem form={form} fields={FIELDS} />
      <SaveButton form={form} />
    </form>
  );
}

function initial(camera: CameraEntry | null, connection: Connection | null, sites: readonly Site[]) {
  return {
    name: camera?.name ?? '',
    url: '',
    location: camera?.location ?? '',
    siteId: sites.some(({ id }) => id === camera?.siteId) ? String(camera?.siteId) : '',
    timeZone: camera?.timeZone ?? 'UTC',
    priority: (camera?.priority ?? 0).toString(),
    active: camera?.active ?? true,
    lat: camera?.lat?.toString() ?? '',
    lang: camera?.lang?.toString() ?? '',
    connectionIp: connection?.connectionIp ?? '',
    connectionPort: connection?.connectionPort?.toString() ?? '',
    apiPort: connection?.apiPort?.toString() ?? '',
    onvifPort: connection?.onvifPort?.toString() ?? '',
    userName: '',
    password: '',
  };
}

function entry(id: number, name: string): CameraEntry {
  const unknown = { location: null, outletId: null, siteId: null, lat: null, lang: null, policeStationId: null };
  return { id, name, ...unknown, timeZone: 'UTC', priority: 0, active: true, state: 'connecting' };
}

function addressHint(connection: Connection | null): string {
  if (connection === null) return 'rtsp(s)://, http(s)://, onvif:// or the path of a file that capture can read; never shown again';
  if (!connection.readable) return 'the stored one was sealed with a key that is lost: give it anew';
  return `now ${connection.address}${connection.login ? ', with a login' : ''}; left empty, it stays as it is`;
}

/** A camera stays with a site once it has one. */
function siteOptions(camera: CameraEntry | null, sites: readonly Site[]): (readonly [string, string])[] {
  const named = sites.map((site) => [String(site.id), `${site.name} (${site.timeZone})`] as const);
  return camera?.siteId === null || camera === null ? [['', 'none'] as const, ...named] : named;
}
