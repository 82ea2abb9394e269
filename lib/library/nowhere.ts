/**
 * Where what was never on the web has its address: a book, a letter, what was erased. The host is reserved, so that it is
 * nobody's and never asked (RFC 2606).
 */
export const NOWHERE = 'https://no-address.invalid/';
