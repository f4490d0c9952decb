import 'server-only'

import type { AuditContext } from '#domain/audit/entry'
import { buildEntry } from '#domain/audit/entry'
import { writeEntry } from '#domain/audit/write-entry'
import type { Context } from '#domain/context'
import type { AuditAction } from '#lib/audit-actions'
import { ACCOUNT_CLOSED } from '#lib/refusal'

import { noteRefusal } from './audit.ts'
import { database } from './database.ts'
import { failureOf, inAuditLog, type ErrorSentences } from './failure.ts'
import { REFUSAL_STATUS } from './refusal-status.ts'
import { requestPeer } from './request-address.ts'
import { currentActor, whyNobody } from './session.ts'

const SENTENCES: ErrorSentences = {
  'disk-full': (reference) =>
    `服务器的磁盘满了，文件没有生成。请告诉管理员，腾出空间后再试（编号 ${reference}）`,
  'store-away': () => '存图片的地方暂时没有应答，请过一会儿再试',
  unavailable: () => '网站的数据库暂时没有应答，请过一会儿再试',
  fault: (reference) => `没有办成，请稍后再试（编号 ${reference}）`,
}
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
  let auditContext: AuditContext = { action, request, accountId: null, ...(await requestPeer()) }
  try {
    const actor = await currentActor()
    if (!actor) {
      const why = await whyNobody()
      await noteRefusal(auditContext, why)
      return say(REFUSAL_STATUS[why], why === 'signed-out' ? '请先登录' : ACCOUNT_CLOSED)
    }
    auditContext = { ...auditContext, accountId: actor.accountId }
    const { body, contentType, disposition } = await work({
      db: database(),
      actor,
      now: new Date(),
    })
    await writeEntry(database(), buildEntry(auditContext, { result: 'ok', value: null }))
    return new Response(body, {
      headers: { ...PRIVATE, 'content-type': contentType, 'content-disposition': disposition },
    })
  } catch (error) {
    const { code, message } = await failureOf(error, inAuditLog(auditContext), SENTENCES)
    return say(REFUSAL_STATUS[code], message)
  }
}

const say = (status: number, message: string) =>
  new Response(message, {
    status,
    headers: { ...PRIVATE, 'content-type': 'text/plain; charset=utf-8' },
  })
