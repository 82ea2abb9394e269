import { effect } from '@preact/signals';
import { render } from 'preact';
import { Popup } from '../../components/saved/popup';
import { openPopup } from '../../components/saved/popup-state';
import { applyTheme, createToasts } from '../../components/ui';
import { settings } from '../../lib/settings';

const { value } = settings();
effect(() => applyTheme(value.value.theme, value.value.accent));
render(
  <Popup state={openPopup()} toasts={createToasts()} close={() => window.close()} />,
  document.body,
);
