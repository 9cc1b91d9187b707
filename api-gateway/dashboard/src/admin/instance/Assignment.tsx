import { useState } from 'react';
import { send } from '../../connection/send';
import { FormProblem } from '../../form/FormProblem';
import { useForm } from '../../form/useForm';
import type { CameraEntry, Instance } from '../records';
import { SaveButton } from '../SaveButton';

interface Props {
  readonly instance: Instance;
  readonly instances: readonly Instance[];
  readonly cameras: readonly CameraEntry[];
  readonly onDone: () => void;
}

/** Which cameras a model instance is to serve. A camera has one instance: it is taken from whoever has it. */
export function Assignment({ instance, instances, cameras, onDone }: Props) {
  const [chosen, setChosen] = useState<readonly number[]>(instance.cameraIds);
  const form = useForm({}, async () => {
    const refused = await send('PUT', `/api/v1/model-instances/${instance.id}/cameras`, { cameraIds: chosen });
    if (refused === null) onDone();
    return refused;
  });
  const toggle = (id: number) => setChosen((ids) => (ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]));
  return (
    <section className="panel admin-form" aria-label={`Cameras of ${instance.name}`} data-testid="assignment">
      <div className="admin-form-title">
        <h3>Cameras of {instance.name}</h3>
        <button type="button" className="plain" onClick={onDone}>
          Cancel
        </button>
      </div>
      <form className="form" onSubmit={form.submit}>
        <fieldset className="scope-ids">
          <legend>It serves</legend>
          {cameras.map((camera, index) => (
            <label key={camera.id} className="tick">
              <input type="checkbox" autoFocus={index === 0} checked={chosen.includes(camera.id)} onChange={() => toggle(camera.id)} />
              <span>
                {camera.name} <span className="hint">{holder(camera.id, instance, instances)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <FormProblem form={form} fields={[]} />
        <SaveButton form={form} />
      </form>
    </section>
  );
}

function holder(camera: number, instance: Instance, instances: readonly Instance[]): string {
  const other = instances.find(({ id, cameraIds }) => id !== instance.id && cameraIds.includes(camera));
  return other === undefined ? '' : `now with ${other.name}`;
}
