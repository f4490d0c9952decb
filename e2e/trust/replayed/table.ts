import type { Locator, Page } from 'playwright/test'
import type postgres from 'postgres'

import { AUDIT_ACTIONS, type AuditAction } from '#lib/audit-actions'

import type { Role } from '#db/states'
import { expect, test } from '../../fixtures.ts'
import { changeTo, type Newsroom } from '../../newsroom/editions.ts'
import { turnTo } from '../../newsroom/lists.ts'
import { captureMove, leavePage, replay, type Capture, type Captured } from '../captured-actions.ts'
import { insertPerson, type Person } from '../../factories.ts'

// Each mutation is taken from the page of somebody who may make it, before the portal receives it, and sent
// by everybody who must not: they are refused, the log names the action, nothing changes. Sent by its owner
// it does what it says, so the request was good; that also leads to where the next visit begins.

export interface Stage extends Newsroom {
  rows: postgres.Sql
  origin: string
}

interface Shared<Facts> {
  /** As the audit log calls it; the autosave of one's own words is not logged. */
  action: AuditAction | 'autosave'
  /** Who must not, where it differs from the table. */
  others?: readonly string[]
  /** Whose state is compared: one row. */
  state: (facts: Facts) => Promise<unknown>
}

interface PressedLine<Facts> extends Shared<Facts> {
  /** What comes before, and reaches the portal. */
  prepare?: (page: Page, facts: Facts) => Promise<unknown>
  /** What is pressed. */
  press: (page: Page, facts: Facts) => Promise<unknown>
  take?: Capture
  /** Counts what was done: twenty of one click at once do it once. */
  once?: (facts: Facts) => Promise<number>
}

/** A download, which changes nothing but the log. */
interface FileLine extends Pick<Shared<never>, 'others'> {
  action: AuditAction
  path: string
}

export type Line<Facts> = PressedLine<Facts> | FileLine

export interface Visit<Facts> {
  /** Who may. */
  by: string
  /** Left out where no page is needed. */
  at?: (facts: Facts) => string | Promise<string>
  /** Where `at` is a list: the line that is looked for on its pages. */
  line?: (page: Page, facts: Facts) => Locator
  /** Taken from one page, in an order in which each can still be done after those before it. */
  lines: readonly Line<Facts>[]
}

interface Table<Facts> {
  /** Ends the sentence “what is done … is done by nobody else in their name”. */
  about: string
  /** Somebody who holds these roles in another region only. */
  stranger: { divisionCode: string; roles: readonly Role[] }
  /** Who else must not, by login name; nobody and the stranger always. */
  others: readonly string[]
  begin: (stage: Stage) => Promise<Facts>
  /** Takes back what other tests could meet. */
  end?: (facts: Facts) => Promise<unknown>
  visits: readonly Visit<Facts>[]
}

export interface ReplayedTable {
  about: string
  actions: readonly string[]
  replayAll(stage: Stage): Promise<void>
}

export function defineTable<Facts>(table: Table<Facts>): ReplayedTable {
  const lines = table.visits.flatMap((visit) => visit.lines)
  return {
    about: table.about,
    actions: lines.map(({ action }) => action),
    async replayAll(stage) {
      const { divisionCode, roles } = table.stranger
      const stranger = await insertPerson(divisionCode, roles)
      const facts = await table.begin(stage)
      try {
        for (const visit of table.visits) {
          const name = visit.lines.map(({ action }) => action).join(', ')
          await test.step(name, () => replayVisit(stage, table, visit, facts, stranger))
        }
      } finally {
        await table.end?.(facts)
      }
    },
  }
}

async function replayVisit<Facts>(
  stage: Stage,
  table: Table<Facts>,
  visit: Visit<Facts>,
  facts: Facts,
  stranger: Person,
): Promise<void> {
  const { page, rows } = stage
  await changeTo(stage, visit.by)
  if (visit.at) {
    await page.goto(await visit.at(facts))
    if (visit.line) await turnTo(page, visit.line(page, facts))
  }
  const taken: { line: Line<Facts>; captured: Captured; before: unknown }[] = []
  for (const line of visit.lines) {
    taken.push({ line, captured: await take(stage, line, facts), before: null })
  }
  if (visit.at) await leave(stage)
  for (const one of taken) one.before = await stateOf(one.line, facts)

  const everybody = new Set(visit.lines.flatMap(({ others = table.others }) => others))
  for (const who of [null, ...everybody, stranger.loginName]) {
    await stage.context.clearCookies()
    if (who !== null) await stage.signInAs(who)
    for (const { line, captured, before } of taken) {
      const { action, others = table.others } = line
      if (who !== null && who !== stranger.loginName && !others.includes(who)) continue
      const answer = await replay(page, captured)
      const label = `${action} by ${who}`
      // 401 also to who is signed in and sends what another account wrote.
      expect(who === null ? [401] : [401, 403, 404], label).toContain(answer.status())
      expect(await answer.text(), label).not.toContain('"ok":true')
      expect(await stateOf(line, facts), label).toEqual(before)
      if (who === stranger.loginName && action !== 'autosave') {
        const logged = await rows`
          select action, result::text from audit_log where account_id = ${stranger.id}
          order by id desc limit 1`
        expect([...logged], label).toEqual([{ action, result: 'refused' }])
      }
    }
  }

  await changeTo(stage, visit.by)
  for (const { line, captured } of taken) {
    const logged = await lastEntry(rows)
    await sendAsOwner(page, line, captured, facts)
    await expectLogged(rows, { by: visit.by, line, captured, after: logged })
  }
}

async function leave({ page, context, origin }: Stage): Promise<void> {
  await leavePage(page)
  const browser = await context.newCDPSession(page)
  await browser.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
  await browser.detach()
}

async function take<Facts>(stage: Stage, line: Line<Facts>, facts: Facts): Promise<Captured> {
  if ('path' in line) {
    return { method: 'GET', url: `${stage.origin}${line.path}`, headers: {}, body: Buffer.alloc(0) }
  }
  await line.prepare?.(stage.page, facts)
  const capture = line.take ?? captureMove
  return capture(stage.page, () => line.press(stage.page, facts))
}

const lastEntry = async (rows: postgres.Sql): Promise<string> => {
  const [entry] = await rows<{ id: string }[]>`select max(id)::text as id from audit_log`
  return entry?.id ?? '0'
}

interface Sent<Facts> {
  by: string
  line: Line<Facts>
  captured: Captured
  /** The last entry before it. */
  after: string
}

/** The log holds all that its owner did: who, from where, when, on what, and that it was done. */
async function expectLogged<Facts>(
  rows: postgres.Sql,
  { by, line: { action }, captured, after }: Sent<Facts>,
): Promise<void> {
  if (action === 'autosave') return
  const entries = await rows<
    { object: string | null; address: string; port: number; hash: number }[]
  >`
    select coalesce(l.object_id, l.details ->> 'divisionCode') as object, l.address, (l.details ->> 'port')::int as port, length(l.hash) as hash
    from audit_log l join accounts a on a.id = l.account_id
    where l.id > ${after} and a.login_name = ${by} and l.action = ${action} and l.object_kind = ${AUDIT_ACTIONS[action].about}
      and l.result = 'ok' and l.code is null`
  // A committee and a run of activities are listed by their division.
  const isOne = AUDIT_ACTIONS[action].about !== 'site' && !action.startsWith('take-in-')
  // The object is one that the request names, or one that was made by it; a site, or many, have no number.
  const named = captured.body.toString()
  const isWhole = ({ object, address, port, hash }: (typeof entries)[number]) =>
    /^(127\.0\.0\.1|::1)$/.test(address) &&
    port > 1_023 &&
    hash === 64 &&
    (!isOne || (object !== null && (MAKING.test(action) || named.includes(object))))
  expect(entries.filter(isWhole), `${action} by ${by} in the log`).not.toEqual([])
}

/** Of what did not exist before, no request knows the number. */
const MAKING = /^(add|invite|import|open|accept)-|^ask-countersign$/

const stateOf = async <Facts>(line: Line<Facts>, facts: Facts): Promise<unknown> =>
  'path' in line ? null : line.state(facts)

async function sendAsOwner<Facts>(
  page: Page,
  line: Line<Facts>,
  captured: Captured,
  facts: Facts,
): Promise<void> {
  const before = await stateOf(line, facts)
  const label = `${line.action} by its owner`
  if ('once' in line && line.once) {
    await Promise.all(Array.from({ length: 20 }, () => replay(page, captured)))
    expect(await line.once(facts), label).toBe(1)
  } else {
    const answer = await replay(page, captured)
    expect(answer.status(), `${label}: ${(await answer.text()).slice(0, 400)}`).toBe(200)
  }
  if (!('path' in line)) expect(await line.state(facts), label).not.toEqual(before)
}
