import { parseHTML } from 'linkedom'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import { DispatchTabs } from './dispatch-tabs.tsx'

const draw = (unassigned: number | null) =>
  parseHTML(
    renderToStaticMarkup(
      <main>
        <DispatchTabs
          current="open"
          unassigned={unassigned}
          counts={{ open: 5, refused: 2, done: 7 }}
          hrefOf={(tab) => `/matters/dispatch?tab=${tab}`}
        />
      </main>,
    ),
  ).document
const rowsOf = (page: Document) =>
  [...page.querySelectorAll('nav')].map((row) => [
    row.getAttribute('aria-label'),
    [...row.querySelectorAll('a span')].reduce(
      (sum, { textContent }) => sum + Number(textContent),
      0,
    ),
  ])

it('counts proposals apart from the parts of units, which add up to what it says', () => {
  const page = draw(3)
  expect(rowsOf(page)).toEqual([
    ['提案', 3],
    ['交办件', 14],
  ])
  expect(page.querySelector('main')?.textContent).toContain('交办件，共 14 件')
  expect(page.querySelector('[aria-current=page]')?.textContent).toBe('在办5')
})

it('has no proposals for who assigns none', () => {
  expect(rowsOf(draw(null))).toEqual([['交办件', 14]])
})
