/** So many rows are painted at first; a popup is for the latest ones and for what is searched. */
export const FIRST_ROWS = 20;
