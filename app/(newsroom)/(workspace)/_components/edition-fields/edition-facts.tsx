import { DivisionSelect, type DivisionChoice } from '#components/form/division-select'
import { FieldIssue, issueProps } from '#components/form/field-issue'
import { FieldRow } from '#components/ui/field-row'
import { HelpText } from '#components/ui/help-text'
import type { Content } from '#domain/article/content'
import type { Hint } from '#domain/copydesk/checks/hint'
import type { FieldIssues } from '#lib/refusal'

import { CreditRows } from './credit-rows.tsx'
import { EventFields } from './event-fields.tsx'
import type { Beside } from './offers/offer.ts'
import { PrintFields, type TopicChoice } from './print-fields.tsx'

export type FactValues = Omit<Content, 'body' | 'kicker' | 'headline' | 'subtitle'>

/** What is known of the story besides its words: where, when and what it was, and how it is printed. */
export function EditionFacts({
  values,
  divisions,
  topics,
  issues,
  divisionHint,
  dayQuestions,
  beside = () => null,
  onChange,
}: {
  values: FactValues
  divisions: readonly DivisionChoice[]
  topics: readonly TopicChoice[]
  issues: FieldIssues
  divisionHint?: string | null
  /** What is to be asked about the event date as it is. */
  dayQuestions: readonly Hint[]
  /** What belongs to a field, below it. */
  beside?: Beside
  onChange: (part: Partial<FactValues>) => void
}) {
  return (
    <>
      <FieldRow label="县区" htmlFor="copy-division">
        <div>
          <DivisionSelect
            id="copy-division"
            label="县区"
            divisions={divisions}
            value={values.divisionCode}
            onChoose={(divisionCode) => onChange({ divisionCode })}
            {...issueProps('issue-division', issues['divisionCode'])}
          />
          <FieldIssue id="issue-division" issues={issues['divisionCode']} />
          {beside('division')}
          {divisionHint && <HelpText>{divisionHint}</HelpText>}
        </div>
      </FieldRow>
      <EventFields
        event={values.event}
        printDate={values.printDate}
        issues={issues}
        questions={dayQuestions}
        beside={beside}
        onChange={(part) => onChange({ event: { ...values.event, ...part } })}
      />
      <hr className="border-line" />
      <PrintFields
        values={values}
        topics={topics}
        issues={issues}
        beside={beside}
        onChange={onChange}
      />
      <CreditRows
        credits={values.credits}
        issues={issues}
        beside={beside}
        onChange={(credits) => onChange({ credits })}
      />
    </>
  )
}
