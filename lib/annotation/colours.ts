/** The five colours in their order; look and label are the interface's. */
export const COLOURS = ['yellow', 'green', 'blue', 'coral', 'violet'] as const;
