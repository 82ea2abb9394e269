/**
 * Every command as data: the manifest, the keys of our own pages, the palette, the help and the options page read this table.
 * `key` is the key that a new reader has: for the browser's commands in the manifest's notation, for our own pages' in that of
 * keys.ts, alternatives parted by a space, empty for none; `label` a key of public/_locales. `where` says who listens:
 * the browser, every page of ours, or the list and the reader only while they are there. `repeats`: holding the key goes on.
 */
export const COMMANDS = [
  { id: 'highlight-selection', label: 'command_highlight', key: 'Alt+Shift+H', where: 'browser' },
  { id: 'save-article', label: 'command_save', key: 'Alt+Shift+S', where: 'browser' },
  { id: 'open-sidebar', label: 'command_sidebar', key: 'Alt+Shift+P', where: 'browser' },
  { id: 'open-library', label: 'command_library', key: 'Alt+Shift+L', where: 'browser' },
  // A browser suggests four keys at most: these two are set by who wants them.
  { id: 'next-highlight', label: 'command_next', key: '', where: 'browser' },
  { id: 'previous-highlight', label: 'command_previous', key: '', where: 'browser' },
  { id: 'export-article', label: 'command_export', key: '', where: 'browser' },

  { id: 'palette', label: 'do_palette', key: 'Mod+k', where: 'everywhere' },
  { id: 'help', label: 'do_help', key: '?', where: 'everywhere' },
  { id: 'undo', label: 'do_undo', key: 'Mod+z', where: 'everywhere' },
  { id: 'options', label: 'do_options', key: '', where: 'everywhere' },
  { id: 'theme', label: 'do_theme', key: '', where: 'everywhere' },
  // Places of the library, by their fragment: components/commands/desk.tsx goes there.
  { id: 'go.highlights', label: 'do_go_highlights', key: '', where: 'everywhere' },
  { id: 'go.speakers', label: 'do_go_speakers', key: '', where: 'everywhere' },
  { id: 'go.credits', label: 'do_go_credits', key: '', where: 'everywhere' },
  { id: 'go.statistics', label: 'do_go_statistics', key: '', where: 'everywhere' },
  { id: 'go.tags', label: 'do_go_tags', key: '', where: 'everywhere' },
  { id: 'go.import', label: 'do_go_import', key: '', where: 'everywhere' },
  { id: 'go.export', label: 'do_go_export', key: '', where: 'everywhere' },
  { id: 'go.backup', label: 'do_go_backup', key: '', where: 'everywhere' },

  { id: 'list.next', label: 'do_list_next', key: 'j ArrowDown', where: 'list', repeats: true },
  {
    id: 'list.previous',
    label: 'do_list_previous',
    key: 'k ArrowUp',
    where: 'list',
    repeats: true,
  },
  { id: 'list.open', label: 'do_list_open', key: 'Enter o', where: 'list' },
  { id: 'list.select', label: 'do_list_select', key: 'x', where: 'list' },
  {
    id: 'list.extendNext',
    label: 'do_list_extend_next',
    key: 'Shift+j Shift+ArrowDown',
    where: 'list',
    repeats: true,
  },
  {
    id: 'list.extendPrevious',
    label: 'do_list_extend_previous',
    key: 'Shift+k Shift+ArrowUp',
    where: 'list',
    repeats: true,
  },
  { id: 'list.selectNone', label: 'do_list_select_none', key: 'Escape', where: 'list' },
  { id: 'list.selectAll', label: 'do_list_select_all', key: 'Mod+a', where: 'list' },
  { id: 'list.archive', label: 'do_list_archive', key: 'e', where: 'list' },
  { id: 'list.favourite', label: 'do_list_favourite', key: 's', where: 'list' },
  { id: 'list.read', label: 'do_list_read', key: 'm', where: 'list' },
  { id: 'list.tag', label: 'do_list_tag', key: 't', where: 'list' },
  { id: 'list.trash', label: 'do_list_trash', key: '# Delete', where: 'list' },
  { id: 'list.export', label: 'do_list_export', key: '', where: 'list' },
  { id: 'list.preview', label: 'do_list_preview', key: 'v', where: 'list' },
  { id: 'list.search', label: 'do_list_search', key: '/', where: 'list' },

  { id: 'reader.next', label: 'do_reader_next', key: 'j', where: 'reader', repeats: true },
  { id: 'reader.previous', label: 'do_reader_previous', key: 'k', where: 'reader', repeats: true },
  { id: 'reader.focus', label: 'do_reader_focus', key: 'f', where: 'reader' },
  { id: 'reader.highlight', label: 'do_reader_highlight', key: 'h', where: 'reader' },
  { id: 'reader.colour1', label: 'do_reader_colour1', key: '1', where: 'reader' },
  { id: 'reader.colour2', label: 'do_reader_colour2', key: '2', where: 'reader' },
  { id: 'reader.colour3', label: 'do_reader_colour3', key: '3', where: 'reader' },
  { id: 'reader.colour4', label: 'do_reader_colour4', key: '4', where: 'reader' },
  { id: 'reader.colour5', label: 'do_reader_colour5', key: '5', where: 'reader' },
  { id: 'reader.note', label: 'do_reader_note', key: 'n', where: 'reader' },
  { id: 'reader.copy', label: 'do_reader_copy', key: 'c', where: 'reader' },
  { id: 'reader.card', label: 'do_reader_card', key: '', where: 'reader' },
  { id: 'reader.delete', label: 'do_reader_delete', key: 'Delete Backspace', where: 'reader' },
  { id: 'reader.find', label: 'do_reader_find', key: 'Mod+f', where: 'reader' },
  { id: 'reader.aloud', label: 'do_reader_aloud', key: 'p', where: 'reader' },
  { id: 'reader.type', label: 'do_reader_type', key: 'a', where: 'reader' },
  { id: 'reader.nextArticle', label: 'do_reader_next_article', key: ']', where: 'reader' },
  { id: 'reader.previousArticle', label: 'do_reader_previous_article', key: '[', where: 'reader' },
  { id: 'reader.archive', label: 'do_reader_archive', key: 'e', where: 'reader' },
  { id: 'reader.favourite', label: 'do_reader_favourite', key: 's', where: 'reader' },
  { id: 'reader.original', label: 'do_reader_original', key: 'v', where: 'reader' },
  { id: 'reader.export', label: 'do_reader_export', key: '', where: 'reader' },
  { id: 'reader.print', label: 'do_reader_print', key: '', where: 'reader' },
  { id: 'reader.versions', label: 'do_reader_versions', key: '', where: 'reader' },
  { id: 'reader.back', label: 'do_reader_back', key: 'u', where: 'reader' },
] as const;

/** One command of the table. */
export type Command = (typeof COMMANDS)[number];

/** Names any command of the table. */
export type CommandId = Command['id'];

/** Who listens for a command. */
export type Where = Command['where'];

type Browsers = Extract<Command, { where: 'browser' }>;

/** A command that the browser listens for; each has its line in lib/background/commands.ts, or that does not compile. */
export type BrowserCommandId = Browsers['id'];

/** A command of our own pages. */
export type OwnCommand = Exclude<Command, Browsers>;

/** Names a command of our own pages. */
export type OwnCommandId = OwnCommand['id'];

/** The browser's commands, as the manifest declares them. */
export const BROWSER_COMMANDS: readonly Browsers[] = COMMANDS.filter(
  (one): one is Browsers => one.where === 'browser',
);

/** The commands of our own pages, in the order in which help and options show them. */
export const OWN_COMMANDS: readonly OwnCommand[] = COMMANDS.filter(
  (one): one is OwnCommand => one.where !== 'browser',
);

/** The command of our own pages with this id, or undefined. */
export const ownCommand = (id: string): OwnCommand | undefined =>
  OWN_COMMANDS.find((one) => one.id === id);
