import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { text } from 'node:stream/consumers'

const PROGRAM = resolve(/* turbopackIgnore: true */ 'domain/backup/nightly-program.ts')

/**
 * Takes the nightly backup in a process of its own, by `env`, and throws what it wrote when it fails. It is killed
 * after `deadlineMs`.
 */
export async function backUpInChild(env: NodeJS.ProcessEnv, deadlineMs: number): Promise<void> {
  const child = spawn(process.execPath, [PROGRAM], {
    env,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    timeout: deadlineMs,
  })
  const output = child.stderr ? text(child.stderr) : Promise.resolve('')
  const code = await new Promise<number | null>((done, failed) => {
    child.once('error', failed)
    child.once('close', done)
  })
  if (code !== 0) throw new Error((await output).trim() || 'The backup did not come to its end')
}
