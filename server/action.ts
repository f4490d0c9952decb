import 'server-only'
import { headers } from 'next/headers'

import type { Actor } from '#domain/account/actor'
import { recheckRights } from '#domain/account/recheck-rights'
import { buildEntry, type AuditContext } from '#domain/audit/entry'
import { recordingDatabase, writeEntry } from '#domain/audit/write-entry'
import type { Context } from '#domain/context'
import { AUDIT_ACTIONS, type AuditAction, type AuditObjectKind } from '#lib/audit-actions'
import { isSameOrigin } from '#lib/http/same-origin'
import { ACCOUNT_CLOSED, TRY_LATER } from '#lib/refusal'

import { beginAnswer, setAnswerStatus } from './answer-status.ts'
import { noteRefusal } from './audit.ts'
import { database } from './database.ts'
import { failureOf, inAuditLog, inErrorLog, type ErrorSentences, type Failure } from './failure.ts'
import { REFUSAL_STATUS } from './refusal-status.ts'
import { requestPeer } from './request-address.ts'
import { currentActor, currentPerson, watchingActor, whyNobody } from './session.ts'

/** What a form learns of its request; messages are in the user's language. */
export type ActionResult<T> = { ok: true; value: T } | ({ ok: false } & Failure)

type No = Extract<ActionResult<never>, { ok: false }>

/** A failure as a value, which the status of the answer says as well. */
function refuse(failure: Failure): No {
  setAnswerStatus(REFUSAL_STATUS[failure.code])
  return { ok: false, ...failure }
}

const SENTENCES: ErrorSentences = {
  'disk-full': (reference) =>
    `服务器的磁盘满了，没有存下，内容还在这一页上。请告诉管理员，腾出空间后再试（编号 ${reference}）`,
  'store-away': () => `存图片的地方暂时没有应答，没有办成${TRY_LATER}`,
  unavailable: () => `网站的数据库暂时没有应答，没有办成${TRY_LATER}`,
  fault: (reference) => `没有办成${TRY_LATER}（编号 ${reference}）`,
}

export const refuseOtherOrigin = () =>
  refuse({ code: 'forbidden', message: '请求不是从本站页面发出的，没有执行', issues: {} })
const NOBODY = {
  'account-closed': ACCOUNT_CLOSED,
  'signed-out': '登录已失效，请在新窗口登录后再试，写好的内容还在这一页上',
} as const
const refuseNobody = (code: keyof typeof NOBODY): No =>
  refuse({ code, message: NOBODY[code], issues: {} })

/**
 * The one wrapper of every write from a browser: same origin (a missing Origin is refused), a live
 * session, the command, and refusals and errors as values so that nothing typed is lost. The result of
 * it is in the audit log: a success in the command's own transaction. `request` is what was
 * asked, as it came in: the log takes the id of its object out of it.
 */
export async function perform<T>(
  action: AuditAction,
  request: unknown,
  work: (ctx: Context) => Promise<T>,
): Promise<ActionResult<T>> {
  beginAnswer()
  let auditContext: AuditContext = { action, request, accountId: null, ...(await requestPeer()) }
  if (!isSameOrigin(await headers())) {
    await noteRefusal(auditContext, 'other-origin')
    return refuseOtherOrigin()
  }
  try {
    const actor = await actorFor(action)
    if (!actor) {
      const why = await whyNobody()
      await noteRefusal(auditContext, why)
      return refuseNobody(why)
    }
    auditContext = { ...auditContext, accountId: actor.accountId }
    return { ok: true, value: await recorded(auditContext, actor, work) }
  } catch (error) {
    return refuse(await failureOf(error, inAuditLog(auditContext), SENTENCES))
  }
}

/** What people do who must set up a second factor before anything else. */
const BEFORE_FACTOR: readonly AuditAction[] = [
  'begin-second-factor',
  'confirm-second-factor',
  'sign-out',
]

async function actorFor(action: AuditAction): Promise<Actor | null> {
  if (BEFORE_FACTOR.includes(action)) return (await currentPerson())?.actor ?? null
  return currentActor()
}

async function recorded<T>(
  auditContext: AuditContext,
  actor: Actor,
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  const entryOf = (value: unknown) => buildEntry(auditContext, { result: 'ok', value })
  const { db, wrote } = recordingDatabase(database(), entryOf)
  const ctx = recheckRights(
    { db, actor, now: new Date() },
    { hold: holdsGrants(auditContext.action) },
  )
  const value = await work(ctx)
  if (!wrote()) await writeEntry(database(), entryOf(value))
  return value
}

/** What administers accounts changes grants itself, under a lock of its own; so does what a second person confirms. */
const OWN_LOCK: readonly AuditObjectKind[] = ['account', 'countersign']
const holdsGrants = (action: AuditAction) => !OWN_LOCK.includes(AUDIT_ACTIONS[action].about)

const NO_FORM = '这个操作不接受表单，什么都没有做'
/** Sent by a page without scripts, which asks nothing of its own accord. */
const isPlainForm = (head: Headers) =>
  !head.has('next-action') && head.get('content-type')?.startsWith('multipart/form-data') === true

/**
 * The same care for what is no event: a question that a page asks, or text that somebody is still
 * writing and nobody else sees. Nothing is logged.
 */
export async function ask<T>(
  name: string,
  work: (ctx: Context) => Promise<T>,
): Promise<ActionResult<T>> {
  return (await refusePlainForm()) ?? askByForm(name, work)
}

/** The same for what a page asks by itself while nobody touches it: that keeps no session from ending. */
export async function askUnattended<T>(
  name: string,
  work: (ctx: Context) => Promise<T>,
): Promise<ActionResult<T>> {
  return (await refusePlainForm()) ?? answerQuestion(name, watchingActor, work)
}

async function refusePlainForm(): Promise<No | null> {
  if (!isPlainForm(await headers())) return null
  beginAnswer()
  return refuse({ code: 'invalid-input', message: NO_FORM, issues: {} })
}

/** The same for a question that is a form, which a page without scripts sends, too. */
export async function askByForm<T>(
  name: string,
  work: (ctx: Context) => Promise<T>,
): Promise<ActionResult<T>> {
  return answerQuestion(name, currentActor, work)
}

async function answerQuestion<T>(
  name: string,
  findActor: () => Promise<Actor | null>,
  work: (ctx: Context) => Promise<T>,
): Promise<ActionResult<T>> {
  beginAnswer()
  if (!isSameOrigin(await headers())) return refuseOtherOrigin()
  try {
    const actor = await findActor()
    if (!actor) return refuseNobody(await whyNobody())
    const ctx = { db: database(), actor, now: new Date() }
    return { ok: true, value: await work(recheckRights(ctx, { hold: true })) }
  } catch (error) {
    return refuse(await failureOf(error, inErrorLog(name), SENTENCES))
  }
}

/** What anybody may ask about any account: nobody is shown to be its person. */
const BY_ANYBODY: readonly AuditAction[] = ['ask-for-reset', 'send-intake', 'move-by-link']
/** What a reader hands in: the log says that it was, and not from where. */
const WITHOUT_ADDRESS: readonly AuditAction[] = ['send-intake']

/** Whose account it was about, or whose link it came by, and what it was about. */
interface Unsigned {
  accountId: number | null
  matterId?: number
  unitLinkId?: number
}

/**
 * The care of `perform` for a write of somebody who is not signed in: the holder of a one-time link.
 * What they may do is for the command to say, and whose account it was about: the log names that person.
 */
export async function performUnsigned<T extends Unsigned>(
  action: AuditAction,
  work: (ctx: Omit<Context, 'actor'>) => Promise<T>,
): Promise<ActionResult<T>> {
  beginAnswer()
  const auditContext: AuditContext = {
    action,
    request: null,
    accountId: null,
    ...(WITHOUT_ADDRESS.includes(action) ? { address: null } : await requestPeer()),
  }
  if (!isSameOrigin(await headers())) {
    await noteRefusal(auditContext, 'other-origin')
    return refuseOtherOrigin()
  }
  try {
    const entryOf = (value: unknown) => {
      const { accountId, matterId, unitLinkId } = value as Unsigned
      const by = BY_ANYBODY.includes(action) ? null : accountId
      return buildEntry(
        { ...auditContext, accountId: by },
        {
          result: 'ok',
          value: { accountId, matterId, unitLinkId },
        },
      )
    }
    const { db } = recordingDatabase(database(), entryOf)
    return { ok: true, value: await work({ db, now: new Date() }) }
  } catch (error) {
    return refuse(await failureOf(error, inAuditLog(auditContext), SENTENCES))
  }
}
