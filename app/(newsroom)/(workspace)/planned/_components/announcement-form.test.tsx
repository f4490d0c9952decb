import { renderToStaticMarkup } from 'react-dom/server'
import { parseHTML } from 'linkedom'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { beforeEach, expect, it, vi } from 'vitest'

import type { Failed } from '../../../_lib/failures.ts'
import type { KeptWords } from '../../_lib/kept/kept-words.ts'
import { ChangeAnnouncement, NewAnnouncement } from './announcement-form.tsx'

const { given } = vi.hoisted(() => ({
  given: { kept: null as KeptWords | null, failure: null as Failed | null },
}))
vi.mock('next/navigation', () => ({ useRouter: () => ({}) }))
vi.mock('../actions.ts', () => ({ change: async () => null, submit: async () => null }))
vi.mock('../../_lib/kept/use-kept-words.ts', () => ({
  useKeptWords: () => ({ kept: given.kept, earlier: null, round: 0, keep: () => true }),
}))
vi.mock('../../../_lib/use-action-form.ts', () => ({
  useActionForm: () => ({
    failure: given.failure,
    issues: given.failure?.issues ?? {},
    typed: (_: string, otherwise = '') => otherwise,
    frame: {},
    hidden: { requestKey: '0', onward: undefined },
  }),
}))

beforeEach(() => {
  given.kept = { title: '庄浪县政协讲堂第九讲' }
  given.failure = null
})

const people = { accountId: 7, earliest: '2026-03-28' }
const write = (
  <NewAnnouncement
    {...people}
    divisions={[{ code: '620825', name: '庄浪县', parentCode: '620800', level: 'county' }]}
    home="620825"
  />
)
const change = (
  <ChangeAnnouncement
    {...people}
    target={{ announcementId: 3, lockVersion: 1 }}
    values={{ title: '第八讲' }}
    closed={null}
  />
)
const draw = (form: React.ReactNode) =>
  parseHTML(renderToStaticMarkup(<main>{form}</main>)).document.querySelector('main')

it('compares what this device kept with an announcement that is there, and with no other', () => {
  expect(draw(change)?.textContent).toContain('预告上现在是：第八讲')
  const page = draw(write)
  expect(page?.querySelector('[name=title]')?.getAttribute('value')).toBe('庄浪县政协讲堂第九讲')
  expect(page?.textContent).not.toContain('预告上现在是')
})

it('leads to the sign-in in another tab when the session is gone, and only then', () => {
  given.failure = { ok: false, code: 'signed-out', message: '登录已失效', issues: {} }
  const link = draw(write)?.querySelector('a[href="/sign-in?callbackUrl=%2Fplanned"]')
  expect([link?.textContent, link?.getAttribute('target')]).toEqual(['去登录', '_blank'])
  given.failure = { ok: false, code: 'fault', message: '没有收到网站的回答', issues: {} }
  expect(draw(write)?.textContent).not.toContain('去登录')
})

it('hands in by Ctrl Enter, keeps by Ctrl S from the browser, and names both to the question mark', () => {
  const { window, document } = parseHTML('<html><body><main></main></body></html>')
  for (const [name, value] of Object.entries({ window, document, HTMLElement: window.HTMLElement }))
    vi.stubGlobal(name, value)
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  const main = document.querySelector('main')
  if (!main) throw new Error('There is no page')
  const root = createRoot(main)
  act(() => root.render(change))
  const form = document.querySelector('form')
  if (!form) throw new Error('There is no form')
  form.requestSubmit = vi.fn<() => void>()
  const press = (key: string) => {
    const event = new window.Event('keydown', { bubbles: true, cancelable: true })
    act(() => void form.dispatchEvent(Object.assign(event, { key, ctrlKey: true })))
    return event.defaultPrevented
  }
  expect(main.querySelectorAll('[data-keys=own]')).toHaveLength(1)
  expect(press('s')).toBe(true)
  expect(main.textContent).toContain('还没有交审')
  expect(form.requestSubmit).not.toHaveBeenCalled()
  expect(press('Enter')).toBe(true)
  expect(form.requestSubmit).toHaveBeenCalledOnce()
  act(() => root.unmount())
  vi.unstubAllGlobals()
})
