import type { CountersignState } from '#db/states'
import { COUNTERSIGN_STATE_LABELS } from '#lib/labels'

/** The state of a request, with who answered it; one that nobody answered in time says so. */
export function formatState(
  {
    state,
    answeredBy,
    expiresAt,
  }: {
    state: CountersignState
    answeredBy: string | null
    expiresAt: Date
  },
  now: Date,
): string {
  if (state === 'open')
    return expiresAt > now ? COUNTERSIGN_STATE_LABELS.open : '过期了，没有人确认'
  if (state === 'withdrawn') return COUNTERSIGN_STATE_LABELS.withdrawn
  return `${answeredBy ?? '负责机器的人在终端'}${COUNTERSIGN_STATE_LABELS[state]}`
}
