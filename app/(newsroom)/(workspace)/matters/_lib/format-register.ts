import { RATED_ASPECTS } from '#db/matter-states'
import type { StoredRating } from '#db/schema/matter/matter-private'
import { RATED_ASPECT_LABELS, SATISFACTION_LABELS } from '#lib/matter-labels'

export const formatPublication = ({
  publishedAt,
  isWaiting,
}: {
  publishedAt: Date | null
  isWaiting: boolean
}): string => {
  if (publishedAt === null) return '没有公布'
  return isWaiting ? '已公布，有改动等公布' : '已公布'
}

/** What movers think of a proposal: 满意度：满意. */
export const formatRating = (rating: StoredRating): string =>
  RATED_ASPECTS.flatMap((aspect) => {
    const given = rating[aspect]
    return given === null ? [] : [`${RATED_ASPECT_LABELS[aspect]}：${SATISFACTION_LABELS[given]}`]
  }).join('，')
