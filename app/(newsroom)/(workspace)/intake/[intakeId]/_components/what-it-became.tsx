import { ButtonLink } from '#components/ui/button'
import { Note } from '#components/ui/note'
import { QUOTED } from '#components/ui/quoted'
import { newsroomMatterPath } from '#lib/addresses/newsroom-matter-path'
import { formatMoment } from '#lib/dates'
import { MATTER_KIND_LABELS } from '#lib/matter-labels'

interface Became {
  matterId: number
  kind: keyof typeof MATTER_KIND_LABELS
  title: string
  name: string
  createdAt: Date
}

/** The topic or the proposal that was begun from it. */
export const WhatItBecame = ({ became, now }: { became: Became; now: Date }) => {
  const { matterId, kind, title, name, createdAt } = became
  return (
    <Note
      tone="good"
      action={
        <ButtonLink size="small" href={newsroomMatterPath(kind, matterId)}>
          看{MATTER_KIND_LABELS[kind]}
        </ButtonLink>
      }
    >
      <b>已经录入{MATTER_KIND_LABELS[kind]}：</b>
      <span className={QUOTED}>{title}</span>，{name}，{formatMoment(createdAt, now)}。
    </Note>
  )
}
