import { EDITION_STATE_LABELS, MOVE_LABELS } from '#lib/labels'

import { needsReason, WORKFLOW, type WorkflowStep } from './workflow.ts'

/** docs/review-workflow.md, made from the table, so that the two cannot differ. */
export function renderWorkflowDocument(): string {
  return `# Review workflow

Made from domain/edition/workflow.ts by its test; change the table, then run
\`npm exec -- vitest run --project='unit*' domain/edition/workflow-document --update\`.

\`\`\`mermaid
stateDiagram-v2
  [*] --> draft
${WORKFLOW.flatMap(arrows).join('\n')}
\`\`\`

| move | 中文 | from | to | who | reason |
|---|---|---|---|---|---|
${WORKFLOW.map(row).join('\n')}

Guards that no table shows: an approval names the revision and hash the editor saw; nobody who wrote or
submitted an edition approves it, and nobody approves at two levels of it (policy, and the foreign key of
\`approvals\` on \`edition_participants\`); publishing needs every level's approval in the current round, the last one
of the current revision; reading claims nothing: a claim is made by its button or by the first change, and
ends by itself after 30 minutes. How many levels there are (1 to 3) is a setting: the last level's approval
leads to approved. A move after which nobody could take a coming level (each level needs somebody of its own)
goes ahead, says so, and is reported to the administration and the final editors (domain/vacancies).

What readers see of an article moves apart from its editions: live can be withdrawn, withdrawn restored or
removed, by a final editor, with a reason from a closed list and a note for readers.
`
}

function arrows({ move, from, to }: WorkflowStep): string[] {
  if (to === 'same') return []
  return from.map((state) => `  ${state} --> ${to === 'before' ? 'review1' : to} : ${move}`)
}

function row({ move, from, to, by }: WorkflowStep): string {
  const states = from.map((state) => `${state} ${EDITION_STATE_LABELS[state]}`).join(', ')
  const target = to === 'same' ? 'stays' : to === 'before' ? 'where it was' : to
  const cells = [move, MOVE_LABELS[move], states, target, by, needsReason(move) ? 'yes' : '']
  return `| ${cells.join(' | ')} |`
}
