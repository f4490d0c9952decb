import { useState } from 'react'

import type { DivisionChoice } from '#components/form/division-select'
import { Button } from '#components/ui/button'
import { rowStyles } from '#components/ui/row'
import { askAboutEventDay } from '#domain/copydesk/checks/event-day'
import type { FoundFacts } from '#domain/copydesk/facts/read-facts'

import { ContentChecks } from '../../_components/content-checks.tsx'
import { BodyField } from '../../_components/edition-fields/body-field.tsx'
import { EditionFacts } from '../../_components/edition-fields/edition-facts.tsx'
import { fieldGrid } from '../../_components/edition-fields/field-grid.ts'
import {
  contentFromValues,
  valuesFromContent,
  type FieldValues,
} from '../../_components/edition-fields/field-values.ts'
import { HeadlineFields } from '../../_components/edition-fields/headline-fields.tsx'
import { OfferRow } from '../../_components/edition-fields/offers/offer-row.tsx'
import { useOffers } from '../../_components/edition-fields/offers/use-offers.ts'
import type { TopicChoice } from '../../_components/edition-fields/print-fields.tsx'
import { useToday } from '../../_lib/use-today.ts'
import { isYearRead, type ImportDraft } from '../_lib/import-draft.ts'
import { formatOutside, OUTSIDE } from '../_lib/outside.ts'
import { ConfidenceStrip } from './confidence-strip.tsx'
import { DraftLinks } from './draft-links.tsx'
import { DraftPictures } from './draft-pictures.tsx'
import { RepairList } from './repair-list.tsx'

/** Everything that was read of one story, with what its text offers besides, as in the writing form. */
export function DraftForm({
  number,
  draft,
  divisionName,
  divisions,
  topics,
  onSet,
  onChange,
  onMerge,
}: {
  number: number
  draft: ImportDraft
  /** Null while the person may not write for it. */
  divisionName: string | null
  divisions: readonly DivisionChoice[]
  topics: readonly TopicChoice[]
  onSet: (part: Partial<FieldValues>) => void
  onChange: (part: Partial<ImportDraft>) => void
  /** Makes it one with the draft below; null where there is none. */
  onMerge: (() => void) | null
}) {
  const { values, reading, issues } = draft
  const today = useToday()
  const [facts, setFacts] = useState<FoundFacts | null>(null)
  const content = contentFromValues(values)
  const desk = useOffers(content, { facts, remembered: null, divisions, today }, (part) => {
    const { body, ...rest } = part
    onSet(body ? { ...valuesFromContent({ ...content, body }), ...rest } : rest)
  })
  const hints = [
    reading.division?.outside && `文中写的是${formatOutside(reading.division)}，在外省`,
    reading.column && `版面上的栏目：${reading.column}`,
  ]
  return (
    <div className={fieldGrid({ of: 'draft' })} id={`draft-${number}`}>
      <ConfidenceStrip confidence={reading.confidence} />
      {onMerge && (
        <p className={rowStyles()}>
          <Button kind="quiet" size="small" onClick={onMerge}>
            与下一篇并成一篇
          </Button>
        </p>
      )}
      <RepairList draft={draft} onChange={onChange} />
      <HeadlineFields
        values={values}
        issues={issues}
        onChange={(line, text) => onSet({ [line]: text })}
      />
      <EditionFacts
        values={values}
        divisions={[...divisions, OUTSIDE]}
        topics={topics}
        issues={issues}
        divisionHint={hints.filter(Boolean).join('；')}
        dayQuestions={desk.kept('date') ? [] : askAboutEventDay(content, today, isYearRead(draft))}
        beside={(field) => <OfferRow field={field} desk={desk} />}
        onChange={onSet}
      />
      <BodyField text={values.text} issues={issues['body']} onChange={(text) => onSet({ text })} />
      <DraftPictures pictures={draft.pictures} />
      <DraftLinks links={draft.links} />
      <h3 id={`checks-${number}`}>检查</h3>
      <ContentChecks
        headingId={`checks-${number}`}
        content={content}
        division={divisionName}
        editionId={null}
        isYearRead={isYearRead(draft)}
        onFacts={setFacts}
      />
    </div>
  )
}
