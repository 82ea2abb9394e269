/** Puts a theme on the page; `system` follows the browser and its changes until the returned function is called. */
export function applyTheme(theme: 'system' | 'light' | 'dark' | 'sepia' | 'contrast'): () => void {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const more = matchMedia('(prefers-contrast: more)');
  const set = () => {
    root.dataset.theme =
      theme === 'system' ? (more.matches ? 'contrast' : dark.matches ? 'dark' : 'light') : theme;
  };
  set();
  dark.addEventListener('change', set);
  more.addEventListener('change', set);
  return () => {
    dark.removeEventListener('change', set);
    more.removeEventListener('change', set);
  };
}
