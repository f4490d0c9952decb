import { FieldIssue, issueProps } from '#components/form/field-issue'
import { FieldRow } from '#components/ui/field-row'
import { HelpText } from '#components/ui/help-text'
import { Select } from '#components/ui/select'
import { TextArea } from '#components/ui/text-area'
import { MOVER_KINDS } from '#db/matter-states'
import { MOVER_KIND_LABELS } from '#lib/matter-labels'
import type { FieldIssues } from '#lib/refusal'

import { fieldId } from '../_lib/proposal-fields.ts'

/** Who moved what an officer has on paper. */
export function PaperMovers({
  typed,
  issues,
}: {
  typed: (name: string) => string
  issues: FieldIssues
}) {
  const [kind, names] = [fieldId('mover-kind'), fieldId('names')]
  return (
    <>
      <FieldRow names="long" label="提案者" htmlFor={kind}>
        <div>
          <Select
            id={kind}
            name="moverKind"
            className="max-w-50"
            defaultValue={typed('moverKind') || 'person'}
            {...issueProps(`${kind}-issue`, issues['moverKind'])}
          >
            {MOVER_KINDS.map((one) => (
              <option key={one} value={one}>
                {MOVER_KIND_LABELS[one]}
              </option>
            ))}
          </Select>
          <FieldIssue id={`${kind}-issue`} issues={issues['moverKind']} />
        </div>
      </FieldRow>
      <FieldRow names="long" label="名字" htmlFor={names}>
        <div>
          <TextArea
            id={names}
            name="names"
            rows={2}
            maxLength={2000}
            autoComplete="off"
            defaultValue={typed('names')}
            {...issueProps(`${names}-issue`, issues['names'])}
          />
          <HelpText>
            纸上的提案由您代录。第一提案人写在最前，用顿号隔开；不写手机号、身份证号。
          </HelpText>
          <FieldIssue id={`${names}-issue`} issues={issues['names']} />
        </div>
      </FieldRow>
    </>
  )
}
