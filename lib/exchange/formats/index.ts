/** The formats. A new one is a file beside this and a line here. */
import type { ExportFormat } from '../format';
import { anki } from './anki';
import { biblatex } from './biblatex';
import { bibtex } from './bibtex';
import { cslJson } from './csl-json';
import { csv } from './csv';
import { csvArticles } from './csv-articles';
import { csvImages } from './csv-images';
import { csvQuotes } from './csv-quotes';
import { epub } from './epub';
import { html } from './html';
import { hypothesis } from './hypothesis';
import { json } from './json';
import { logseq } from './logseq';
import { markdown } from './markdown';
import { obsidian } from './obsidian';
import { refiCodebook } from './refi-codebook';
import { refiQda } from './refi-qda';
import { ris } from './ris';
import { template } from './template';
import { webAnnotation } from './web-annotation';
import { zoteroRdf } from './zotero-rdf';

/** In the order of the dialog, which shows them by `group`. */
export const FORMATS: readonly ExportFormat[] = [
  markdown,
  obsidian,
  logseq,
  html,
  epub,
  template,
  csv,
  csvArticles,
  csvQuotes,
  csvImages,
  anki,
  zoteroRdf,
  ris,
  bibtex,
  biblatex,
  cslJson,
  webAnnotation,
  hypothesis,
  refiQda,
  refiCodebook,
  json,
];
