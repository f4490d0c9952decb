import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import { ImportKeys } from './import-keys.tsx'

it('opens the keys of its own page by the question mark', () => {
  expect(renderToStaticMarkup(<ImportKeys />)).toContain('data-keys="own"')
})
