/** What the tests use of the package, which has no types of its own. */
declare module 'bibtex-parse' {
  interface Entry {
    itemtype: 'entry';
    type: string;
    key: string;
    fields: { name: string; value: string | number; datatype: string }[];
  }
  interface Comment {
    itemtype: 'comment';
    comment: string;
  }
  const parser: { parse(text: string): (Entry | Comment)[] };
  export default parser;
}
