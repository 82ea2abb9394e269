import { effect } from '@preact/signals';
import { render } from 'preact';
import { Popup } from '../../components/saved/popup';
import { openPopup } from '../../components/saved/popup-state';
import { followStill } from '../../components/saved/popup-still';
import { applyTheme, createToasts } from '../../components/ui';
import { settings } from '../../lib/settings';

const { value } = settings();
effect(() => applyTheme(value.value.theme, value.value.accent));
const state = openPopup();
void state.drawable.finally(() => {
  // Into the still, if one was painted: what is the same stays.
  render(
    <Popup state={state} toasts={createToasts()} close={() => window.close()} />,
    document.body,
  );
  followStill(state, () => document.querySelector('.popup'));
});
