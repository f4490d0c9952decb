import { parseHTML } from 'linkedom'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'

import type { FieldIssues } from '#lib/refusal'

import { AnswerForms } from './answer-forms.tsx'
import { ChangedWords } from './changed-words.tsx'
import { DecideForms } from './decide-forms.tsx'
import { DraftDesk } from './draft-desk.tsx'
import { ProposeForm } from './propose-form.tsx'
import { SmallMoves } from './small-moves.tsx'

vi.mock('next/navigation', () => ({ useRouter: () => ({}) }))
vi.mock('../../../proposal-actions.ts', () => {
  const action = async () => null
  const names = ['answer', 'change', 'decide', 'drop', 'nameKey', 'propose', 'sendBack']
  return Object.fromEntries([...names, 'submit', 'takeBack'].map((name) => [name, action]))
})

const target = { matterId: 7, lockVersion: 2 }
const title = '关于修桥的提案'
const draw = (part: React.ReactNode) =>
  parseHTML(renderToStaticMarkup(<main>{part}</main>)).document
const buttonsOf = (page: Document) =>
  [...page.querySelectorAll('button[type=submit]')].map((one) => one.textContent)

const desk = (given: {
  agreed?: string[]
  lacking?: FieldIssues
  denied?: string
  isAsReturned?: boolean
}) => (
  <DraftDesk
    accountId={1}
    target={target}
    title={title}
    lacking={{}}
    denied={null}
    isAsReturned={false}
    isOpen
    divisionCode="620104"
    values={{ title }}
    categories={[]}
    members={[]}
    isFromPaper={false}
    similar={[]}
    {...given}
  />
)

it('offers to submit only what lacks nothing and waits for nobody', () => {
  expect(buttonsOf(draw(desk({})))).toEqual(['提交', '确定放弃', '存草稿Ctrl S'])
  const lacking = draw(desk({ lacking: { advice: ['请写建议'], category: ['请选类别'] } }))
  expect(buttonsOf(lacking)).not.toContain('提交')
  const links = [...lacking.querySelectorAll('section a')]
  expect(links.map((one) => [one.getAttribute('href'), one.textContent])).toEqual([
    ['#proposal-advice', '建议'],
    ['#proposal-category', '类别'],
  ])
  const waiting = draw(desk({ denied: '还有 1 位联名人没有答复' }))
  expect(buttonsOf(waiting)).not.toContain('提交')
  expect(waiting.querySelector('main')?.textContent).toContain(
    '还有 1 位联名人没有答复，都答复了再提交',
  )
})

it('asks before what was returned goes back as it was', () => {
  const page = draw(desk({ isAsReturned: true }))
  expect(buttonsOf(page)).toContain('仍要提交')
  expect(page.querySelector('main')?.textContent).toContain('退回后没有改过，仍要提交吗？')
  expect(draw(desk({})).querySelector('main')?.textContent).not.toContain('退回后没有改过')
})

it('asks an officer for what each decision needs, and offers what is possible', () => {
  const page = draw(
    <ProposeForm
      target={target}
      decisions={['file', 'decline', 'merge', 'divert']}
      category="交通"
      categories={['交通']}
      mains={[{ matterId: 3, number: 19, title: '关于修桥的另一件提案' }]}
      isOpen
    />,
  )
  const names = [...page.querySelectorAll('[name]')].map((one) => one.getAttribute('name'))
  expect(new Set(names)).toEqual(
    new Set(['requestKey', 'decision', 'category', 'mainNumber', 'ground', 'diversion', 'reason']),
  )
  expect(page.querySelectorAll('[name=ground] option')).toHaveLength(11)
  const mains = page.querySelector('[aria-label=可以并入的]')
  const label = mains?.querySelector('button')?.getAttribute('aria-label')
  expect(label).toBe('并入相近的第 19 号《关于修桥的另一件提案》')
  const one = draw(
    <ProposeForm
      isOpen
      target={target}
      decisions={['merge']}
      category=""
      categories={[]}
      mains={[]}
    />,
  )
  expect(one.querySelector('[name=decision][checked]')?.getAttribute('value')).toBe('merge')
})

it('warns who writes before others have to answer again, and shows them what changed', () => {
  const text = (part: React.ReactNode) => draw(part).querySelector('main')?.textContent
  expect(text(desk({ agreed: ['乙某', '丙某'] }))).toContain('乙某、丙某同意了联名')
  expect(text(desk({}))).not.toContain('同意了联名')
  const words = { category: '交通', situation: '', analysis: '', advisedUnits: '' }
  const before = { ...words, title, advice: '请修桥。', consent: false }
  const after = { ...before, advice: '请由农户修桥。', consent: true }
  const changed = draw(<ChangedWords before={before} after={after} />)
  expect(changed.querySelector('p')?.textContent).toContain('改了建议、公开，请再答复')
  expect(changed.querySelector('ins')?.textContent).toBe('由农户')
})

it('shows the moves that are allowed, and no others', () => {
  const moves = (allowed: Parameters<typeof SmallMoves>[0]['allowed'], isKey = false) =>
    buttonsOf(draw(<SmallMoves target={target} title={title} allowed={allowed} isKey={isKey} />))
  expect(moves([])).toEqual([])
  expect(moves(['return', 'make-key'])).toEqual(['确定退回修改', '确定列为重点'])
  expect(moves(['end-key', 'ask-revoke'], true)).toEqual(['确定取消重点', '确定申请撤案'])
  expect(
    buttonsOf(draw(<DecideForms isOpen target={target} title={title} proposed="立案" />)),
  ).toEqual(['同意立案', '确定不同意'])
  expect(buttonsOf(draw(<AnswerForms isOpen target={target} title={title} />))).toEqual([
    '同意联名',
    '确定不联名',
  ])
})
