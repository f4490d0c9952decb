import 'server-only'
import { headers } from 'next/headers'
import { unstable_rethrow } from 'next/navigation'

import type { Context } from '#domain/context'
import { Refusal, type FieldIssues, type RefusalCode } from '#lib/refusal'

import { database } from './database.ts'
import { logFault } from './log.ts'
import { currentActor } from './session.ts'

/** What a form learns of what it asked; words are the user's. */
export type ActionResult<T> =
  | { ok: true; value: T }
  | { ok: false; code: RefusalCode | 'signed-out' | 'fault'; message: string; issues: FieldIssues }

const refuse = (code: RefusalCode | 'signed-out' | 'fault', message: string, issues = {}) =>
  ({ ok: false, code, message, issues }) as const

/**
 * The one wrapper of every write from a browser: same origin (a missing Origin is refused), a live
 * session, the command, and refusals and faults as values so that nothing typed is lost.
 */
export async function perform<T>(
  name: string,
  work: (ctx: Context) => Promise<T>,
): Promise<ActionResult<T>> {
  if (!(await isSameOrigin())) return refuse('forbidden', '请求不是从本站页面发出的，没有执行')
  try {
    const actor = await currentActor()
    if (!actor)
      return refuse('signed-out', '登录已过期。请在新窗口登录后再试，写好的内容还在这一页上')
    return { ok: true, value: await work({ db: database(), actor, now: new Date() }) }
  } catch (error) {
    unstable_rethrow(error)
    if (error instanceof Refusal) return refuse(error.code, error.message, error.issues)
    const reference = logFault(error, name)
    return refuse('fault', `没有办成，内容还在这一页上，请稍后再试（编号 ${reference}）`)
  }
}

async function isSameOrigin(): Promise<boolean> {
  const head = await headers()
  const origin = head.get('origin')
  const host = head.get('x-forwarded-host') ?? head.get('host')
  return origin !== null && URL.canParse(origin) && new URL(origin).host === host
}
