import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askFirstRows, FIRST_ROWS } from '../lib/library/first-rows';

/** Runs before the popup's own code: its rows are on their way while that is loaded. */
export default defineUnlistedScript(() => askFirstRows(FIRST_ROWS));
