/**
 * Every command as data: the manifest, the help and the options page read this table.
 * `key` is the suggested shortcut in the manifest's notation; `label` a key of public/_locales.
 */
export const COMMANDS = [
  { id: 'highlight-selection', label: 'command_highlight', key: 'Alt+Shift+H' },
  { id: 'save-article', label: 'command_save', key: 'Alt+Shift+S' },
  { id: 'open-sidebar', label: 'command_sidebar', key: 'Alt+Shift+P' },
  { id: 'open-library', label: 'command_library', key: 'Alt+Shift+L' },
  // A browser suggests four keys at most: these two are set by who wants them.
  { id: 'next-highlight', label: 'command_next', key: '' },
  { id: 'previous-highlight', label: 'command_previous', key: '' },
] as const;

/** The name of a command; each has a handler in entrypoints/background/commands.ts, or a test fails. */
export type CommandId = (typeof COMMANDS)[number]['id'];
