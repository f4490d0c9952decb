import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'

/**
 * Runs one of our programs in a process of its own, with a channel that ends with this one. Throws
 * what it wrote when it fails; it is killed after `deadlineMs`.
 */
export async function runProgram(
  program: string,
  { env, args = [], deadlineMs }: { env: NodeJS.ProcessEnv; args?: string[]; deadlineMs: number },
): Promise<void> {
  const child = spawn(process.execPath, [program, ...args], {
    env,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    timeout: deadlineMs,
  })
  const output = child.stderr ? text(child.stderr) : Promise.resolve('')
  const code = await new Promise<number | null>((done, failed) => {
    child.once('error', failed)
    child.once('close', done)
  })
  if (code !== 0) throw new Error((await output).trim() || 'The process did not come to its end')
}
