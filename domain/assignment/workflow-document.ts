import {
  ASSIGNMENT_STATE_LABELS,
  MATTER_MOVE_LABELS,
  MATTER_STATE_LABELS,
} from '#lib/matter-labels'

import { ASSIGNMENT_WORKFLOW, HANDLING_WORKFLOW } from './workflow.ts'

type Step = (typeof ASSIGNMENT_WORKFLOW)[number] | (typeof HANDLING_WORKFLOW)[number]

/** docs/assignment-workflow.md, made from the tables, so that the two cannot differ. */
export function renderWorkflowDocument(): string {
  return `# Workflow of an assignment

Made from domain/assignment/workflow.ts by its test; change the tables, then run
\`npx vitest run --project unit domain/assignment/workflow-document -u\`.

## The matter as a whole

${render(HANDLING_WORKFLOW, 'filed', MATTER_STATE_LABELS)}

The first unit that signs takes a matter into progress; the last lead or split unit that answers makes it answered. A joint
unit holds nothing up. Officers close it once everybody who moves it has rated the answers, or when the division's limit for it is over; who
has not rated by then counts as without an opinion. Where no limit is in force, nothing runs out. Ratings of an answer that is
to be given anew count no more.

## What one unit has to answer

${render(ASSIGNMENT_WORKFLOW, 'waiting', ASSIGNMENT_STATE_LABELS)}

Guards that no table shows: another person signs than who drafted (policy, and the checks of \`answers\`); an answer says with
whom and when the unit talked, or why not; one that promises says what and until when. A unit refuses within
the limit for it; a matter that was refused three times can be refused no more: the dispatcher's next choice holds. A deadline is extended once, before it is over. A draft
is the unit's own until it is signed.
`
}

function render(
  steps: readonly Step[],
  first: string,
  labels: Readonly<Record<string, string>>,
): string {
  return `\`\`\`mermaid
stateDiagram-v2
  [*] --> ${first}
${steps.flatMap(arrows).join('\n')}
\`\`\`

| move | 中文 | from | to | who |
|---|---|---|---|---|
${steps.map((step) => row(step, labels)).join('\n')}`
}

const arrows = ({ move, from, to }: Step): string[] =>
  to === 'same' ? [] : from.map((state) => `  ${state} --> ${to} : ${move}`)

function row({ move, from, to, by }: Step, labels: Readonly<Record<string, string>>): string {
  const states = from.map((state) => `${state} ${labels[state]}`).join(', ')
  return `| ${[move, MATTER_MOVE_LABELS[move], states, to === 'same' ? 'stays' : to, by].join(' | ')} |`
}
