import 'server-only'

import type { Doing } from '#domain/audit/entry'
import { buildEntry } from '#domain/audit/entry'
import { writeEntry } from '#domain/audit/write-entry'
import type { Context } from '#domain/context'
import type { AuditAction } from '#lib/audit-actions'
import { isDiskFull } from '#lib/disk-full'
import { Refusal } from '#lib/refusal'

import { noteFault, noteRefusal } from './audit.ts'
import { database } from './database.ts'
import { REFUSAL_STATUS } from './refusal-status.ts'
import { requestPeer } from './request-address.ts'
import { currentActor } from './session.ts'

const DISK_FULL = '服务器的磁盘满了，文件没有生成。请告诉管理员，腾出空间后再试'
const PRIVATE = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' }

export interface File {
  body: BodyInit
  contentType: string
  disposition: string
}

/**
 * The one way a file that is not public leaves the newsroom: a live session, the query with its own
 * permission, a row of the audit log before the first byte. `request` is what was asked, for the row.
 */
export async function serveFile(
  action: AuditAction,
  request: unknown,
  work: (ctx: Context) => Promise<File>,
): Promise<Response> {
  let doing: Doing = { action, request, accountId: null, ...(await requestPeer()) }
  try {
    const actor = await currentActor()
    if (!actor) {
      await noteRefusal(doing, 'signed-out')
      return say(401, '请先登录')
    }
    doing = { ...doing, accountId: actor.accountId }
    const { body, contentType, disposition } = await work({
      db: database(),
      actor,
      now: new Date(),
    })
    await writeEntry(database(), buildEntry(doing, { result: 'ok', value: null }))
    return new Response(body, {
      headers: { ...PRIVATE, 'content-type': contentType, 'content-disposition': disposition },
    })
  } catch (error) {
    if (error instanceof Refusal) {
      await noteRefusal(doing, error.code)
      return say(REFUSAL_STATUS[error.code], error.message)
    }
    const reference = await noteFault(doing, error)
    if (isDiskFull(error))
      return say(REFUSAL_STATUS['disk-full'], `${DISK_FULL}（编号 ${reference}）`)
    return say(REFUSAL_STATUS.fault, `没有办成，请稍后再试（编号 ${reference}）`)
  }
}

const say = (status: number, words: string) =>
  new Response(words, {
    status,
    headers: { ...PRIVATE, 'content-type': 'text/plain; charset=utf-8' },
  })
