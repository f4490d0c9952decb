import { RESULT_CLASSES, TALK_MOMENTS, TALK_WAYS } from '#db/matter-states'
import type { ByLinkScreen } from '#domain/assignment/links/get-by-link'
import type { ByLinkMove } from '#domain/assignment/schemas'
import { TALK_MOMENT_LABELS, TALK_WAY_LABELS } from '#lib/matter-labels'
import { formatClass } from '#lib/proposal-standing'
import { newRequestKey } from '#lib/request-key'

import { MoveForm, type MoveField } from './move-form.tsx'

interface Form {
  title: string
  send: string
  hint?: string
  fields: readonly MoveField[]
}

const FORMS: Record<ByLinkMove, Form> = {
  sign: { title: '签收', send: '签收', hint: '签收以后再沟通、写答复。', fields: [] },
  talk: {
    title: '记一次沟通',
    send: '记下',
    hint: '本站没有提案者的电话，请向交办的同志要。',
    fields: [
      { name: 'heldOn', label: '哪天', kind: 'day' },
      {
        name: 'way',
        label: '方式',
        kind: 'choice',
        choices: TALK_WAYS.map((way) => [way, TALK_WAY_LABELS[way]]),
      },
      {
        name: 'moment',
        label: '时候',
        kind: 'choice',
        choices: TALK_MOMENTS.map((one) => [one, TALK_MOMENT_LABELS[one]]),
      },
      { name: 'words', label: '谈了什么，提案者怎么说', kind: 'area', rows: 4 },
    ],
  },
  'draft-answer': {
    title: '交答复稿',
    send: '交答复稿',
    hint: '另一位签发以后才算答复。交上以后，链接就作废。',
    fields: [
      {
        name: 'resultClass',
        label: '办到什么程度',
        kind: 'choice',
        choices: RESULT_CLASSES.map((one) => [one, formatClass(one)]),
      },
      { name: 'text', label: '答复正文，最多 5000 字', kind: 'area', rows: 12 },
      { name: 'letterNumber', label: '答复文号（有的写，像“通建函〔2026〕12号”）', kind: 'text' },
      { name: 'noTalkReason', label: '没有沟通的理由（记过沟通的空着）', kind: 'text' },
      { name: 'promise', label: '承诺办成什么（B 类、C 类要写）', kind: 'text' },
      { name: 'promiseOn', label: '哪天前办成（B 类、C 类要写）', kind: 'day' },
    ],
  },
  countersign: {
    title: '会签',
    send: '交会签意见',
    hint: '交上以后，链接就作废。',
    fields: [{ name: 'reason', label: '本单位的意见，主办单位会看到', kind: 'area', rows: 4 }],
  },
  refuse: {
    title: '退件',
    send: '退件',
    hint: '不归本单位办的才退。退了以后，链接就作废。',
    fields: [
      { name: 'reason', label: '为什么不归本单位办', kind: 'area', rows: 4 },
      { name: 'proposedUnit', label: '应该由哪个单位办', kind: 'text' },
    ],
  },
}
/** A unit that only joins answers nothing. */
const JOINT_SIGN = { hint: '签收以后再写会签意见。' }
const ORDER: readonly ByLinkMove[] = ['sign', 'talk', 'draft-answer', 'countersign', 'refuse']

/** What the unit may do now, each with its form; of a link that cannot be used, what was typed too late alone. */
export const DutyForms = ({ token, one }: { token: string; one: ByLinkScreen | null }) =>
  ORDER.map((name) => (
    <MoveForm
      key={name}
      {...FORMS[name]}
      {...(name === 'sign' && one?.part === 'joint' && JOINT_SIGN)}
      isOpen={one?.moves.includes(name) ?? false}
      keptAs={`duty ${one?.assignmentId} ${name}`}
      hidden={{
        token,
        move: name,
        lockVersion: String(one?.lockVersion ?? ''),
        requestKey: newRequestKey(),
      }}
    />
  ))
