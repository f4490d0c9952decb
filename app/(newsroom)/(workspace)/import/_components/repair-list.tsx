import { Button } from '#components/ui/button'
import { Row } from '#components/ui/row'
import type { RepairKind } from '#domain/copydesk/page-reading'

import { decideInDraft, nextRepair, REPAIR_LABELS, type ImportDraft } from '../_lib/import-draft.ts'
import { textAfterDecision, type Decision } from '../_lib/repairs.ts'
import { RepairRow } from './repair-row.tsx'

/** As many as may lie open without hiding the rest of the form. */
const SHORT = 4

/** Each repair as a difference, with a person's word on it: those to come, and those the reading has made. */
export function RepairList({
  draft,
  onChange,
}: {
  draft: ImportDraft
  onChange: (part: Partial<ImportDraft>) => void
}) {
  const { repairs } = draft
  if (repairs.length === 0) return null
  const current = nextRepair(draft)
  const decide = (chosen: readonly number[], decision: Decision) =>
    onChange(decideInDraft(draft, chosen, decision))
  const byKind = Map.groupBy(repairs.keys(), (index) => repairs[index]?.kind ?? 'width')
  return (
    <section className="rounded-md border border-line-strong bg-surface" aria-label="修补">
      {[...byKind].map(([kind, chosen]) => (
        <KindOfRepairs
          key={kind}
          kind={kind}
          draft={draft}
          chosen={chosen}
          current={current}
          onDecide={decide}
        />
      ))}
    </section>
  )
}

function KindOfRepairs({
  kind,
  draft: { repairs, values, reading },
  chosen,
  current,
  onDecide,
}: {
  kind: RepairKind
  draft: ImportDraft
  chosen: readonly number[]
  /** The repair that the keys decide. */
  current: number | null
  onDecide: (chosen: readonly number[], decision: Decision) => void
}) {
  const pending = chosen.filter((index) => repairs[index]?.decision === null)
  const done = chosen.filter((index) => repairs[index]?.decision === 'done').length
  return (
    <details
      className="not-first:border-t not-first:border-line"
      open={chosen.length <= SHORT || (current !== null && chosen.includes(current))}
    >
      <summary className="min-h-10 cursor-pointer px-3 py-2.25">
        <b>{REPAIR_LABELS[kind]}</b> {chosen.length} 处
        {done > 0 && (
          <span className="text-ink-2">，读的时候已改好 {done}，不对的点“保持原样”</span>
        )}
        {pending.length > 0 && <span className="text-earth">，待定 {pending.length}</span>}
      </summary>
      {pending.length > 1 && (
        <Row className="px-3 pb-2">
          <Button size="small" onClick={() => onDecide(pending, 'accepted')}>
            这 {pending.length} 处都接受
          </Button>
          <Button kind="quiet" size="small" onClick={() => onDecide(pending, 'refused')}>
            都保持原样
          </Button>
        </Row>
      )}
      <ol className="max-h-80 overflow-auto">
        {chosen.map((index) => {
          const repair = repairs[index]
          if (!repair) return null
          return (
            <RepairRow
              key={index}
              repair={repair}
              current={index === current}
              paragraph={reading.paragraphs[repair.paragraph] ?? ''}
              open={
                textAfterDecision(values.text, reading.paragraphs, repairs, index, null) !== null
              }
              onDecide={(decision) => onDecide([index], decision)}
            />
          )
        })}
      </ol>
    </details>
  )
}
