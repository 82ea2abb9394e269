/** The traps of English: who said it, who did not, and what is no quotation at all. Names are invented. */

import { describe, expect, it } from 'vitest';
import { cpuNow } from '../../cpu';
import { aStory, quotesIn, saidIn } from './a-story';

const STAY = 'We stay here for good,';
const MEET = 'Ada Holm, the mayor, met the press.';

const SPEAKERS: [string, string[], (string | null)[]][] = [
  ['behind it', [`“${STAY}” Ada Holm said.`], ['Ada Holm']],
  ['behind the verb', [`“${STAY}” said Ada Holm, the mayor.`], ['Ada Holm']],
  ['before a colon', ['Ada Holm said: “We stay here for good.”'], ['Ada Holm']],
  ['before "that"', ['Ada Holm said that “we stay here for good.”'], ['Ada Holm']],
  ['by the last name', [MEET, `“${STAY}” Holm said.`], ['Ada Holm']],
  ['by a pronoun', [MEET, `“${STAY}” she said.`], ['Ada Holm']],
  ['by the role', [MEET, `“${STAY}” the mayor said.`], ['Ada Holm']],
  [
    'behind what explains the name',
    [`“${STAY}” Ada Holm, a lawyer at Marten & Co, said.`],
    ['Ada Holm'],
  ],
  [
    'explained with places and bodies',
    [
      `“${STAY}” Ada Holm, a fellow at the Quay Institute in Ostrava, Norland, and a teacher, said.`,
    ],
    ['Ada Holm'],
  ],
  [
    'beside a role',
    ['Its director, Jonas Feld, told us: “We stay here for good.”'],
    ['Jonas Feld'],
  ],
  [
    'behind an office of state',
    ['Secretary of State Ada Holm said “we stay here for good.”'],
    ['Ada Holm'],
  ],
  ['with a middle initial', [`“${STAY}” said lead author Ada J. Holm, MD.`], ['Ada J. Holm']],
  [
    'a prize is no speaker',
    ['Granite Prize winner and teacher Ada Holm said: “We stay here for good.”'],
    ['Ada Holm'],
  ],
  [
    'a party in brackets',
    [`“${STAY}” said Rep. Ada Holm (R-TX), who chairs the committee.`],
    ['Ada Holm'],
  ],
  [
    'at the end of the sentence',
    ['The town must “stay here for good” in any case, says Ada Holm.'],
    ['Ada Holm'],
  ],
  [
    'according to',
    ['According to Ada Holm, the town will “stay here for good and all.”'],
    ['Ada Holm'],
  ],
  ['a body', [`“${STAY}” the ministry said in a statement.`], ['the ministry']],
  [
    'a group by its number',
    ['More than 200 islanders signed a letter which asks for “a ferry and not an argument”.'],
    ['More than 200 islanders'],
  ],
  ['somebody unnamed', [`“${STAY}” a senior official said.`], ['a senior official']],
  [
    'a participle',
    ['Ada Holm wrote to the press, adding that “we stay here for good.”'],
    ['Ada Holm'],
  ],
  [
    'a message that says it',
    ['We got a text from her husband, Jonas Feld that said, “I have told you before.”'],
    ['Jonas Feld'],
  ],
  ['two of one family: nobody', ['Ada Holm and Jonas Holm came.', `“${STAY}” Holm said.`], [null]],
  ['the writer', [`“${STAY}” I said.`], [null]],
  ['nobody', ['There was a sign at the door. “We stay here for good and nobody leaves.”'], [null]],
];

describe('the speaker', () => {
  it.each(SPEAKERS)('%s', (_, story, speakers) => {
    expect(saidIn(story).map(([, speaker]) => speaker)).toEqual(speakers);
  });

  it('goes on after a full stop, with how it is known', () => {
    const quotes = quotesIn(aStory([MEET, `“${STAY}” Holm said. “Nobody leaves.”`]));
    expect(quotes.map(({ speaker, how, cue }) => [speaker, how, cue])).toEqual([
      ['Ada Holm', 'resolved', 'said'],
      ['Ada Holm', 'continued', 'said'],
    ]);
  });

  it('goes on over paragraphs that open again and never close', () => {
    const story = [
      'Ada Holm said: “We stay.',
      '“Nobody leaves us here.',
      '“That is all I have to say.”',
    ];
    expect(saidIn(story).map(([, speaker]) => speaker)).toEqual([
      'Ada Holm',
      'Ada Holm',
      'Ada Holm',
    ]);
  });

  it('is found where a quotation over paragraphs ends', () => {
    const story = [
      '“We stay for good,',
      '“and nobody leaves us,',
      '“not even the mayor,” said Ada Holm.',
    ];
    expect(saidIn(story).map(([, speaker]) => speaker)).toEqual([
      'Ada Holm',
      'Ada Holm',
      'Ada Holm',
    ]);
  });

  it('of a block quote is who is named before it', () => {
    const [quote] = quotesIn(
      aStory(['As Ada Holm wrote in her diary:', '> The quay is long and the water is cold.']),
    );
    expect(quote).toMatchObject({ kind: 'block', speaker: 'Ada Holm', cue: 'wrote' });
  });

  it('of an embedded post is who signed it', () => {
    const told = aStory(['People were angry.', '> The quay is long and the water is cold.']);
    const [quote] = quotesIn({ ...told, signature: () => 'Ada Holm' });
    expect(quote).toMatchObject({ kind: 'block', speaker: 'Ada Holm', how: 'named' });
  });

  it('of people without names is their number', () => {
    const story = ['Speaker 1: Go on.', 'Speaker 2: Where?', 'Speaker 1: Home.', 'Speaker 2: No.'];
    expect(saidIn(story).map(([, speaker]) => speaker)).toEqual([
      'Speaker 1',
      'Speaker 2',
      'Speaker 1',
      'Speaker 2',
    ]);
  });

  it('of an interview is the label', () => {
    const story = [
      'Ada Holm: How long are you here?',
      'Jonas Feld: Ten years.',
      'Ada Holm: And?',
      'Jonas Feld: I like it.',
    ];
    expect(saidIn(story)).toEqual([
      ['How long are you here?', 'Ada Holm'],
      ['Ten years.', 'Jonas Feld'],
      ['And?', 'Ada Holm'],
      ['I like it.', 'Jonas Feld'],
    ]);
  });
});

const NONE: [string, string[]][] = [
  ['scare quotes', ['The “ghost berths” of the harbour are full.']],
  ['a term', ['This is called “the law of the long quay” here.']],
  ['a film', ['Her film “The Long Quay” won.']],
  [
    'songs in a row',
    ['They played “Long Quay,” “Black Boat,” “The Low Town” and others, according to Ada Holm.'],
  ],
  [
    'what one could say',
    ['Go to the shop and simply ask for it. Say, “Give me a small loan, please.”'],
  ],
  ['what the trick is to say', ['Another good way is to ask: “Give me a small loan, please.”']],
  ['a nickname', ['Jonas “Quay” Feld came.']],
  ['labels of a recipe', ['Serves: four', 'Time: one hour', 'Serves: two', 'Note: none']],
  [
    'steps with a number',
    ['Step 1: Fill it.', 'Step 2: Boil it.', 'Step 1: Warm it.', 'Step 2: Pour it out.'],
  ],
  [
    'fields of a list of events',
    ['Date: 4 May', 'Registration: at the quay', 'Date: 9 May', 'Registration: by letter'],
  ],
  ['inches and feet', ['A 6\'2" man with a 12" pipe and a 5\'1" woman.']],
  ['apostrophes', ["It's the Joneses' house, isn't it? 'Tis."]],
  ['a list in dashes', ['— one pound of tar', '— two ropes', '— a bell']],
];

describe('no quotation', () => {
  it.each(NONE)('is in %s', (_, story) => {
    expect(saidIn(story)).toEqual([]);
  });

  it('is code', () => {
    const told = aStory(['x "we stay here for good, said Holm" y']);
    const [block] = told.blocks;
    if (block?.type !== 'paragraph') throw new Error('a paragraph was made');
    const children = [{ type: 'code' as const, children: block.children }];
    expect(quotesIn({ ...told, blocks: [{ ...block, children }] })).toEqual([]);
  });
});

describe('a pull quote', () => {
  const WORDS = 'We stay here for good and nobody leaves';
  it('is told from the quotation that it repeats, before or behind it', () => {
    const quotes = quotesIn(aStory([`“${WORDS}”`, `“${WORDS},” said Ada Holm.`, `> ${WORDS}`]));
    expect(quotes.map(({ kind }) => kind)).toEqual(['pull', 'direct', 'pull']);
  });
});

const HOSTILE: [string, string[], string?][] = [
  [
    'marks that never close',
    Array.from(
      { length: 10_000 },
      (_, i) => `“We stay ${i}, said Ada Holm “and "nobody ‘leaves « now`,
    ),
  ],
  ['one paragraph of opening marks', ['“a ‘b "c '.repeat(50_000)]],
  [
    'nothing but quotations',
    Array.from({ length: 5000 }, (_, i) => `“We stay here for good, number ${i}.”`),
  ],
  [
    'as many names as paragraphs',
    Array.from({ length: 3000 }, (_, i) => `“${STAY}” said Ada Holm${i} Feld${i % 7}.`),
  ],
  [
    'as many declined names as paragraphs',
    Array.from(
      { length: 3000 },
      (_, i) => `«${STAY}», — сказала Ада Холм${i}ова. По словам Холм${i}овой, всё так.`,
    ),
    'ru',
  ],
  ['a Korean paragraph of quotations', [`김민수는 "${STAY}"고 말했다. `.repeat(3000)], 'ko'],
  ['Turkish verbs in a row', [`Ada Koç, “${STAY}” ${'dedi '.repeat(50_000)}`], 'tr'],
  [
    'dialogue in dashes',
    Array.from({ length: 5000 }, () => '—Nos quedamos —dijo Ruiz—. Mañana.'),
    'es',
  ],
  ['one word over and over', [`${'said '.repeat(50_000)}“${STAY}”`]],
  ['names in a row', [`“${STAY}” ${'Ada Holm, '.repeat(30_000)}`]],
  ['bodies in a row', [`“${STAY}” ${'Quay Council and its '.repeat(30_000)}`]],
  ['short sentences', [`“${STAY}” ${'Ada Holm fell. He left. '.repeat(15_000)}`]],
  ['prices', Array.from({ length: 3000 }, (_, i) => `Pipe 1/2" x 3/4" $${i}.00 "sale"`)],
];

describe('a hostile article', () => {
  it.each(HOSTILE)('takes no long time: %s', (_, story, lang) => {
    const told = aStory([], lang);
    const began = cpuNow();
    quotesIn({ ...told, ...joined(story) });
    expect(cpuNow() - began).toBeLessThan(5000);
  });
});

/** The same as `aStory`, in linear time. */
function joined(story: readonly string[]) {
  let at = 0;
  const blocks = story.map((text) => {
    const start = at;
    at += text.length + 2;
    return {
      type: 'paragraph' as const,
      start,
      end: start + text.length,
      children: [{ type: 'text' as const, text }],
    };
  });
  return { blocks, text: story.join('\n\n') };
}
