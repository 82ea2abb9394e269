import { effect } from '@preact/signals';
import { render } from 'preact';
import { Options } from '../../components/settings/options';
import { applyTheme, createToasts } from '../../components/ui';
import { forgetStill } from '../../lib/platform/still';
import { settings } from '../../lib/settings';

const { value, set } = settings();
effect(() => {
  applyTheme(value.value.theme, value.value.accent);
  // The popup showed its last colours.
  forgetStill();
});
render(<Options settings={value} set={set} toasts={createToasts()} />, document.body);
