import { issueProps } from '#components/form/field-issue'

const QUICK_REASONS = [
  '请核对数字。',
  '请写明日期。',
  '请补全名称。',
  '请核对人名、职务。',
  '请补图注和摄影者。',
]

export const REASON_FIELD = 'decide-reason'

/** Why a piece goes back or is not used, with sentences that are often wanted. */
export function ReasonField({
  label,
  value,
  issue,
  quick,
  onChange,
}: {
  label: string
  value: string
  /** Said when it is missing. */
  issue: string | null
  quick: boolean
  onChange: (words: string) => void
}) {
  return (
    <>
      <textarea
        id={REASON_FIELD}
        className="area"
        rows={2}
        maxLength={1000}
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        {...issueProps('decide-missing', issue ? [issue] : undefined)}
      />
      {issue && (
        <p className="issue" id="decide-missing" role="alert">
          {issue}
        </p>
      )}
      {quick && (
        <div className="row chips" role="group" aria-label="常用理由">
          {QUICK_REASONS.map((words) => (
            <button
              key={words}
              type="button"
              className="chip"
              onClick={() => onChange(value === '' ? words : `${value.trimEnd()}\n${words}`)}
            >
              {words.slice(0, -1)}
            </button>
          ))}
        </div>
      )}
    </>
  )
}
