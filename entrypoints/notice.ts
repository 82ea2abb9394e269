import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { noticeArticles } from '../lib/page/notice';
import { startOnce } from '../lib/page/once';

/** Always on where the settings say so: notices articles, nothing else. */
export default defineUnlistedScript(() => {
  startOnce('postilNotice', (signal) => noticeArticles(window, signal));
});
