import { Row } from '#components/ui/row'
import type { getSession } from '#domain/matter/get-session'
import { formatInstant } from '#lib/dates'
import { REGISTER_IMPORT_STATE_LABELS } from '#lib/matter-labels'

import { MoveButton } from '../../../_components/move-button.tsx'
import { undo } from '../../actions.ts'

type Session = Awaited<ReturnType<typeof getSession>>

/** Which sheets were taken in, by whom, and the way back from the last one. */
export function RegisterImports({ imports, undoable }: Pick<Session, 'imports' | 'undoable'>) {
  return (
    <section aria-labelledby="imports">
      <h2 id="imports">导入</h2>
      <ul className="mt-2">
        {imports.map(({ importId, name: who, state, createdAt }) => (
          <li key={importId} className="border-b border-line py-2">
            <Row>
              <span>
                {formatInstant(createdAt)} {who}：{REGISTER_IMPORT_STATE_LABELS[state]}
              </span>
              {importId === undoable && (
                <MoveButton
                  label="撤销"
                  name="撤销这次导入"
                  target={{ importId }}
                  ask={undo}
                  size="small"
                />
              )}
            </Row>
          </li>
        ))}
      </ul>
    </section>
  )
}
