import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { FIRST_ROWS } from '../components/saved/first';
import { askFirstRows } from '../lib/library/first-rows';

/** Runs before the popup's own code: its rows are on their way while that is loaded. */
export default defineUnlistedScript(() => askFirstRows(FIRST_ROWS));
