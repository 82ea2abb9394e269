/**
 * Puts a name into a template in place of what is chosen there. A name of a list's entries gets the section of its list around
 * it, unless it stands in one already. Gives the new template and where the caret belongs.
 */
export function withName(
  source: string,
  at: { start: number; end: number },
  name: string,
  list: string | null,
): { source: string; caret: number } {
  const before = source.slice(0, at.start);
  const times = (tag: string) => before.split(tag).length;
  const isInside = list === null || times(`{{#${list}}}`) > times(`{{/${list}}}`);
  const tag = `{{${name}}}`;
  const [open, close] = isInside ? ['', ''] : [`{{#${list}}}`, `{{/${list}}}`];
  return {
    source: `${before}${open}${tag}${close}${source.slice(at.end)}`,
    caret: at.start + open.length + tag.length,
  };
}
