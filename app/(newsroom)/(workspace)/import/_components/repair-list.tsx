import type { RepairKind } from '#domain/copydesk/page-reading'

import { decideInDraft, nextRepair, REPAIR_WORDS, type ImportDraft } from '../_lib/import-draft.ts'
import { textAfterDecision, type Decision } from '../_lib/repairs.ts'
import { RepairRow } from './repair-row.tsx'

/** As many as may lie open without hiding the rest of the form. */
const SHORT = 4

/** Each repair as a difference, with a person's word on it. Nothing changes silently. */
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
  const byKind = Map.groupBy(repairs.keys(), (at) => repairs[at]?.kind ?? 'width')
  return (
    <section className="repairs" aria-label="修补">
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
  const pending = chosen.filter((at) => repairs[at]?.decision === null)
  return (
    <details open={chosen.length <= SHORT || (current !== null && chosen.includes(current))}>
      <summary>
        <b>{REPAIR_WORDS[kind]}</b> {chosen.length} 处
        {pending.length > 0 && <span className="low">，待定 {pending.length}</span>}
      </summary>
      {pending.length > 1 && (
        <div className="row all">
          <button
            type="button"
            className="button slim"
            onClick={() => onDecide(pending, 'accepted')}
          >
            这 {pending.length} 处都接受
          </button>
          <button
            type="button"
            className="button plain slim"
            onClick={() => onDecide(pending, 'refused')}
          >
            都保持原样
          </button>
        </div>
      )}
      <ol>
        {chosen.map((at) => {
          const repair = repairs[at]
          if (!repair) return null
          return (
            <RepairRow
              key={at}
              repair={repair}
              current={at === current}
              paragraph={reading.paragraphs[repair.paragraph] ?? ''}
              open={textAfterDecision(values.text, reading.paragraphs, repairs, at, null) !== null}
              onDecide={(decision) => onDecide([at], decision)}
            />
          )
        })}
      </ol>
    </details>
  )
}
