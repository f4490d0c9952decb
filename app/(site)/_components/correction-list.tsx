import { ShownChanges } from '#components/article/shown-changes'
import { OlderLink } from '#components/layout/older-link'
import { Headline } from '#components/ui/headline'
import type { Correction } from '#domain/site/list-corrections'
import { shanghaiDay, formatDay } from '#lib/dates'
import { articlePath } from '#lib/addresses/site-paths'
import { WITHDRAW_REASON_LABELS } from '#lib/labels'

import { correctionPart } from '../_lib/correction-position.ts'

interface CorrectionListProps {
  corrections: readonly Correction[]
  hasMore: boolean
}

/** What was put right, taken down or brought back, each with its note to readers. */
export function CorrectionList({ corrections, hasMore }: CorrectionListProps) {
  const last = corrections.at(-1)
  return (
    <>
      <ul className="max-w-[50rem]">
        {corrections.map((correction) => (
          <CorrectionItem
            key={`${correction.kind} ${correction.articleId} ${correction.at.getTime()}`}
            correction={correction}
          />
        ))}
      </ul>
      <OlderLink
        href={hasMore && last ? `/corrections/${correctionPart(last)}` : null}
        label="更早的更正与撤稿"
      />
    </>
  )
}

const KIND_LABELS = {
  correction: '更正',
  withdrawal: '撤稿',
  restoration: '恢复',
} as const satisfies Record<Correction['kind'], string>

function CorrectionItem({ correction }: { correction: Correction }) {
  const { kind, articleId, at, note, divisionName, headline, reason, withdrawnAt, changes } =
    correction
  const day = shanghaiDay(at)
  return (
    <li className="border-t border-line py-4">
      <p className="label leading-relaxed">
        <b className="text-cinnabar">{KIND_LABELS[kind]}</b>{' '}
        <time dateTime={day}>{formatDay(day)}</time> · {divisionName}
        {reason && !withdrawnAt && ` · ${WITHDRAW_REASON_LABELS[reason]}`}
      </p>
      <h2 className="text-2xl">
        <a href={articlePath(articleId)}>
          {headline === null ? `${divisionName}一篇报道已撤下` : <Headline text={headline} />}
        </a>
      </h2>
      <p className="leading-relaxed">
        {withdrawnAt &&
          `${formatDay(shanghaiDay(withdrawnAt))}撤下${reason ? `，原因是${WITHDRAW_REASON_LABELS[reason]}` : ''}；${formatDay(day)}恢复刊出。撤下时的说明：`}
        {note ?? '发布以后更正过一次，后来撤下了；更正的内容不再显示。'}
      </p>
      {changes && <ShownChanges changes={changes} />}
    </li>
  )
}
