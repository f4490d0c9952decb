import { issueProps } from '#components/form/field-issue'
import { Chip } from '#components/ui/chip'
import { Issue } from '#components/ui/issue'
import { TextArea } from '#components/ui/text-area'
import { MAX_REASON } from '#domain/edition/text-rules'

const QUICK_REASONS = [
  '请核对数字。',
  '请写明日期。',
  '请补全名称。',
  '请核对人名、职务。',
  '请补图注和摄影者。',
]

export const REASON_FIELD = 'decide-reason'

/** Why an edition goes back or is not used, with sentences that are often wanted. */
export function ReasonField({
  label,
  value,
  issue,
  quick,
  onChange,
}: {
  label: string
  value: string
  /** The message when it is missing. */
  issue: string | null
  quick: boolean
  onChange: (reason: string) => void
}) {
  return (
    <>
      <TextArea
        text="own"
        className="min-h-14.5 leading-normal"
        id={REASON_FIELD}
        name="reason"
        rows={2}
        maxLength={MAX_REASON}
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        {...issueProps('decide-missing', issue ? [issue] : undefined)}
      />
      {issue && (
        <Issue id="decide-missing" role="alert">
          {issue}
        </Issue>
      )}
      {quick && (
        <div
          className="mt-2 flex flex-wrap items-center gap-x-2 gap-y-1 max-md:flex-nowrap max-md:overflow-x-auto max-md:[scrollbar-width:none] max-md:*:flex-none"
          role="group"
          aria-label="常用理由"
        >
          {QUICK_REASONS.map((reason) => (
            <Chip
              key={reason}
              onClick={() => onChange(value === '' ? reason : `${value.trimEnd()}\n${reason}`)}
            >
              {reason.slice(0, -1)}
            </Chip>
          ))}
        </div>
      )}
    </>
  )
}
