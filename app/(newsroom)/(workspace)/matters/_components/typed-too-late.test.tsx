import { parseHTML } from 'linkedom'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, expect, it, vi } from 'vitest'

import { AnswerDesk } from '../assignment/[assignmentId]/_components/answer-desk.tsx'
import { DecideAnswer } from '../assignment/[assignmentId]/_components/decide-answer.tsx'
import { DispatcherMoves } from '../assignment/[assignmentId]/_components/dispatcher-moves.tsx'
import { TalkForm } from '../assignment/[assignmentId]/_components/talk-form.tsx'
import { UnitMoves } from '../assignment/[assignmentId]/_components/unit-moves.tsx'
import { ChangeTopic } from '../consultations/[matterId]/_components/change-topic.tsx'
import { StepForm } from '../consultations/[matterId]/_components/step-form.tsx'
import { PromiseMoves } from '../promises/_components/promise-moves.tsx'
import { AnswerForms } from '../proposal/[matterId]/_components/answer-forms.tsx'
import { ConcludeForms } from '../proposal/[matterId]/_components/conclude-forms.tsx'
import { DecideForms } from '../proposal/[matterId]/_components/decide-forms.tsx'
import { DraftDesk } from '../proposal/[matterId]/_components/draft-desk.tsx'
import { ProposeForm } from '../proposal/[matterId]/_components/propose-form.tsx'
import { RateForm } from '../proposal/[matterId]/_components/rate-form.tsx'
import { SmallMoves } from '../proposal/[matterId]/_components/small-moves.tsx'

type Refused = { ok: false; code: 'conflict'; message: string; issues: object }
const { last, anyAction } = vi.hoisted(() => ({
  last: { failure: null as Refused | null },
  anyAction: (names: string) =>
    Object.fromEntries(names.split(' ').map((name) => [name, async () => null])),
}))
vi.mock('next/navigation', () => ({ useRouter: () => ({}) }))
vi.mock('../assignment-actions.ts', () =>
  anyAction(
    'answer archive close countersign draft extend openLink rate reassign redo refuse sendBack sign talk',
  ),
)
vi.mock('../proposal-actions.ts', () =>
  anyAction('answer askForSimilar change decide drop nameKey propose sendBack submit takeBack'),
)
vi.mock('../promise-actions.ts', () => anyAction('report sendBack settle'))
vi.mock('../consultations/actions.ts', () =>
  anyAction(
    'answer change close conclude decide hide judge light prove publish report talk visit enter',
  ),
)
const TYPED: Readonly<Record<string, string>> = {
  reason: '路面还没有修好',
  words: '没有人来谈',
  text: '已经列入计划',
  found: '桥面有裂缝',
  about: '群众走不过去',
  situation: '桥松了',
}
vi.mock('../../../_lib/use-action-form.ts', () => ({
  useActionForm: () => ({
    frame: {},
    hidden: { requestKey: 'key', onward: undefined },
    busy: false,
    off: false,
    failure: last.failure,
    issues: {},
    sent: {},
    typed: (name: string, otherwise = '') => TYPED[name] ?? otherwise,
  }),
}))

beforeEach(() => Object.assign(last, { failure: null }))

const target = { matterId: 7, lockVersion: 2 }
const part = { assignmentId: 7, lockVersion: 2 }
const title = '关于修桥的提案'
const draw = (node: React.ReactNode) =>
  parseHTML(renderToStaticMarkup(<main>{node}</main>)).document

const FORMS: Readonly<Record<string, readonly [(isOpen: boolean) => React.ReactNode, string]>> = {
  'joining a proposal': [
    (isOpen) => <AnswerForms target={target} title={title} isOpen={isOpen} />,
    'reason',
  ],
  'a second decision': [
    (isOpen) => <DecideForms target={target} title={title} proposed="立案" isOpen={isOpen} />,
    'reason',
  ],
  'a small move': [
    (isOpen) => (
      <SmallMoves target={target} title={title} allowed={isOpen ? ['return'] : []} isKey={false} />
    ),
    'reason',
  ],
  'what is proposed': [
    (isOpen) => (
      <ProposeForm
        target={target}
        decisions={['decline']}
        category=""
        categories={[]}
        mains={[]}
        isOpen={isOpen}
      />
    ),
    'reason',
  ],
  closing: [
    (isOpen) => (
      <ConcludeForms
        target={target}
        title={title}
        parts={[]}
        canRedo={isOpen}
        closing={isOpen ? { allowed: true } : null}
        archiving={null}
      />
    ),
    'reason',
  ],
  rating: [(isOpen) => <RateForm target={target} isOpen={isOpen} onPaper={[]} />, 'words'],
  'a draft': [
    (isOpen) => (
      <DraftDesk
        accountId={1}
        target={target}
        title={title}
        lacking={{}}
        denied={null}
        isAsReturned={false}
        isOpen={isOpen}
        divisionCode="620104"
        values={{ title }}
        categories={[]}
        members={[]}
        isFromPaper={false}
        similar={[]}
      />
    ),
    'situation',
  ],
  'a move of a unit': [
    (isOpen) => (
      <UnitMoves
        target={part}
        title={title}
        allowed={isOpen ? ['sign', 'refuse', 'countersign'] : []}
        refuseBy={null}
      />
    ),
    'reason',
  ],
  'a move of a dispatcher': [
    (isOpen) => (
      <DispatcherMoves
        target={part}
        title={title}
        allowed={isOpen ? ['reassign', 'extend', 'open-link'] : []}
        units={[]}
        offer={null}
        dueOn={null}
        others={[]}
        hasLink={false}
      />
    ),
    'reason',
  ],
  'signing an answer': [
    (isOpen) => <DecideAnswer target={part} title={title} isOpen={isOpen} />,
    'reason',
  ],
  'a talk of a unit': [
    (isOpen) => <TalkForm target={part} title={title} today="2026-06-20" isOpen={isOpen} />,
    'words',
  ],
  'an answer': [
    (isOpen) => (
      <AnswerDesk
        accountId={1}
        target={part}
        hasTalked
        warning={null}
        isBeside={false}
        isOpen={isOpen}
        values={{
          resultClass: '',
          text: '',
          letterNumber: '',
          noTalkReason: '',
          promise: '',
          promiseOn: '',
        }}
      />
    ),
    'text',
  ],
  'a visit of a topic': [
    (isOpen) => <StepForm move="visit" target={target} title={title} units={[]} isOpen={isOpen} />,
    'found',
  ],
  'a change of a topic': [
    (isOpen) => (
      <ChangeTopic
        accountId={1}
        target={target}
        divisionCode="620104"
        rooms={[]}
        values={{}}
        isOpen={isOpen}
      />
    ),
    'about',
  ],
  'the end of a promise': [
    (isOpen) => (
      <PromiseMoves
        target={{ promiseId: 7, lockVersion: 2 }}
        words="修桥"
        canReport={isOpen}
        canSettle={isOpen}
        hasAnswerA={false}
        stories={[]}
      />
    ),
    'words',
  ],
}

it.each(Object.entries(FORMS))('keeps what was typed when %s came too late', (_, [form, field]) => {
  expect(draw(form(true)).querySelector('form')).not.toBeNull()
  expect(draw(form(false)).querySelector('main')?.textContent).toBe('')
  last.failure = { ok: false, code: 'conflict', message: '甲某已经办了', issues: {} }
  const page = draw(form(false))
  expect(page.querySelector('form')).toBeNull()
  const alerts = [...page.querySelectorAll('[role=alert]')].map(({ textContent }) => textContent)
  expect(alerts[0]).toContain('甲某已经办了')
  expect(alerts.join('')).toContain(TYPED[field])
  expect(draw(form(true)).querySelector('form')).not.toBeNull()
})
