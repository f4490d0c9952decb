import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { explainFolder } from '#lib/process/explain-error'
import { OperatorError } from '#lib/process/operator-error'

const MEGABYTE = 1024 * 1024
/** Lies in the folder while a restore is at work in it. */
const UNFINISHED_RESTORE = 'restore-unfinished'

/** Step by step, because Node's `recursive` never returns on file systems that refuse (/proc). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder)
}

/** Makes the folder and proves that it can be written, with at least `megabytes` left on its disk. */
export function openFolder(folder: string, megabytes: number, remedy: string): void {
  try {
    makeFolder(folder)
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    const probe = join(folder, `.probe-${process.pid}`)
    writeFileSync(probe, 'x')
    rmSync(probe)
  } catch (error) {
    throw explainFolder(error, folder, remedy)
  }
  const { bavail, bsize } = statfsSync(folder)
  const left = Math.floor((bavail * bsize) / MEGABYTE)
  if (left >= megabytes) return
  throw new OperatorError(`${folder} 所在的硬盘满了：只剩 ${left} MB，要用 ${megabytes} MB。`)
}

export function openDataFolder(folder: string, megabytes: number): void {
  if (existsSync(join(folder, UNFINISHED_RESTORE))) {
    throw new OperatorError(
      `上次恢复到 ${folder} 没有做完：删掉这个文件夹，设了 DATABASE_URL 的还要清空那个数据库，再重新恢复。`,
    )
  }
  openFolder(folder, megabytes, '让它可写，或者把 DATA_DIR 设成可写的文件夹')
  closeToOthers(folder)
}

/** No start takes the folder before the function that this returns was called. */
export function markUnfinishedRestore(folder: string): () => void {
  const file = join(folder, UNFINISHED_RESTORE)
  writeFileSync(file, '', { mode: 0o600 })
  return () => rmSync(file)
}

/** What the web server and the jobs keep; the database looks after its own folder. */
const PRIVATE_FOLDERS = ['media', 'incoming', 'share-pictures', 'mail', 'backups']

/** Nobody else of the machine reads the data. A database server of another user passes through. */
function closeToOthers(folder: string): void {
  const own = process.getuid?.()
  if (own === undefined || statSync(folder).uid !== own) return
  chmodSync(folder, own === 0 ? 0o711 : 0o700)
  for (const path of PRIVATE_FOLDERS.map((name) => join(folder, name))) {
    if (existsSync(path) && statSync(path).uid === own) chmodSync(path, 0o700)
  }
}
