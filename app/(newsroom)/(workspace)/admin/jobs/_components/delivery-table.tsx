import { Cell, CellNote, ColumnHead, Table } from '#components/ui/table'

import { MoveButton } from '../../../_components/move-button.tsx'
import { retry as tryAgain } from '../actions.ts'
import type { DeliveryLine } from '../_lib/delivery-lines.ts'
import { formatError } from '../_lib/format-error.ts'

/** What waits or went wrong, with the last error and the way to try again. */
export function DeliveryTable({ lines }: { lines: readonly DeliveryLine[] }) {
  return (
    <Table narrow="stack" caption="等久了的和没办成的">
      <thead>
        <tr>
          <ColumnHead>什么</ColumnHead>
          <ColumnHead>现在</ColumnHead>
          <ColumnHead>多久了</ColumnHead>
          <ColumnHead>最后一次的错误</ColumnHead>
          <ColumnHead>
            <span className="sr-only">处理</span>
          </ColumnHead>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, what, about, state, late, age, error, retry }) => (
          <tr key={key}>
            <Cell>
              <b className="block">{what}</b>
              <CellNote>{about}</CellNote>
            </Cell>
            <Cell className={late ? 'font-semibold text-cinnabar' : undefined}>{state}</Cell>
            <Cell brief>{age}</Cell>
            <Cell className="max-w-90 max-lg:max-w-none">
              {error && <ErrorText error={error} />}
            </Cell>
            <Cell>
              {retry && (
                <MoveButton
                  label="马上再试"
                  title={what}
                  size="small"
                  target={retry}
                  ask={tryAgain}
                  again
                />
              )}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function ErrorText({ error }: { error: string }) {
  const text = formatError(error)
  return (
    <>
      {text}
      <CellNote className="wrap-anywhere" lang={text ? 'en' : undefined}>
        {error}
      </CellNote>
    </>
  )
}
