// For pool.test.ts: answers what is short, fails where it is asked to, and else never ends.
import { parentPort } from 'node:worker_threads'

parentPort?.on('message', ({ args: [kind] }: { args: readonly unknown[] }) => {
  if (kind === 'answer') parentPort?.postMessage({ ok: true, value: 'answer' })
  else if (kind === 'fail') parentPort?.postMessage({ ok: false, error: new Error('asked to') })
  else if (kind === 'exit') process.exit(1)
  else for (;;);
})
parentPort?.postMessage('ready')
