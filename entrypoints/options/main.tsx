import { effect } from '@preact/signals';
import { render } from 'preact';
import { Options } from '../../components/settings/options';
import { applyTheme, createToasts } from '../../components/ui';
import { settings } from '../../lib/settings';

const { value, set } = settings();
effect(() => applyTheme(value.value.theme, value.value.accent));
render(<Options settings={value} set={set} toasts={createToasts()} />, document.body);
