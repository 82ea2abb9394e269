/** The smallest pictures of each kind, whole and broken. */
const from = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
const words = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(new TextEncoder().encode(text));

const PNG = from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
);
const JPEG = from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
);
const GIF = from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7');
const WEBP = from('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA');

/** What it is, and its bytes. */
export const PICTURES: readonly (readonly [what: string, bytes: Uint8Array<ArrayBuffer>])[] = [
  ['PNG', PNG],
  ['JPEG', JPEG],
  ['GIF', GIF],
  ['WebP', WEBP],
  ['a PNG cut off', PNG.slice(0, 40)],
  ['a PNG without its size', PNG.slice(0, 9)],
  ['a JPEG cut off', JPEG.slice(0, 60)],
  ['a JPEG of three bytes', JPEG.slice(0, 3)],
  ['a GIF cut off', GIF.slice(0, 20)],
  ['a GIF of four bytes', GIF.slice(0, 4)],
  ['a WebP cut off', WEBP.slice(0, 20)],
  ['SVG', words('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['AVIF', words('\0\0\0\u001cftypavif\0\0\0\0avif')],
  ['HTML', words('<!DOCTYPE html><title>403</title>')],
  ['nothing', new Uint8Array()],
];
