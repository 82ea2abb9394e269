/** A text to highlight in, and how to do that in one line. */
import { describeText } from '../../../lib/annotation/describe';
import type { Selector } from '../../../lib/annotation/selectors';

/** An invented article; every phrase of the tests stands in it once unless a test says otherwise. */
export const ARTICLE = [
  'The harbour that forgot its ships',
  'On the last morning of winter the harbour master of Lindholm counted eleven boats, three fewer than the year before, and wrote the number in a green ledger that nobody else ever reads.',
  '“We used to hear the horns from the kitchen,” said Marta Ekström, who has kept the bakery by the quay since 1974. “Now we hear the gulls, and the wind in the empty cranes.”',
  'The council says that the old quay will be rebuilt before the autumn storms. The council also said so last year, and in the year of the flood, when the money went to the road instead.',
  'Engineers who examined the piles in March found that a third of them were hollow. Their report, which runs to forty pages, recommends steel sheets, a new breakwater and patience.',
  'Fishing brought in less than the museum for the first time. Visitors photograph the cranes at dusk, buy a cinnamon roll and drive on to the lighthouse, where the car park is free.',
  'Ekström does not blame them. “A harbour without ships is a picture,” she said, wiping the counter with her sleeve. “People like pictures. I would rather have the ships.”',
  'The harbour master closes his ledger at four. Tomorrow he will count again, he says, because somebody has to know when the number reaches zero.',
].join('\n');

/** Selectors of the words as they stand in `text`, the `nth` time (from 1). */
export function highlight(words: string, text: string = ARTICLE, nth = 1): Selector[] {
  let at = -1;
  for (let i = 0; i < nth; i++) at = text.indexOf(words, at + 1);
  if (at < 0) throw new Error(`"${words}" does not stand in the text ${nth} times`);
  const description = describeText(at, at + words.length, text);
  if (!description) throw new Error(`"${words}" has no words`);
  // Stored as JSON, so a test may not rely on anything else.
  return JSON.parse(JSON.stringify(description.selectors)) as Selector[];
}
