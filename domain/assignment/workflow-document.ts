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
\`npm exec -- vitest run --project='unit*' domain/assignment/workflow-document --update\`.

## The matter as a whole

${render(HANDLING_WORKFLOW, 'filed', MATTER_STATE_LABELS)}

The first unit that signs takes a matter into progress; the last lead or split unit that answers makes it answered. A joint
unit holds nothing up. Officers close it once everybody who moves it has rated the answers, or when the division's limit for it is over; who
has not rated by then counts as without an opinion. Where no limit is in force, nothing runs out. Ratings of an answer that is
to be given anew count no more. What an answer of class B or C promises is followed on its own (跟踪办理, domain/promise): it is kept, becomes class A, or
ends with a reason, reported by one person and confirmed by another. Once nothing of that is open, officers file a closed matter away; it stays closed.

## What one unit has to answer

${render(ASSIGNMENT_WORKFLOW, 'waiting', ASSIGNMENT_STATE_LABELS)}

Guards that no table shows: another person signs than who drafted (policy, and the checks of \`answers\`); an answer says with
whom and when the unit talked, or why not; one that promises says what and until when. A unit refuses within
the limit for it; a matter that was refused three times can be refused no more: the dispatcher's next choice holds. A deadline is extended once, before it is over. A draft
is the unit's own until it is signed.

## A unit without accounts

A dispatcher opens a link (\`unit_links\`, domain/assignment/links/unit-links.ts) that is printed on the unit's slip. Its holder signs for the part, refuses it,
puts down talks, and hands in an answer or, as a joint unit, its view. With a refusal, an answer or a view the link is used up; else it ends after 30 days,
when the next one is opened, when the part leaves the unit, or when who opened it is no dispatcher there any more. Each move by it names the link, and the
history says 「承办单位（凭链接）」; the account that stands in the row is whose link it is. An answer takes two people here, too: who opened the link has seen
its token, so the draft counts as theirs, and another signs it: a signer of the unit, or, where nobody can sign for the unit, an officer who does
not move the matter, on the unit's behalf (代录), which the history says.
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
