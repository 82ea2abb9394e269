/** Examples of the styles' own publishers, and our cases for rules that they state without one. Italics stand between asterisks. */
import type { CiteFacts, CiteStyle } from '../../../../lib/exchange/cite';

/** What is cited where a case says nothing else. */
export const FACTS: CiteFacts = {
  quote: '“I am fundamentally opposed to war.”',
  title: 'The quiet harbour',
  byline: ['Ada Holm'],
  siteName: 'News Example',
  publishedAt: '2026-03-14T08:00:00Z',
  accessedAt: Date.parse('2026-11-16T09:00:00Z'),
  url: 'https://news.example/harbour',
  speaker: null,
  paragraph: 7,
};

/** A rule, the style, the facts it needs, and what must be written. */
export interface Example {
  rule: string;
  style: CiteStyle;
  given: Partial<CiteFacts>;
  quotation?: string;
  note?: string;
  reference?: string;
}

const YALE = {
  title: 'About Yale: Yale Facts',
  byline: [],
  siteName: 'Yale University',
  publishedAt: undefined,
  accessedAt: Date.parse('2017-05-01T12:00:00Z'),
  url: 'https://www.yale.edu/about-yale/yale-facts',
  paragraph: null,
};

const SNAP = {
  title: 'Snap Makes a Bet on the Cultural Supremacy of the Camera',
  byline: ['Farhad Manjoo'],
  siteName: 'New York Times',
  publishedAt: '2017-03-08',
  url: 'https://www.nytimes.com/2017/03/08/technology/snap-makes-a-bet-on-the-cultural-supremacy-of-the-camera.html',
  paragraph: null,
};

const BLUM = {
  title: 'Are Flax Seeds All That?',
  byline: ['Dani Blum'],
  siteName: 'The New York Times',
  publishedAt: '2023-12-13',
  url: 'https://www.nytimes.com/2023/12/13/well/eat/flax-seeds-benefits.html',
  paragraph: null,
};

const THREE = ['Ada Holm', 'Odd Berg', 'Ida Moe'];
const TWENTY_ONE = [
  'T. C. Miller',
  'M. J. Brown',
  'G. L. Wilson',
  'B. B. Evans',
  'R. S. Kelly',
  'S. T. Turner',
  'F. Lewis',
  'L. H. Lee',
  'G. Cox',
  'H. L. Harris',
  'P. Martin',
  'W. L. Gonzalez',
  'W. Hughes',
  'D. Carter',
  'C. Campbell',
  'A. B. Baker',
  'T. Flores',
  'W. E. Gray',
  'G. Green',
  'X. Left',
  'T. P. Nelson',
];
const UNDATED = { publishedAt: undefined };
const MOHAMMADI = { speaker: 'Narges Mohammadi' };
const LONG = 'The tide went out and the harbour lay open like a drawer. '.repeat(10).trim();

/** Apastyle.apa.org: the reference examples and the pages on author-date citation, quotations and secondary sources; numbered ones are the manual's (chapter 10). */
const APA: Example[] = [
  {
    rule: 'a webpage on a news website: title in italics, site upright (APA 10.16, example 110)',
    style: 'apa',
    given: {
      title: 'Why some people with anxiety love watching horror movies',
      byline: ['C. Bologna'],
      siteName: 'HuffPost',
      publishedAt: '2019-10-31',
      url: 'https://www.huffpost.com/entry/anxiety-love-watching-horror-movies_l_5d277587e4b02a5a5d57b59e',
    },
    reference:
      'Bologna, C. (2019, October 31). *Why some people with anxiety love watching horror movies*. HuffPost. https://www.huffpost.com/entry/anxiety-love-watching-horror-movies_l_5d277587e4b02a5a5d57b59e',
  },
  {
    rule: 'a newspaper article: title upright, newspaper in italics, no period behind a question mark (10.1, example 16)',
    style: 'apa',
    given: {
      title: 'Can we get better at forgetting?',
      byline: ['Benedict Carey'],
      siteName: 'The New York Times',
      publishedAt: '2019-03-22',
      url: 'https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html',
    },
    reference:
      'Carey, B. (2019, March 22). Can we get better at forgetting? *The New York Times*. https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html',
  },
  {
    rule: 'an organisation that is author and site is named once (10.16, example 111)',
    style: 'apa',
    given: {
      title: 'The top 10 causes of death',
      byline: ['World Health Organization'],
      siteName: 'World Health Organization',
      publishedAt: '2018-05-24',
      url: 'https://www.who.int/news-room/fact-sheets/detail/the-top-10-causes-of-death',
    },
    quotation: '“I am fundamentally opposed to war” (World Health Organization, 2018, para. 7).',
    reference:
      'World Health Organization. (2018, May 24). *The top 10 causes of death*. https://www.who.int/news-room/fact-sheets/detail/the-top-10-causes-of-death',
  },
  {
    rule: 'a newspaper article (10.1, example 16)',
    style: 'apa',
    given: {
      title: 'How will humanity react to alien life? Psychologists have some predictions.',
      byline: ['Ben Guarino'],
      siteName: 'The Washington Post',
      publishedAt: '2017-12-04',
      url: 'https://www.washingtonpost.com/news/speaking-of-science/wp/2017/12/04/how-will-humanity-react-to-alien-life-psychologists-have-some-predictions',
    },
    reference:
      'Guarino, B. (2017, December 4). How will humanity react to alien life? Psychologists have some predictions. *The Washington Post*. https://www.washingtonpost.com/news/speaking-of-science/wp/2017/12/04/how-will-humanity-react-to-alien-life-psychologists-have-some-predictions',
  },
  {
    rule: 'a magazine whose name does not say that it is one (10.1, example 15)',
    style: 'apa',
    given: {
      title: 'On video games and storytelling: An interview with Tom Bissell',
      byline: ['Maria Bustillos'],
      siteName: 'The New Yorker',
      publishedAt: '2013-03-19',
      url: 'https://www.newyorker.com/books/page-turner/on-video-games-and-storytelling-an-interview-with-tom-bissell',
    },
    reference:
      'Bustillos, M. (2013, March 19). On video games and storytelling: An interview with Tom Bissell. *The New Yorker*. https://www.newyorker.com/books/page-turner/on-video-games-and-storytelling-an-interview-with-tom-bissell',
  },
  {
    rule: 'a post on a blog, which its address tells (10.1, example 17)',
    style: 'apa',
    given: {
      title: 'Can we talk scientifically about free will?',
      byline: ['Mike Klymkowsky'],
      siteName: 'Sci-Ed',
      publishedAt: '2018-09-15',
      url: 'https://blogs.plos.org/scied/2018/09/15/can-we-talk-scientifically-about-free-will/',
    },
    reference:
      'Klymkowsky, M. (2018, September 15). Can we talk scientifically about free will? *Sci-Ed*. https://blogs.plos.org/scied/2018/09/15/can-we-talk-scientifically-about-free-will/',
  },
  {
    rule: 'a webpage on a news website (10.16, example 110)',
    style: 'apa',
    given: {
      title: 'The secret to a long, happy, healthy life? Think age-positive',
      byline: ['Nina Avramova'],
      siteName: 'CNN',
      publishedAt: '2019-01-03',
      url: 'https://edition.cnn.com/2019/01/03/health/respect-toward-elderly-leads-to-long-life-intl/index.html',
    },
    reference:
      'Avramova, N. (2019, January 3). *The secret to a long, happy, healthy life? Think age-positive*. CNN. https://edition.cnn.com/2019/01/03/health/respect-toward-elderly-leads-to-long-life-intl/index.html',
  },
  {
    rule: 'a group author that is the site (10.16, example 111)',
    style: 'apa',
    given: {
      title: 'People at high risk of developing flu-related complications',
      byline: ['Centers for Disease Control and Prevention'],
      siteName: 'Centers for Disease Control and Prevention',
      publishedAt: '2018-01-23',
      url: 'https://www.cdc.gov/flu/highrisk/index.htm',
    },
    reference:
      'Centers for Disease Control and Prevention. (2018, January 23). *People at high risk of developing flu-related complications*. https://www.cdc.gov/flu/highrisk/index.htm',
  },
  {
    rule: 'no date: n.d., no day of retrieval; seven authors are all named (10.16, example 112)',
    style: 'apa',
    given: {
      ...UNDATED,
      title: 'Ethics principles',
      byline: [
        'J. Boddy',
        'T. Neumann',
        'S. Jennings',
        'V. Morrow',
        'P. Alderson',
        'R. Rees',
        'W. Gibson',
      ],
      siteName: 'The Research Ethics Guidebook: A Resource for Social Scientists',
      url: 'http://www.ethicsguidebook.ac.uk/EthicsPrinciples',
    },
    quotation: '“I am fundamentally opposed to war” (Boddy et al., n.d., para. 7).',
    reference:
      'Boddy, J., Neumann, T., Jennings, S., Morrow, V., Alderson, P., Rees, R., & Gibson, W. (n.d.). *Ethics principles*. The Research Ethics Guidebook: A Resource for Social Scientists. http://www.ethicsguidebook.ac.uk/EthicsPrinciples',
  },
  {
    rule: 'no date, a group author that is the site (10.16, example 112)',
    style: 'apa',
    given: {
      ...UNDATED,
      title: 'What employers should do to protect nurses from Zika',
      byline: ['National Nurses United'],
      siteName: 'National Nurses United',
      url: 'https://www.nationalnursesunited.org/what-employers-should-do-to-protect-rns-from-zika',
    },
    quotation: '“I am fundamentally opposed to war” (National Nurses United, n.d., para. 7).',
    reference:
      'National Nurses United. (n.d.). *What employers should do to protect nurses from Zika*. https://www.nationalnursesunited.org/what-employers-should-do-to-protect-rns-from-zika',
  },
  {
    rule: 'a year alone, a title with an apostrophe (University of Auckland, APA 7th, web page)',
    style: 'apa',
    given: {
      title: 'When Disney got trippy',
      byline: ['Leonard Maltin'],
      siteName: 'BBC',
      publishedAt: '2015',
      url: 'http://www.bbc.com/culture/story/20151112-when-disney-got-adult-and-trippy',
    },
    reference:
      'Maltin, L. (2015). *When Disney got trippy*. BBC. http://www.bbc.com/culture/story/20151112-when-disney-got-adult-and-trippy',
  },
  {
    rule: 'a title that begins with a number (University of Auckland, APA 7th, web page)',
    style: 'apa',
    given: {
      title: "15 simple diet tweaks that could cut your Alzheimer's risk",
      byline: ['A. L. Murad'],
      siteName: 'Mayo Clinic',
      publishedAt: '2019-04-19',
      url: 'https://www.mayoclinic.org/diseases-conditions/alzheimers-disease/in-depth/15-simple-diet-tweaks-cut-alzheimers-risk/art-20342112',
    },
    reference:
      "Murad, A. L. (2019, April 19). *15 simple diet tweaks that could cut your Alzheimer's risk*. Mayo Clinic. https://www.mayoclinic.org/diseases-conditions/alzheimers-disease/in-depth/15-simple-diet-tweaks-cut-alzheimers-risk/art-20342112",
  },
  {
    rule: 'a ministry that is its own site (University of Auckland, APA 7th, web page)',
    style: 'apa',
    given: {
      title: 'Additional support at work',
      byline: ['Ministry of Health'],
      siteName: 'Ministry of Health',
      publishedAt: '2009',
      url: 'https://www.health.govt.nz/help-and-advice/work-and-career/getting-support-at-work',
    },
    reference:
      'Ministry of Health. (2009). *Additional support at work*. https://www.health.govt.nz/help-and-advice/work-and-career/getting-support-at-work',
  },
  {
    rule: 'twenty-one authors: nineteen, an ellipsis, the last (9.8; 10.1, example 4)',
    style: 'apa',
    given: { byline: TWENTY_ONE },
    quotation: '“I am fundamentally opposed to war” (Miller et al., 2026, para. 7).',
    reference:
      'Miller, T. C., Brown, M. J., Wilson, G. L., Evans, B. B., Kelly, R. S., Turner, S. T., Lewis, F., Lee, L. H., Cox, G., Harris, H. L., Martin, P., Gonzalez, W. L., Hughes, W., Carter, D., Campbell, C., Baker, A. B., Flores, T., Gray, W. E., Green, G., . . . Nelson, T. P. (2026, March 14). *The quiet harbour*. News Example. https://news.example/harbour',
  },
  {
    rule: 'two authors are joined by an ampersand, a comma before it in the reference (8.17, 9.8)',
    style: 'apa',
    given: { byline: ['Ada Holm', 'Odd Berg'] },
    quotation: '“I am fundamentally opposed to war” (Holm & Berg, 2026, para. 7).',
    reference:
      'Holm, A., & Berg, O. (2026, March 14). *The quiet harbour*. News Example. https://news.example/harbour',
  },
  {
    rule: 'three authors: et al. in the text, all in the reference (8.17, 9.8)',
    style: 'apa',
    given: { byline: THREE },
    quotation: '“I am fundamentally opposed to war” (Holm et al., 2026, para. 7).',
    reference:
      'Holm, A., Berg, O., & Moe, I. (2026, March 14). *The quiet harbour*. News Example. https://news.example/harbour',
  },
  {
    rule: 'no author: the title comes first, in the text in italics as in the reference (8.14, 9.12)',
    style: 'apa',
    given: { byline: [] },
    quotation: '“I am fundamentally opposed to war” (*The quiet harbour*, 2026, para. 7).',
    reference: '*The quiet harbour*. (2026, March 14). News Example. https://news.example/harbour',
  },
  {
    rule: 'no author, a newspaper: the title in marks in the text, the comma inside them (8.14)',
    style: 'apa',
    given: { byline: [], siteName: 'The Daily Quay' },
    quotation: '“I am fundamentally opposed to war” (“The quiet harbour,” 2026, para. 7).',
    reference:
      'The quiet harbour. (2026, March 14). *The Daily Quay*. https://news.example/harbour',
  },
  {
    rule: 'no title: a description in brackets (9.22)',
    style: 'apa',
    given: { title: '', byline: [] },
    quotation: '“I am fundamentally opposed to war” ([Untitled article], 2026, para. 7).',
    reference: '[Untitled article]. (2026, March 14). News Example. https://news.example/harbour',
  },
  {
    rule: 'who is quoted is not who wrote: as cited in (8.6)',
    style: 'apa',
    given: MOHAMMADI,
    quotation: '“I am fundamentally opposed to war” (Mohammadi, as cited in Holm, 2026, para. 7).',
  },
  {
    rule: 'who is quoted wrote it: no secondary source',
    style: 'apa',
    given: { speaker: 'Holm' },
    quotation: '“I am fundamentally opposed to war” (Holm, 2026, para. 7).',
  },
  {
    rule: 'forty words are a block without marks, the citation behind its period (8.27)',
    style: 'apa',
    given: { quote: LONG },
    quotation: `${LONG} (Holm, 2026, para. 7)`,
  },
  {
    rule: 'a month without a day (9.14)',
    style: 'apa',
    given: { publishedAt: '2026-03' },
    reference:
      'Holm, A. (2026, March). *The quiet harbour*. News Example. https://news.example/harbour',
  },
  {
    rule: 'hyphenated given names keep their hyphen, suffixes follow the initials (9.8)',
    style: 'apa',
    given: { byline: ['Jean-Paul Sartre', 'Martin Luther King Jr.'] },
    reference:
      'Sartre, J.-P., & King, M. L., Jr. (2026, March 14). *The quiet harbour*. News Example. https://news.example/harbour',
  },
  {
    rule: 'a question mark stays with the words, the period behind the citation (8.26)',
    style: 'apa',
    given: { quote: 'Who is leaving?', paragraph: null },
    quotation: '“Who is leaving?” (Holm, 2026).',
  },
];

/** Style.mla.org: the works-cited quick guide and in-text citations; the handbook's own. */
const MLA: Example[] = [
  {
    rule: 'an article on a website (MLA 5.31; style.mla.org, works cited: a quick guide)',
    style: 'mla',
    given: {
      title: 'The Death of the Artist—and the Birth of the Creative Entrepreneur',
      byline: ['William Deresiewicz'],
      siteName: 'The Atlantic',
      publishedAt: '2014-12-28',
      url: 'https://www.theatlantic.com/magazine/archive/2015/01/the-death-of-the-artist-and-the-birth-of-the-creative-entrepreneur/383497/',
    },
    reference:
      'Deresiewicz, William. “The Death of the Artist—and the Birth of the Creative Entrepreneur.” *The Atlantic*, 28 Dec. 2014, www.theatlantic.com/magazine/archive/2015/01/the-death-of-the-artist-and-the-birth-of-the-creative-entrepreneur/383497/.',
  },
  {
    rule: 'a post on a blog (style.mla.org, works cited: a quick guide)',
    style: 'mla',
    given: {
      title: 'The Reading Brain: Differences between Digital and Print',
      byline: ['Stefanie Hollmichel'],
      siteName: 'So Many Books',
      publishedAt: '2013-04-25',
      url: 'https://somanybooksblog.com/2013/04/25/the-reading-brain-differences-between-digital-and-print/',
      paragraph: null,
    },
    quotation: '“I am fundamentally opposed to war” (Hollmichel).',
    reference:
      'Hollmichel, Stefanie. “The Reading Brain: Differences between Digital and Print.” *So Many Books*, 25 Apr. 2013, somanybooksblog.com/2013/04/25/the-reading-brain-differences-between-digital-and-print/.',
  },
  {
    rule: 'a web page whose publisher is the site (Los Angeles Southwest College Library, MLA 9)',
    style: 'mla',
    given: {
      title: 'How an Extraordinary Coincidence Inspired Lois Lowry’s New Book About World War II',
      byline: ['Rachel Allen'],
      siteName: 'Slate',
      publishedAt: '2020-04-22',
      url: 'https://slate.com/culture/2020/04/lois-lowry-on-the-horizon-interview-world-war-ii.html',
    },
    reference:
      'Allen, Rachel. “How an Extraordinary Coincidence Inspired Lois Lowry’s New Book About World War II.” *Slate*, 22 Apr. 2020, slate.com/culture/2020/04/lois-lowry-on-the-horizon-interview-world-war-ii.html.',
  },
  {
    rule: 'a title that asks, a site that is no periodical (Purdue OWL, MLA 9, a page on a web site)',
    style: 'mla',
    given: {
      title: 'What Is a Noun?',
      byline: ['Richard Nordquist'],
      siteName: 'ThoughtCo',
      publishedAt: '2019-05-28',
      url: 'https://www.thoughtco.com/what-is-a-noun-1691442',
    },
    reference:
      'Nordquist, Richard. “What Is a Noun?” *ThoughtCo*, 28 May 2019, www.thoughtco.com/what-is-a-noun-1691442.',
  },
  {
    rule: 'a page without a date: the day of access stands last (Purdue OWL, MLA 9, a page on a web site)',
    style: 'mla',
    given: {
      ...UNDATED,
      title: 'How to Make Vegetarian Chili',
      byline: ['Susan Lundman'],
      siteName: 'eHow',
      accessedAt: Date.parse('2015-07-06T12:00:00Z'),
      url: 'https://www.ehow.com/how_10727_make-vegetarian-chili.html',
    },
    reference:
      'Lundman, Susan. “How to Make Vegetarian Chili.” *eHow*, www.ehow.com/how_10727_make-vegetarian-chili.html. Accessed 6 July 2015.',
  },
  {
    rule: 'a paragraph is named behind a comma (6.20: “Chan, par. 41”)',
    style: 'mla',
    given: { byline: ['Evelyn Chan'], paragraph: 41 },
    quotation: '“I am fundamentally opposed to war” (Chan, par. 41).',
  },
  {
    rule: 'two authors: and (5.7, 6.5)',
    style: 'mla',
    given: { byline: ['Michael Dorris', 'Louise Erdrich'] },
    quotation: '“I am fundamentally opposed to war” (Dorris and Erdrich, par. 7).',
    reference:
      'Dorris, Michael, and Louise Erdrich. “The quiet harbour.” *News Example*, 14 Mar. 2026, news.example/harbour.',
  },
  {
    rule: 'three authors: the first and et al. (5.8: “Burdick, Anne, et al.”)',
    style: 'mla',
    given: { byline: ['Anne Burdick', ...THREE] },
    quotation: '“I am fundamentally opposed to war” (Burdick et al., par. 7).',
    reference:
      'Burdick, Anne, et al. “The quiet harbour.” *News Example*, 14 Mar. 2026, news.example/harbour.',
  },
  {
    rule: 'no author: the title in the text, the comma inside its marks (6.10)',
    style: 'mla',
    given: { byline: [] },
    quotation: '“I am fundamentally opposed to war” (“The quiet harbour,” par. 7).',
    reference: '“The quiet harbour.” *News Example*, 14 Mar. 2026, news.example/harbour.',
  },
  {
    rule: 'a long title without its subtitle in the text (6.10)',
    style: 'mla',
    given: { byline: [], title: 'The quiet harbour: how a town forgot its ships' },
    quotation: '“I am fundamentally opposed to war” (“The quiet harbour,” par. 7).',
  },
  {
    rule: 'a title that asks has neither comma nor period behind its mark (style.mla.org)',
    style: 'mla',
    given: { byline: [], title: 'Who is leaving?' },
    quotation: '“I am fundamentally opposed to war” (“Who is leaving?” par. 7).',
    reference: '“Who is leaving?” *News Example*, 14 Mar. 2026, news.example/harbour.',
  },
  {
    rule: 'an organisation that also publishes is no author (5.19)',
    style: 'mla',
    given: { byline: ['News Example'] },
    reference: '“The quiet harbour.” *News Example*, 14 Mar. 2026, news.example/harbour.',
  },
  {
    rule: 'no date: the day of access (5.111)',
    style: 'mla',
    given: UNDATED,
    reference:
      'Holm, Ada. “The quiet harbour.” *News Example*, news.example/harbour. Accessed 16 Nov. 2026.',
  },
  {
    rule: 'no title: a description without marks (5.28)',
    style: 'mla',
    given: { title: '' },
    reference: 'Holm, Ada. Untitled article. *News Example*, 14 Mar. 2026, news.example/harbour.',
  },
  {
    rule: 'quoted in: who said it is named before the words (6.77: “qtd. in Boswell”)',
    style: 'mla',
    given: MOHAMMADI,
    quotation: 'Narges Mohammadi: “I am fundamentally opposed to war” (qtd. in Holm, par. 7).',
  },
  {
    rule: 'marks in a title become single (5.30)',
    style: 'mla',
    given: { title: '“Nobody leaves”: a harbour' },
    reference:
      'Holm, Ada. “‘Nobody leaves’: a harbour.” *News Example*, 14 Mar. 2026, news.example/harbour.',
  },
  {
    rule: 'more than four lines are a block (6.35)',
    style: 'mla',
    given: { quote: LONG },
    quotation: `${LONG} (Holm, par. 7)`,
  },
  {
    rule: 'May, June and July are not shortened, September to four letters (appendix 1)',
    style: 'mla',
    given: { publishedAt: '2026-09' },
    reference: 'Holm, Ada. “The quiet harbour.” *News Example*, Sept. 2026, news.example/harbour.',
  },
];

/** Chicagomanualofstyle.org: the citation quick guides of the 17th edition, notes and bibliography, and author and date. */
const CHICAGO: Example[] = [
  {
    rule: 'a newspaper article: note and bibliography (quick guide, news or magazine article)',
    style: 'chicago-notes',
    given: SNAP,
    quotation: '“I am fundamentally opposed to war.”¹',
    note: '1. Farhad Manjoo, “Snap Makes a Bet on the Cultural Supremacy of the Camera,” *New York Times*, March 8, 2017, https://www.nytimes.com/2017/03/08/technology/snap-makes-a-bet-on-the-cultural-supremacy-of-the-camera.html.',
    reference:
      'Manjoo, Farhad. “Snap Makes a Bet on the Cultural Supremacy of the Camera.” *New York Times*, March 8, 2017. https://www.nytimes.com/2017/03/08/technology/snap-makes-a-bet-on-the-cultural-supremacy-of-the-camera.html.',
  },
  {
    rule: 'a page without author and date: the site is first, the day of access (quick guide, website content)',
    style: 'chicago-notes',
    given: YALE,
    note: '1. “About Yale: Yale Facts,” Yale University, accessed May 1, 2017, https://www.yale.edu/about-yale/yale-facts.',
    reference:
      'Yale University. “About Yale: Yale Facts.” Accessed May 1, 2017. https://www.yale.edu/about-yale/yale-facts.',
  },
  {
    rule: 'an agency is the author, a newspaper without one stands first (Mendocino College Library, Chicago 17th)',
    style: 'chicago-notes',
    given: {
      title: 'Saudi Arabia: No Evidence Shows It Had a Hand in 9/11 Attack',
      byline: ['Associated Press'],
      siteName: 'New York Times',
      publishedAt: '2018-01-04',
      url: 'https://news.example/ap',
      paragraph: null,
    },
    reference:
      'Associated Press. “Saudi Arabia: No Evidence Shows It Had a Hand in 9/11 Attack.” *New York Times*, January 4, 2018. https://news.example/ap.',
  },
  {
    rule: 'a newspaper article without an author begins with the newspaper, its note with the title (the same)',
    style: 'chicago-notes',
    given: {
      title: 'Tablets to be X-Rayed Separately in New U.S. Airport Security Screening',
      byline: [],
      siteName: 'Northwest Herald',
      publishedAt: '2017-07-27',
      url: 'https://news.example/herald',
      paragraph: null,
    },
    note: '1. “Tablets to be X-Rayed Separately in New U.S. Airport Security Screening,” *Northwest Herald*, July 27, 2017, https://news.example/herald.',
    reference:
      '*Northwest Herald*. “Tablets to be X-Rayed Separately in New U.S. Airport Security Screening.” July 27, 2017. https://news.example/herald.',
  },
  {
    rule: 'the same in author-date (quick guide)',
    style: 'chicago-date',
    given: YALE,
    quotation: '“I am fundamentally opposed to war” (Yale University, n.d.).',
    reference:
      'Yale University. n.d. “About Yale: Yale Facts.” Accessed May 1, 2017. https://www.yale.edu/about-yale/yale-facts.',
  },
  {
    rule: 'a newspaper article in author-date: year second, whole date behind the newspaper (quick guide)',
    style: 'chicago-date',
    given: SNAP,
    quotation: '“I am fundamentally opposed to war” (Manjoo 2017).',
    reference:
      'Manjoo, Farhad. 2017. “Snap Makes a Bet on the Cultural Supremacy of the Camera.” *New York Times*, March 8, 2017. https://www.nytimes.com/2017/03/08/technology/snap-makes-a-bet-on-the-cultural-supremacy-of-the-camera.html.',
  },
  {
    rule: 'three authors are all named (14.76)',
    style: 'chicago-notes',
    given: { byline: THREE },
    note: '1. Ada Holm, Odd Berg, and Ida Moe, “The quiet harbour,” *News Example*, March 14, 2026, para. 7, https://news.example/harbour.',
    reference:
      'Holm, Ada, Odd Berg, and Ida Moe. “The quiet harbour.” *News Example*, March 14, 2026. https://news.example/harbour.',
  },
  {
    rule: 'four authors: et al. in the note, all in the bibliography (14.76)',
    style: 'chicago-notes',
    given: { byline: [...THREE, 'Liv Ås'] },
    note: '1. Ada Holm et al., “The quiet harbour,” *News Example*, March 14, 2026, para. 7, https://news.example/harbour.',
    reference:
      'Holm, Ada, Odd Berg, Ida Moe, and Liv Ås. “The quiet harbour.” *News Example*, March 14, 2026. https://news.example/harbour.',
  },
  {
    rule: 'eleven authors: the first seven in the bibliography (14.76)',
    style: 'chicago-notes',
    given: { byline: TWENTY_ONE.slice(0, 11) },
    reference:
      'Miller, T. C., M. J. Brown, G. L. Wilson, B. B. Evans, R. S. Kelly, S. T. Turner, F. Lewis, et al. “The quiet harbour.” *News Example*, March 14, 2026. https://news.example/harbour.',
  },
  {
    rule: 'two authors in the text (15.29)',
    style: 'chicago-date',
    given: { byline: ['Ada Holm', 'Odd Berg'] },
    quotation: '“I am fundamentally opposed to war” (Holm and Berg 2026, para. 7).',
    reference:
      'Holm, Ada, and Odd Berg. 2026. “The quiet harbour.” *News Example*, March 14, 2026. https://news.example/harbour.',
  },
  {
    rule: 'an author without a date (15.44: “Nano, n.d.”)',
    style: 'chicago-date',
    given: UNDATED,
    quotation: '“I am fundamentally opposed to war” (Holm, n.d., para. 7).',
    reference:
      'Holm, Ada. n.d. “The quiet harbour.” News Example. Accessed November 16, 2026. https://news.example/harbour.',
  },
  {
    rule: 'quoted in (14.260)',
    style: 'chicago-notes',
    given: MOHAMMADI,
    note: '1. Narges Mohammadi, quoted in Ada Holm, “The quiet harbour,” *News Example*, March 14, 2026, para. 7, https://news.example/harbour.',
  },
  {
    rule: 'quoted in, author-date (15.56)',
    style: 'chicago-date',
    given: MOHAMMADI,
    quotation: '“I am fundamentally opposed to war” (Mohammadi, quoted in Holm 2026, para. 7).',
  },
  {
    rule: 'a comma stands behind a title that asks, a period does not (6.125)',
    style: 'chicago-notes',
    given: { title: 'Who is leaving?' },
    note: '1. Ada Holm, “Who is leaving?,” *News Example*, March 14, 2026, para. 7, https://news.example/harbour.',
    reference:
      'Holm, Ada. “Who is leaving?” *News Example*, March 14, 2026. https://news.example/harbour.',
  },
  {
    rule: 'a newspaper without an author stands first in the bibliography, without its article (14.199, 14.193)',
    style: 'chicago-notes',
    given: { byline: [], siteName: 'The Daily Quay' },
    note: '1. “The quiet harbour,” *Daily Quay*, March 14, 2026, para. 7, https://news.example/harbour.',
    reference: '*Daily Quay*. “The quiet harbour.” March 14, 2026. https://news.example/harbour.',
  },
  {
    rule: 'a hundred words are a block without marks (13.10)',
    style: 'chicago-notes',
    given: { quote: LONG },
    quotation: `${LONG}¹`,
  },
  {
    rule: 'a year alone is said once',
    style: 'chicago-date',
    given: { publishedAt: '2026' },
    reference: 'Holm, Ada. 2026. “The quiet harbour.” News Example. https://news.example/harbour.',
  },
  {
    rule: 'a newspaper article whose title asks (quick guide of the 18th edition, news or magazine article)',
    style: 'chicago-notes',
    given: BLUM,
    note: '1. Dani Blum, “Are Flax Seeds All That?,” *New York Times*, December 13, 2023, https://www.nytimes.com/2023/12/13/well/eat/flax-seeds-benefits.html.',
    reference:
      'Blum, Dani. “Are Flax Seeds All That?” *New York Times*, December 13, 2023. https://www.nytimes.com/2023/12/13/well/eat/flax-seeds-benefits.html.',
  },
  {
    rule: 'the same in author-date, where the 17th edition has the whole date (quick guide; 15.49)',
    style: 'chicago-date',
    given: BLUM,
    quotation: '“I am fundamentally opposed to war” (Blum 2023).',
    reference:
      'Blum, Dani. 2023. “Are Flax Seeds All That?” *New York Times*, December 13, 2023. https://www.nytimes.com/2023/12/13/well/eat/flax-seeds-benefits.html.',
  },
  {
    rule: 'a page of an organisation that is its site (quick guide of the 18th edition, website content)',
    style: 'chicago-notes',
    given: {
      ...YALE,
      byline: ['Yale University'],
      accessedAt: Date.parse('2022-03-08T12:00:00Z'),
    },
    note: '1. “About Yale: Yale Facts,” Yale University, accessed March 8, 2022, https://www.yale.edu/about-yale/yale-facts.',
    reference:
      'Yale University. “About Yale: Yale Facts.” Accessed March 8, 2022. https://www.yale.edu/about-yale/yale-facts.',
  },
  {
    rule: 'a post on a blog, whose name does not say that it is one, is set in italics (quick guide of the 17th edition, blog post)',
    style: 'chicago-notes',
    given: {
      title: 'One Who Gives a Hoot',
      byline: ['Deb Amlen'],
      siteName: 'Wordplay',
      publishedAt: '2015-01-26',
      url: 'http://wordplay.blogs.nytimes.com/2015/01/26/one-who-gives-a-hoot/',
      paragraph: null,
    },
    note: '1. Deb Amlen, “One Who Gives a Hoot,” *Wordplay*, January 26, 2015, http://wordplay.blogs.nytimes.com/2015/01/26/one-who-gives-a-hoot/.',
  },
  {
    rule: 'a magazine article (quick guide of the 17th edition; the address added)',
    style: 'chicago-notes',
    given: {
      title: 'The Prophet of Dystopia',
      byline: ['Rebecca Mead'],
      siteName: 'The New Yorker',
      publishedAt: '2017-04-17',
      url: 'https://magazine.example/mead',
      paragraph: null,
    },
    note: '1. Rebecca Mead, “The Prophet of Dystopia,” *New Yorker*, April 17, 2017, https://magazine.example/mead.',
    reference:
      'Mead, Rebecca. “The Prophet of Dystopia.” *New Yorker*, April 17, 2017. https://magazine.example/mead.',
  },
  {
    rule: 'a site is upright where nobody signed, or no day is known',
    style: 'chicago-notes',
    given: { byline: ['Quay Press Inc.'] },
    note: '1. Quay Press Inc., “The quiet harbour,” News Example, March 14, 2026, para. 7, https://news.example/harbour.',
  },
];

/** Names, marks and ends, where the styles agree. */
const WORDS: Example[] = [
  ...(
    [
      ['a comma of the sentence around it goes', '“Nobody is leaving,”', '“Nobody is leaving”'],
      ['marks inside become single', 'He said “never” twice.', '“He said ‘never’ twice”'],
      ['two quotations keep theirs', '“One,” she said. “Two.”', '“‘One,’ she said. ‘Two’”'],
      [
        'marks in marks are double again',
        'He said “I heard ‘no’ there” once',
        '“He said ‘I heard “no” there’ once”',
      ],
      ['an apostrophe is no mark', '’Tis the harbour’s end', '“’Tis the harbour’s end”'],
      ['straight marks are marks', 'the "new" quay', '“the ‘new’ quay”'],
      ['German marks', 'Er sagte: „Nein“ und ging', '“Er sagte: ‘Nein’ und ging”'],
      ['French marks, their spaces gone', 'Il a dit «\u00a0non\u00a0» ici', '“Il a dit ‘non’ ici”'],
      ['a stop behind the marks', '„Wir bleiben“.', '“Wir bleiben”'],
      ['Swedish marks', 'Han sade ”nej” och gick', '“Han sade ‘nej’ och gick”'],
      ['a mark that the selection cut off', '“I am opposed', '“I am opposed”'],
      ['an abbreviation keeps its period', 'made in the U.S.', '“made in the U.S.”'],
      ['an ellipsis stays', 'and then…', '“and then…”'],
      ['an exclamation stays', 'Leave!', '“Leave!”'],
      ['lines become one', 'One\n\ntwo', '“One two”'],
      ['Arabic', 'لم ينظر إليه أحد.', '“لم ينظر إليه أحد”'],
      ['Japanese', '港は静かだった。', '“港は静かだった”'],
    ] as const
  ).map(([rule, quote, written]): Example => {
    const quotation = `${written} (Holm, 2026, para. 7).`;
    return { rule, style: 'apa', given: { quote }, quotation };
  }),
  ...(
    [
      ['a particle stands with the family name', 'Ursula von der Leyen', 'von der Leyen, Ursula.'],
      ['a title of a person is left out', 'Dr. Ada Holm', 'Holm, Ada.'],
      ['a suffix comes last', 'John Smith III', 'Smith, John, III.'],
      ['one name', 'Madonna', 'Madonna.'],
      ['family first, as written', '村上 春樹', '村上 春樹.'],
      ['Cyrillic', 'Анна Каренина', 'Каренина, Анна.'],
      [
        'whole where the family name would be guessed',
        'Gabriel García Márquez',
        'Gabriel García Márquez.',
      ],
      ['an organisation with a period of its own', 'Quay Press Inc.', 'Quay Press Inc.'],
    ] as const
  ).map(([rule, name, written]): Example => {
    const reference = `${written} “The quiet harbour.” *News Example*, 14 Mar. 2026, news.example/harbour.`;
    return { rule, style: 'mla', given: { byline: [name] }, reference };
  }),
];

/** All of them. */
export const EXAMPLES: Example[] = [...APA, ...MLA, ...CHICAGO, ...WORDS];
