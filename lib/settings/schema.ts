/** The reader's settings: schema first, every field with a default, so that a missing or broken value never stops Postil. */
import * as z from 'zod/mini';
import { Colour } from '../annotation/selectors';

const Name = z.string().check(z.minLength(1), z.maxLength(60));
const Label = z.string().check(z.minLength(1), z.maxLength(40));

/** Where Postil runs: on every site, on chosen ones, or only when asked (0 bytes on pages). */
export const Runs = z.enum(['everywhere', 'sites', 'asked']);
/** See the schema of the same name. */
export type Runs = z.infer<typeof Runs>;

/** The look of our own pages; `system` follows the browser. */
export const Theme = z.enum(['system', 'light', 'sepia', 'grey', 'dark', 'black', 'contrast']);
/** See the schema of the same name. */
export type Theme = z.infer<typeof Theme>;

/** The typefaces of the reader: Source Serif 4, the system's sans and serif, OpenDyslexic, the system's monospace. */
export const Family = z.enum(['serif', 'sans', 'system', 'dyslexic', 'mono']);
/** See the schema of the same name. */
export type Family = z.infer<typeof Family>;

/** What happens to the pictures of an article that is saved. */
export const PictureChoice = z.enum(['ask', 'keep', 'never']);
/** See the schema of the same name. */
export type PictureChoice = z.infer<typeof PictureChoice>;

const between = (least: number, most: number, otherwise: number) =>
  z.catch(z.number().check(z.gte(least), z.lte(most)), otherwise);

/** What a new reader's articles are set in. */
export const DEFAULT_TYPE = {
  family: 'serif',
  size: 20,
  width: 592,
  line: 1.6,
  letter: 0,
  word: 0,
  align: 'start',
  hyphens: true,
} as const satisfies TypeSettings;

/** How the reader sets an article: size and width in px, line as a multiple of the size, letter and word spacing in em. */
export const TypeSettings = z.object({
  family: z.catch(Family, 'serif'),
  size: between(14, 36, 20),
  width: between(400, 960, 592),
  line: between(1.2, 2.4, 1.6),
  letter: between(0, 0.2, 0),
  word: between(0, 0.6, 0),
  align: z.catch(z.enum(['start', 'justify']), 'start'),
  hyphens: z.catch(z.boolean(), true),
});
/** See the schema of the same name. */
export type TypeSettings = z.infer<typeof TypeSettings>;

/** Where automatic copies go: the downloads folder, or one that the reader picked. */
export const CopyPlace = z.enum(['downloads', 'folder']);
/** See the schema of the same name. */
export type CopyPlace = z.infer<typeof CopyPlace>;

/** No automatic copies until the reader wants them; then the last seven. */
export const DEFAULT_COPIES = { every: 'off', where: 'downloads', keep: 7 } as const;

/** How often everything is copied by itself, where to, and how many copies stay. */
export const CopySettings = z.object({
  every: z.catch(z.enum(['off', 'daily', 'weekly']), 'off'),
  where: z.catch(CopyPlace, 'downloads'),
  keep: z.catch(z.int().check(z.gte(1), z.lte(99)), 7),
});
/** See the schema of the same name. */
export type CopySettings = z.infer<typeof CopySettings>;

/** The longest template of the reader's own, in UTF-16 units. */
export const MAX_TEMPLATE = 20_000;

/** A template of the reader's own for exports, and the extension of the file that it writes. */
export const ExportTemplate = z.object({
  source: z.string().check(z.maxLength(MAX_TEMPLATE)),
  extension: z.catch(z.enum(['md', 'txt', 'org', 'html']), 'md'),
});
/** See the schema of the same name. */
export type ExportTemplate = z.infer<typeof ExportTemplate>;

/** How a quotation is copied: as Postil does by itself, after a manual of style, after the reader's template (lib/exchange/cite). */
export const CopyStyle = z.enum([
  'plain',
  'apa',
  'mla',
  'chicago-notes',
  'chicago-date',
  'template',
]);
/** See the schema of the same name. */
export type CopyStyle = z.infer<typeof CopyStyle>;

/** The longest template for copying, in UTF-16 units. */
export const MAX_COPY_TEMPLATE = 5000;

/** Everything that can be set. `sites` are host names; `labels` the reader's own word for a colour, absent = the default of _locales. */
export const Settings = z.object({
  runs: z.catch(Runs, 'everywhere'),
  sites: z.catch(
    z.array(z.string().check(z.regex(/^[a-z0-9.-]{1,253}$/))).check(z.maxLength(1000)),
    [],
  ),
  theme: z.catch(Theme, 'system'),
  labels: z.catch(z.partialRecord(Colour, Label), {}),
  lastColour: z.catch(Colour, 'yellow'),
  /** The colour that a quotation gets when it is highlighted from the sidebar. */
  quoteColour: z.catch(Colour, 'violet'),
  /** Whether long pages show at their edge where highlights are. */
  markRail: z.catch(z.boolean(), false),
  /** The reader's own keys by command: chords parted by spaces, '' for none (lib/commands). */
  keys: z.catch(z.record(Name, z.string().check(z.maxLength(100))), {}),
  /** Whether keys without Ctrl, Cmd or Alt do something (WCAG 2.2, 2.1.4). */
  singleKeys: z.catch(z.boolean(), true),
  type: z.catch(TypeSettings, DEFAULT_TYPE),
  /** An accent of the reader's own as `#rrggbb`, empty for the theme's. */
  accent: z.catch(z.string().check(z.regex(/^(#[0-9a-f]{6})?$/)), ''),
  /** The voice that reads aloud, by language ("de"), as the browser names it. */
  voices: z.catch(z.record(Name, z.string().check(z.maxLength(500))), {}),
  /** How fast it reads, 1 as the voice does by itself. */
  speed: between(0.5, 3, 1),
  /** Whether the paragraphs that are not being read stand back. */
  focus: z.catch(z.boolean(), false),
  /** What happens to the pictures of an article that is saved: the reader is asked, they are kept, or nothing is said. */
  pictures: z.catch(PictureChoice, 'ask'),
  /** How tall the rows of the library are. */
  libraryDensity: z.catch(z.enum(['comfortable', 'dense']), 'comfortable'),
  /** Whether a wide library shows beside the list what it is on. */
  libraryPreview: z.catch(z.boolean(), true),
  copies: z.catch(CopySettings, DEFAULT_COPIES),
  /** The reader's own template for exports, null for the built-in one. */
  exportTemplate: z.catch(z.nullable(ExportTemplate), null),
  /** How a quotation was copied last. */
  copyStyle: z.catch(CopyStyle, 'plain'),
  /** The reader's own template for copying, empty for the one that comes with Postil. */
  copyTemplate: z.catch(z.string().check(z.maxLength(MAX_COPY_TEMPLATE)), ''),
  /** Shape and colours of the last quote card. */
  cardLayout: z.catch(z.enum(['square', 'portrait', 'wide']), 'square'),
  cardLook: z.catch(z.enum(['light', 'sepia', 'dark']), 'light'),
});
/** See the schema of the same name. */
export type Settings = z.infer<typeof Settings>;

/** What a new reader starts with. */
export const DEFAULTS: Settings = {
  runs: 'everywhere',
  sites: [],
  theme: 'system',
  labels: {},
  lastColour: 'yellow',
  quoteColour: 'violet',
  markRail: false,
  keys: {},
  singleKeys: true,
  type: DEFAULT_TYPE,
  accent: '',
  voices: {},
  speed: 1,
  focus: false,
  pictures: 'ask',
  libraryDensity: 'comfortable',
  libraryPreview: true,
  copies: DEFAULT_COPIES,
  exportTemplate: null,
  copyStyle: 'plain',
  copyTemplate: '',
  cardLayout: 'square',
  cardLook: 'light',
};

/** Some settings; of how an article is set, any part. */
export type SettingsPatch = Partial<Omit<Settings, 'type'>> & { type?: Partial<TypeSettings> };

/** The settings after a change. */
export const patched = (now: Settings, { type, ...patch }: SettingsPatch): Settings => ({
  ...now,
  ...patch,
  type: { ...now.type, ...type },
});
