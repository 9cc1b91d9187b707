/** The time zones that the browser knows, to choose from; the gateway takes any of IANA's. */
export const ZONES: readonly string[] = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
