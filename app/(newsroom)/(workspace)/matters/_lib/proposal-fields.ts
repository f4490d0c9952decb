import { MOVER_KINDS, type MoverKind } from '#db/matter-states'
import { MAX_PART, type ProposalInput } from '#domain/proposal/schemas'
import { MOVER_KIND_LABELS } from '#lib/matter-labels'
import { PROPOSAL_WORD_LABELS } from '#lib/proposal-words'

type FieldName = Exclude<keyof ProposalInput, 'with' | 'consent'>

interface ProposalField {
  name: FieldName
  label: string
  kind: 'line' | 'listed' | 'area'
  longest: number
  hint: string
}

export const PROPOSAL_FIELDS: readonly ProposalField[] = [
  {
    name: 'title',
    label: PROPOSAL_WORD_LABELS.title,
    kind: 'line',
    longest: 80,
    hint: '一事一案，如“关于加宽村口道路的提案”',
  },
  {
    name: 'category',
    label: PROPOSAL_WORD_LABELS.category,
    kind: 'listed',
    longest: 20,
    hint: '可以从用过的里选，也可以自己写',
  },
  {
    name: 'situation',
    label: PROPOSAL_WORD_LABELS.situation,
    kind: 'area',
    longest: MAX_PART,
    hint: '看到了什么，在哪里',
  },
  {
    name: 'analysis',
    label: PROPOSAL_WORD_LABELS.analysis,
    kind: 'area',
    longest: MAX_PART,
    hint: '为什么会这样',
  },
  {
    name: 'advice',
    label: PROPOSAL_WORD_LABELS.advice,
    kind: 'area',
    longest: MAX_PART,
    hint: '请谁做什么，一条一条写',
  },
  {
    name: 'advisedUnits',
    label: PROPOSAL_WORD_LABELS.advisedUnits,
    kind: 'line',
    longest: 200,
    hint: '哪个单位办合适，不知道就空着',
  },
]

export const FIELD_LABELS: Readonly<Record<string, string>> = Object.fromEntries(
  PROPOSAL_FIELDS.map(({ name, label }) => [name, label]),
)

/** Where a field is on the page. */
export const fieldId = (name: string): string => `proposal-${name}`

/** What the form of a member holds besides, by the names of its fields; and that of what lies on paper. */
export const MEMBER_LABELS = {
  ...FIELD_LABELS,
  with: '联名',
  consent: PROPOSAL_WORD_LABELS.consent,
}
export const PAPER_LABELS = {
  ...FIELD_LABELS,
  moverKind: '提案者是',
  names: '提案者',
  consent: PROPOSAL_WORD_LABELS.consent,
}

const isMoverKind = (text: string): text is MoverKind =>
  (MOVER_KINDS as readonly string[]).includes(text)

/** What people read of a field that holds a number or a key. */
export function formatField(
  name: string,
  text: string,
  members: readonly { accountId: number; name: string }[],
): string {
  if (name === 'consent') return text === 'on' ? '同意' : '没有同意'
  if (name === 'moverKind') return isMoverKind(text) ? MOVER_KIND_LABELS[text] : text
  if (name !== 'with') return text
  const ids = text.split(',')
  return members
    .flatMap((one) => (ids.includes(String(one.accountId)) ? [one.name] : []))
    .join('、')
}
