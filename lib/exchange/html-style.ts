/** How the HTML export looks, offline and printed: the colours of the light theme, and its dark twin. */
import { FILLS } from './colours';

/** Marks differ by their line, too, for whoever does not tell the colours apart. */
const LINES = { yellow: 'solid', green: 'dashed', blue: 'dotted', coral: 'double', violet: 'wavy' };

/** The rules of marks and notes by colour. */
export const MARKS = Object.entries(FILLS)
  .map(
    ([colour, fill]) =>
      `mark.${colour}{background:${fill};text-decoration:underline ${LINES[colour as keyof typeof LINES]} 1px}` +
      `.note.${colour}{border-inline-start-color:${fill}}`,
  )
  .join('');

/** The one style sheet of the page; its hash stands in the page's policy. */
export const STYLE = `:root{color-scheme:light dark;--ink:#1a1e21;--soft:#4a5358;--page:#fff;--hair:#e2e6e7}
@media (prefers-color-scheme:dark){:root{--ink:#e6e9e9;--soft:#b4bdc0;--page:#15191b;--hair:#2b3235}}
body{margin:0 auto;padding:24px 20px 64px;max-width:38rem;background:var(--page);color:var(--ink);font:18px/1.6 Georgia,"Noto Serif",serif;overflow-wrap:anywhere}
h1{font-size:1.7em;line-height:1.2}h2,h3,h4,.facts,.note,figcaption,.source{font-family:system-ui,sans-serif}
article+article{margin-top:64px;border-top:1px solid var(--hair)}
a{color:inherit}.facts,figcaption,.source,.deck{color:var(--soft)}.facts,.note,figcaption,table{font-size:.8em}
mark{color:#1a1e21;border-radius:2px}
.note,.highlight{margin:8px 0 16px;padding:2px 0 2px 12px;border-inline-start:4px solid var(--hair);clear:inline-end}
.note p,.highlight p{margin:4px 0;white-space:pre-wrap}.speaker{font-weight:600}.tags{color:var(--soft)}
figure{margin:16px 0;padding:12px;border:1px solid var(--hair)}figure p{margin:0 0 4px}figure img{display:block;max-width:100%;height:auto;margin:0 auto 8px}
blockquote{margin:16px 0;padding-inline-start:16px;border-inline-start:2px solid var(--hair)}
pre{overflow:auto}table{border-collapse:collapse}td,th{padding:4px 8px;border:1px solid var(--hair);text-align:start}
${MARKS}
@media (min-width:75rem){.note{float:inline-end;width:14rem;margin-inline-end:-17rem;margin-top:-2.5em}}
@media print{body{max-width:none}mark,.note{print-color-adjust:exact}}
`;
