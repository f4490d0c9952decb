import { readFileSync } from 'node:fs'

import { parseHTML } from 'linkedom'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import { Masthead } from './masthead.tsx'

const SHEET = readFileSync(new URL('../styles/ground.css', import.meta.url), 'utf8')

it('has a way to the words about elder mode where no script can switch it on', () => {
  const { document } = parseHTML(
    renderToStaticMarkup(
      <main>
        <Masthead
          siteName="某"
          seal="某"
          motto=""
          today="2026-12-02"
          current={null}
          withPlaces={false}
        />
      </main>,
    ),
  )
  const way = document.querySelector('.mast-tools a.elder')
  expect([way?.textContent, way?.getAttribute('href')]).toEqual(['长者版', '/accessibility#elder'])
  expect(way?.className).toContain('without-script')
  expect(SHEET).toMatch(/\[data-script\] \.without-script \{\s*display: none/)
})
