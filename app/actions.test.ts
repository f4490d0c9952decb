import { globSync } from 'node:fs'

import { expect, test, vi } from 'vitest'

import { ROLES } from '#db/states'
import { Refusal } from '#lib/refusal'

// Each action with what no page of ours sends: it must be refused before a row is looked for.
class Reached extends Error {}
const untouchable = new Proxy(
  {},
  {
    get: () => {
      throw new Reached('The database was asked')
    },
  },
)
const { ctx, run } = vi.hoisted(() => {
  const held: { value: unknown } = { value: null }
  return {
    ctx: held,
    run: async (work: (given: unknown) => Promise<unknown>) => ({
      ok: true,
      value: await work(held.value),
    }),
  }
})
vi.mock('server-only', () => ({}))
vi.mock('#server/action', () => ({
  perform: (_: string, __: unknown, work: (given: unknown) => Promise<unknown>) => run(work),
  performUnsigned: (_: string, work: (given: unknown) => Promise<unknown>) => run(work),
  ask: (_: string, work: (given: unknown) => Promise<unknown>) => run(work),
  askUnattended: (_: string, work: (given: unknown) => Promise<unknown>) => run(work),
  askByForm: (_: string, work: (given: unknown) => Promise<unknown>) => run(work),
}))
vi.mock('#server/database', () => ({ database: () => untouchable }))
const { revalidate } = vi.hoisted(() => ({ revalidate: () => {} }))
vi.mock('#server/revalidate', () => ({
  revalidate,
  revalidateCommittee: revalidate,
  revalidateSeries: revalidate,
  revalidateSettings: revalidate,
  revalidateTopic: revalidate,
}))
vi.mock('#server/env', () => ({ env: () => ({ sealingKey: 'a key' }) }))
vi.mock('#server/sign-in-by-form', () => ({}))
vi.mock('#server/session', () => ({ currentSessionToken: () => Promise.resolve('token') }))
vi.mock('#server/session-cookie', () => ({
  renewSessionCookie: () => Promise.resolve(),
  dropSessionCookie: () => Promise.resolve(),
}))
vi.mock('#server/jobs/retry-job', () => ({}))

ctx.value = {
  db: untouchable,
  actor: {
    accountId: 1,
    displayName: '某人',
    divisionCode: '620000',
    grants: ROLES.map((role) => ({ role, divisionCode: '620000' })),
  },
  now: new Date('2026-03-20T02:00:00Z'),
}

/**
 * They take nothing from the page, look at a form that holds what is no content yet, or answer every kind of
 * wrong alike.
 */
const TAKE_ANYTHING = [
  'sendCodeAgain',
  'askSiteChecks',
  'enterNewsroom',
  'enterCode',
  'beginFactor',
  'endOthers',
  'leaveNewsroom',
]
/** They take a text, and so nothing is wrong with one. */
const TAKE_TEXT = ['searchEditions']
const JUNK = [undefined, null, 'x', 7, {}, [], { editionId: 'x', values: 7 }, new FormData()]

const files = globSync('app/**/*actions.ts')

test('there are actions to try', () => expect(files.length).toBeGreaterThan(15))

for (const file of files) {
  test(`${file} refuses what none of its pages sends`, async () => {
    const actions = (await import(`../${file}`)) as Record<string, (...given: unknown[]) => unknown>
    const wrong: string[] = []
    for (const [name, action] of Object.entries(actions)) {
      if (TAKE_ANYTHING.includes(name)) continue
      const junks = JUNK.filter((junk) => typeof junk !== 'string' || !TAKE_TEXT.includes(name))
      for (const junk of junks) {
        try {
          await action(junk, junk, junk)
          wrong.push(`${name}(${JSON.stringify(junk)}) is let through`)
        } catch (error) {
          if (error instanceof Refusal) continue
          wrong.push(`${name}(${JSON.stringify(junk)}): ${String(error)}`)
        }
      }
    }
    expect(wrong).toEqual([])
  })
}
