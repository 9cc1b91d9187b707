import { parsePerson } from '../records';
import { Registry } from '../Registry';
import { RemoveButton } from '../RemoveButton';
import { useList } from '../useList';
import { scopeWords, usePlaces } from '../useScopes';
import { when } from '../when';
import { PersonForm } from './PersonForm';

export function PeopleSection() {
  const people = useList('/api/v1/people', 'people', parsePerson);
  const { sites, cameras } = usePlaces();
  return (
    <Registry
      listed={people}
      what="person"
      columns={['Name', 'Roles', 'May see', 'Last log-in']}
      id={(person) => person.id}
      name={(person) => person.name}
      row={(person) => [
        person.active ? person.roles.join(', ') : `${person.roles.join(', ')} (disabled)`,
        scopeWords(person.scope, sites, cameras),
        when(person.lastLoginAt),
      ]}
      form={(person, done) => <PersonForm person={person} sites={sites} cameras={cameras} onDone={done} />}
      actions={(person) => <RemoveButton path={`/api/v1/people/${person.id}`} what={person.name} onDone={() => void people.reload()} />}
      empty="Nobody has an account here yet."
    />
  );
}
