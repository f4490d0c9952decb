import { CONFIDENCE_FIELDS, SURE, type ConfidenceField } from '#domain/copydesk/page-reading'

import { FIELD_WORDS } from '../../_lib/reading-doubts.ts'

/** How sure the reading is of each field; what it is not sure of asks for a person's eye. */
export function ConfidenceStrip({
  confidence,
}: {
  confidence: Readonly<Record<ConfidenceField, number>>
}) {
  return (
    <dl className="confidence" aria-label="每个字段的把握">
      {CONFIDENCE_FIELDS.map((field) => {
        const percent = Math.round(confidence[field] * 100)
        const low = confidence[field] < SURE
        return (
          <div key={field} className={low ? 'low' : undefined}>
            <dt>{FIELD_WORDS[field]}</dt>
            <dd>
              <meter min={0} max={100} value={percent} aria-label={`${FIELD_WORDS[field]}的把握`} />
              <span>{percent}</span>
              {low && <b>请确认</b>}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
