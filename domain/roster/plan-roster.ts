// What taking a roster in would do, line by line. The dry run shows it; the command makes it again under its lock.

import type { Queryable } from '#db/client'
import { shanghaiDay } from '#lib/dates'
import { ROLE_LABELS } from '#lib/labels'

import type { NewPerson } from '../account/open-accounts.ts'
import { canGrant, canInviteTo } from '../account/policy.ts'
import type { Actor } from '../account/actor.ts'
import { maskMobile } from '../account/contact/mobile.ts'
import { listDivisions } from '../division/list-divisions.ts'
import type { RosterLine } from './columns.ts'
import {
  findKnownPeople,
  holdsRole,
  listTakenLoginNames,
  matchKnown,
  type KnownPerson,
} from './find-known-people.ts'
import { judgeLine, NO_BULK_ROLES, type RosterPerson } from './judge-line.ts'
import { listDivisionNames } from './roster-divisions.ts'
import { proposeLoginName } from './propose-login-name.ts'

/** new: an account; also: one more role of a new account; same: nothing to do; null: something is wrong. */
export type LineEffect = 'new' | 'also' | 'same' | null

export interface PlannedLine {
  line: number
  displayName: string
  division: string
  role: string
  /** Masked. */
  mobile: string
  effect: LineEffect
  sentence: string
}

export interface RosterPlan {
  lines: PlannedLine[]
  people: PlannedPerson[]
}

export type PlannedPerson = Omit<NewPerson, 'grants'> & {
  mail: string
  grants: NewPerson['grants'][number][]
}

export async function planRoster(
  db: Queryable,
  { actor, now }: { actor: Actor; now: Date },
  lines: readonly RosterLine[],
  { key }: { key: string },
): Promise<RosterPlan> {
  const divisions = listDivisionNames(await listDivisions(db))
  const judged = lines.map((line) => ({ line, ...judgeLine(line, divisions) }))
  const persons = judged.flatMap(({ person }) => person ?? [])
  const context: PlanContext = {
    actor,
    today: shanghaiDay(now),
    known: await findKnownPeople(db, persons, key),
    taken: await listTakenLoginNames(db),
    planned: new Map(),
  }
  // A name that the file gives to somebody is made for nobody else.
  for (const { loginName } of persons) if (loginName) context.taken.add(loginName.toLowerCase())
  const planned = judged.map(({ line, person, issues }): PlannedLine => {
    const { effect, sentence } = person
      ? planPerson(context, person)
      : { effect: null, sentence: issues.join('；') }
    return {
      line: line.line,
      displayName: line.displayName,
      division: line.division,
      role: line.role,
      mobile: person?.mobile ? maskMobile(person.mobile) : '',
      effect,
      sentence,
    }
  })
  const people = [...context.planned.values()].map(({ account }) => account)
  return { lines: planned, people }
}

interface PlanContext {
  actor: Actor
  today: string
  known: readonly KnownPerson[]
  /** Names to sign in with, in small letters. */
  taken: Set<string>
  /** New accounts by what makes two lines one person. */
  planned: Map<string, { line: number; account: PlannedPerson }>
}

type Fate = Pick<PlannedLine, 'effect' | 'sentence'>
const wrong = (sentence: string): Fate => ({ effect: null, sentence })

function planPerson(context: PlanContext, person: RosterPerson): Fate {
  const known = matchKnown(context.known, person)
  if (known) return fateOfKnown(known, person)
  const { role, divisionCode, startsOn, endsOn } = person
  if (role === null) return wrong('角色：没有填，新开账号要有一个角色')
  if (NO_BULK_ROLES.includes(role)) {
    return wrong(`${ROLE_LABELS[role]}不能批量开，请在账号页一位一位地办`)
  }
  const isAllowed =
    canInviteTo(context.actor, divisionCode).allowed &&
    canGrant(context.actor, { role, divisionCode }).allowed
  if (!isAllowed) return wrong('这个地区不归您管')
  if (startsOn && startsOn < context.today) return wrong('起：不能早于今天，从今天起就空着')
  if (endsOn && endsOn < (startsOn || context.today)) return wrong('止：不能早于开始')
  return planNew(context, person, { role, divisionCode, handlingUnit: '', startsOn, endsOn })
}

function fateOfKnown(known: KnownPerson, person: RosterPerson): Fate {
  const { loginName, displayName, closed, mobile, unit } = known
  const have = `已有账号（用户名 ${loginName}）`
  if (!isSameName(displayName, person.displayName))
    return wrong(`用户名：已经是${displayName}的，请换一个`)
  const same = (sentence: string): Fate => ({ effect: 'same', sentence })
  if (closed) return same(`${have}，停用了，这里不动；要用就到账号页重新启用`)
  if (mobile && person.mobile && mobile !== person.mobile) {
    return same(`${have}，手机号不一样，这里不动；是另一个人，就在“用户名”一列写一个新的`)
  }
  if (person.loginName === '' && unit && person.unit && unit !== person.unit) {
    return same(
      `${have}，单位不一样（账号上是“${unit}”），这里不动；是另一个人，就在“用户名”一列写一个新的`,
    )
  }
  if (person.role !== null && !holdsRole(known, person)) {
    return same(`${have}，没有这个角色，这里不动；要授予就到账号页`)
  }
  return same(`${have}，不用做什么`)
}

/** A sheet keeps no spaces at the ends of a cell, nor line breaks. */
const isSameName = (one: string, other: string): boolean => plain(one) === plain(other)
const plain = (name: string) => name.replaceAll(/[\s\p{Cc}]/gu, '')

function planNew(
  context: PlanContext,
  person: RosterPerson,
  grant: PlannedPerson['grants'][number],
): Fate {
  const { displayName, divisionCode, unit, mobile, mail } = person
  const identity = person.loginName
    ? person.loginName.toLowerCase()
    : JSON.stringify([displayName, divisionCode])
  const earlier = context.planned.get(identity)
  if (earlier) return planAgain(earlier, person, grant)
  const isTaken = (name: string) => context.taken.has(name)
  const loginName = person.loginName || proposeLoginName(displayName, isTaken)
  context.taken.add(loginName.toLowerCase())
  const account = { loginName, displayName, divisionCode, unit, mobile, mail, grants: [grant] }
  context.planned.set(identity, { line: person.line, account })
  return { effect: 'new', sentence: `开账号，用户名 ${loginName}` }
}

/** A further line of somebody who is new in this file: another role, or the same once more. */
function planAgain(
  { line, account }: { line: number; account: PlannedPerson },
  person: RosterPerson,
  grant: PlannedPerson['grants'][number],
): Fate {
  const differs = (['displayName', 'mobile', 'mail', 'unit'] as const).some(
    (field) => person[field] !== '' && person[field] !== account[field],
  )
  if (differs) {
    return wrong(`和第 ${line} 行是同一个人，资料却不一样；是两个人，就各写一个用户名`)
  }
  const isSame = account.grants.some(
    (one) => one.role === grant.role && one.divisionCode === grant.divisionCode,
  )
  if (isSame) return { effect: 'same', sentence: `和第 ${line} 行一样，只开一个账号` }
  account.grants.push(grant)
  return { effect: 'also', sentence: `第 ${line} 行那个人的另一个角色` }
}
