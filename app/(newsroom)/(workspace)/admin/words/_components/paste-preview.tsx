import { Cell, ColumnHead, Table } from '#components/ui/table'
import type { PastedTerm } from '#domain/watched-term/compare-watched-terms'

import { Compared, EFFECT_LABELS } from '../../_components/compared.tsx'

/** What each pasted line would do to the list. */
export function PastePreview({ lines }: { lines: readonly PastedTerm[] }) {
  return (
    <Table kind="records" narrow="cards" caption="每一行会怎样">
      <thead>
        <tr>
          <ColumnHead>行</ColumnHead>
          <ColumnHead>会怎样</ColumnHead>
          <ColumnHead>词</ColumnHead>
          <ColumnHead>改为</ColumnHead>
          <ColumnHead>理由</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.line} className={line.effect === 'same' ? 'text-ink-2' : undefined}>
            <Cell label="行">{line.line}</Cell>
            {line.term === null ? (
              <>
                <Cell className="font-semibold text-cinnabar" label="不收">
                  不收：{line.issue}
                </Cell>
                <Cell label="原文" colSpan={3}>
                  {line.text}
                </Cell>
              </>
            ) : (
              <>
                <Cell label="会怎样">{line.effect && EFFECT_LABELS[line.effect]}</Cell>
                <Cell label="词">
                  <b>{line.term.term}</b>
                </Cell>
                <Cell label="改为">
                  <Compared now={line.term.replacement} before={line.known?.replacement} />
                </Cell>
                <Cell label="理由">
                  <Compared now={line.term.explanation} before={line.known?.explanation} />
                </Cell>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
