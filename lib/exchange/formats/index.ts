/** The formats. A new one is a file beside this and a line here. */
import type { ExportFormat } from '../format';
import { json } from './json';
import { markdown } from './markdown';

/** In the order of the dialog. */
export const FORMATS: readonly ExportFormat[] = [markdown, json];
