import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import { WebAddress } from './web-address.tsx'

it('lets an address be parted behind its strokes alone', () => {
  const markup = renderToStaticMarkup(<WebAddress address="http://localhost:3700/articles/205" />)
  expect(markup.split('<wbr/>')).toEqual(['http://', 'localhost:3700/', 'articles/', '205'])
})
