/** Starts the search worker. The pages' policy lets scripts come from nowhere; this one address, made by the build, may. */

import type { Port } from './index';
import url from './worker-entry.ts?worker&url';

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL: (url: string) => string };
}

/** The name that the content security policy allows for one policy. */
const POLICY = 'postil-worker';

let policy: { createScriptURL: (url: string) => string } | null = null;

/** A new worker of this build's own file. */
export function startWorker(): Port {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy(POLICY, {
    createScriptURL: (wanted) => {
      if (wanted !== url) throw new TypeError('only the search worker is started');
      return wanted;
    },
  }) ?? { createScriptURL: (wanted) => wanted };
  return new Worker(policy.createScriptURL(url), { type: 'module', name: 'search' });
}
