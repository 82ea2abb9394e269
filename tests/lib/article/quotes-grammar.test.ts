/** How news, features and reviews say who said it: each line is an article (¶ parts its paragraphs) with its speakers. Names are invented. */
import { describe, expect, it } from 'vitest';
import { aStory, quotesIn } from './a-story';

const CASES: [story: string, speakers: (string | null)[], lang?: string][] = [
  [
    'The Quay Journal gave the book a starred review, saying “the story is long and the water is cold.”',
    ['The Quay Journal'],
  ],
  [
    'Quay Journal gave the book a starred review, saying “the story is long and the water is cold.”',
    ['Quay Journal'],
  ],
  [
    'The book earned a starred review from Harbour Weekly, which says “the story is long and the water cold.”',
    ['Harbour Weekly'],
  ],
  [
    'In our interview with Ada Holm, she explains, “This was my attempt to write about the quay.”',
    ['Ada Holm'],
  ],
  [
    'The testers liked it, including tester Jonas Feld: “This boat has broken the streak of disdain.”',
    ['Jonas Feld'],
  ],
  [
    '“We stay,” said Ada Holm, head of the quay. “Nobody leaves us here for good.” [...] Others left.',
    ['Ada Holm', 'Ada Holm'],
  ],
  [
    'The field was defined in 1959 by the pioneer Ada Holm as “the study of quays that move without wind.”',
    ['Ada Holm'],
  ],
  [
    'Sometimes a week later they’ll report, “Well, we tried it and nothing happened at all.”',
    [null],
  ],
  ['Ada Holm has, in her own words, sought to “find new ways to live by the water.”', ['Ada Holm']],
  ['I promote an approach called “into, through, and beyond the quay.”', []],
  [
    'As harbour master Ada Holm of the Quay Office explains to the Times in a recent feature, “A poor boat makes a poor crew.”',
    ['Ada Holm'],
  ],
  [
    'Jonas Feld wrote the Jonas Test.¶Jonas explains that old boats seem slow because “it is harder to sail a boat than to build it.”',
    ['Jonas Feld'],
  ],
  ["The quay's easy but tough answer: “Go there before the water is cold.”", [null]],
  ['As GEO 6 reports, “when women have a voice the quay is cleaner.”', ['GEO 6']],
  ['Article 53.1 states that “any provider of a boat must comply with this.”', ['Article 53.1']],
  ['It’s better to say “I could have done more than that!” than to leave.', []],
  ['Don’t tell the crew, “Now I know that I can reach the quay.”', []],
  ['Specify what you want to reach. For example, “I want to gain five pounds of rope.”', []],
  ['Get used to people asking “where did you get that boat?”', []],
  [
    "The U.S. Harbour Office's May 2025 report concluded that “there will not be a single answer to it.”",
    ['The U.S. Harbour Office'],
  ],
  [
    'When a tutor asks a question, for example “What is the depth of the water?”, the pupil looks it up.',
    [],
  ],
  ['> This boat is for you if you like a cold and long quay.', []],
  [
    'Ada Holm, 34, of Ostrava, was charged Monday.¶“She did nothing,” her lawyer, Jonas Feld, told the Quay Times. “She is a mother.”',
    ['Jonas Feld', 'Jonas Feld'],
  ],
  ['Ada Holm met the press.¶“We stay here for good,” the 34-year-old said.', ['Ada Holm']],
  ['“We stay here for good,” said her brother Jonas Feld, who was there.', ['Jonas Feld']],
  [
    'Ada Holm and Jonas Feld came to the quay.¶“We stay here for good,” Feld said, adding that Holm would pay. “She has to,” he added.',
    ['Jonas Feld', 'Jonas Feld'],
  ],
  ['A spokeswoman for the Quay Office, Ada Holm, said: “We stay here for good.”', ['Ada Holm']],
  ['The Quay Times quoted Ada Holm as saying “we stay here for good.”', ['Ada Holm']],
  [
    'Ada Holm, a biologist at Ostrava, was not involved in the study but says “we stay here for good.”',
    ['Ada Holm'],
  ],
  ['“We stay here for good,” one man said.', ['one man']],
  [
    '“We stay here for good,” two people familiar with the talks said.',
    ['two people familiar with the talks'],
  ],
  ['To quote Ada Holm: “We stay here for good.”', ['Ada Holm']],
  ['For Ada Holm, the plan is clear: “We stay here for good.”', ['Ada Holm']],
  ['Feld was accused by Holm of “a gift to every smuggler.”', ['Holm']],
  ['The plan, described by Holm as “a gift to every smuggler,” failed.', ['Holm']],
  ['Described by Ada Holm as “a gift to every smuggler,” the plan failed.', ['Ada Holm']],
  ['The ruling was praised by Ada Holm, who called it “a gift to every smuggler.”', ['Ada Holm']],
  [
    'The plan is “a gift to every smuggler,” said Holm, who called Feld “a man of the old quay.”',
    ['Holm', 'Holm'],
  ],
  [
    'Researchers at the University of Ostrava say the boats “stay here for good and all.”',
    ['Researchers at the University of Ostrava'],
  ],
  [
    'Ada Holm grew up in Ostrava. Her father, Jonas, was a fisherman.¶“We stay here for good,” he told her.',
    ['Jonas'],
  ],
  [
    'Ada Holm was born in 1931. She died on Monday. She was 92.¶“She stayed here for good,” said her daughter, Eva Feld. “Nobody left.”',
    ['Eva Feld', 'Eva Feld'],
  ],
  [
    '“We stay here for good,” the company’s chief executive, Ada Holm, said in a statement. “Nobody leaves.”',
    ['Ada Holm', 'Ada Holm'],
  ],
  ['“We stay here for good,” the study’s lead author, Ada Holm, said.', ['Ada Holm']],
  ["“We stay here for good,” Feld's attorney, Ada Holm, said.", ['Ada Holm']],
  ['“We stay here for good,” an attorney for Feld, Ada Holm, said.', ['Ada Holm']],
  ['Some called it “a gift to every smuggler.”', ['Some']],
  ['Many residents call it “a gift to every smuggler.”', ['Many residents']],
  ['It was called “a gift to every smuggler” by critics.', ['critics']],
  ['Critics, including Ada Holm, called it “a gift to every smuggler.”', ['Critics']],
  ['Critics such as Ada Holm called it “a gift to every smuggler.”', ['Critics']],
  ['President Ada Holm, who has called Feld “a man of the old quay,” won.', ['Ada Holm']],
  ['President Ada Holm on Monday called the ruling “a gift to every smuggler.”', ['Ada Holm']],
  [
    'Ada Holm, president of the union, on Monday called the ruling “a gift to every smuggler.”',
    ['Ada Holm'],
  ],
  ['State-run news agency Quay quoted Feld as saying “we stay here for good.”', ['Feld']],
  [
    'State TV quoted an unnamed official as saying “we stay here for good.”',
    ['an unnamed official'],
  ],
  [
    'One official, who spoke on condition of anonymity, said: “We stay here for good.”',
    ['One official'],
  ],
  ['“We stay here for good,” one user wrote.', ['one user']],
  ['“We stay here for good,” wrote one user.', ['one user']],
  ['“We stay here for good,” another said.', ['another']],
  ['“We stay here for good,” said another.', ['another']],
  [
    'One commenter wrote: “We stay here for good.” Another said: “Nobody leaves us here.”',
    ['One commenter', 'Another'],
  ],
  [
    '“We stay here for good,” said Holm. “But,” he added, “nobody knows it yet.”',
    ['Holm', 'Holm', 'Holm'],
  ],
  ['“No,” Holm said. “We stay here for good.”', ['Holm', 'Holm']],
  ['“Absolutely,” says Ada Holm. “We stay here for good.”', ['Ada Holm', 'Ada Holm']],
  ['Did he leave? “No,” Holm said.', ['Holm']],
  ['“We,” said Holm, “stay here for good.”', ['Holm', 'Holm']],
  ['Det Insp Ada Holm, of Ostrava Police, said: “We stay here for good.”', ['Ada Holm']],
  ['Supt Ada Holm said: “We stay here for good.”', ['Ada Holm']],
  ['Cllr Ada Holm, leader of the council, said: “We stay here for good.”', ['Ada Holm']],
  ['Mum-of-two Ada Holm said: “We stay here for good.”', ['Ada Holm']],
  ['Mother-of-three Ada Holm, 34, from Ostrava, said: “We stay here for good.”', ['Ada Holm']],
  ['“We stay here for good,” the headteacher, Ada Holm, said.', ['Ada Holm']],
  ['Ada Holm, CEO, Quay Corp, said: “We stay here for good.”', ['Ada Holm']],
  ['“We stay here for good,” read one sign.', ['one sign']],
  ['“We stay here for good,” one of them said.', ['one of them']],
  ['“We stay here for good,” one of the men said.', ['one of the men']],
  ['One of the men said: “We stay here for good.”', ['One of the men']],
  ['“We stay here for good,” said one of the men.', ['one of the men']],
  ['The quay is long, Ada Holm said, adding: “We stay here for good.”', ['Ada Holm']],
  ['The quay is long, said Ada Holm, adding that “we stay here for good.”', ['Ada Holm']],
  ['For Ada Holm, it was hard. “We stay here for good,” she said.', ['Ada Holm']],
  ['Ada Holm’s plan is simple. “We stay here for good,” she said.', ['Ada Holm']],
  ['Ada Holm’s husband left. “We stay here for good,” she said.', ['Ada Holm']],
  [
    '“We stay here for good,” Holm told Feld, who replied: “Nobody leaves us here.”',
    ['Holm', 'Feld'],
  ],
  [
    '“We stay,” said Ada Holm.¶> “It is a long quay and nobody wants it.” Eva Feld, Nov. 15, 2017.',
    ['Ada Holm', 'Eva Feld'],
  ],
  [
    'The people of the town gave a report.¶Embrace practical quays and new habits to be free. In a report, they stated: “We stay here for good.”',
    [null],
  ],
  ['I made a page called, “Best Boats of the Long Quay.”', []],
  [
    'The book is reviewed in Harbour Weekly, which says by “going to the quay the story gets cold and long.”',
    ['Harbour Weekly'],
  ],
  [
    'Ada Holm said she was tired. Jonas Feld said he was not.¶“We stay here for good,” she said.',
    ['Ada Holm'],
  ],
  ['Ada Holm lost her job. Jonas Feld kept his.¶“We stay here for good,” she said.', ['Ada Holm']],
  [
    'Ada Holm and her brother left. Jonas Feld came with his sister.¶“We stay here for good,” she said.',
    ['Ada Holm'],
  ],
  ['The boat, built by Ada Holm, is long.¶“We stay here for good,” she said.', ['Ada Holm']],
  [
    '“We stay here for good,” said Ada Holm, who lost her job.¶Jonas Feld, the mayor, denied it.¶“She has no right to stay here,” he said.¶“Nobody has,” she said. “We stay here for good.”',
    ['Ada Holm', 'Jonas Feld', 'Ada Holm', 'Ada Holm'],
  ],
  [
    'Ada Holm runs a shop.¶It opened in 2001 and sells rope.¶Business is slow.¶“We stay here for good,” she says.',
    ['Ada Holm'],
  ],
  ['According to Ada Holm, the town is lost. “Nobody leaves us here,” she said.', ['Ada Holm']],
  ['A report by Ada Holm says boats sink. “Nobody leaves us here,” she said.', ['Ada Holm']],
  ['A tweet by Ada Holm read: “Nobody leaves us here for good.”', ['Ada Holm']],
  ["Ada Holm's tweet read: “Nobody leaves us here for good.”", ['Ada Holm']],
  ['Ada “Ace” Holm came.¶“We stay here for good,” Holm said.', ['Ada “Ace” Holm']],
  ['Ada van der Holm came.¶“We stay here for good,” van der Holm said.', ['Ada van der Holm']],
  ['Ada van der Holm came.¶“We stay here for good,” Van der Holm said.', ['Ada van der Holm']],
  ['Ada de la Holm came.¶“We stay here for good,” de la Holm said.', ['Ada de la Holm']],
  ['Gov. Ada Holm (D) came.¶“We stay here for good,” the governor said.', ['Ada Holm']],
  ["Ada Holm, Ostrava's mayor, came.¶“We stay here for good,” the mayor said.", ['Ada Holm']],
  ['Ada Holm is the mayor of Ostrava.¶“We stay here for good,” the mayor said.', ['Ada Holm']],
  ['The mayor, Ada Holm, came.¶“We stay here for good,” the mayor said.', ['Ada Holm']],
  ['Ada Holm ist Lehrerin. „Wir bleiben hier für immer“, sagt sie.', ['Ada Holm'], 'de'],
  ['Nach Angaben der Polizei rief er „wir bleiben hier für immer“.', [null], 'de'],
  ['„Wir bleiben hier für immer“, heißt es in dem Brief.', [null], 'de'],
  ['Die SPD-Politikerin Ada Holm sagte: „Wir bleiben hier für immer.“', ['Ada Holm'], 'de'],
  ['Ada Holm a dénoncé « un cadeau à tous les contrebandiers ».', ['Ada Holm'], 'fr'],
  ['Ada Holm a qualifié le plan de « cadeau à tous les contrebandiers ».', ['Ada Holm'], 'fr'],
  ['« Nous restons ici pour toujours », s’est félicitée Ada Holm.', ['Ada Holm'], 'fr'],
  ['Ada Ruiz calificó el plan de “regalo para todos los contrabandistas”.', ['Ada Ruiz'], 'es'],
  ['“Nos quedamos aquí para siempre”, señaló la Policía en un comunicado.', ['la Policía'], 'es'],
  [
    '“Restiamo qui per sempre”, afferma il presidente della Regione Ada Rossi.',
    ['Ada Rossi'],
    'it',
  ],
  [
    'Ada Holm wrote a book. She finds the quay long, as Jonas Feld might have put it, and cold. “We stay here for good,” she says.',
    ['Ada Holm'],
  ],
];

describe('the speakers of', () => {
  it.each(CASES)('%s', (story, speakers, lang) => {
    const found = quotesIn(aStory(story.split('¶'), lang));
    expect(found.filter(({ kind }) => kind !== 'pull').map(({ speaker }) => speaker)).toEqual(
      speakers,
    );
  });
});
