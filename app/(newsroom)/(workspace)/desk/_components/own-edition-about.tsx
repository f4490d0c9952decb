import { LineAbout } from '#components/ui/list-line'
import type { OwnEdition } from '#domain/review/editions/list-own-editions'
import { formatMoment } from '#lib/dates'
import { ACTIVITY_TYPE_LABELS, EDITION_KIND_LABELS } from '#lib/labels'

import { InventedMark } from '../../_components/invented-mark.tsx'
import { formatLength } from '../_lib/format-edition.ts'

/** What kind of edition it is, from where, and who writes it. */
export function OwnEditionAbout({ edition, now }: { edition: OwnEdition; now: Date }) {
  const signed = edition.coAuthors.filter(({ answer }) => answer === 'accepted')
  return (
    <LineAbout>
      {edition.kind !== 'new' && (
        <span className="font-semibold text-ink">{EDITION_KIND_LABELS[edition.kind]}</span>
      )}
      <span>{edition.divisionName}</span>
      <span>{ACTIVITY_TYPE_LABELS[edition.activityType]}</span>
      <span>{formatLength(edition)}</span>
      {edition.unsavedSince && (
        <span className="text-earth">
          未保存，{formatMoment(edition.unsavedSince, now)} 自动存下
        </span>
      )}
      {edition.round > 1 && <span>第 {edition.round} 次提交</span>}
      {edition.articleState === 'live' && edition.readings > 0 && (
        <span>
          读者读了 {edition.readings} 次<InventedMark />
        </span>
      )}
      {edition.sharedBy !== null && <span>{edition.sharedBy}的稿，我合署</span>}
      {edition.sharedBy === null && signed.length > 0 && (
        <span>{signed.map(({ name }) => name).join('、')}合署</span>
      )}
    </LineAbout>
  )
}
