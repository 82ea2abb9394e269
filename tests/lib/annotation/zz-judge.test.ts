import { readFileSync } from 'node:fs';
import { it } from 'vitest';
import { anchorText } from '../../../lib/annotation/anchor';
import { describeText } from '../../../lib/annotation/describe';
import { indexWords } from '../../../lib/annotation/index-words';

type Blk = [string, string];
const pages = JSON.parse(readFileSync('/tmp/anno/blocks.json', 'utf8')) as Blk[][];
let seed = 1;
const rnd = () => {
  seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
  return (seed >>> 8) / 2 ** 24;
};
const pick = <T>(a: T[]): T => a[Math.floor(rnd() * a.length)] as T;
const A = '\uE000',
  Z = '\uE001';
const JUNK =
  'Advertisement|Subscribe to our daily newsletter and get the best stories in your inbox|Read more about this|The mayor of the town said on Monday that the bridge will be closed until the end of the year'.split(
    '|',
  );
const words = (t: string) =>
  [...t.matchAll(/[\p{L}\p{N}’']+/gu)].map((m) => [m.index, m.index + m[0].length] as const);
const edit = (t: string, share: number) =>
  t.replace(/[\p{L}\p{N}’']+/gu, (w) => {
    if (rnd() > share) return w;
    const k = rnd();
    return k < 0.5
      ? pick(['lorem', 'other', 'the', 'house', 'nine'])
      : k < 0.75
        ? ''
        : `${w} really`;
  });
it('judge', { timeout: 600000 }, () => {
  const tally: Record<string, Record<string, number>> = {};
  const count = (k: string, o: string) => {
    const t = (tally[k] ??= {});
    t[o] = (t[o] ?? 0) + 1;
  };
  const bad: string[] = [];
  for (const blocks of pages) {
    const prose = blocks
      .map((b, i) => [b, i] as const)
      .filter(([b]) => b[0] === 'p' && b[1].split(' ').length >= 10)
      .map(([, i]) => i);
    const text = blocks.map((b) => b[1]).join('\n');
    const index = indexWords(text);
    const at = (i: number) => {
      let n = 0;
      for (let k = 0; k < i; k++) n += (blocks[k]?.[1].length ?? 0) + 1;
      return n;
    };
    for (const cls of ['word', 'words3', 'sentence', 'repeat', 'cross'])
      for (let rep = 0; rep < 3; rep++) {
        seed = blocks.length * 7919 + rep * 104729 + cls.length * 1299709 + text.length; rnd(); rnd(); const bi = pick(prose);
        const b = blocks[bi]?.[1] ?? '';
        const ws = words(b);
        let s = 0,
          e = 0;
        let ei = bi;
        if (cls === 'cross') {
          ei = bi + 1;
          const n = words(blocks[ei]?.[1] ?? '');
          if (n.length < 3 || ws.length < 4) continue;
          s = ws[ws.length - 3]?.[0] ?? 0;
          e = n[2]?.[1] ?? 0;
        } else {
          const n =
            cls === 'word'
              ? 1
              : cls === 'words3'
                ? 3
                : cls === 'repeat'
                  ? 1 + Math.floor(rnd() * 4)
                  : 8 + Math.floor(rnd() * 17);
          let ok = false;
          for (let t = 0; t < 60 && !ok; t++) {
            const k = Math.floor(rnd() * Math.max(1, ws.length - n));
            s = ws[k]?.[0] ?? 0;
            e = ws[Math.min(ws.length - 1, k + n - 1)]?.[1] ?? 0;
            const q = b.slice(s, e);
            ok =
              cls === 'word'
                ? q.length >= 4
                : cls === 'repeat'
                  ? q.length >= 6 && text.split(q).length > 2
                  : true;
          }
          if (!ok) continue;
        }
        const S = at(bi) + s,
          E = at(ei) + e;
        const d = describeText(S, E, { words: index });
        if (!d) continue;
        // marked blocks
        const mark = (): Blk[] => {
          const c = blocks.map((x) => [...x] as Blk);
          const eb = c[ei] as Blk;
          eb[1] = eb[1].slice(0, e) + Z + eb[1].slice(e);
          const sb = c[bi] as Blk;
          sb[1] = sb[1].slice(0, s) + A + sb[1].slice(s);
          return c;
        };
        const join = (c: Blk[]) => c.map((x) => x[1]).join('\n');
        const whole = (
          c: Blk[],
          f: (q: string) => string,
          before: (t: string) => string = (t) => t,
          after: (t: string) => string = (t) => t,
        ) => {
          const t = join(c);
          const i = t.indexOf(A),
            j = t.indexOf(Z);
          return before(t.slice(0, i)) + A + f(t.slice(i + 1, j)) + Z + after(t.slice(j + 1));
        };
        const others = prose.filter((i) => i !== bi && i !== ei);
        const changes: Record<string, () => string> = {
          none: () => join(mark()),
          ads: () => {
            const c = mark();
            const out: Blk[] = [['p', 'We use cookies. Accept all']];
            c.forEach((x, i) => {
              if (i % 3 === 0) out.push(['p', pick(JUNK)]);
              out.push(x);
              if (i === bi || i === bi - 1) out.push(['p', pick(JUNK)]);
            });
            return join(out);
          },
          caps: () => join(mark()).toUpperCase(),
          removed: () =>
            join(
              mark().filter(
                (_, i) =>
                  i === bi || i === ei || !(others.includes(i) && (i === bi - 1 || rnd() < 0.4)),
              ),
            ),
          inserted: () => {
            const c = mark();
            c.splice(bi, 0, ...JUNK.map((j) => ['p', j] as Blk));
            return join(c);
          },
          edit10: () => whole(mark(), (q) => edit(q, 0.1)),
          edit20: () => whole(mark(), (q) => edit(q, 0.2)),
          ctxEdit: () =>
            whole(
              mark(),
              (q) => q,
              (t) => t.slice(0, -120) + edit(t.slice(-120), 0.6),
              (t) => edit(t.slice(0, 120), 0.6) + t.slice(120),
            ),
          reorder: () => {
            const c = mark();
            const m = c.splice(bi, ei - bi + 1);
            c.splice(Math.min(c.length, bi + 4), 0, ...m);
            return join(c);
          },
          pullquote: () => {
            const c = mark();
            c.splice(Math.max(0, bi - 3), 0, ['p', text.slice(S, E)]);
            return join(c);
          },
          redesign: () =>
            whole(
              mark(),
              (q) => edit(q, 0.05),
              (t) => edit(t, 0.05),
              (t) => edit(t, 0.05),
            ).replace(/[“”]/g, '"'),
          delQuote: () => {
            const t = join(mark());
            return t.slice(0, t.indexOf(A)) + t.slice(t.indexOf(Z) + 1);
          },
          delBlocks: () => join(mark().filter((_, i) => i < bi || i > ei)),
        };
        for (const [name, change] of Object.entries(changes)) {
          if (name.startsWith('edit') && d.exact.split(' ').length < 5) continue;
          seed = S * 31 + name.length * 977 + rep; rnd(); rnd(); const marked = change();
          const i = marked.indexOf(A),
            j = marked.indexOf(Z) - 1;
          const now = marked.replace(A, '').replace(Z, '');
          const r = anchorText(JSON.parse(JSON.stringify(d.selectors)), now);
          let o: string;
          if (i < 0) o = 'lost' in r ? 'ok' : 'FALSE';
          else if ('lost' in r) o = 'miss';
          else {
            const inter = Math.max(0, Math.min(j, r.end) - Math.max(i, r.start));
            const iou = inter / (j - i + (r.end - r.start) - inter);
            o = iou >= 0.9 ? 'ok' : iou >= 0.5 ? 'near' : 'wrong';
          }
          count(`${name}`, o);
          count(`class ${cls} ${i < 0 ? 'gone' : 'there'}`, o);
          count(i < 0 ? 'ALL gone' : 'ALL there', o);
          if (o === 'FALSE' || o === 'wrong' || (o === 'miss' && (bad.length * 7 + now.length) % 6 === 0)) {
            const how = 'lost' in r ? r.why : r.how;
            bad.push(
              `${o} ${name} ${cls} ${how} [${d.exact.slice(0, 90)}] ${'lost' in r ? '' : `=> ${now.slice(r.start - 50, r.start)}[[${now.slice(r.start, r.end).slice(0, 90)}]]${now.slice(r.end, r.end + 50)}`} || was ${text.slice(S - 50, S)}[[]]${text.slice(E, E + 50)}`.replace(
                /\n/g,
                '¶',
              ),
            );
          }
        }
      }
  }
  for (const [k, t] of Object.entries(tally)) {
    const n = Object.values(t).reduce((a, b) => a + b, 0);
    console.log(
      k.padEnd(24),
      n,
      Object.entries(t)
        .map(([o, c]) => `${o} ${((100 * c) / n).toFixed(1)}`)
        .join('  '),
    );
  }
  console.log(
    bad
      .filter((b) => !b.startsWith('miss'))
      .slice(0, 45)
      .join('\n'),
  );
  console.log(
    bad
      .filter((b) => b.startsWith('miss'))
      .slice(0, 25)
      .join('\n'),
  );
});
