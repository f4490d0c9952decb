import { parseHTML } from 'linkedom'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import { IntakeCounts } from './intake-counts.tsx'

it('heads what still waits as waiting: not all that came stands in that column', () => {
  const place = { divisionCode: '620825', division: '庄浪', kind: 'topic' } as const
  const counts = [
    { ...place, state: 'received', count: 2 },
    { ...place, state: 'accepted', count: 3 },
  ] as const
  const { document } = parseHTML(renderToStaticMarkup(<IntakeCounts counts={[...counts]} />))
  const heads = [...document.querySelectorAll('thead th')].map((one) => one.textContent)
  const cells = [...document.querySelectorAll('tbody tr > *')].map((one) => one.textContent)
  expect(cells[heads.indexOf('等人看')]).toBe('2')
  expect(heads).not.toContain('收到')
})
