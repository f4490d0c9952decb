import { FieldIssue, issueProps } from '#components/form/field-issue'
import { FieldRow } from '#components/ui/field-row'
import { HelpText } from '#components/ui/help-text'
import { Input } from '#components/ui/input'

import { fieldId, type PROPOSAL_FIELDS } from '../_lib/proposal-fields.ts'
import { CountedArea } from './counted-area.tsx'

/** One field of the form of a proposal. */
export function ProposalField({
  field: { name, label, kind, longest, hint },
  value,
  issues,
  listed,
}: {
  field: (typeof PROPOSAL_FIELDS)[number]
  value: string
  issues: readonly string[] | undefined
  /** What is offered where one may choose. */
  listed: readonly string[]
}) {
  const id = fieldId(name)
  const shared = {
    id,
    name,
    defaultValue: value,
    autoComplete: 'off',
    ...issueProps(`${id}-issue`, issues),
  }
  return (
    <FieldRow names="long" label={label} htmlFor={id}>
      <div>
        {kind === 'area' ? (
          <CountedArea {...shared} longest={longest} hint={hint} />
        ) : (
          <>
            <Input
              {...shared}
              maxLength={longest}
              required={name === 'title'}
              list={kind === 'listed' ? `${id}-listed` : undefined}
            />
            <HelpText>{hint}</HelpText>
          </>
        )}
        {kind === 'listed' && (
          <datalist id={`${id}-listed`}>
            {listed.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
        )}
        <FieldIssue id={`${id}-issue`} issues={issues} />
      </div>
    </FieldRow>
  )
}
