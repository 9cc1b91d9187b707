import { object, text } from '../../event/json';

/** What the gateway tells this once of a model instance's login. */
export function secretsOf(answer: unknown, email: string): readonly (readonly [string, string])[] {
  const json = object(answer);
  const password = text(json?.['password']);
  const key = text(json?.['encryptionKey']);
  const told: (readonly [string, string])[] = [];
  if (password !== null) told.push(['MODEL_PASSWORD', password]);
  if (key !== null) told.push(['MODEL_ENCRYPTION_KEY', key]);
  return told.length === 0 ? [] : [['MODEL_EMAIL', email], ...told];
}
