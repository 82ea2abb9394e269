import { describe, expect, it } from 'vitest';
import {
  type FoundPicture,
  iou,
  judgePictures,
  pairPictures,
  sameCredit,
  tokens,
  type WantedPicture,
} from '../../bench/corpus/credit-score';

const found = (otherwise: Partial<FoundPicture>): FoundPicture => ({
  src: 'https://quay.example/a.jpg',
  alt: '',
  caption: null,
  credit: null,
  ...otherwise,
});
const wanted = (otherwise: Partial<WantedPicture>): WantedPicture => ({
  src: 'https://quay.example/a.jpg',
  alt: '',
  caption: null,
  credit: null,
  ...otherwise,
});

describe('the score of credits', () => {
  it('counts words of any script', () => {
    expect(tokens('Ｑuay, 2nd: 写真 é')).toEqual(['quay', '2nd', '写', '真', 'é']);
    expect(iou('a b c d', 'a b c e')).toBe(0.6);
    expect(iou('', 'a')).toBe(0);
  });

  it('takes credits for the same without their labels', () => {
    expect(sameCredit('Photo by Ada Holm/QP', 'Ada Holm / QP')).toBe(true);
    expect(sameCredit('Quay Images', 'quay')).toBe(true);
    expect(sameCredit('Ada Holm', 'Lio Holm')).toBe(false);
    expect(sameCredit('Ada', 'Ada Holm')).toBe(false);
  });

  const PAIRS: [string, FoundPicture, WantedPicture, boolean][] = [
    ['the same address', found({ src: 'http://www.quay.example/a.jpg#x' }), wanted({}), true],
    ['another query', found({ src: 'https://quay.example/a.jpg?w=1' }), wanted({}), false],
    [
      'one of its addresses',
      found({}),
      wanted({ src: null, srcs: ['https://quay.example/a.jpg'] }),
      true,
    ],
    [
      'the same file elsewhere',
      found({ src: 'https://cdn.example/x/quay-at-dawn.jpg?w=1' }),
      wanted({ src: 'https://quay.example/quay-at-dawn.jpg' }),
      true,
    ],
    [
      'the same short file',
      found({ src: 'https://cdn.example/b.jpg' }),
      wanted({ src: 'https://quay.example/b.jpg' }),
      false,
    ],
    [
      'the same caption',
      found({ src: 'https://q.example/1', caption: 'The quay at dawn today' }),
      wanted({ caption: 'The quay at dawn, today' }),
      true,
    ],
    [
      'a short alt without address',
      found({ src: 'https://q.example/1', alt: 'Quay' }),
      wanted({ src: null, alt: 'Quay' }),
      true,
    ],
    [
      'a short alt with another address',
      found({ src: 'https://q.example/1', alt: 'Quay' }),
      wanted({ alt: 'Quay' }),
      false,
    ],
  ];
  it.each(PAIRS)('pairs pictures by %s', (_, one, other, fits) => {
    expect(pairPictures([one], [other])).toEqual([fits ? 0 : -1]);
  });

  it('does not pair by an address that several share', () => {
    expect(pairPictures([found({})], [wanted({}), wanted({})])).toEqual([-1]);
  });

  it('counts right, wrong and missing', () => {
    const gold = [
      wanted({ credit: 'Ada Holm', caption: 'The quay' }),
      wanted({ src: 'https://quay.example/b.jpg', credit: 'Lio', credit_alt: ['Lio Marten'] }),
      wanted({ src: 'https://quay.example/c.jpg' }),
      wanted({ src: 'https://quay.example/d.jpg', credit: '?', caption: '?' }),
      wanted({ src: 'https://quay.example/e.jpg', credit: 'Bo' }),
    ];
    const given = [
      found({ credit: 'Ada Lund', caption: 'The quay' }),
      found({ src: 'https://quay.example/b.jpg', credit: 'Lio Marten' }),
      found({ src: 'https://quay.example/c.jpg', credit: 'Nobody Asked' }),
      found({ src: 'https://quay.example/d.jpg', credit: 'Anything' }),
      found({ src: 'https://quay.example/other.jpg', credit: 'False' }),
      found({ src: 'https://quay.example/ignored.jpg', credit: 'Ignored' }),
    ];
    const { tally, mistakes } = judgePictures(given, gold, ['https://quay.example/ignored.jpg']);
    expect(tally).toEqual({
      pictures: 5,
      found: 4,
      extra: 1,
      credits: 3,
      right: 1,
      wrong: 3,
      missed: 2,
      captions: 1,
      captionsRight: 1,
    });
    expect(mistakes.map(({ what }) => what)).toEqual([
      'false picture',
      'wrong credit',
      'false credit',
      'missed',
      'missed credit',
    ]);
  });
});
