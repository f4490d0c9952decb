import { expect, test } from '../fixtures.ts'
import { complaintsOf } from '../complaints.ts'
import { hydrated } from '../hydrated.ts'
import { violationsOf, overflowOf } from '#lib/testing/judge-page'
import { findNewsroomPath, NEWSROOM_SCREENS } from '../screens.ts'

// The bars every screen of the newsroom is held to, as who works there sees it: its scripts begin, nothing in it is
// against its policy, axe finds nothing, in light and in dark, and nothing is wider than a phone, a tablet or a desk's
// screen.

const WIDTHS = [360, 768, 1280]

for (const [who, screens] of Object.entries(NEWSROOM_SCREENS)) {
  test(`the screens of ${who} hydrate, are accessible and fit`, async ({
    page,
    signInAs,
    rows,
  }) => {
    const complaints = complaintsOf(page)
    await signInAs(who)
    for (const [index, screen] of screens.entries()) {
      const path = await findNewsroomPath(rows, screen, who)
      await page.emulateMedia({ colorScheme: index % 2 === 0 ? 'light' : 'dark' })
      await page.goto(path)
      await expect(page.getByRole('main').first(), path).toBeVisible()
      await hydrated(page)
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 })
        expect(await overflowOf(page), `${path} ${width}`).toBeLessThanOrEqual(0)
        const judged = WIDTHS[index % WIDTHS.length] === width
        if (judged) expect(await violationsOf(page), `${path} ${width}`).toEqual([])
      }
    }
    expect(complaints).toEqual([])
  })
}
