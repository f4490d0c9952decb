// What the newsroom can do while readers ask for more than the database answers.

import { describe, expect, it } from 'vitest'

import { ACTIVITY_TYPES } from '#db/states'
import type { OwnPortal } from '../testing/own-portal.ts'

const HEADLINE = '读者很多时写的一篇'
const AT_ONCE = 24

export function describeFlood(portalOf: () => OwnPortal): void {
  describe('a portal whose readers ask for more than it can answer', () => {
    it('keeps what the newsroom writes, sends finished pages, and says the rest in words', async () => {
      const { page, get, statusOf, isListed, withRows } = portalOf()
      const slugs = await withRows((sql) => sql<{ slug: string }[]>`select slug from divisions`)
      const unmade = ACTIVITY_TYPES.flatMap((type) =>
        slugs.map(({ slug }) => `/timeline/2026/types/${type}/regions/${slug}`),
      )
      const first = unmade.pop() ?? ''
      await withRows((sql) =>
        sql.begin(async (tx) => {
          // What pages of the timeline are counted from, and no draft.
          await tx`lock table activity_counts in access exclusive mode`
          const statuses = new Set<number>()
          let isSaved = false
          const readers = Array.from({ length: AT_ONCE }, async () => {
            while (!isSaved) statuses.add(await statusOf(unmade.pop() ?? first))
          })
          const waiting = async () => {
            // Within the transaction it would find the same each time.
            const [row] = await sql<{ waiting: number }[]>`
              select count(*)::int as waiting from pg_stat_activity where wait_event_type = 'Lock'`
            return row?.waiting ?? 0
          }
          await expect.poll(waiting).toBeGreaterThan(5)
          await page.goto('/desk/new')
          await page.getByLabel('主题').fill(HEADLINE)
          await expect.poll(() => isListed(HEADLINE)).toBe(true)
          expect(await statusOf('/')).toBe(200)
          expect(await (await get(first)).text()).toContain('这一页暂时打不开')
          isSaved = true
          await Promise.all(readers)
          expect([...statuses]).toEqual([503])
        }),
      )
      await expect.poll(() => statusOf(first)).toBe(200)
    })
  })
}
