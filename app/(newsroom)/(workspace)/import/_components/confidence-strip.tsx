import { tv } from 'tailwind-variants/lite'

import { CONFIDENCE_FIELDS, SURE, type ConfidenceField } from '#domain/copydesk/page-reading'

import { FIELD_LABELS } from '../../_lib/reading-doubts.ts'

const sureStyles = tv({
  slots: {
    frame: 'flex min-h-6 items-center gap-2',
    name: 'w-[2.2em] flex-none text-ink-2',
    share: [
      'h-1.5 w-13 rounded-[3px] bg-line-strong max-md:w-9',
      '[&::-webkit-meter-bar]:h-1.5 [&::-webkit-meter-bar]:rounded-[3px] [&::-webkit-meter-bar]:border-0',
      '[&::-webkit-meter-bar]:bg-line-strong [&::-webkit-meter-bar]:bg-none',
      '[&::-webkit-meter-optimum-value]:rounded-[3px] [&::-webkit-meter-optimum-value]:bg-none',
    ],
  },
  variants: {
    low: {
      true: { frame: 'text-earth', share: '[&::-webkit-meter-optimum-value]:bg-earth' },
      false: { share: '[&::-webkit-meter-optimum-value]:bg-ink-2' },
    },
  },
})

/** How sure the reading is of each field; what it is not sure of asks for a person's eye. */
export function ConfidenceStrip({
  confidence,
}: {
  confidence: Readonly<Record<ConfidenceField, number>>
}) {
  return (
    <dl
      className="grid grid-cols-[repeat(3,minmax(0,1fr))] gap-x-6 gap-y-0.5 border-y border-line py-2 text-xs max-xl:grid-cols-[repeat(2,minmax(0,1fr))]"
      aria-label="每个字段的把握"
    >
      {CONFIDENCE_FIELDS.map((field) => {
        const percent = Math.round(confidence[field] * 100)
        const low = confidence[field] < SURE
        const { frame, name, share } = sureStyles({ low })
        return (
          <div key={field} className={frame()}>
            <dt className={name()}>{FIELD_LABELS[field]}</dt>
            <dd className="flex items-center gap-1.5">
              <meter
                className={share()}
                min={0}
                max={100}
                value={percent}
                aria-label={`${FIELD_LABELS[field]}的把握`}
              />
              <span>{percent}</span>
              {low && <b className="whitespace-nowrap">请确认</b>}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
