import { CONSULTATION_MOVE_LABELS, CONSULTATION_STATE_LABELS } from '#lib/consultation-labels'

import { CONSULTATION_WORKFLOW } from './workflow.ts'

type Step = (typeof CONSULTATION_WORKFLOW)[number]

/** docs/consultation-workflow.md, made from the table, so that the two cannot differ. */
export function renderWorkflowDocument(): string {
  return `# Workflow of a consultation

Made from domain/consultation/workflow.ts by its test; change the table, then run
\`npm exec -- vitest run --project='unit*' domain/consultation/workflow-document --update\`.

\`\`\`mermaid
stateDiagram-v2
  [*] --> collected : enter
${CONSULTATION_WORKFLOW.flatMap(arrows).join('\n')}
\`\`\`

| move | 中文 | from | to | who |
|---|---|---|---|---|
${CONSULTATION_WORKFLOW.map(row).join('\n')}

不调研不协商 is in the table: \`talk\` starts where a visit was put down. Guards that no table shows: a reply needs somebody who looked
after how it is handled (督办); a day that has not come is refused; a final editor publishes what they neither entered nor did (policy,
and a check of \`consultations\`). Readers have a topic as it was when it was last published; what is done afterwards waits for the
next time. A proof is an article, and counts while it is live. Who asked for a topic is inside only. Lamps, deadlines and figures follow from the
state: what is taken back stays as a row of its history.
`
}

const arrows = ({ move, from, to }: Step): string[] =>
  to === 'same' ? [] : from.map((state) => `  ${state} --> ${to} : ${move}`)

function row({ move, from, to, by }: Step): string {
  const states = from.map((state) => `${state} ${CONSULTATION_STATE_LABELS[state]}`).join(', ')
  const target = to === 'same' ? 'stays' : to
  return `| ${[move, CONSULTATION_MOVE_LABELS[move], states, target, by].join(' | ')} |`
}
