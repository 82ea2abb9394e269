import { defineBackground } from 'wxt/utils/define-background';
import { makeMenus, runCommand, runMenu } from '../../lib/background/commands';
import { makeCopies } from '../../lib/background/copies';
import { makeHandlers } from '../../lib/background/handlers';
import { retry } from '../../lib/background/waiting';
import { enterOpenPages, followSettings } from '../../lib/background/where';
import { BROWSER_COMMANDS, type BrowserCommandId as CommandId } from '../../lib/commands';
import { library } from '../../lib/library/db';
import { type Desk, emptyOldTrash } from '../../lib/library/write';
import { answer } from '../../lib/messaging/answer';
import { browser } from '../../lib/platform/browser';
import { t } from '../../lib/platform/i18n';
import { onSettings } from '../../lib/settings';

/** One registration after another: two at once would register the script twice. */
let registering = Promise.resolve();
const follow = () => {
  registering = registering.then(followSettings, followSettings);
};
const titleOf = (id: CommandId | 'highlight-picture') =>
  t(BROWSER_COMMANDS.find((c) => c.id === id)?.label ?? 'command_highlight_picture');
const ignore = () => undefined;

export default defineBackground(() => {
  const desk: Desk = {
    db: library(),
    now: Date.now,
    random: (bytes) => void crypto.getRandomValues(bytes),
  };
  const copies = makeCopies(desk);
  answer(makeHandlers(desk, copies));
  onSettings(follow);
  onSettings(() => void copies.follow().catch(ignore));
  browser.permissions.onAdded.addListener(follow);
  browser.permissions.onRemoved.addListener(follow);
  browser.runtime.onStartup.addListener(follow);
  browser.runtime.onInstalled.addListener(() => {
    follow();
    void makeMenus(titleOf);
    void registering.then(enterOpenPages);
  });
  browser.commands.onCommand.addListener((id, tab) => {
    runCommand(desk, id as CommandId, tab ?? {}).catch(ignore);
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    runMenu(desk, info, tab ?? {}).catch(ignore);
  });
  void Promise.all([retry(desk), emptyOldTrash(desk), copies.begin()]).catch(ignore);
});
