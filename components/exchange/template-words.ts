import type { Fault } from '../../lib/exchange/template';
import { t } from '../../lib/platform/i18n';

/** What is wrong with a template and where: "Line 3, column 1: {{#tags}} is not closed. …" */
export function faultWords({ line, column, problem }: Fault): string {
  return t('template_wrong_at', line, column, said(problem));
}

function said(problem: Fault['problem']): string {
  switch (problem.code) {
    case 'wrong_close':
      return t('template_wrong_close', problem.name, problem.open);
    case 'unclosed_section':
      return t('template_unclosed_section', problem.name);
    case 'unopened_section':
      return t('template_unopened_section', problem.name);
    case 'unknown_name':
      return t('template_unknown_name', problem.name);
    case 'unknown_filter':
      return t('template_unknown_filter', problem.name);
    case 'bad_argument':
      return t('template_bad_argument', problem.name);
    case 'unclosed_tag':
      return t('template_unclosed_tag');
    case 'bad_name':
      return t('template_bad_name');
    case 'unsupported':
      return t('template_unsupported');
    case 'too_deep':
      return t('template_too_deep');
    case 'too_long':
      return t('template_too_long');
  }
}
