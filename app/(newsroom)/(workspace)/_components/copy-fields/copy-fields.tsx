import { DivisionSelect, type DivisionChoice } from '#components/form/division-select'
import { FieldIssue, issueProps } from '#components/form/field-issue'
import type { Content } from '#domain/article/content'
import type { Hint } from '#domain/copydesk/checks/hint'
import type { FieldIssues } from '#lib/refusal'

import { CreditRows } from './credit-rows.tsx'
import { EventFields } from './event-fields.tsx'
import { HeadlineFields } from './headline-fields.tsx'
import { PrintFields, type TopicChoice } from './print-fields.tsx'

/** Everything that is told about a piece above its text. */
export function CopyFields({
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
  /** What is to be asked about the event date as it stands. */
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
      <div className="field">
        <label className="label" htmlFor="copy-division">
          县区
        </label>
        <div>
          <DivisionSelect
            id="copy-division"
            divisions={divisions}
            value={values.divisionCode}
            onChoose={(divisionCode) => onChange({ divisionCode })}
            {...issueProps('issue-division', issues['divisionCode'])}
          />
          <FieldIssue id="issue-division" issues={issues['divisionCode']} />
          {divisionHint && <p className="hint">{divisionHint}</p>}
        </div>
      </div>
      <PrintFields values={values} topics={topics} issues={issues} onChange={onChange} />
      <CreditRows
        credits={values.credits}
        issues={issues}
        onChange={(credits) => onChange({ credits })}
      />
      <hr className="rule" />
      <EventFields
        event={values.event}
        printDate={values.printDate}
        issues={issues}
        questions={dayQuestions}
        onChange={(part) => onChange({ event: { ...values.event, ...part } })}
      />
      <hr className="rule" />
    </>
  )
}
