import { afterEach, describe, expect, it } from 'vitest';
import { isEditable, selectedRange } from '../../../lib/annotation';
import { page, rangeOf } from './a-page';

afterEach(() => {
  document.getSelection()?.removeAllRanges();
  document.body.replaceChildren();
});

function select(range: Range) {
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

describe('the selected range', () => {
  it('is tight: without space and elements at its ends', () => {
    page('<p>One</p><p> Two <b>three</b> </p><p>Four</p>');
    const range = document.createRange();
    range.setStart(document.querySelector('p')?.firstChild as Text, 3);
    range.setEnd(document.querySelectorAll('p')[2] as Element, 0);
    select(range);
    const tight = selectedRange(document);
    expect(tight?.toString()).toBe('Two three');
    expect(tight?.startContainer.nodeType).toBe(3);
    expect(tight?.endContainer.nodeType).toBe(3);
  });

  it('is a copy: moving the selection on does not move it', () => {
    page('<p>One two</p>');
    select(rangeOf(document.body, 'two'));
    const tight = selectedRange(document);
    select(rangeOf(document.body, 'One'));
    expect(tight?.toString()).toBe('two');
  });

  it.each([
    ['nothing', '<p>One</p>', () => document.createRange()],
    ['space only', '<p>One </p><p> Two</p>', () => rangeOf(document.body, ' ')],
    [
      'words in an editor',
      '<div contenteditable><p>One</p></div>',
      () => rangeOf(document.body, 'One'),
    ],
    [
      'words in our own interface',
      '<postil-toolbar>One</postil-toolbar>',
      () => rangeOf(document.body, 'One'),
    ],
  ])('is null for %s', (_, html, make) => {
    page(html);
    select(make());
    expect(selectedRange(document)).toBeNull();
  });

  it('is null while words in a field are selected', () => {
    page('<input value="One two">');
    (document.querySelector('input') as HTMLInputElement).select();
    expect(selectedRange(document)).toBeNull();
  });

  it('does not end in a script', () => {
    page('<p>One two</p><script>three</script>');
    const range = document.createRange();
    range.selectNodeContents(document.body);
    select(range);
    expect(selectedRange(document)?.toString()).toBe('One two');
  });
});

describe('what one types into', () => {
  it.each([
    ['a field', '<input>', true],
    ['a text area', '<textarea></textarea>', true],
    ['an editor', '<div contenteditable="true"></div>', true],
    ['an island in an editor', '<div contenteditable="false"></div>', false],
    ['a paragraph', '<p></p>', false],
    ['a button', '<button></button>', false],
  ])('%s', (_, html, expected) => {
    page(html);
    expect(isEditable(document.body.firstElementChild as Element)).toBe(expected);
  });
});
