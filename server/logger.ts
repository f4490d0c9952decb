// The one way to log: a line of JSON on standard output, which systemd and Docker keep and turn over. The gate, the
// framework and its bundles each have a copy of our modules, so the logger hangs on globalThis.

import { pino, type Logger } from 'pino'

import { readVariable } from '#lib/settings/variables'

const held = globalThis as typeof globalThis & { portalLogger?: Logger }

function open(): Logger {
  return pino(
    {
      level: readVariable('LOG_LEVEL', process.env),
      base: null,
      messageKey: 'message',
      timestamp: () => `,"at":"${new Date().toISOString()}"`,
      formatters: { level: (level) => ({ level }) },
    },
    // No thread of its own: what was written last is what explains why a process ended.
    { write: (line) => void process.stdout.write(line) },
  )
}

export const logger = (): Logger => (held.portalLogger ??= open())
