// What the three commands of backups have in common: one file, one sentence on failure.

import { dirname, resolve } from 'node:path'
import type { Header, Manifest } from '#domain/backup/backup-format'
import { formatInstant } from '#lib/dates'
import { explainError, messageOf } from '#lib/process/explain-error'
import { OperatorError } from '#lib/process/operator-error'
import { openClosing, type Closing } from './closing.ts'

export const ROOT = dirname(dirname(import.meta.dirname))

/** The one argument of a command: a backup's file. npm runs commands in the project's folder. */
export function readFileArgument(args: readonly string[], usage: string): string {
  const [file, ...others] = args
  if (file === undefined || others.length > 0 || file.startsWith('-'))
    throw new OperatorError(usage)
  return resolve(process.env.INIT_CWD ?? '', file)
}

/** Runs a command to its end or to a signal, and sets the process's exit code. */
export async function runCommand(work: (closing: Closing) => Promise<void>): Promise<void> {
  const closing = openClosing()
  try {
    await work(closing)
  } catch (error) {
    process.exitCode = 1
    const reason = explainError(error, ROOT)
    if (closing.signal.aborted) console.error('没有做完就停了，什么也没有留下。')
    else console.error(reason instanceof OperatorError ? messageOf(reason) : reason)
  } finally {
    await closing.closeAll()
    closing.release()
  }
}

export function describeBackup(
  { takenAt, program, migration }: Header,
  { tables, renditions, missing, audit }: Omit<Manifest, 'whole'>,
): string[] {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  return [
    `${tables.length} 张表，${rows} 行，${renditions.files} 个图片文件`,
    `备份于 ${formatInstant(new Date(takenAt))}，程序版本 ${program}，数据库版本 ${migration}`,
    ...(audit.id > 0 ? [`审计记录到 ${audit.id}:${audit.hash} 为止`] : []),
    ...missing.map((path) => `备份里没有，因为原来就缺：media/${path}`),
  ]
}
