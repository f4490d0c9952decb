import { spawn } from 'node:child_process'

export interface ChildUser {
  uid: number
  gid: number
}

/** Of nobody on the machine: what belongs to any account, and what only root may read, is closed to it. */
const OWN_USER: ChildUser = { uid: 61_977, gid: 61_977 }

let asked: Promise<ChildUser | null> | undefined

/**
 * The user a child runs as. Null when the portal is no root and can give none, or when that user can not
 * reach the project (under /root, say): the child then runs as the portal does, behind its other limits.
 */
export function childUser(program: string): Promise<ChildUser | null> {
  asked ??= process.getuid?.() === 0 ? findUser(program) : Promise.resolve(null)
  return asked
}

async function findUser(program: string): Promise<ChildUser | null> {
  const script = 'test -x "$0" && test -r "$1"'
  const child = spawn('/bin/sh', ['-c', script, process.execPath, program], {
    env: { NODE_ENV: 'production' },
    stdio: 'ignore',
    ...OWN_USER,
  })
  return new Promise((found) => {
    child.once('error', () => found(null))
    child.once('close', (code) => found(code === 0 ? OWN_USER : null))
  })
}
