import { parseHTML } from 'linkedom'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, expect, it, vi } from 'vitest'

import { RESULT_CLASSES, type ResultClass } from '#db/matter-states'
import { isPromising } from '#domain/assignment/workflow'

import { AnswerDesk } from './answer-desk.tsx'

const refusal = vi.hoisted(() => ({
  sent: {} as Record<string, string>,
  issues: {} as Record<string, string[]>,
}))
vi.mock('next/navigation', () => ({ useRouter: () => ({}) }))
vi.mock('../../../assignment-actions.ts', () => ({ draft: async () => null }))
vi.mock('../../../../../_lib/use-action-form.ts', () => ({
  useActionForm: () => ({
    frame: {},
    hidden: { requestKey: 'key', onward: undefined },
    busy: false,
    off: false,
    failure: { ok: false, code: 'invalid-input', message: '请改正标出的地方', ...refusal },
    issues: refusal.issues,
    typed: (name: string, otherwise = '') => refusal.sent[name] ?? otherwise,
  }),
}))

beforeEach(() => Object.assign(refusal, { sent: {}, issues: {} }))

const draw = () =>
  parseHTML(
    renderToStaticMarkup(
      <AnswerDesk
        accountId={1}
        target={{ assignmentId: 7, lockVersion: 2 }}
        hasTalked
        warning={null}
        isBeside={false}
        isOpen
        values={{
          resultClass: '',
          text: '',
          letterNumber: '',
          noTalkReason: '',
          promise: '',
          promiseOn: '',
        }}
      />,
    ),
  ).document

/** Whether a class of an element or of one around it hides it, as the style sheet would. */
function isHidden(element: Element | null): boolean {
  if (element === null) return false
  const hides = [...element.classList].some((name) => {
    const when = /^\[(?<selector>.+)_&\]:hidden$/.exec(name)?.groups?.['selector']
    if (when === undefined) return name === 'hidden'
    return element.closest(when.replaceAll('_', ' ')) !== null
  })
  return hides || isHidden(element.parentElement)
}

it.each([...RESULT_CLASSES])('shows what a promise asks for where class %s is one', (one) => {
  refusal.sent = { resultClass: one satisfies ResultClass }
  for (const name of ['promise', 'promiseOn'])
    expect(isHidden(draw().querySelector(`[name=${name}]`))).toBe(!isPromising(one))
})

it.each(['B', 'C'])('marks the fields of a promise that class %s lacks', (one) => {
  refusal.sent = { resultClass: one }
  refusal.issues = { promise: ['请写承诺做什么'], promiseOn: ['请写到哪天做成'] }
  const page = draw()
  for (const [name, [issue]] of Object.entries(refusal.issues)) {
    const field = page.querySelector(`[name=${name}]`)
    expect(field?.getAttribute('aria-invalid')).toBe('true')
    const described = field?.getAttribute('aria-describedby') ?? ''
    expect(page.getElementById(described)?.textContent).toContain(issue)
  }
})
