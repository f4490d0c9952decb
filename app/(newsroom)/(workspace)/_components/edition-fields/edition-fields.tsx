import { DivisionSelect, type DivisionChoice } from '#components/form/division-select'
import { FieldIssue, issueProps } from '#components/form/field-issue'
import { FieldRow } from '#components/ui/field-row'
import { HelpText } from '#components/ui/help-text'
import type { Content } from '#domain/article/content'
import type { Hint } from '#domain/copydesk/checks/hint'
import type { FieldIssues } from '#lib/refusal'

import { CreditRows } from './credit-rows.tsx'
import { EventFields } from './event-fields.tsx'
import { HeadlineFields } from './headline-fields.tsx'
import { PrintFields, type TopicChoice } from './print-fields.tsx'

/** All fields of an edition above its text. */
export function EditionFields({
  values,
  divisions,
  topics,
  issues,
  divisionHint,
  dayQuestions,
  onChange,
}: {
  values: Omit<Content, 'body'>
  divisions: readonly DivisionChoice[]
  topics: readonly TopicChoice[]
  issues: FieldIssues
  divisionHint?: string | null
  /** What is to be asked about the event date as it is. */
  dayQuestions: readonly Hint[]
  onChange: (part: Partial<Omit<Content, 'body'>>) => void
}) {
  return (
    <>
      <HeadlineFields
        values={values}
        issues={issues}
        onChange={(line, text) => onChange({ [line]: text })}
      />
      <FieldRow label="县区" htmlFor="copy-division">
        <div>
          <DivisionSelect
            id="copy-division"
            divisions={divisions}
            value={values.divisionCode}
            onChoose={(divisionCode) => onChange({ divisionCode })}
            {...issueProps('issue-division', issues['divisionCode'])}
          />
          <FieldIssue id="issue-division" issues={issues['divisionCode']} />
          {divisionHint && <HelpText>{divisionHint}</HelpText>}
        </div>
      </FieldRow>
      <PrintFields values={values} topics={topics} issues={issues} onChange={onChange} />
      <CreditRows
        credits={values.credits}
        issues={issues}
        onChange={(credits) => onChange({ credits })}
      />
      <hr className="border-line" />
      <EventFields
        event={values.event}
        printDate={values.printDate}
        issues={issues}
        questions={dayQuestions}
        onChange={(part) => onChange({ event: { ...values.event, ...part } })}
      />
      <hr className="border-line" />
    </>
  )
}
