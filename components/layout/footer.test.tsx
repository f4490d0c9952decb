import { parseHTML } from 'linkedom'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import type { Settings } from '#domain/setting/settings'

import { Footer } from './footer.tsx'

it('says where no script runs what needs one, and leads to the words about it', () => {
  const settings = { siteName: '某' } as Settings
  const { document } = parseHTML(renderToStaticMarkup(<Footer settings={settings} whole={null} />))
  const line = document.querySelector('p.without-script')
  expect(line?.textContent).toContain('长者版、字号、夜间和朗读要用脚本')
  expect(line?.querySelector('a')?.getAttribute('href')).toBe('/accessibility#elder')
})
