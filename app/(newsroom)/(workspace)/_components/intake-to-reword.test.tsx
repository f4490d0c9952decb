import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import { IntakeToReword } from './intake-to-reword.tsx'

it('shows the words beside the form, in no field of it', () => {
  const intake = { intakeId: 5, place: '水洛镇', words: '路灯坏了半年' }
  const html = renderToStaticMarkup(<IntakeToReword intake={intake} />)
  expect(html).toContain('路灯坏了半年</blockquote>')
  expect(html).toContain('href="/intake/5"')
  expect(html).not.toMatch(/<(?:textarea|input)/)
})
