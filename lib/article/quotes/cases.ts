/** Names in another case than the one that subjects stand in: Polish, Russian, Ukrainian. */

/** What two cases of one name begin with; Polish has "Mróz" and "Mroza". */
export const stemOf = (parts: readonly string[]): string =>
  (parts.at(-1) ?? '').slice(0, 2).replaceAll('ó', 'o');

/** What Polish, Russian and Ukrainian names end in, by their case. */
const CASE =
  /^(?:[aeiouyąęаеёиіїоуыюяйь]|i?e(?:go|mu|j|m)|i[em]|[yi]m|owi|[оеєё]й|ого|его|[оеє]му|[ыиіоеё]м|ую|ая|[иыі]й|[оеє]ю|ові|еві|ої)?$/;

/** Verbs of the past that tell he from she; and in Arabic the present as well. */
const VERBS: Record<string, [she: RegExp, he: RegExp]> = {
  pl: [/ła$/, /ł$/],
  ru: [/ла(?:сь)?$/, /л(?:ся)?$/],
  uk: [/ла(?:ся|сь)?$/, /[аиі]в(?:ся)?$/],
  ar: [/ة$|(?<!لف|أثب)ت$|^[وف]?ت(?!ابع|حدث|ساءل|طرق)/, /./],
};

/** He or she by a reporting verb that agrees with its subject, in languages where it does. */
export function genderByVerb(verb: string, language: string): 'he' | 'she' | null {
  const [she, he] = VERBS[language] ?? [];
  return she?.test(verb) ? 'she' : he?.test(verb) ? 'he' : null;
}

/** Whether two words are one name in two cases: alike but for their endings. */
export function isDeclined(first = '', second = ''): boolean {
  const [one, two] = [first.replaceAll('ó', 'o'), second.replaceAll('ó', 'o')];
  let at = 0;
  while (at < one.length && one[at] === two[at]) at++;
  const isAlike = at > 1 && at >= Math.min(one.length, two.length) - 2;
  return isAlike && CASE.test(one.slice(at)) && CASE.test(two.slice(at));
}
