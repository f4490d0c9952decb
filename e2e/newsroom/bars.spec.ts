import type postgres from 'postgres'

import { expect, test } from '../fixtures.ts'
import { faultsOf, overflowOf } from '../judge.ts'

// The bars every screen of the newsroom is held to, as who works there sees it: axe finds nothing, in
// light and in dark, and nothing is wider than a phone, a tablet or a desk's screen. Where two screens
// are the same form or list over other things, one stands for both.

const WIDTHS = [360, 768, 1280]

const SCREENS: Record<string, readonly string[]> = {
  zhuanglang: [
    '/desk',
    '/desk/new',
    '/desk/returned',
    '/desk/review1',
    '/desk/corrections',
    '/notices',
    '/account',
    '/import',
  ],
  editor1: [
    '/review',
    '/review/returned',
    '/review/review1',
    '/review/0',
    '/stats/places/pingliang',
    '/stats/freshness',
    '/stats/mine',
  ],
  editor3: [
    '/review/review3',
    '/review/published/sheet',
    '/review/published/print',
    '/schedule',
    '/schedule?list=scheduled',
    '/published',
    '/published?list=requests',
    '/vacancies',
  ],
  admin: [
    '/vacancies',
    '/admin/accounts',
    '/admin/accounts/new',
    '/admin/accounts/1',
    '/admin/committees',
    '/admin/committees/zhuanglang',
    '/admin/topics',
    '/admin/series',
    '/admin/words',
    '/admin/words/new',
    '/admin/leaders',
    '/admin/settings',
    '/admin/jobs',
  ],
  auditor: ['/admin/audit', '/admin/audit/editions', '/admin/audit/editions/review1'],
}

/** A state in an address stands for a piece in it, of who looks at it where it is his desk. */
async function pathOf(rows: postgres.Sql, screen: string, loginName: string): Promise<string> {
  const [state] = /review[13]|returned$|published(?=\/)/.exec(screen.slice(1)) ?? []
  if (!state || screen === '/review/returned') return screen
  const [piece] = await rows<{ id: string }[]>`
    select e.id from editions e join accounts a on a.id = e.author_id
    where e.state = ${state} and (a.login_name = ${loginName} or ${!screen.startsWith('/desk')})
    order by e.id limit 1`
  return screen.replace(state, piece?.id ?? '')
}

for (const [who, screens] of Object.entries(SCREENS)) {
  test(`the screens of ${who} are accessible and fit`, async ({ page, signInAs, rows }) => {
    await signInAs(who)
    for (const [at, screen] of screens.entries()) {
      const path = await pathOf(rows, screen, who)
      await page.emulateMedia({ colorScheme: at % 2 === 0 ? 'light' : 'dark' })
      await page.goto(path)
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 })
        expect(await overflowOf(page), `${path} ${width}`).toBeLessThanOrEqual(0)
        const judged = WIDTHS[at % WIDTHS.length] === width
        if (judged) expect(await faultsOf(page), `${path} ${width}`).toEqual([])
      }
    }
  })
}
