/** Who speaks in English where the sentence is about somebody else, or names nobody. ¶ parts paragraphs. Names are invented. */
import { describe, expect, it } from 'vitest';
import { saidIn } from './a-story';

const CASES: [story: string, speakers: (string | null)[]][] = [
  // A paragraph that leads to the next.
  [
    'Jonas Feld on the old pier:¶“I fell off it twice.”¶Ada Holm on the new one:¶“Nobody has yet.”',
    ['Jonas Feld', 'Ada Holm'],
  ],
  // Who has predicted has spoken, and may add.
  [
    '“It was close,” said Jonas Feld.¶Rain fell all night.¶Rope maker Ada Holm predicted a calm week.¶But, she added: “We will have two boats out.”',
    ['Jonas Feld', 'Ada Holm'],
  ],
  // The one whom a sentence is about does not claim it.
  [
    'Rope maker Ada Holm spoke. “We are few,” Holm said.¶Jonas Feld has broken his word, she claimed.¶“We were told of a new lock.”',
    ['Ada Holm', 'Ada Holm'],
  ],
  [
    'Rope maker Ada Holm spoke. “We are few,” Holm said.¶Jonas Feld is “weak on tax and soft on ships,” she said.',
    ['Ada Holm', 'Ada Holm'],
  ],
  // What somebody is, of whom it was not said before.
  [
    'Ada Holm sang. “I was hoarse,” Holm said.¶“The hall was cold,” the singer said.',
    ['Ada Holm', 'Ada Holm'],
  ],
  ['Ada Holm smiled.¶The Quay captain said, “We sailed well.”', ['Ada Holm']],
  [
    '“We were wet,” said Ada Holm.¶A diver found the boat.¶“It lay in the mud,” the diver said.',
    ['Ada Holm', 'the diver'],
  ],
  [
    '“We were wet,” said Ada Holm.¶Jonas Feld smiled.¶The Quay captain said, “We sailed well.”',
    ['Ada Holm', 'The Quay captain'],
  ],
  [
    '“We were wet,” said Ada Holm.¶“It lay in the mud,” the bishop of Quay said.',
    ['Ada Holm', 'the bishop of Quay'],
  ],
  [
    "“We were wet,” said Ada Holm.¶“It lay in the mud,” the town's spokesman said.",
    ['Ada Holm', "the town's spokesman"],
  ],
  // Words that run on are the same one's, whatever that one is called.
  [
    "Ada Holm said: “We are few.¶“We are old,” the guild's director said.",
    ['Ada Holm', 'Ada Holm'],
  ],
  // A block quote behind what is reported without marks.
  [
    'Ada Holm said at the trial that ropes take time. They rot as well.¶> You have to wait for them.',
    ['Ada Holm'],
  ],
  // Titles, countries and clauses before the one whom it is about.
  [
    '“It is late,” said Jonas Feld.¶But Mr Marten hit back at friends of Ada Holm.¶“It is not,” he said.',
    ['Jonas Feld', 'Marten'],
  ],
  [
    '“It is late,” said Jonas Feld.¶US senator Ada Holm remains unmoved by Piet Marten. “I sleep well,” she told us.',
    ['Jonas Feld', 'Ada Holm'],
  ],
  [
    '“It is late,” said Jonas Feld.¶While the guild waits, Piet Marten remains unmoved by Ada Holm. “I sleep well,” he told us.',
    ['Jonas Feld', 'Piet Marten'],
  ],
  // What a bracket says is said of the rest, and what stands in one has its verb there.
  [
    'Ada Holm said (as reported by the Quay Post) that the lock was “a hole with a gate in front of it.”',
    ['Ada Holm'],
  ],
  // A title of a part of a name tells he from she.
  [
    'The quarrel began when envoy Ada Holm met Jonas Feld.¶Feld said that the town was poor, with which Ms. Holm disagreed.¶“It is rich,” she told Mr. Feld. “Look at the boats.”',
    ['Ada Holm', 'Ada Holm'],
  ],
  // Nobody known: then nobody said what goes on from it either.
  [
    'Mr. Feld wrote to the town. “It is poor,” Jonas Feld said.¶“It is rich,” she said. “Look at the boats.”',
    ['Jonas Feld', null, null],
  ],
  ['“Not so,” Ada Holm shot back. “It is late.”', ['Ada Holm', 'Ada Holm']],
  ['Ada Holm cut in, “That is not so.”', ['Ada Holm']],
  [
    'Ada Holm, who runs the guild, said rope makers were worried “about a town without ropes.”',
    ['Ada Holm'],
  ],
  [
    '“It is dry,” said Jonas Feld.¶The wells are low as well, according to farmer Ada Holm. Cows are sold.¶“We had to sell nine of them.”',
    ['Jonas Feld', 'Ada Holm'],
  ],
  [
    "Ada Holm said: 'We are few and we are old, and nobody asks us.¶'But we stay here for good.'",
    ['Ada Holm', 'Ada Holm'],
  ],
  // Captions of people on the air.
  [
    'Ada Holm, Quay Deputy Fire Marshal: “We have no evidence of anything of the kind.”',
    ['Ada Holm'],
  ],
  ['Ada Holm / Sister of Jonas: “It is just sad, for it was a special house.”', ['Ada Holm']],
  [
    'The noise brought Ada Holm to her door.¶Ada “Oh, it was big, as it is in the films, you know.”',
    ['Ada Holm'],
  ],
  ['Ada Holm/neighbor “I could not believe that it went up so fast.”', ['Ada Holm']],
  // It was said to her.
  ['“It is far too late for all of us,” Ada Holm was told on Monday.', [null]],
  [
    'Ada Holm and Jonas Feld of the Quay Institute said it was “a good day for all of us.”',
    ['Ada Holm and Jonas Feld'],
  ],
  [
    'Ada Holm, head of the Quay Institute, quoted in an article by Jonas Feld and Piet Marten for the Quay Times on May 3 said it was “a good day for all of us.”',
    ['Ada Holm'],
  ],
  ['But Ada Holm at Holm Capital has warned that “we stay here for good.”', ['Ada Holm']],
  [
    'Ada Holm, the mayor, came at noon. She was late.¶Jonas Feld, her brother, came with his dog.¶Holm asked Feld if he would go. “We stay here for good,” he said.',
    ['Jonas Feld'],
  ],
  // Where something is told from and said.
  [
    'QUAY, Norland - Ada Holm refused to go, saying that “the town is the town’s own affair.”',
    ['Ada Holm'],
  ],
  ['QUAY (AP) — To Ada Holm, it was a day like others. “It was warm,” Holm said.', ['Ada Holm']],
  [
    'Speaking in Quay, Norland, on Saturday, Ada Holm refused to go, arguing that “the town is the town’s own affair.”',
    ['Ada Holm'],
  ],
  // A month, and nobody's.
  [
    'Minister Ada May refused to go, arguing that “the town is the town’s own affair.”¶“It was warm,” May said.',
    ['Ada May', 'Ada May'],
  ],
  // One of many letters is no reader.
  [
    'There were cloths all along the fence. “My children need this boat.” read one. “Leave it here,” said another.',
    [null, 'another'],
  ],
  // Things that a verb of a clause is about do not speak on.
  [
    'We did not know what green ropes reveal until now. “We never bought anything else for our boats.”',
    [null],
  ],
  [
    '“It is late,” Ada Holm wrote.¶Through a clerk, the office said it was not. The agency said it had a plan.¶“We have been at work for weeks, and we go on.”',
    ['Ada Holm', 'The agency'],
  ],
  // Where somebody is from.
  [
    'Ada Holm likes boats.¶“I am hungry, so let us have a feast,” joked the Serbian who has won nine times.',
    ['Ada Holm'],
  ],
  // Which of those who are named it is nobody tells.
  [
    '“We were wet,” said Ada Holm.¶Jonas Feld smiled. The artist came.¶“It is the light,” the artist said.',
    ['Ada Holm', null],
  ],
  // What was said, by one after another, and by what was asked.
  [
    'Here are some quotes from the teams.¶Ada Holm¶“We missed some boats that we never should have missed.”¶“That was on me.”¶Jonas Feld¶“They were better than we were all day long.”',
    ['Ada Holm', 'Ada Holm', 'Jonas Feld'],
  ],
  [
    '“We tried,” Ada Holm said after the race.¶On how things felt out there: “It was good to be back with the others.”',
    ['Ada Holm', 'Ada Holm'],
  ],
  ['On how things felt out there: “It was good to be back with the others.”', [null]],
  ["''We stay here for good,'' Ada Holm said. ''It is late.''", ['Ada Holm', 'Ada Holm']],
];

/** An interview: who is asked has said nearly all of it. */
const ASKED = [
  'Ada Holm makes ropes.',
  ...['hemp', 'flax', 'wool', 'silk'].flatMap((what) => [
    `“I like ${what} best of all,” she says.`,
    `“And then ${what} is cheap as well,” Holm says.`,
  ]),
];

describe('beside what a sentence is about, the speakers of', () => {
  it.each(CASES)('%s', (story, speakers) => {
    expect(saidIn(story.split('¶')).map(([, speaker]) => speaker)).toEqual(speakers);
  });

  it.each([
    'Her father Jonas Feld had asked her to leave. It was hard, she says, to go: “I walked for nine days.”',
    'There were long nights. “I slept in barns and under boats.”',
    'With ropes there is no right and wrong: “You cannot lose your way in one.”',
    'Holm says when she and Piet Marten were writing the song (“Must it rhyme at all?”), it rained.',
  ])('an interview are the one asked: %s', (words) => {
    expect(saidIn([...ASKED, words]).at(-1)?.[1]).toBe('Ada Holm');
  });
});
