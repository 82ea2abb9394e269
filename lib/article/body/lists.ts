/** Lists that belong to the line above them: links in a list say little of themselves, what leads to them says it all. */
import type { Draft } from '../draft';
import { eachLeafIn, isLinked } from './leaves';

const LIST = /^(?:ul|ol|dl)$/;
/** How a line ends that a list goes on with; in full width, too. */
const ANNOUNCES = /[:：]\s*$/;

/** Takes the lists that a line of the body announces, and those that an item of the body has under it. O(boxes). */
export function takeLists({ table, contexts, verdicts }: Draft): void {
  const { boxes, leaves } = table;
  boxes.forEach((list, at) => {
    const { name, first, parent } = list;
    if (!LIST.test(name) || verdicts[first - 1] !== 'body' || contexts[at]?.hidden) return;
    const line = leaves[first - 1];
    const own = boxes[line?.box ?? -1];
    if (!line || !own || isLinked(line)) return;
    if (line.box !== parent && own.parent !== parent) return;
    const isAnnounced = line.prose > 0 && ANNOUNCES.test(line.text);
    if (!isAnnounced && boxes[parent]?.name !== 'li') return;
    eachLeafIn(table, at, (i) => {
      verdicts[i] = 'body';
    });
  });
}
