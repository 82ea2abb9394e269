/** Feeds a reader of JSON from a large file: it holds the element at hand and little more. */
import type { JsonText } from './json';

/** A text that grows as it is read; `more` is to be called whenever its reader pauses, and does nothing unless the reader is hungry. */
export interface Feed {
  fed: JsonText;
  more(): Promise<void>;
}

/** A feed of a text that comes in pieces, from `start` again whenever the reader rewinds it. */
export function feedOf(start: () => AsyncGenerator<string>): Feed {
  let pieces = start();
  const fed: JsonText = {
    text: '',
    at: 0,
    isWhole: false,
    isHungry: true,
    rewind() {
      pieces = start();
      Object.assign(fed, { text: '', at: 0, isWhole: false, isHungry: true });
    },
  };
  return {
    fed,
    async more() {
      if (!fed.isHungry) return;
      const parts = [fed.text.slice(fed.at)];
      // What has not ended is looked at again from its beginning: each time twice as much of it is there.
      for (let wanted = Math.max(1, fed.text.length - fed.at); wanted > 0; ) {
        const { done, value } = await pieces.next();
        fed.isWhole = done === true;
        if (done) break;
        parts.push(value);
        wanted -= value.length;
      }
      fed.text = parts.join('');
      fed.at = 0;
      fed.isHungry = false;
    },
  };
}
