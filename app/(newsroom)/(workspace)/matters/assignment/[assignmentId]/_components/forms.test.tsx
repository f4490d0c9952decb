import { parseHTML } from 'linkedom'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'

import { AssignForm } from '../../../dispatch/_components/assign-form.tsx'
import { ConcludeForms } from '../../../proposal/[matterId]/_components/conclude-forms.tsx'
import { RateForm } from '../../../proposal/[matterId]/_components/rate-form.tsx'
import { AnswerDesk } from './answer-desk.tsx'
import { DispatcherMoves } from './dispatcher-moves.tsx'
import { UnitMoves } from './unit-moves.tsx'

vi.mock('next/navigation', () => ({ useRouter: () => ({}) }))
vi.mock('../../../assignment-actions.ts', () => {
  const action = async () => null
  const names = [
    'answer',
    'archive',
    'assign',
    'close',
    'countersign',
    'draft',
    'extend',
    'rate',
    'reassign',
  ]
  const others = ['openLink', 'redo', 'refuse', 'sendBack', 'sign', 'talk']
  return Object.fromEntries([...names, ...others].map((name) => [name, action]))
})

const target = { assignmentId: 7, lockVersion: 2 }
const matter = { matterId: 5, lockVersion: 1 }
const title = '关于修桥的提案'
const units = [
  { unitId: 3, name: '县住建局' },
  { unitId: 4, name: '县财政局' },
]
const draw = (part: React.ReactNode) =>
  parseHTML(renderToStaticMarkup(<main>{part}</main>)).document
const buttonsOf = (part: React.ReactNode) =>
  [...draw(part).querySelectorAll('button[type=submit]')].map((one) => one.textContent)
const namesOf = (page: Document) =>
  new Set([...page.querySelectorAll('[name]')].map((one) => one.getAttribute('name')))

it('offers the day that the limit in force leads to, names its rule, and says so where none is on', () => {
  const form = (offer: Parameters<typeof AssignForm>[0]['offer']) =>
    draw(<AssignForm target={matter} units={units} offer={offer} />)
  const offered = form({ dueOn: '2026-06-20', rule: '《某办法》（3 个月）' })
  expect(offered.querySelector('[name=dueOn]')?.getAttribute('value')).toBe('2026-06-20')
  expect(offered.querySelector('main')?.textContent).toContain('照《某办法》（3 个月）算出')
  expect(form(null).querySelector('main')?.textContent).toContain('没有启用答复期限')
  const beyond = form({ dueOn: null, rule: '《某办法》（60 个工作日）' })
  expect(beyond.querySelector('main')?.textContent).toContain('没有登记放假安排')
  expect(namesOf(offered)).toEqual(new Set(['requestKey', 'how', 'lead', 'with[]', 'dueOn']))
})

it('shows the moves of a unit and of a dispatcher that are allowed, and no others', () => {
  const unit = (allowed: Parameters<typeof UnitMoves>[0]['allowed']) =>
    buttonsOf(<UnitMoves target={target} title={title} allowed={allowed} refuseBy={null} />)
  expect(unit([])).toEqual([])
  expect(unit(['sign', 'refuse'])).toEqual(['签收', '确定退件'])
  expect(unit(['countersign'])).toEqual(['确定会签'])
  const dispatcher = (allowed: Parameters<typeof UnitMoves>[0]['allowed'], hasLink = false) =>
    buttonsOf(
      <DispatcherMoves
        target={target}
        title={title}
        allowed={allowed}
        units={units}
        offer={null}
        dueOn="2026-06-20"
        others={[]}
        hasLink={hasLink}
      />,
    )
  expect(dispatcher(['sign', 'answer'])).toEqual([])
  expect(dispatcher(['reassign'])).toEqual(['确定改交'])
  expect(dispatcher(['extend'])).toEqual(['确定延期'])
  expect(dispatcher(['open-link'])).toEqual(['开单位链接'])
  expect(dispatcher(['open-link'], true)).toEqual(['换一个单位链接'])
})

it('says whose day is not extended with the one that is', () => {
  const words = (others: string[]) =>
    draw(
      <DispatcherMoves
        target={target}
        title={title}
        allowed={['extend']}
        units={units}
        offer={null}
        dueOn="2026-06-20"
        others={others}
        hasLink={false}
      />,
    ).querySelector('main')?.textContent
  expect(words(['县财政局'])).toContain('县财政局的期限不跟着延')
  expect(words([])).not.toContain('不跟着延')
})

it('asks for the reason of no talk only where nobody talked, and warns who cannot sign what they send', () => {
  const desk = (hasTalked: boolean) =>
    draw(
      <AnswerDesk
        accountId={1}
        target={target}
        hasTalked={hasTalked}
        warning={hasTalked ? '您自己不能签发' : null}
        isBeside={false}
        isOpen
        values={{
          resultClass: 'B',
          text: '',
          letterNumber: '',
          noTalkReason: '',
          promise: '',
          promiseOn: '',
        }}
      />,
    )
  expect(namesOf(desk(true)).has('noTalkReason')).toBe(false)
  expect(namesOf(desk(false)).has('noTalkReason')).toBe(true)
  expect(desk(true).querySelector('form')?.textContent).toContain('您自己不能签发')
  expect(desk(true).querySelector('[name=resultClass][checked]')?.getAttribute('value')).toBe('B')
})

it('asks an officer whose rating is on paper, and a mover for their own alone', () => {
  const names = (onPaper: Parameters<typeof RateForm>[0]['onPaper']) =>
    namesOf(draw(<RateForm isOpen target={matter} onPaper={onPaper} />))
  expect(names([])).toEqual(new Set(['requestKey', 'attitude', 'result', 'words']))
  expect(names([{ moverId: 9, name: '甲某' }]).has('moverId')).toBe(true)
})

it('says why a matter cannot be closed yet, and nothing to who decides nothing', () => {
  const forms = (given: Partial<Parameters<typeof ConcludeForms>[0]>) => (
    <ConcludeForms
      target={matter}
      title={title}
      parts={[{ assignmentId: 7, unit: '县住建局' }]}
      canRedo={false}
      closing={null}
      archiving={null}
      {...given}
    />
  )
  expect(buttonsOf(forms({}))).toEqual([])
  expect(buttonsOf(forms({ archiving: { allowed: true } }))).toEqual(['归档'])
  const denied = forms({ canRedo: true, closing: { allowed: false, reason: '还有 1 位没有评价' } })
  expect(draw(denied).querySelector('main')?.textContent).toContain('还有 1 位没有评价')
  expect(buttonsOf(denied)).toEqual(['确定重新办理'])
  expect(buttonsOf(forms({ closing: { allowed: true } }))).toEqual(['确定办结'])
})
