import { parseHTML } from 'linkedom'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, expect, it, vi } from 'vitest'

import { ContactForm } from './contact-form.tsx'
import { DecisionForms } from './decision-forms.tsx'
import { TopicToEnter } from './topic-to-enter.tsx'

type Refused = { ok: false; code: 'conflict'; message: string; issues: object }
const last = vi.hoisted(() => ({
  failure: null as Refused | null,
  sent: '',
  kept: null as object | null,
}))
vi.mock('next/navigation', () => ({ useRouter: () => ({}) }))
vi.mock('../../../_lib/kept/use-kept-words.ts', () => ({
  useKeptWords: ({ form }: { form: string }) => ({
    kept: form === 'accept' ? last.kept : null,
    earlier: null,
    round: 0,
  }),
}))
vi.mock('../../actions.ts', () => {
  const action = async () => null
  return { accept: action, decline: action, showContact: action }
})
vi.mock('../../../../_lib/use-action-form.ts', () => ({
  useActionForm: () => ({
    frame: {},
    hidden: { requestKey: 'key', onward: undefined },
    busy: false,
    off: false,
    failure: last.failure,
    issues: {},
    typed: (name: string, otherwise = '') => (name === 'reply' && last.sent) || otherwise,
  }),
}))

beforeEach(() => Object.assign(last, { failure: null, sent: '', kept: null }))

const draw = (part: React.ReactNode) =>
  parseHTML(renderToStaticMarkup(<main>{part}</main>)).document
const forms = (isDecided: boolean) =>
  draw(
    <DecisionForms accountId={1} target={{ intakeId: 7, lockVersion: 0 }} isDecided={isDecided} />,
  )

it('asks for a decision until there is one, and for none after it', () => {
  expect(forms(false).querySelectorAll('form')).toHaveLength(2)
  expect(forms(true).querySelector('main')?.textContent).toBe('')
})

it('keeps what was typed too late, with the sentence that says who was first', () => {
  last.failure = { ok: false, code: 'conflict', message: '甲某已经受理', issues: {} }
  last.sent = '请打 12345。'
  const page = forms(true)
  expect(page.querySelector('form')).toBeNull()
  const alert = page.querySelector('[role=alert]')?.textContent
  expect(alert).toContain('甲某已经受理')
  expect(alert).toContain('请打 12345。')
})

it('leads who may enter topics to the form of one, and says to all that none was made', () => {
  const note = (canEnter: boolean) => draw(<TopicToEnter intakeId={7} canEnter={canEnter} />)
  for (const canEnter of [true, false])
    expect(note(canEnter).querySelector('main')?.textContent).toContain('议题要另外录入')
  const way = note(true).querySelector('a')?.getAttribute('href')
  expect(way).toBe('/matters/consultations/new?intake=7')
  expect(note(false).querySelector('a')).toBeNull()
})

it('puts back what was typed on this device, in the form that it was typed into', () => {
  last.kept = { reply: '路已经报给乡里。' }
  const [accepting, declining] = forms(false).querySelectorAll('form')
  expect(accepting?.querySelector('[name=reply]')?.textContent).toContain('路已经报给乡里。')
  expect(accepting?.textContent).toContain('还没有送出')
  expect(declining?.querySelector('[name=reply]')?.textContent).not.toContain('路')
})

it.each([
  [false, '没有留联系方式。'],
  [true, '没有留联系方式，或者已经按期删去。'],
])('says that a contact may have been erased where that is so: %s', (isErasable, sentence) => {
  const page = draw(<ContactForm intakeId={7} hasContact={false} isErasable={isErasable} />)
  expect(page.querySelector('main')?.textContent).toBe(sentence)
})
