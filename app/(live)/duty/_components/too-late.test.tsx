import { parseHTML } from 'linkedom'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, expect, it, vi } from 'vitest'

import { DutyForms } from './duty-forms.tsx'

const held = vi.hoisted(() => ({ state: null as object | null }))
vi.mock('../actions.ts', () => ({ move: () => Promise.resolve(null) }))
vi.mock('react', async (original) => ({
  ...(await original<typeof import('react')>()),
  useActionState: () => [held.state, () => {}],
}))

beforeEach(() => Object.assign(held, { state: null }))

const draw = () =>
  parseHTML(renderToStaticMarkup(<main>{<DutyForms token="a-token" one={null} />}</main>)).document

it('keeps the answer that was typed when its link cannot be used any more', () => {
  expect(draw().querySelector('main')?.textContent).toBe('')
  held.state = { ok: false, message: '这个链接不能用了', issues: {}, sent: { text: '已经修好' } }
  const page = draw()
  expect(page.querySelector('form')).toBeNull()
  const alerts = [...page.querySelectorAll('[role=alert]')].map(({ textContent }) => textContent)
  expect(alerts.join('')).toContain('这个链接不能用了')
  expect(alerts.join('')).toContain('已经修好')
})
