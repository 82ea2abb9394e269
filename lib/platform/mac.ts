/** Whether the computer is a Mac, where Cmd does what Ctrl does elsewhere. */
export function isMac(): boolean {
  const { userAgentData } = navigator as Navigator & { userAgentData?: { platform?: string } };
  return /mac|iphone|ipad/i.test(userAgentData?.platform || navigator.platform || '');
}
