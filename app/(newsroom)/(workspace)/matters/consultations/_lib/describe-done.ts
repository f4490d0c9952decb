import type { ConsultationMove } from '#db/consultation-states'

/** What a move did, and what comes next. */
const DONE: Readonly<Record<ConsultationMove, readonly [did: string, next: string]>> = {
  enter: ['录入了', '等另一位专员审定。'],
  change: ['改好了', '等另一位专员审定。'],
  select: ['确定了', '先去调研，再协商。'],
  'leave-out': ['不列入了', '理由写在经过里。'],
  divert: ['转办了', '理由写在经过里。'],
  visit: ['记下了调研', '可以协商了。'],
  talk: ['记下了协商', '还可以再记；议定了，写协商意见。'],
  conclude: ['写下了协商意见', '可以报送了。'],
  report: ['报送了', '有了答复，记是否采纳。'],
  adopt: ['记下了采纳', '可以交办了。'],
  'turn-down': ['记下了不采纳', '由另一位专员办结。'],
  'hand-over': ['交办了', '承办单位有账号的，收到了通知；没有的，请另外告诉。'],
  handle: ['记下了办完', '督办过了，再记答复。'],
  supervise: ['记下了督办', '办理了、督办了，就可以记答复。'],
  reply: ['记下了答复', '可以记群众评议了。'],
  judge: ['记下了群众评议', '由另一位专员办结。'],
  close: ['办结了', '公布过的，要再公布一次，读者才看得到。'],
  reword: ['改了说法', '公布以后读者才看得到；原来的说法在经过里。'],
  publish: ['公布了', '读者看到的是现在的样子。'],
  hide: ['隐藏了', '已经从网页上拿掉。'],
  show: ['重新公开了', '读者看到的是隐藏以前的样子。'],
  link: ['接上了佐证', '公布过的，读者在议题页上看得到。'],
  'report-progress': ['记下了进展', '还没有办完，期限照算；办完了，再记办完。'],
  redo: ['退回重新办理了', '承办单位有账号的，收到了通知；期限还是原来的。'],
  unlink: ['去掉了佐证', '读者看不到这一条了。'],
}

export const describeDone = (move: ConsultationMove): readonly [did: string, next: string] =>
  DONE[move]
