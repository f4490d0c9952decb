import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

/** What keeps a child from the portal's secrets. */
export interface Barrier {
  /** The user it runs as; the portal's own when not given. */
  user?: { uid: number; gid: number }
  /** The command that runs its program, with `command` at its end. */
  wrap(command: readonly string[]): string[]
}

/** Of nobody on the machine: what belongs to any account, and what only root may read, is closed to it. */
const OWN_USER = { uid: 61_977, gid: 61_977 }

const IN_NAMESPACE = ['unshare', '--user', '--map-root-user', '--mount', '--net', '--']
/** Hides a folder, then drops the right to show it again. */
const HIDE =
  'mount -t tmpfs none "$0" && exec setpriv --bounding-set=-all --inh-caps=-all --no-new-privs -- "$@"'

/** Runs `command` without a network and where `folder` is empty, on systems that let anybody do so. */
export const inNamespace = (folder: string, command: readonly string[]): string[] => [
  ...IN_NAMESPACE,
  '/bin/sh',
  '-c',
  HIDE,
  folder,
  ...command,
]

let found: Promise<Barrier> | undefined

/**
 * The strongest barrier that this system has: a user of its own where the portal is root, else a namespace
 * in which the data folder is empty and other processes are closed, else none beside the other limits.
 */
export function findBarrier(program: string): Promise<Barrier> {
  found ??= process.getuid?.() === 0 ? asOtherUser(program) : withoutDataFolder()
  return found
}

const plain = (command: readonly string[]): string[] => [...command]

async function asOtherUser(program: string): Promise<Barrier> {
  const reach = ['/bin/sh', '-c', 'test -x "$0" && test -r "$1"', process.execPath, program]
  // Under /root, say, it could not even read the program.
  return (await succeeds(reach, OWN_USER)) ? { user: OWN_USER, wrap: plain } : { wrap: plain }
}

async function withoutDataFolder(): Promise<Barrier> {
  const folder = resolve(/* turbopackIgnore: true */ process.env['DATA_DIR'] ?? '.data')
  if (!(await succeeds(inNamespace(folder, ['true'])))) return { wrap: plain }
  return { wrap: (command) => inNamespace(folder, command) }
}

function succeeds([file = '', ...args]: readonly string[], user?: Barrier['user']) {
  const child = spawn(/* turbopackIgnore: true */ file, args, {
    env: { NODE_ENV: 'production' },
    stdio: 'ignore',
    ...user,
  })
  return new Promise<boolean>((answer) => {
    child.once('error', () => answer(false))
    child.once('close', (code) => answer(code === 0))
  })
}
