import type { NavItem } from '#components/newsroom/rail'
import type { Queryable } from '#db/client'
import { holdsAnywhere, unitsOf, type Actor } from '#domain/account/actor'
import { WRITER_ROLES } from '#domain/account/can-write-for'
import { runsSite } from '#domain/account/runs-site'
import {
  countReturnedAnnouncements,
  countWaitingAnnouncements,
} from '#domain/announcement/list-announcements'
import { entersAnywhere } from '#domain/announcement/policy'
import { countRefused, countUnitAssignments } from '#domain/assignment/list-assignments'
import { countOverdue } from '#domain/assignment/list-unit-loads'
import { countToAssign } from '#domain/assignment/list-to-assign'
import { countToSign } from '#domain/assignment/list-to-sign'
import { seesDispatch } from '#domain/assignment/policy'
import { correctsAnywhere } from '#domain/corrections/policy'
import { overseesEditions } from '#domain/edition/oversees'
import { isEditor } from '#domain/edition/policy'
import { countWaitingIntakes } from '#domain/intake/list-intakes'
import { countUnpublished } from '#domain/matter/list-sessions'
import { seesRegisters } from '#domain/matter/policy'
import { countUnread } from '#domain/notice/list-notices'
import { countAsked } from '#domain/proposal/list-own-proposals'
import { countConsultations } from '#domain/consultation/list-consultations'
import { countUnitTopics } from '#domain/consultation/list-unit-topics'
import { seesTopics } from '#domain/consultation/policy'
import { countPromises } from '#domain/promise/list-promises'
import { seesPromises } from '#domain/promise/policy'
import { countTriage } from '#domain/proposal/list-triage'
import { writesAnywhere } from '#domain/proposal/policy'
import { countScheduled } from '#domain/publication/list-scheduled'
import { countOwnEditions } from '#domain/review/editions/count-own-editions'
import { getDueHours } from '#domain/review/queue/due'
import { countQueue } from '#domain/review/queue/list-queue'
import { overseenBy } from '#domain/stats/policy'
import { countVacancies } from '#domain/vacancies/list-vacancies'
import { shanghaiDay } from '#lib/dates'
import { readDiskSpace } from '#server/disk-space'
import { env } from '#server/env'

import { adminTabs } from '../admin/_lib/admin-tabs.ts'

/** The items of the workspace that this person's roles open, with what waits there. */
export async function listNavItems(db: Queryable, actor: Actor): Promise<NavItem[]> {
  const items: NavItem[] = []
  const overseen = await overseenItems(db, actor)
  if (WRITER_ROLES.some((role) => holdsAnywhere(actor, role))) {
    const { returned } = await countOwnEditions(db, { actor })
    const count = { figure: returned, unit: '退回', late: true }
    items.push(
      { href: '/desk/new', label: '写稿', icon: 'pen' },
      { href: '/desk', label: '我的稿件', icon: 'list', count },
    )
    if (isEditor(actor)) {
      const hours = await getDueHours(db)
      const { total } = await countQueue(db, { actor, now: new Date(), hours })
      const count = { figure: total, unit: '篇', late: false }
      items.push({ href: '/review', label: '审稿', icon: 'check', count, apart: true, main: true })
      items.push(...overseen)
    }
    if (holdsAnywhere(actor, 'editor3')) items.push(await scheduleItem(db, actor))
    if (correctsAnywhere(actor)) {
      items.push({ href: '/published', label: '已发布', icon: 'globe' })
    }
    items.push({ href: '/import', label: '整版导入', icon: 'page' })
  }
  if (entersAnywhere(actor)) items.push(await plannedItem(db, actor))
  items.push(...(await proposalItems(db, actor)))
  items.push(...(await assignmentItems(db, actor)))
  if (seesRegisters(actor)) items.push(await mattersItem(db, actor))
  if (seesTopics(actor)) items.push(await consultationsItem(db, actor))
  if (!isEditor(actor)) items.push(...overseen)
  // Its figures are of editions: who neither writes nor looks after any has none.
  if (WRITER_ROLES.some((role) => holdsAnywhere(actor, role)) || overseenBy(actor).length > 0) {
    items.push({ href: '/stats', label: '统计', icon: 'bars', apart: true })
  }
  const unread = await countUnread(db, { actor })
  items.push({
    href: '/notices',
    label: '通知',
    icon: 'bell',
    count: { figure: unread, unit: '条', late: false },
    apart: true,
  })
  if (holdsAnywhere(actor, 'auditor')) {
    items.push({ href: '/admin/audit', label: '审计', icon: 'ledger' })
  }
  if (adminTabs(actor).length > 0) {
    items.push({ href: '/admin', label: '管理', icon: 'tune', main: runsSite(actor) })
  }
  if (runsSite(actor)) {
    const { isLow, wasFull, freeMegabytes } = await readDiskSpace(env().dataDir)
    const count = { figure: freeMegabytes, unit: 'MB', late: true }
    if (isLow || wasFull) {
      items.push({ href: '/admin/jobs', label: '磁盘快满', icon: 'warn', count })
    }
  }
  return items
}

/** What waits with others, and what nobody can act on, while there is any. */
async function overseenItems(db: Queryable, actor: Actor): Promise<NavItem[]> {
  if (!overseesEditions(actor)) return []
  const flow = { href: '/flow', label: '全流程', icon: 'flow' } as const
  const figure = await countVacancies(db, { actor, now: new Date() })
  if (figure === 0) return [flow]
  const count = { figure, unit: '篇', late: true }
  return [flow, { href: '/vacancies', label: '没人能审', icon: 'warn', count }]
}

/** Announced activities, with those that wait for this editor, or else those that came back to this person. */
async function plannedItem(db: Queryable, actor: Actor): Promise<NavItem> {
  const item = { href: '/planned', label: '预告', icon: 'days' } as const
  const waiting = isEditor(actor) ? await countWaitingAnnouncements(db, { actor }) : 0
  if (waiting > 0) return { ...item, count: { figure: waiting, unit: '条', late: false } }
  const returned = await countReturnedAnnouncements(db, { actor, now: new Date() })
  if (returned > 0) return { ...item, count: { figure: returned, unit: '退回', late: true } }
  return item
}

/** What officers have before them, with what waits for this one to decide, what the public handed in; and what this person moves, with what they were asked to move. */
async function proposalItems(db: Queryable, actor: Actor): Promise<NavItem[]> {
  const items: NavItem[] = []
  if (holdsAnywhere(actor, 'officer')) {
    const { new: unseen, 'to-decide': figure } = await countTriage(db, { actor })
    const toSign = await countToSign(db, { actor, now: new Date() })
    const count = { figure: figure + unseen + toSign, unit: '件', late: false }
    items.push({
      href: '/matters/triage',
      label: '审查提案',
      icon: 'check',
      count,
      main: true,
      below: ['/matters/proposal', '/matters/new'],
    })
    const waiting = await countWaitingIntakes(db, { actor })
    items.push({
      href: '/intake',
      label: '来件',
      icon: 'list',
      count: { figure: waiting, unit: '件', late: false },
      main: true,
    })
  }
  if (writesAnywhere(actor)) {
    const figure = await countAsked(db, { actor })
    const count = { figure, unit: '件', late: true }
    const below = ['/matters/proposal', '/matters/new']
    items.push({ href: '/matters/mine', label: '我的提案', icon: 'pen', count, below })
  }
  return items
}

/** The page of what one unit has to answer, for who hands it over and for who answers it. */
const PARTS = ['/matters/assignment']

/** What waits to be assigned or was given back, what the units of this person have to answer, and what was promised. */
async function assignmentItems(db: Queryable, actor: Actor): Promise<NavItem[]> {
  const items: NavItem[] = []
  if (seesDispatch(actor)) {
    const unassigned = await countToAssign(db, { actor })
    const refused = await countRefused(db, { actor })
    const count = { figure: unassigned + refused, unit: '件', late: refused > 0 }
    items.push({ href: '/matters/dispatch', label: '交办', icon: 'flow', count, below: PARTS })
  }
  if (unitsOf(actor).length > 0) {
    const today = shanghaiDay(new Date())
    const topics = await countUnitTopics(db, { actor, today })
    const open = (await countUnitAssignments(db, { actor })).open + topics.open
    const overdue = (await countOverdue(db, { actor, today })) + topics.overdue
    const count =
      overdue > 0
        ? { figure: overdue, unit: '超期', late: true }
        : { figure: open, unit: '件', late: false }
    items.push({ href: '/matters/unit', label: '本单位承办', icon: 'box', count, below: PARTS })
  }
  if (seesPromises(actor)) {
    const { overdue } = await countPromises(db, { actor, today: shanghaiDay(new Date()) })
    const count = { figure: overdue, unit: '超期', late: true }
    items.push({ href: '/matters/promises', label: '承诺', icon: 'clock', count })
  }
  return items
}

/** Registers of proposals, with those that wait for this final editor. */
async function mattersItem(db: Queryable, actor: Actor): Promise<NavItem> {
  const main = holdsAnywhere(actor, 'officer')
  const item = { href: '/matters', label: '事项', icon: 'ledger', main } as const
  if (!holdsAnywhere(actor, 'editor3')) return item
  const figure = await countUnpublished(db, { actor })
  return { ...item, count: { figure, unit: '次', late: false } }
}

/** Topics of consultation, with those that wait for an officer's decision, or for a final editor. */
async function consultationsItem(db: Queryable, actor: Actor): Promise<NavItem> {
  const main = holdsAnywhere(actor, 'officer')
  const item = {
    href: '/matters/consultations',
    label: '协商议题',
    icon: 'talk',
    main,
    below: ['/matters/rooms'],
  } as const
  const [tab, unit] = holdsAnywhere(actor, 'officer')
    ? (['to-decide', '待审定'] as const)
    : (['unpublished', '待公布'] as const)
  if (tab === 'unpublished' && !holdsAnywhere(actor, 'editor3')) return item
  const counts = await countConsultations(db, { actor })
  return { ...item, count: { figure: counts[tab], unit, late: false } }
}

/** What waits for a time; what missed its time comes first. */
async function scheduleItem(db: Queryable, actor: Actor): Promise<NavItem> {
  const { approved, overdue } = await countScheduled(db, { actor, now: new Date() })
  const count =
    overdue > 0
      ? { figure: overdue, unit: '过时间', late: true }
      : { figure: approved, unit: '篇', late: false }
  return { href: '/schedule', label: '排期', icon: 'clock', count, main: true }
}
