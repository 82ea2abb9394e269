import type { ExportFormat } from '../format';
import {
  beginning,
  EXTENSIONS,
  faultOf,
  type OwnTemplate,
  renderArticle,
  TemplateRefused,
} from '../own-template';
import { wellFormed } from '../table';
import { BUILT_IN } from '../template-starters';

/** Each article through a template of the reader's own, one after the other. A template that is wrong writes nothing. */
export const template: ExportFormat = { ...through(BUILT_IN), through };

function through(own: OwnTemplate): ExportFormat {
  return {
    id: 'template',
    group: 'notes',
    label: 'format_template',
    about: 'format_template_about',
    extension: own.extension,
    mimeType: EXTENSIONS[own.extension],
    async *write(items) {
      const fault = faultOf(own);
      if (fault) throw new TemplateRefused(fault);
      yield beginning(own);
      for await (const item of items) {
        const rendered = renderArticle(own, item);
        if (!rendered.ok) throw new TemplateRefused(rendered);
        yield wellFormed(rendered.text);
      }
    },
  };
}
