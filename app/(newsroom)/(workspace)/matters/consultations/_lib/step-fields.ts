import {
  ADOPTIONS,
  CONSULTATION_DIVERSIONS,
  TALK_FORMS,
  type ConsultationMove,
} from '#db/consultation-states'
import {
  ADOPTION_LABELS,
  CONSULTATION_DIVERSION_LABELS,
  TALK_FORM_LABELS,
} from '#lib/consultation-labels'

export interface StepField {
  name: string
  label: string
  kind: 'line' | 'area' | 'day' | 'number' | 'choice'
  longest?: number
  choices?: readonly (readonly [value: string, word: string])[]
}

/** What the form of a move asks for. */
interface StepFields {
  /** On the button that opens it. */
  word: string
  fields: readonly StepField[]
  hint?: string
}

const day = (label: string): StepField => ({ name: 'doneOn', label, kind: 'day' })
const line = (name: string, label: string, longest: number): StepField => ({
  name,
  label,
  kind: 'line',
  longest,
})
const area = (name: string, label: string, longest: number): StepField => ({
  name,
  label,
  kind: 'area',
  longest,
})
const number = (name: string, label: string): StepField => ({ name, label, kind: 'number' })
const choice = <Value extends string>(
  name: string,
  label: string,
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
): StepField => ({
  name,
  label,
  kind: 'choice',
  choices: [['', '请选择'], ...values.map((value) => [value, labels[value]] as const)],
})

const SHOWN = '公布以后读者会看到，不写个人的姓名、住址和电话。'

export type StepMove = Exclude<
  ConsultationMove,
  'enter' | 'change' | 'turn-down' | 'link' | 'unlink'
>

export const STEP_FIELDS: Readonly<Record<StepMove, StepFields>> = {
  select: { word: '确定', fields: [], hint: '确定以后先去调研，再协商。' },
  'leave-out': { word: '不列入', fields: [area('reason', '理由', 300)], hint: SHOWN },
  divert: {
    word: '转办',
    fields: [
      choice('diversion', '转到哪里', CONSULTATION_DIVERSIONS, CONSULTATION_DIVERSION_LABELS),
      line('proposalNumber', '转成了第几号提案（还没有号，空着）', 9),
      area('reason', '理由', 300),
    ],
    hint: SHOWN,
  },
  visit: {
    word: '记一次调研',
    fields: [day('哪天去的'), line('place', '地点', 60), area('found', '了解到的情况', 500)],
    hint: `没有调研，不能协商。${SHOWN}`,
  },
  talk: {
    word: '记一次协商',
    fields: [
      day('哪天协商的'),
      line('place', '地点', 60),
      choice('form', '形式', TALK_FORMS, TALK_FORM_LABELS),
      number('members', '委员（人）'),
      number('residents', '群众（人）'),
      number('departments', '部门（个）'),
      number('experts', '专家（人）'),
    ],
  },
  conclude: {
    word: '写协商意见',
    fields: [day('哪天形成的'), area('text', '意见', 500)],
    hint: SHOWN,
  },
  report: { word: '报送', fields: [day('哪天报送的')] },
  adopt: {
    word: '记是否采纳',
    fields: [
      day('哪天答复的'),
      choice('adoption', '是否采纳', ADOPTIONS, ADOPTION_LABELS),
      area('reason', '理由（采纳的可以不写）', 300),
    ],
    hint: SHOWN,
  },
  'hand-over': {
    word: '交办',
    hint: '选了单位的，它的经办人和签发人收到通知，在「本单位承办」里看到。',
    fields: [
      day('哪天交办的'),
      { name: 'unitId', label: '承办单位', kind: 'choice' },
      line('unit', '不在里面的，写名称（选了的空着）', 40),
      { name: 'dueOn', label: '办理期限', kind: 'day' },
      line('words', '说明（可以不写）', 100),
    ],
  },
  'report-progress': {
    word: '记进展',
    fields: [day('哪天的情况'), line('words', '办到哪一步', 100)],
    hint: `还没有办完的记在这里，可以记多次：“办”灯不亮，期限照算。${SHOWN}`,
  },
  handle: {
    word: '记办完',
    fields: [day('哪天办完的'), line('words', '怎么办的', 100)],
    hint: `记了就是办完了：“办”灯点亮，不再算超期；记错了，由专员退回重新办理。还没有办完的，点「记进展」。${SHOWN}`,
  },
  supervise: {
    word: '记督办',
    fields: [day('哪天督办的'), line('words', '怎么督办的', 100)],
    hint: SHOWN,
  },
  reply: {
    word: '记答复',
    fields: [day('哪天答复的'), line('words', '怎么答复的', 100)],
    hint: SHOWN,
  },
  redo: {
    word: '重新办理',
    fields: [area('reason', '为什么还没有办完', 300)],
    hint: `退回承办单位：“办”灯、“复”灯熄灭，期限还是原来的。记了群众评议就不能再退。${SHOWN}`,
  },
  judge: {
    word: '记群众评议',
    fields: [
      day('哪天评议的'),
      number('satisfied', '满意（人）'),
      number('mostly', '基本满意（人）'),
      number('dissatisfied', '不满意（人）'),
    ],
  },
  close: { word: '办结', fields: [], hint: '办结以后不能再改。' },
  reword: {
    word: '改说法',
    fields: [line('title', '议题（不改的空着）', 60), area('about', '说明（不改的空着）', 300)],
    hint: `${SHOWN}原来的说法留在经过里，只在内部看。`,
  },
  publish: { word: '公布', fields: [], hint: '读者看到现在的样子；以后再办的，要再公布一次。' },
  hide: {
    word: '隐藏',
    fields: [area('reason', '理由', 300)],
    hint: '马上从网页上拿掉，到重新公开为止；隐藏了可以改说法，再由终审编辑公布。理由只在内部看。',
  },
  show: {
    word: '重新公开',
    fields: [area('reason', '理由', 300)],
    hint: '读者看到的还是隐藏以前的样子；以后再办的，要再公布一次。理由只在内部看。',
  },
}

interface Unit {
  unitId: number
  name: string
}

/** What the form of a move asks for, with the units of the place where one is chosen. */
export const fieldsOf = (move: StepMove, units: readonly Unit[]): readonly StepField[] =>
  STEP_FIELDS[move].fields.map((field) =>
    field.name === 'unitId'
      ? {
          ...field,
          choices: [
            ['', '请选择'],
            ...units.map(({ unitId, name }) => [String(unitId), name] as const),
          ],
        }
      : field,
  )
