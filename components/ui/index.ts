/** The shared parts; they know no word of Postil's. */
import './base.css';

export { Button, IconButton } from './button';
export { Checkbox, Radios } from './choices';
export { type ColourName, Stroke, Swatch } from './colour';
export { Dialog } from './dialog';
export { SearchField, TextArea, TextField } from './fields';
export { Fold } from './fold';
export { Icon } from './icon';
export { Keycap } from './keycap';
export { Menu, type MenuItem } from './menu';
export { type OptionGroup, OptionMenu } from './option-menu';
export { Empty, Failure, Progress, Waiting } from './states';
export { type TabItem, Tabs } from './tabs';
export { Tag, TagInput } from './tags';
export { applyTheme, type ThemeName } from './theme';
export { createToasts, ToastHost, type ToastMessage, type Toasts } from './toast';
