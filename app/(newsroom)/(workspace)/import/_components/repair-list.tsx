import type { RepairKind } from '#domain/copydesk/page-reading'

import type { ImportDraft } from '../_lib/import-draft.ts'
import {
  repairInContext,
  textAfterDecision,
  type DecidedRepair,
  type Decision,
} from '../_lib/repairs.ts'

const KIND_WORDS: Record<RepairKind, string> = {
  join: '栏末断行',
  width: '半角、全角',
  traditional: '繁体字',
  unbalanced: '引号、括号不成对',
}

/** Each repair as a difference, with a person's word on it. Nothing changes silently. */
export function RepairList({
  draft,
  onChange,
}: {
  draft: ImportDraft
  onChange: (part: Partial<ImportDraft>) => void
}) {
  const { repairs, values, reading } = draft
  if (repairs.length === 0) return null
  const decide = (chosen: readonly number[], decision: Decision) => {
    let { text } = values
    let list = repairs
    for (const at of chosen) {
      const next = textAfterDecision(text, reading.paragraphs, list, at, decision)
      if (next === null) continue
      text = next
      list = list.map((one, index) => (index === at ? { ...one, decision } : one))
    }
    onChange({ repairs: list, values: { ...values, text } })
  }
  const pending = repairs.flatMap(({ decision }, at) => (decision === null ? [at] : []))
  return (
    <section className="repairs" aria-label="修补">
      <header className="row">
        <h3>修补 {repairs.length} 处</h3>
        {pending.length > 1 && (
          <span className="row end">
            <button
              type="button"
              className="button slim"
              onClick={() => decide(pending, 'accepted')}
            >
              待定的都接受
            </button>
            <button
              type="button"
              className="button plain slim"
              onClick={() => decide(pending, 'refused')}
            >
              都保持原样
            </button>
          </span>
        )}
      </header>
      <ol>
        {repairs.map((repair, at) => (
          <RepairRow
            key={at}
            repair={repair}
            paragraph={reading.paragraphs[repair.paragraph] ?? ''}
            open={textAfterDecision(values.text, reading.paragraphs, repairs, at, null) !== null}
            onDecide={(decision) => decide([at], decision)}
          />
        ))}
      </ol>
    </section>
  )
}

function RepairRow({
  repair,
  paragraph,
  open,
  onDecide,
}: {
  repair: DecidedRepair
  paragraph: string
  /** The paragraph still reads as it was proposed. */
  open: boolean
  onDecide: (decision: Decision) => void
}) {
  const { kind, before, after, decision } = repair
  const { left, right } = repairInContext(repair, paragraph)
  return (
    <li className="repair">
      <span className="kind">
        {KIND_WORDS[kind]}
        <small>第 {repair.paragraph + 1} 段</small>
      </span>
      <span className="difference">
        {left}
        <del>{before.replaceAll(/\s*\n\s*/g, '↵') || '空'}</del>
        {after && <ins>{after}</ins>}
        {right}
      </span>
      {open ? (
        <span className="choice">
          <button
            type="button"
            className="button slim"
            aria-pressed={decision === 'accepted'}
            onClick={() => onDecide('accepted')}
          >
            接受
          </button>
          <button
            type="button"
            className="button slim"
            aria-pressed={decision === 'refused'}
            onClick={() => onDecide('refused')}
          >
            保持原样
          </button>
        </span>
      ) : (
        <span className="choice mute small">这一段您改过，请在正文里改</span>
      )}
    </li>
  )
}
