/** Elements that only mark words, and the marks that they are kept as. */
export const MARKS: Record<string, 'em' | 'strong' | 'code' | 'sub' | 'sup'> = {
  em: 'em',
  i: 'em',
  cite: 'em',
  dfn: 'em',
  strong: 'strong',
  b: 'strong',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  sub: 'sub',
  sup: 'sup',
};
