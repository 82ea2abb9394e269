/** The templates to begin with. The first is the built-in one, which is used while the reader has none. */
import type { OwnTemplate } from './own-template';

const MARKDOWN = `# {{title|line|markdown}}

{{#description}}
{{description|line|markdown}}

{{/description}}
- <{{url}}>
{{#author}}
- By: {{author|line|markdown}}
{{/author}}
{{#site}}
- Site: {{site|line|markdown}}
{{/site}}
{{#published}}
- Published: {{published|date:YYYY-MM-DD}}
{{/published}}
- Saved: {{saved|date:YYYY-MM-DD}}

{{#note}}
{{note|markdown}}

{{/note}}
{{#highlights}}
{{exact|markdown|quote}}
>
> — {{#speaker}}{{speaker|line|markdown}}, {{/speaker}}[{{colour}}](<{{link}}>){{#tags}} #{{.|tag}}{{/tags}}

{{#note}}
{{note|markdown}}

{{/note}}
{{/highlights}}
`;

const ORG = `* {{title|line|org}}
:PROPERTIES:
:URL: {{url}}
{{#author}}
:AUTHOR: {{author|line}}
{{/author}}
{{#published}}
:PUBLISHED: {{published|date:"[[]YYYY-MM-DD]"}}
{{/published}}
:SAVED: {{saved|date:"[[]YYYY-MM-DD]"}}
:END:
{{#note}}
{{note|org}}
{{/note}}
{{#highlights}}
** [[{{link}}][{{exact|line|truncate:60|org}}]]
#+begin_quote
{{exact|org}}
#+end_quote
{{#speaker}}
— {{speaker|line}}
{{/speaker}}
{{#note}}
{{note|org}}
{{/note}}
{{/highlights}}
`;

const TEXT = `{{title|line|upper}}
{{#author}}{{author|line}}, {{/author}}{{#site}}{{site|line}}, {{/site}}{{#published}}{{published|date:D MMMM YYYY}}{{/published}}
{{url}}

{{#highlights}}
“{{exact|line}}”
{{#speaker}}
    {{speaker|line}}{{#paragraph}}, paragraph {{paragraph}}{{/paragraph}}
{{/speaker}}
{{#note}}
{{note|indent:4}}
{{/note}}

{{/highlights}}
`;

/** By the names that the dialog gives them: `template_starter_<name>`. */
export const STARTERS = {
  markdown: { source: MARKDOWN, extension: 'md' },
  org: { source: ORG, extension: 'org' },
  text: { source: TEXT, extension: 'txt' },
} as const satisfies Record<string, OwnTemplate>;

/** The template of who has none. */
export const BUILT_IN: OwnTemplate = STARTERS.markdown;
