// Turns what the system says into one sentence that says what is wrong and what helps. Pure, so
// that every sentence has a test; what is not known here stays an error and keeps its stack.

import { isDiskFull } from '#lib/process/disk-full'
import { OperatorError } from './operator-error.ts'

const UNWRITABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT', 'EISDIR'])

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}

/** Also of an error that was made in another context, whose class is not this one's. */
export function messageOf(error: unknown): string {
  return Error.isError(error) ? error.message : String(error)
}

export function diskFull(folder: string): OperatorError {
  return new OperatorError(`${folder} 所在的硬盘满了：腾出空间再来。`)
}

/** `folder`: the one that was being written; `remedy`: what the person may do about it. */
export function explainFolder(error: unknown, folder: string, remedy: string): unknown {
  if (error instanceof OperatorError) return error
  if (isDiskFull(error)) return diskFull(folder)
  const code = codeOf(error)
  if (!UNWRITABLE.has(code)) return error
  return new OperatorError(`文件夹 ${folder} 写不了（${code}）：${remedy}。`)
}

/** A damaged page, index or file of a table, by the codes of PostgreSQL. */
const DAMAGED = new Set(['XX001', 'XX002', '58030', '58P01'])

/** What PostgreSQL says of damage that `error` or one of its causes is, or null. */
function damageOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  if (DAMAGED.has(codeOf(error))) return messageOf(error).split('\n')[0] ?? ''
  return damageOf(error.cause)
}

/** `folder`: the one that holds the data; `what`: the message of PostgreSQL. */
export function damagedDatabase(folder: string, what: string): OperatorError {
  return new OperatorError(
    `${folder} 的数据库坏了（${what}）：先把文件夹原样复制一份，` +
      '再恢复最近一份备份，还要看硬盘是不是坏了。',
  )
}

/** The sentence for a disk error anywhere in a start; other errors stay. */
export function explainError(error: unknown, folder: string): unknown {
  if (error instanceof OperatorError) return error
  if (isDiskFull(error)) return diskFull(folder)
  const damage = damageOf(error)
  if (damage !== null) return damagedDatabase(folder, damage)
  if (!['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error))) return error
  const path = (error as NodeJS.ErrnoException).path ?? folder
  return new OperatorError(`${path} 写不了（${codeOf(error)}）：让它可写。`)
}

/** Host, port and database of an address, without the password. */
export function databaseAddress(databaseUrl: string): string {
  const url = new URL(databaseUrl)
  return `${url.hostname}:${url.port || '5432'}${url.pathname}`
}

/** `url`: the address that was being used, named without its password. */
export function explainDatabase(error: unknown, url: string): unknown {
  if (error instanceof OperatorError) return error
  const address = databaseAddress(url)
  const code = codeOf(error)
  switch (code) {
    case 'ECONNREFUSED':
    case 'ECONNRESET':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return new OperatorError(`DATABASE_URL：${address} 没有 PostgreSQL 应答（${code}）。`)
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new OperatorError(`DATABASE_URL：找不到 ${address} 这台主机（${code}）。`)
    case 'CONNECT_TIMEOUT':
    case 'ETIMEDOUT':
      return new OperatorError(`DATABASE_URL：${address} 没有按时应答。`)
    case 'CONNECTION_CLOSED':
    case 'CONNECTION_DESTROYED':
      return new OperatorError(`DATABASE_URL：${address} 断开了连接，它是 PostgreSQL 吗？`)
    case '28P01':
    case '28000':
      return new OperatorError(`DATABASE_URL：${address} 不认这个用户名或密码。`)
    case '3D000':
      return new OperatorError(`DATABASE_URL：${address} 这个数据库不存在。`)
    case '42501':
      return new OperatorError(`DATABASE_URL：这个角色的权限不够：${messageOf(error)}。`)
    case '53100':
      return new OperatorError(`DATABASE_URL：${address} 的硬盘满了。`)
    default:
  }
  const damage = damageOf(error)
  if (damage === null) return error
  return new OperatorError(`DATABASE_URL：${address} 的数据库坏了（${damage}）：恢复最近一份备份。`)
}
