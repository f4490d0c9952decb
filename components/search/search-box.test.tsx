import { parseHTML } from 'linkedom'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import { SearchBox } from './search-box.tsx'

it.each([true, false])('says in the field what it takes (compact: %s)', (compact) => {
  const { document } = parseHTML(
    renderToStaticMarkup(<SearchBox id="q" label="搜索" compact={compact} />),
  )
  expect(document.querySelector('input')?.getAttribute('placeholder')).toBe('搜报道、县区')
})
