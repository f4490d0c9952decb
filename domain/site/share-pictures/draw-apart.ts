import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

import type { Card } from './card-words.ts'

const DEADLINE_MS = 30_000
const PROGRAM = resolve(/* turbopackIgnore: true */ 'domain/site/share-pictures/draw-pictures.ts')

/** Draws an article's pictures into `folder`, in a process that knows no secret and may be stopped. */
export async function drawApart(card: Card, folder: string): Promise<void> {
  const child = spawn(process.execPath, [PROGRAM, folder], {
    env: { NODE_ENV: 'production' },
    stdio: ['pipe', 'ignore', 'ignore'],
    timeout: DEADLINE_MS,
    killSignal: 'SIGKILL',
  })
  // A child that dies early closes its input; its exit code tells what happened.
  child.stdin.on('error', () => {})
  child.stdin.end(JSON.stringify(card))
  const code = await new Promise<number | null>((done, failed) => {
    child.once('error', failed)
    child.once('close', done)
  })
  if (code !== 0)
    throw new Error(`Drawing an article's pictures ended with ${code ?? 'no time left'}`)
}
