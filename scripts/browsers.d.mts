export const CHROMIUM_ARGS: string[];
export const OFFLINE: string;
export function findChromium(): string | undefined;
export function findFirefox(): string | undefined;
