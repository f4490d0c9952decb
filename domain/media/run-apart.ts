import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'

const DEADLINE_MS = 60_000
const MEMORY_MB = 512

/**
 * Runs one of our programs on bytes that are not trusted: a process of its own that knows no secret,
 * has a bounded heap and is killed after a minute. Gives its exit code, null when it was killed, and
 * what it wrote on standard output.
 */
export async function runApart(
  program: string,
  folder: string,
  bytes: Uint8Array,
): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [`--max-old-space-size=${MEMORY_MB}`, program, folder], {
    env: { NODE_ENV: 'production' },
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: DEADLINE_MS,
    killSignal: 'SIGKILL',
  })
  // A child that dies early closes its input; its exit code tells what happened.
  child.stdin.on('error', () => {})
  child.stdin.end(bytes)
  const exited = new Promise<number | null>((done, failed) => {
    child.once('error', failed)
    child.once('close', (code) => done(code))
  })
  const [output, code] = await Promise.all([text(child.stdout), exited])
  return { code, output }
}
