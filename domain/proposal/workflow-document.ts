import { MATTER_MOVE_LABELS, MATTER_STATE_LABELS } from '#lib/matter-labels'

import { PROPOSAL_WORKFLOW } from './workflow.ts'

type Step = (typeof PROPOSAL_WORKFLOW)[number]

/** docs/proposal-workflow.md, made from the table, so that the two cannot differ. */
export function renderWorkflowDocument(): string {
  return `# Workflow of a proposal

Made from domain/proposal/workflow.ts by its test; change the table, then run
\`npm exec -- vitest run --project='unit*' domain/proposal/workflow-document --update\`.

\`\`\`mermaid
stateDiagram-v2
  [*] --> draft
${PROPOSAL_WORKFLOW.flatMap(arrows).join('\n')}
\`\`\`

| move | 中文 | from | to | who |
|---|---|---|---|---|
${PROPOSAL_WORKFLOW.map(row).join('\n')}

Guards that no table shows: a proposal is submitted once everybody who was asked to move it has answered for the words it
has now (who agreed before they changed is asked again), and its category, situation, analysis and advice are written. Readers have
its card where each of its movers wants it public. What an officer proposes, or a mover asks for, becomes so once another officer
confirms it; one thing waits at a time, and whoever moves a proposal examines it never (policy, and the checks of
\`examinations\`). A filed proposal takes the next number of its session; a merged one keeps a number of its own and still counts.
A sheet that is brought in says how a proposal of the portal is handled; it changes neither its words nor its movers.
`
}

const arrows = ({ move, from, to }: Step): string[] =>
  to === 'same' ? [] : from.map((state) => `  ${state} --> ${to} : ${move}`)

function row({ move, from, to, by }: Step): string {
  const states = from.map((state) => `${state} ${MATTER_STATE_LABELS[state]}`).join(', ')
  const target = to === 'same' ? 'stays' : to
  return `| ${[move, MATTER_MOVE_LABELS[move], states, target, by].join(' | ')} |`
}
