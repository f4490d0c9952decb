import type { AnnouncementMove, AnnouncementState } from '#db/announcement-states'

/** What a move has done, and what comes next, for who has just made it. */
export function formatDone({
  move,
  state,
  isAnnounced,
}: {
  move: AnnouncementMove
  /** As it is now. */
  state: AnnouncementState
  isAnnounced: boolean
}): [done: string, next: string] | null {
  const untilReviewed = '审过以前，读者看到的还是原来的。通过、退回，都有通知。'
  switch (move) {
    case 'submit':
      return ['已交审', '本地区的另一位编辑审过，读者才看得到。通过、退回，都有通知。']
    case 'change':
      if (isAnnounced) return ['改动已交审', untilReviewed]
      return ['已交审', '审的是改过的内容，审过以后读者才看得到。']
    case 'approve':
      return ['已通过', '读者现在就能看到，作者有通知。']
    case 'return':
      if (isAnnounced) return ['改动已退回', '读者看到的还是原来的，作者会看到您写的理由。']
      return ['已退回', '作者会看到您写的理由，改好再交。']
    case 'call-off':
      if (isAnnounced) return ['已取消', '读者在预告上看到取消的原因，作者有通知。']
      return ['没有采用', '读者没有看到过，作者会看到您写的理由。']
    case 'ask-call-off':
      return ['已申请取消', '一位编辑同意以前，读者看到的还是照常举行。同不同意，都有通知。']
    case 'agree-call-off':
      return ['已同意取消', '读者在预告上看到取消的原因，申请的人有通知。']
    case 'refuse-call-off':
      return ['没有同意取消', '活动照常举行，申请的人会看到您写的理由。']
    case 'take-back':
      if (state === 'called-off') return ['已撤回', '读者没有看到过这条预告，编辑也不再审。']
      return ['已撤回', '读者看到的还是原来的，编辑不再审。']
    case 'link':
    case 'unlink':
      return null
  }
}
