import { logger } from '../logger.ts'
import type { AnsweredRequest } from './watch-answer.ts'

const MAX_PATH = 200

/** What must not stay in a log: the secret of a one-time link, the number of a receipt, and what somebody looked for. */
const UNKEPT = /^\/(invite|duty|receipts|search)\/.*$/s

/** The path as the log keeps it. */
export const loggedPath = (path: string | null): string | null =>
  path === null ? null : path.replace(UNKEPT, '/$1/…').slice(0, MAX_PATH)

/** One line a request, when it is over. */
export function logRequest({ path, milliseconds, ...request }: AnsweredRequest): void {
  const line = { ...request, path: loggedPath(path), milliseconds: Math.round(milliseconds) }
  logger().info(line, 'request')
}
