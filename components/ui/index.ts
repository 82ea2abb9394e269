/** The shared parts; they know no word of Postil's. */
import './base.css';
import './parts.css';

export { Button, IconButton } from './button';
export { type ColourName, Stroke, Swatch } from './colour';
export { Dialog } from './dialog';
export { SearchField, TagInput } from './fields';
export { Icon } from './icon';
export { Menu, type MenuItem } from './menu';
export { Empty, Failure, Progress, Waiting } from './states';
export { type TabItem, Tabs } from './tabs';
export { applyTheme } from './theme';
export { createToasts, ToastHost, type ToastMessage, type Toasts } from './toast';
