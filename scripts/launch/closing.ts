// What was opened is closed in the opposite order, whatever ended the run: a signal, an error, or the
// death of the process that started this one.

const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const

export interface Closing {
  /** Aborted when a stop was asked for. */
  readonly signal: AbortSignal
  /** Remembers how to close what was just opened. */
  add(close: () => Promise<void> | void): void
  /** Rejects when a stop is asked for before `work` settles. */
  unlessStopped<T>(work: Promise<T>): Promise<T>
  closeAll(): Promise<void>
  /** Stops listening for signals, so that a finished process may end by itself. */
  release(): void
}

export function openClosing(): Closing {
  const controller = new AbortController()
  const { signal } = controller
  const closers: (() => Promise<void> | void)[] = []
  const stop = () => controller.abort()
  for (const name of STOPS) process.on(name, stop)
  // Nobody reads any more: the terminal or the program behind the pipe is gone.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', stop)
  return {
    signal,
    add: (close) => void closers.push(close),
    async unlessStopped(work) {
      // A stop leaves the work behind; its own error later on is of no more interest.
      work.catch(() => {})
      signal.throwIfAborted()
      let stopped = () => {}
      const asked = new Promise<never>((_resolve, reject) => {
        stopped = () => reject(signal.reason as Error)
        signal.addEventListener('abort', stopped, { once: true })
      })
      try {
        return await Promise.race([work, asked])
      } finally {
        signal.removeEventListener('abort', stopped)
      }
    },
    async closeAll() {
      for (let close = closers.pop(); close; close = closers.pop()) await close()
    },
    release() {
      for (const name of STOPS) process.off(name, stop)
    },
  }
}
