import { effect } from '@preact/signals';
import { render } from 'preact';
import { Sidebar } from '../../components/sidebar/sidebar';
import { openState } from '../../components/sidebar/state';
import { applyTheme, createToasts } from '../../components/ui';
import { settings } from '../../lib/settings';

const { value } = settings();
const toasts = createToasts();
effect(() => applyTheme(value.value.theme, value.value.accent));
const state = openState();
// A note that was asked for is the first thing to show, not a jump from the article.
await state.ready;
render(<Sidebar state={state} settings={value} toasts={toasts} />, document.body);
