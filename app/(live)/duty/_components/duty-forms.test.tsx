import { parseHTML } from 'linkedom'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'

import type { ByLinkScreen } from '#domain/assignment/links/get-by-link'

import { DutyForms } from './duty-forms.tsx'
import { DutyView } from './duty-view.tsx'

vi.mock('../actions.ts', () => ({ move: () => Promise.resolve(null) }))

const screen = (given: Partial<ByLinkScreen> = {}): ByLinkScreen => ({
  assignmentId: 7,
  title: '关于修桥的提案',
  number: 23,
  divisionCode: '620825',
  movers: ['甲某'],
  words: { situation: '桥面窄。', analysis: '车多。', advice: '请加宽桥面。' },
  merged: [],
  unit: '县住建局',
  part: 'lead',
  dueOn: '2026-06-20',
  lockVersion: 3,
  expiresAt: new Date('2026-04-19T02:00:00Z'),
  talks: [{ heldOn: '2026-03-19', way: 'phone', moment: 'during', written: '说明了安排' }],
  isDrafted: false,
  endedAs: null,
  moves: ['sign', 'refuse'],
  ...given,
})
const draw = (part: React.ReactNode) =>
  parseHTML(renderToStaticMarkup(<main>{part}</main>)).document
const formsOf = (moves: ByLinkScreen['moves']) =>
  draw(<DutyForms token="a-token" one={screen({ moves })} />)

it('shows the words of the matter, the unit and its day', () => {
  const text = draw(<DutyView one={screen()} />).querySelector('main')?.textContent
  for (const shown of [
    '第 23 号提案',
    '县住建局（主办）',
    '2026年6月20日',
    '请加宽桥面。',
    '电话',
  ]) {
    expect(text).toContain(shown)
  }
})

it('shows what was merged into it, with its number, its movers and its words', () => {
  const words = { situation: '桥头没有灯。', analysis: '', advice: '请装灯。' }
  const other = { matterId: 9, number: 24, title: '关于桥边路灯的提案', movers: ['丙某'] }
  const page = draw(<DutyView one={screen({ merged: [{ ...other, ...words }] })} />)
  const [section] = [...page.querySelectorAll('section')].slice(-2)
  for (const shown of [other.title, '第 24 号提案，提案者：丙某', '桥头没有灯。', '请装灯。']) {
    expect(section?.textContent).toContain(shown)
  }
  expect(section?.textContent).not.toContain('分析')
})

it('says of what is over that nothing is left to do, and no day until when', () => {
  const given = screen({ part: 'joint', endedAs: 'closed', moves: [] })
  const text = draw(<DutyView one={given} />).querySelector('main')?.textContent
  expect(text).toContain('提案已办结，不用再办')
  expect(text).not.toContain('有效')
  expect(text).not.toContain('2026年6月20日')
})

it('has a form for each move that is allowed, with the link and the version that is seen', () => {
  const page = formsOf(['sign', 'refuse'])
  expect([...page.querySelectorAll('button[type=submit]')].map((one) => one.textContent)).toEqual([
    '签收',
    '退件',
  ])
  for (const form of page.querySelectorAll('form')) {
    const valueOf = (name: string) => form.querySelector(`[name=${name}]`)?.getAttribute('value')
    expect([valueOf('token'), valueOf('lockVersion')]).toEqual(['a-token', '3'])
    expect(valueOf('requestKey')).toMatch(/^[\da-f]{32}$/)
  }
  expect(formsOf([]).querySelector('form')).toBeNull()
})

it('asks a unit that only joins for its view, and for no answer', () => {
  const wordsOf = (part: ByLinkScreen['part']) =>
    draw(<DutyForms token="a-token" one={screen({ part })} />).querySelector('main')?.textContent
  expect(wordsOf('joint')).toContain('再写会签意见')
  expect(wordsOf('joint')).not.toContain('写答复')
  expect(wordsOf('lead')).toContain('写答复')
})

it('asks for all that an answer takes, each field with its label', () => {
  const page = formsOf(['draft-answer', 'talk', 'countersign'])
  const names = [...page.querySelectorAll('[aria-labelledby=draft-answer-form] label')].map(
    (label) => page.getElementById(label.getAttribute('for') ?? '')?.getAttribute('name'),
  )
  expect(names).toEqual([
    'resultClass',
    'text',
    'letterNumber',
    'noTalkReason',
    'promise',
    'promiseOn',
  ])
})
