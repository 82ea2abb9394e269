/** Names of people as citation programs invert them. */

/** `Holm, Ada` as people say it; a name without a comma, or with several, as it is. */
export function naturalName(name: string): string {
  const [family = '', given = '', more] = name.trim().split(/,\s*/);
  return given && more === undefined ? `${given} ${family}` : name.trim();
}
