import { QUOTED } from '#components/ui/quoted'
import type { AssignmentScreen } from '#domain/assignment/get-assignment'
import { formatDay, type IsoDay } from '#lib/dates'
import { TALK_MOMENT_LABELS, TALK_WAY_LABELS } from '#lib/matter-labels'

import { TalkForm } from './talk-form.tsx'
import type { AssignmentTarget } from './target.ts'

/** How the unit talked with those who move the matter. */
export function Talks({
  target,
  title,
  talks,
  today,
  canRecord,
}: Pick<AssignmentScreen, 'talks'> & {
  target: AssignmentTarget
  title: string
  today: IsoDay
  canRecord: boolean
}) {
  const isShown = talks.length > 0 || canRecord
  return (
    <section
      className={isShown ? 'grid gap-2' : 'contents'}
      aria-labelledby={isShown ? 'talks' : undefined}
    >
      {isShown && <h2 id="talks">同提案者的沟通</h2>}
      {isShown && talks.length === 0 && (
        <p>
          还没有记下。答复以前至少一次；没有的，答复时写明理由。本站没有提案者的电话，请向提案专员或者交办专员要。
        </p>
      )}
      <ul className="grid gap-2 empty:hidden">
        {talks.map(({ heldOn, way, moment, words, name }, index) => (
          <li key={index}>
            <b>
              {formatDay(heldOn)} {TALK_WAY_LABELS[way]}
            </b>
            <small className="ml-2 text-xs text-ink-2">
              {TALK_MOMENT_LABELS[moment]}，{name}记
            </small>
            <p className={QUOTED}>{words}</p>
          </li>
        ))}
      </ul>
      <TalkForm isOpen={canRecord} target={target} title={title} today={today} />
    </section>
  )
}
