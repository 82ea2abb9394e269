import { Copy } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import { IconButton } from '../ui';

/** How long the button says that it has copied, in ms. */
const SAID_MS = 2000;

/** Code that scrolls by keyboard, with a button that copies it as it is. */
export function Code(props: { text: string; start: number; children: ComponentChildren }) {
  const { text, start, children } = props;
  const [said, setSaid] = useState('');
  const copy = async () => {
    // The browser refuses without a gesture or focus.
    const done = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setSaid(t(done ? 'copied' : 'copy_refused'));
    setTimeout(() => setSaid(''), SAID_MS);
  };
  return (
    <div class="code">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <pre data-start={start} tabIndex={0} role="group" aria-label={t('article_code')}>
        <code>{children}</code>
      </pre>
      <span class="code-acts" data-apart>
        <span class="meta" role="status">
          {said}
        </span>
        <IconButton icon={Copy} label={t('code_copy')} onClick={() => void copy()} />
      </span>
    </div>
  );
}
