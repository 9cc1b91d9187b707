import { send } from '../../connection/send';
import { Field } from '../../form/Field';
import { FormProblem } from '../../form/FormProblem';
import { useForm } from '../../form/useForm';
import type { Site } from '../records';
import { SaveButton } from '../SaveButton';
import { ZONES } from './zones';

interface Props {
  readonly site: Site | null;
  readonly onDone: () => void;
}

export function SiteForm({ site, onDone }: Props) {
  const form = useForm({ name: site?.name ?? '', timeZone: site?.timeZone ?? ownZone() }, async (values) => {
    const refused = await (site === null ? send('POST', '/api/v1/sites', values) : send('PUT', `/api/v1/sites/${site.id}`, values));
    if (refused === null) onDone();
    return refused;
  });
  return (
    <form className="form" onSubmit={form.submit}>
      <Field form={form} name="name" label="Name" required maxLength={100} autoComplete="off" autoFocus />
      <Field form={form} name="timeZone" label="Time zone" required list="time-zones" autoComplete="off" spellCheck={false} hint={zoneHint(site)} />
      <datalist id="time-zones">
        {ZONES.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <FormProblem form={form} fields={['name', 'timeZone']} />
      <SaveButton form={form} />
    </form>
  );
}

function zoneHint(site: Site | null): string {
  return site !== null && site.cameras > 0
    ? `Days and hours of ${site.cameras === 1 ? 'its camera' : `its ${site.cameras} cameras`} go by it from the moment it is changed.`
    : 'Days and hours of its cameras go by it, such as Europe/Berlin.';
}

function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
