/** How English papers say who said it, with much between the words and the name. ¶ parts paragraphs. Names are invented. */
import { describe, expect, it } from 'vitest';
import { aStory, quotesIn, saidIn } from './a-story';

const CASES: [story: string, speakers: (string | null)[]][] = [
  ['The biggest reason to stay, writes Holm, is “that nobody else will have us here.”', ['Holm']],
  [
    'It was, says Ada Holm of the Quay Institute in Ostrava, “the best thing we ever did.”',
    ['Ada Holm'],
  ],
  [
    'Nurse Ada Holm, who was there, told the paper Harbour: “We stay here for good.”¶Ada Holm came.',
    ['Ada Holm'],
  ],
  ['State Rep. Ada Holm, D-Ore., said “we stay here for good.”', ['Ada Holm']],
  [
    '“We stay here for good,” Ada Holm of the University of Ostrava in Quay, Norland, told us.',
    ['Ada Holm'],
  ],
  ['“We stay here for good,” her mother, Ada, said.', ['Ada']],
  ['Her son Jonas remembers it well. “I was cold all night,” he says.', ['Jonas']],
  ["In Dr. Holm's words, “we stay here for good.”¶Ada Holm is a doctor.", ['Ada Holm']],
  ['According to Ada Holm, the boats are too slow. “You can see where they leak.”', ['Ada Holm']],
  ['To Ada Holm, the boats are a sign of hope. “They tell us who we were.”', ['Ada Holm']],
  [
    'The mother of a man who took a boat out at night has described how he was “cold to the bone.”',
    ['The mother of a man'],
  ],
  ['A former pilot who asked not to be named said: “We stay here for good.”', ['A former pilot']],
  ['“We stay here for good,” insisted a visibly tired Ada Holm.', ['Ada Holm']],
  [
    'A woman close to the family told us: “We stay here for good.”',
    ['A woman close to the family'],
  ],
  [
    'A new report from the Quay Institute says that “nobody leaves us here.”',
    ['A new report from the Quay Institute'],
  ],
  [
    'Jonas Feld, a spokesman, came.¶A spokesman for the mill said: “We stay here for good.”',
    ['A spokesman for the mill'],
  ],
  [
    "Ada Holm's comments came after Jonas Feld said the town was “a place where nobody asks.”",
    ['Jonas Feld'],
  ],
  [
    "Ada Holm rejected Jonas Feld's claim that the town was “a place where nobody asks.”",
    ['Jonas Feld'],
  ],
  [
    'Ada Holm criticised Jonas Feld for saying the town was “a place where nobody asks.”',
    ['Jonas Feld'],
  ],
  ["Crews, including Ada Holm's, say it is “a waste of all our rope.”", ['Crews']],
  [
    'Rope maker Jonas Feld was furious. “It leaks,” he said.¶Town baker Ali Holm saw it well. “It does not,” he said.',
    ['Jonas Feld', 'Ali Holm'],
  ],
  [
    'A spokesperson for builder Marten Homes said: “We stay here for good.”',
    ['A spokesperson for builder Marten Homes'],
  ],
  ['Last week the ministry described the plan as “a gift to every smuggler.”', ['the ministry']],
  [
    'People familiar with the plan said it was “a gift to every smuggler.”',
    ['People familiar with the plan'],
  ],
  [
    'Last week Ada Holm (Quay Party) described the plan as “a gift to every smuggler.”',
    ['Ada Holm'],
  ],
  ['Ostrava-born Ada Holm said: “We stay here for good.”', ['Ada Holm']],
  ['Scientist-turned-sailor Ada Holm said: “We stay here for good.”', ['Ada Holm']],
  ['Violinist Ada Holm said: “We stay here for good.”', ['Ada Holm']],
  ["Marten Foods' chief sailor, Ada Holm, said: “We stay here for good.”", ['Ada Holm']],
  ['“We stay here for good,” says Quay Events co-owner and planner Ada Hall.', ['Ada Hall']],
  ['Meet Ada Holm, the mayor. “We stay here for good,” she says.', ['Ada Holm']],
  ['It was a long night for Ada Holm.¶“We stay here for good,” she says.', ['Ada Holm']],
  ['Two years ago, Ada Holm bought a boat.¶“We stay here for good,” she says.', ['Ada Holm']],
  ['Ada Holm met the press.¶She added: “We stay here for good.”', ['Ada Holm']],
  ['Ada Holm met the press. Her answer is short: “We stay here for good.”', ['Ada Holm']],
  ['Ada Holm, 41, a nurse, met the press.¶“We stay here for good,” the nurse said.', ['Ada Holm']],
  ['“We stay here for good,” chuckled Ada Holm.', ['Ada Holm']],
  ['Ada Holm shrugged, “We stay here for good.”', ['Ada Holm']],
  ['Ada Holm joked that “we stay here for good.”', ['Ada Holm']],
  ['Ada Holm slammed the plan as “a gift to every smuggler.”', ['Ada Holm']],
  ['If your boss says “we need to talk about your hours,” stay calm.', []],
  ['Try saying, “I would love to hear more about that boat.”', []],
  ['You may be thinking, “I could never do that in my life.”', []],
  [
    'The Bark LGP-30 was built in 1950. It was loud. Ada Holm ran it.¶Years went by.¶More years went by.¶“It was loud,” she said.',
    ['Ada Holm'],
  ],
  [
    'Ada Holm marked his three-page letter note with a red pen, complaining of “an awful lot of rope.”',
    ['Ada Holm'],
  ],
  ['The council insist they are “sad beyond words about it.”', ['The council']],
  [
    'Ada Holm came.¶While others left, Quay Bakery remains “a true home of bread,” she said.¶“I was raised on it.”',
    ['Ada Holm', 'Ada Holm'],
  ],
  [
    'Banned words include phrases describing boats (e.g., “sloop,” “cutter,”), houses (e.g., “villa,” “cabin,”) and more.',
    [],
  ],
];

/** Verbs that a name behind the words, or before a comma, is enough to tell. */
const VERBS = ['grumbled', 'theorized', 'deadpanned', 'sneered', 'marvels', 'confided', 'conceded'];

describe('in English the speakers of', () => {
  it.each(CASES)('%s', (story, speakers) => {
    expect(saidIn(story.split('¶')).map(([, speaker]) => speaker)).toEqual(speakers);
  });

  it.each(VERBS)('are told by the place of the verb: %s', (verb) => {
    const stories = [
      [`“We stay here for good,” ${verb} Ada Holm.`],
      [`Ada Holm ${verb}, “We stay here for good.”`],
    ];
    const speakers = stories.flatMap((story) => saidIn(story).map(([, speaker]) => speaker));
    expect(speakers).toEqual(['Ada Holm', 'Ada Holm']);
  });

  it('are known by a heading above that has the full name', () => {
    const told = aStory([
      'Jonas Feld came.',
      'Ada Holm, 41, sells rope',
      '“We stay here for good,” Holm says.',
      '“It is cold,” she adds.',
    ]);
    const blocks = told.blocks.map((block, i) =>
      i === 1 && block.type === 'paragraph'
        ? { ...block, type: 'heading' as const, level: 2 }
        : block,
    );
    expect(quotesIn({ ...told, blocks }).map(({ speaker }) => speaker)).toEqual([
      'Ada Holm',
      'Ada Holm',
    ]);
  });

  it.each(['Kane', 'Ada Kane'])('are known by a title that has the full name: %s', (name) => {
    const told = aStory([`It was cold. “We stay here for good,” ${name} tells me.`]);
    const [quote] = quotesIn({ ...told, title: 'Robert Kane and the boats of the harbor' });
    expect(quote?.speaker).toBe(name === 'Kane' ? 'Robert Kane' : name);
  });

  it('sign with a degree below a block quote', () => {
    const told = aStory(['“We stay here for good.”', 'Ada Holm, Ph.D.']);
    const [quote] = quotesIn({ ...told, blocks: [{ type: 'quote', blocks: [...told.blocks] }] });
    expect(quote).toMatchObject({ speaker: 'Ada Holm', kind: 'block' });
  });
});

describe('in English no quotation', () => {
  const TITLE = 'In it she notes the songs, the boats and the old house that was in “Quay End.”';
  const ASIDE =
    'Writing by the quay in the long and cold nights of the year and far from the town they came upon the “life of a quay”.';

  it.each([TITLE, ASIDE])('is in %s', (story) => {
    expect(saidIn(['Ada Holm is a critic.', story])).toEqual([]);
  });
});
