import { ALLOW, deny, type Verdict } from '#lib/verdict'

import { holds, holdsAnywhere, type Actor } from '../account/actor.ts'
import { covers, enclosing, provinceOf } from '../division/covers.ts'

// Who may be the second person: an admin or an auditor over all that it touches, who neither asked for it nor is it
// done to.

export interface CountersignSubject {
  askedBy: number
  /** The people it is done to. */
  accountIds: readonly number[]
  divisionCode: string
}

/** The smallest division that takes in all of these. */
export function commonDivision(codes: readonly string[]): string {
  const [first = ''] = codes
  const all = (scope: string) => codes.every((code) => covers(scope, code))
  return enclosing(first).find(all) ?? provinceOf(first)
}

const runsOrAudits = (actor: Actor, divisionCode: string): boolean =>
  holds(actor, 'admin', divisionCode) || holds(actor, 'auditor', divisionCode)

export function canRead(
  actor: Actor,
  { askedBy, divisionCode }: Omit<CountersignSubject, 'accountIds'>,
): Verdict {
  return askedBy === actor.accountId || runsOrAudits(actor, divisionCode)
    ? ALLOW
    : deny('没有这个请求')
}

/** Whether this person may be the second one: to confirm, or to decline. */
export function canAnswer(actor: Actor, subject: CountersignSubject): Verdict {
  if (subject.askedBy === actor.accountId) return deny('自己提请的，要由另一个人确认')
  if (subject.accountIds.includes(actor.accountId)) {
    return deny('这件事关系到您自己，要由另一个人确认')
  }
  return runsOrAudits(actor, subject.divisionCode)
    ? ALLOW
    : deny('要由管这些地区的另一位管理员或审计员确认')
}

export function canWithdraw(actor: Actor, { askedBy }: { askedBy: number }): Verdict {
  return askedBy === actor.accountId ? ALLOW : deny('只有提请的人可以收回')
}

/** Whether this person ever has any to ask for or to answer. */
export function keepsCountersigns(actor: Actor): boolean {
  return holdsAnywhere(actor, 'admin') || holdsAnywhere(actor, 'auditor')
}
