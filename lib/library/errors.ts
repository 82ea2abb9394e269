/** Why the library refused; `code` is one of the wire's codes and the interface has a sentence for each. */
export class LibraryError extends Error {
  readonly code:
    | 'not-found'
    | 'forbidden'
    | 'private'
    | 'storage-full'
    | 'storage-refused'
    | 'stale';

  constructor(code: LibraryError['code'], message: string) {
    super(message);
    this.name = 'LibraryError';
    this.code = code;
  }
}

const BY_NAME: Record<string, LibraryError['code']> = {
  QuotaExceededError: 'storage-full',
  VersionError: 'stale',
  UnknownError: 'storage-refused',
  InvalidStateError: 'storage-refused',
  SecurityError: 'storage-refused',
  MissingAPIError: 'storage-refused',
  OpenFailedError: 'storage-refused',
  DatabaseClosedError: 'storage-refused',
};

/** The storage's own error as ours, or the error unchanged if it is no matter of storage. Dexie wraps the cause in `inner`. */
export function asLibraryError(error: unknown): unknown {
  if (error instanceof LibraryError) return error;
  for (let at = error, depth = 0; at instanceof Error && depth < 4; depth++) {
    const code = BY_NAME[at.name];
    const inner = (at as { inner?: unknown }).inner;
    // An abort or a failed open only says that something else went wrong: the cause is deeper.
    if (code && !(inner instanceof Error && BY_NAME[inner.name])) {
      return new LibraryError(code, at.message);
    }
    at = inner as Error;
  }
  return error;
}
