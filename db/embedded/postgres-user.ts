// PostgreSQL refuses to run as root. When the launcher is root, the server runs as `postgres`,
// made when missing, else as `nobody`. Where that user cannot even enter the project's folder
// (under /root, say), it is lent the right to pass closed folders and read, and not that to write where the system lets
// the two be distinguished.

import { spawnSync } from 'node:child_process'
import { userInfo } from 'node:os'
import { OperatorError } from '#lib/process/operator-error'

export interface PostgresUser {
  uid: number
  gid: number
}

function idOf(name: string): PostgresUser | null {
  const ask = (flag: string) => spawnSync('id', [flag, name], { encoding: 'utf8' })
  const [user, group] = [ask('-u'), ask('-g')]
  if (user.status !== 0 || group.status !== 0) return null
  return { uid: Number(user.stdout), gid: Number(group.stdout) }
}

/** Null when the launcher is an ordinary user: the server then runs as the launcher does. */
export function findPostgresUser(): PostgresUser | null {
  if (process.platform === 'win32' || userInfo().uid !== 0) return null
  const known = idOf('postgres')
  if (known) return known
  spawnSync('groupadd', ['--system', 'postgres'])
  spawnSync('useradd', ['--system', '--no-create-home', '--gid', 'postgres', 'postgres'])
  const user = idOf('postgres') ?? idOf('nobody')
  if (user) return user
  throw new OperatorError('PostgreSQL 不能用 root 运行：用普通用户启动。')
}

/** A right over files of everybody, which the server is lent so that it can enter the project's folder. */
export type LentRight = (typeof RIGHTS)[number]

export interface Command {
  file: string
  args: string[]
  lent: LentRight | null
  uid?: number
  gid?: number
}

function canUse(user: PostgresUser, path: string): boolean {
  const test = spawnSync('/bin/sh', ['-c', 'test -r "$0" && test -x "$0"', path], user)
  return test.status === 0
}

/** The command that runs `file` as `user`, who must be able to reach all of `paths`. */
export function asPostgresUser(
  user: PostgresUser | null,
  file: string,
  args: string[],
  paths: string[],
): Command {
  if (!user) return { file, args, lent: null }
  if ([file, ...paths].every((path) => canUse(user, path))) {
    return { file, args, lent: null, ...user }
  }
  for (const right of RIGHTS) {
    const lend = lendingArguments(user, right)
    if (spawnSync('setpriv', [...lend, file, '--version']).status === 0) {
      return { file: 'setpriv', args: [...lend, file, ...args], lent: right }
    }
  }
  throw new OperatorError(
    `PostgreSQL 不能用 root 运行，代它的用户又进不了 ${file}：` +
      '把程序移到人人能进的文件夹，或者用普通用户启动。',
  )
}

/** The least first. Containers often hold back the right to read, and leave the one to write with it. */
const RIGHTS = ['dac_read_search', 'dac_override'] as const

function lendingArguments(user: PostgresUser, right: (typeof RIGHTS)[number]): string[] {
  return [
    `--reuid=${user.uid}`,
    `--regid=${user.gid}`,
    '--clear-groups',
    // Without this bit access(2) ignores the lent right, and PostgreSQL asks access(2) about itself.
    '--securebits=+no_setuid_fixup',
    `--inh-caps=-all,+${right}`,
    `--ambient-caps=-all,+${right}`,
    `--bounding-set=-all,+${right}`,
    '--',
  ]
}
