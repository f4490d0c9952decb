import { StateTag } from '#components/matter/state-tag'
import type { Receipt } from '#domain/intake/find-receipt'
import { isAccepted } from '#domain/intake/workflow'
import { formatDay, shanghaiDay } from '#lib/dates'
import type { Became } from '../_lib/find-became.ts'
import {
  INTAKE_DESTINATION_LABELS,
  INTAKE_REASON_LABELS,
  INTAKE_STATE_LABELS,
} from '#lib/intake-labels'

const ROW =
  'grid grid-cols-[7.5em_1fr] max-2xs:grid-cols-[1fr] gap-x-4 border-t border-line py-3 first:border-t-0'

/** What happened to it: that it came, and what was decided, or that nobody has yet. */
export function ReceiptSteps({ receipt, became }: { receipt: Receipt; became: Became | null }) {
  const { division, state, destination, reason, reply, createdAt, decidedAt } = receipt
  const why = destination
    ? INTAKE_DESTINATION_LABELS[destination]
    : reason && `原因：${INTAKE_REASON_LABELS[reason]}`
  return (
    <ol>
      <li className={ROW}>
        <Day at={createdAt} />
        <div>
          <StateTag tone="done">收到</StateTag>
          <p className="mt-1 text-ink-2">交给{division}政协。</p>
        </div>
      </li>
      <li className={ROW}>
        {decidedAt ? <Day at={decidedAt} /> : <span className="text-ink-3">还没有</span>}
        <div>
          {decidedAt ? (
            <StateTag tone={isAccepted(state) ? 'done' : 'soon'}>
              {INTAKE_STATE_LABELS[state]}
            </StateTag>
          ) : (
            <StateTag tone="now">等人读</StateTag>
          )}
          <p className="mt-1 text-ink-2">
            {decidedAt ? why : '提案专员按先后读，读过以后在这里写明去向。'}
          </p>
          {reply && <p className="mt-1 whitespace-pre-line">{reply}</p>}
        </div>
      </li>
      {became && (
        <li className={ROW}>
          <span className="text-ink-3">后来</span>
          <div>
            <StateTag tone={became.path ? 'done' : 'now'}>已经录入{became.kind}</StateTag>
            <p className="mt-1 text-ink-2">
              {became.path ? (
                <a className="text-link" href={became.path}>
                  {became.title}
                </a>
              ) : (
                '公布以后，从这里看得到办到哪一步。'
              )}
            </p>
          </div>
        </li>
      )}
    </ol>
  )
}

const Day = ({ at }: { at: Date }) => {
  const day = shanghaiDay(at)
  return (
    <time className="text-ink-3" dateTime={day}>
      {formatDay(day)}
    </time>
  )
}
