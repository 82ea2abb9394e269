/** The reader's settings: schema first, every field with a default, so that a missing or broken value never stops Postil. */
import * as z from 'zod/mini';
import { Colour } from '../annotation/selectors';

const Label = z.string().check(z.minLength(1), z.maxLength(40));

/** Where Postil runs: on every site, on chosen ones, or only when asked (0 bytes on pages). */
export const Runs = z.enum(['everywhere', 'sites', 'asked']);
/** See the schema of the same name. */
export type Runs = z.infer<typeof Runs>;

/** The look of our own pages; `system` follows the browser. */
export const Theme = z.enum(['system', 'light', 'dark', 'sepia', 'contrast']);
/** See the schema of the same name. */
export type Theme = z.infer<typeof Theme>;

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
  /** How tall the rows of the library are. */
  libraryDensity: z.catch(z.enum(['comfortable', 'dense']), 'comfortable'),
  readerSize: z.catch(z.int().check(z.gte(14), z.lte(32)), 20),
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
  libraryDensity: 'comfortable',
  readerSize: 20,
};
