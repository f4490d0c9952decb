import 'server-only'
import { headers } from 'next/headers'
import { unstable_rethrow } from 'next/navigation'

import { isDatabaseAway } from '#db/database-away'
import type { Actor } from '#domain/account/actor'
import { recheckRights } from '#domain/account/recheck-rights'
import { buildEntry, type Doing } from '#domain/audit/entry'
import { recordingDatabase, writeEntry } from '#domain/audit/write-entry'
import type { Context } from '#domain/context'
import { AUDIT_ACTIONS, type AuditAction } from '#lib/audit-actions'
import { isDiskFull } from '#lib/disk-full'
import { Refusal, type FieldIssues, type RefusalCode } from '#lib/refusal'
import { isSameOrigin } from '#lib/same-origin'

import { beginAnswer, setAnswerStatus } from './answer-status.ts'
import { noteRefusal, noteFault } from './audit.ts'
import { database } from './database.ts'
import { logFault } from './log.ts'
import { REFUSAL_STATUS } from './refusal-status.ts'
import { requestPeer } from './request-address.ts'
import { currentActor } from './session.ts'

/** What is wrong with the portal and not with the request. */
export type OwnFault = 'fault' | 'disk-full' | 'unavailable'

/** What a form learns of what it asked; words are the user's. */
export type ActionResult<T> =
  | { ok: true; value: T }
  | { ok: false; code: RefusalCode | OwnFault; message: string; issues: FieldIssues }

type No = Extract<ActionResult<never>, { ok: false }>

/** A no as a value, which the status of the answer says as well. */
function refuse(code: No['code'], message: string, issues = {}): No {
  setAnswerStatus(REFUSAL_STATUS[code])
  return { ok: false, code, message, issues }
}

const DATABASE_AWAY = '网站的数据库暂时没有应答，没有办成，内容还在这一页上，请过一会儿再试'
const DISK_FULL = '服务器的磁盘满了，没有存下，内容还在这一页上。请告诉管理员，腾出空间后再试'

const refuseOtherOrigin = () => refuse('forbidden', '请求不是从本站页面发出的，没有执行')
const refuseSignedOut = () =>
  refuse('signed-out', '登录已失效，请在新窗口登录后再试，写好的内容还在这一页上')

/**
 * The one wrapper of every write from a browser: same origin (a missing Origin is refused), a live
 * session, the command, and refusals and faults as values so that nothing typed is lost. What came of
 * it stands in the audit log: a success in the command's own transaction. `request` is what was
 * asked, as it came in: the log takes the id of its object out of it.
 */
export async function perform<T>(
  action: AuditAction,
  request: unknown,
  work: (ctx: Context) => Promise<T>,
): Promise<ActionResult<T>> {
  beginAnswer()
  let doing: Doing = { action, request, accountId: null, ...(await requestPeer()) }
  if (!isSameOrigin(await headers())) {
    await noteRefusal(doing, 'other-origin')
    return refuseOtherOrigin()
  }
  try {
    const actor = await currentActor()
    if (!actor) {
      await noteRefusal(doing, 'signed-out')
      return refuseSignedOut()
    }
    doing = { ...doing, accountId: actor.accountId }
    return { ok: true, value: await recorded(doing, actor, work) }
  } catch (error) {
    unstable_rethrow(error)
    if (error instanceof Refusal) {
      await noteRefusal(doing, error.code)
      return refuse(error.code, error.message, error.issues)
    }
    return fault(error, await noteFault(doing, error))
  }
}

async function recorded<T>(
  doing: Doing,
  actor: Actor,
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  const entryOf = (value: unknown) => buildEntry(doing, { result: 'ok', value })
  const { db, wrote } = recordingDatabase(database(), entryOf)
  const ctx = recheckRights({ db, actor, now: new Date() }, { hold: holdsGrants(doing.action) })
  const value = await work(ctx)
  if (!wrote()) await writeEntry(database(), entryOf(value))
  return value
}

/** What administers accounts changes grants itself, under a lock of its own. */
const holdsGrants = (action: AuditAction) => AUDIT_ACTIONS[action].about !== 'account'

/**
 * The same care for what is no event: a question that a page asks, or words that somebody is still
 * writing and nobody else sees. Nothing is logged.
 */
export async function ask<T>(
  name: string,
  work: (ctx: Context) => Promise<T>,
): Promise<ActionResult<T>> {
  beginAnswer()
  if (!isSameOrigin(await headers())) return refuseOtherOrigin()
  try {
    const actor = await currentActor()
    if (!actor) return refuseSignedOut()
    const ctx = { db: database(), actor, now: new Date() }
    return { ok: true, value: await work(recheckRights(ctx, { hold: true })) }
  } catch (error) {
    unstable_rethrow(error)
    if (error instanceof Refusal) return refuse(error.code, error.message, error.issues)
    return fault(error, logFault(error, name))
  }
}

function fault(error: unknown, reference: string): No {
  if (isDiskFull(error)) return refuse('disk-full', `${DISK_FULL}（编号 ${reference}）`)
  if (isDatabaseAway(error)) return refuse('unavailable', DATABASE_AWAY)
  return refuse('fault', `没有办成，内容还在这一页上，请稍后再试（编号 ${reference}）`)
}

/**
 * The care of `perform` for a write of somebody who is not signed in: the holder of a one-time link.
 * What he may do is for the command to say, and whose account it was about: the log names that person.
 */
export async function performUnsigned<T extends { accountId: number }>(
  action: AuditAction,
  work: (ctx: Omit<Context, 'actor'>) => Promise<T>,
): Promise<ActionResult<T>> {
  beginAnswer()
  const doing: Doing = { action, request: null, accountId: null, ...(await requestPeer()) }
  if (!isSameOrigin(await headers())) {
    await noteRefusal(doing, 'other-origin')
    return refuseOtherOrigin()
  }
  try {
    const entryOf = (value: unknown) => {
      const { accountId } = value as { accountId: number }
      return buildEntry({ ...doing, accountId }, { result: 'ok', value: { accountId } })
    }
    const { db } = recordingDatabase(database(), entryOf)
    return { ok: true, value: await work({ db, now: new Date() }) }
  } catch (error) {
    unstable_rethrow(error)
    if (error instanceof Refusal) {
      await noteRefusal(doing, error.code)
      return refuse(error.code, error.message, error.issues)
    }
    return fault(error, await noteFault(doing, error))
  }
}
