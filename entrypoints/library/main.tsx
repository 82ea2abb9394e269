import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { LibraryPage } from '../../components/saved/library';
import { openLibraryState } from '../../components/saved/library-state';
import { applyTheme, createToasts } from '../../components/ui';
import { settings } from '../../lib/settings';

const { value } = settings();
const route = signal(location.hash.slice(1));
effect(() => applyTheme(value.value.theme, value.value.accent));
effect(() => {
  if (location.hash.slice(1) !== route.value) location.hash = route.value;
});
addEventListener('hashchange', () => {
  route.value = location.hash.slice(1);
});
render(
  <LibraryPage state={openLibraryState()} settings={value} toasts={createToasts()} route={route} />,
  document.body,
);
