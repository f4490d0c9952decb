import { Quoted } from '#components/ui/quoted'
import type { ChangedField } from '#domain/difference/changed-fields'
import type { OwnEdition } from '#domain/review/editions/list-own-editions'
import type { HistoryRow } from '#domain/review/history/history-row'
import { formatMoment } from '#lib/dates'
import { EDITION_STATE_LABELS, WITHDRAW_REASON_LABELS } from '#lib/labels'

import { ChangesBeside } from '../../_components/changes-beside.tsx'
import { Answer } from './answer.tsx'

/** Why it came back or is not used, and what editors had changed by then. */
export function StopAnswer({
  edition,
  stop,
  changes,
  now,
}: {
  edition: OwnEdition
  stop: HistoryRow
  changes: readonly ChangedField[]
  now: Date
}) {
  return (
    <Answer tone="stop" twofold={changes.length > 0} className="max-md:order-1">
      <section>
        <h3>
          {stopLabel(edition, stop)}{' '}
          <small>
            {stop.name} · {formatMoment(stop.at, now)}
          </small>
        </h3>
        <Quoted>{stop.reason}</Quoted>
        {edition.mergedInto && (
          <p>
            <a href={`/desk/${edition.mergedInto.keptId}`}>看合并后的稿件</a>（
            {EDITION_STATE_LABELS[edition.mergedInto.state]}），您算它的合署人。
          </p>
        )}
      </section>
      {changes.length > 0 && (
        <section>
          <h3>
            编辑已改 {changes.length} 处 <small>打开稿件时，这些已经改好</small>
          </h3>
          <ChangesBeside changes={changes} />
        </section>
      )}
    </Answer>
  )
}

/** Why readers no longer have it. */
export function WithdrawnAnswer({ gone, now }: { gone: HistoryRow; now: Date }) {
  return (
    <Answer tone="stop" className="max-md:order-1">
      <section>
        <h3>
          撤稿的原因{gone.withdrawReason && `：${WITHDRAW_REASON_LABELS[gone.withdrawReason]}`}{' '}
          <small>
            {gone.name} · {formatMoment(gone.at, now)}
          </small>
        </h3>
        {gone.reason && (
          <>
            <p className="text-xs text-ink-2">给读者的说明</p>
            <Quoted>{gone.reason}</Quoted>
          </>
        )}
      </section>
    </Answer>
  )
}

function stopLabel({ mergedInto }: OwnEdition, { move }: HistoryRow): string {
  if (move === 'return') return '退回原因'
  return mergedInto ? '已并入另一篇' : '不采用的原因'
}
