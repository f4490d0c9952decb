import { parseHTML } from 'linkedom'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, expect, it, vi } from 'vitest'

import { ConcludeForms } from './conclude-forms.tsx'
import { RateForm } from './rate-form.tsx'

type Refused = { ok: false; code: 'conflict'; message: string; issues: object }
const last = vi.hoisted(() => ({ failure: null as Refused | null }))
vi.mock('next/navigation', () => ({ useRouter: () => ({}) }))
vi.mock('../../../assignment-actions.ts', () => {
  const action = async () => null
  return { archive: action, close: action, rate: action, redo: action }
})
vi.mock('../../../../../_lib/use-action-form.ts', () => ({
  useActionForm: () => ({
    frame: {},
    hidden: { requestKey: 'key', onward: undefined },
    busy: false,
    off: false,
    failure: last.failure,
    issues: {},
    sent: {},
    typed: (name: string) => ({ reason: '路面还没有修好', words: '没有人来谈' })[name] ?? '',
  }),
}))

beforeEach(() => Object.assign(last, { failure: null }))

const TARGET = { matterId: 7, lockVersion: 2 }
const draw = (part: React.ReactNode) =>
  parseHTML(renderToStaticMarkup(<main>{part}</main>)).document
const conclude = (isOpen: boolean) =>
  draw(
    <ConcludeForms
      target={TARGET}
      title="关于修桥的提案"
      parts={[]}
      canRedo={isOpen}
      closing={isOpen ? { allowed: true } : null}
      archiving={null}
    />,
  )
const rate = (isOpen: boolean) => draw(<RateForm target={TARGET} isOpen={isOpen} onPaper={[]} />)

it.each([
  ['deciding', conclude, '路面还没有修好'],
  ['rating', rate, '没有人来谈'],
])('keeps what was typed when %s came too late, and nothing else', (_, drawn, typed) => {
  expect(drawn(true).querySelector('form')).not.toBeNull()
  expect(drawn(false).querySelector('main')?.textContent).toBe('')
  last.failure = { ok: false, code: 'conflict', message: '甲某已经办结', issues: {} }
  const page = drawn(false)
  expect(page.querySelector('form')).toBeNull()
  const alert = page.querySelector('[role=alert]')?.textContent
  expect(alert).toContain('甲某已经办结')
  expect(alert).toContain(typed)
  expect(drawn(true).querySelector('blockquote')).toBeNull()
})
