import { MAX_PART, type ProposalInput } from '#domain/proposal/schemas'

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
    label: '案由',
    kind: 'line',
    longest: 80,
    hint: '一事一案，如“关于加宽村口道路的提案”',
  },
  {
    name: 'category',
    label: '类别',
    kind: 'listed',
    longest: 20,
    hint: '可以从用过的里选，也可以自己写',
  },
  { name: 'situation', label: '情况', kind: 'area', longest: MAX_PART, hint: '看到了什么，在哪里' },
  { name: 'analysis', label: '分析', kind: 'area', longest: MAX_PART, hint: '为什么会这样' },
  {
    name: 'advice',
    label: '建议',
    kind: 'area',
    longest: MAX_PART,
    hint: '请谁做什么，一条一条写',
  },
  {
    name: 'advisedUnits',
    label: '建议承办',
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
