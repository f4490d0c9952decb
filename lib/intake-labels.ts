// What people read for each value of the closed lists of the public's intake.

export const INTAKE_KIND_LABELS = {
  topic: '协商议题',
  proposal: '提案线索',
  history: '文史线索',
} as const

export const INTAKE_STATE_LABELS = {
  received: '收到',
  accepted: '已受理',
  declined: '未采纳',
} as const

export const INTAKE_DESTINATION_LABELS = {
  topic: '转为协商议题',
  'proposal-committee': '转提案委',
  'history-committee': '转文史委',
} as const

export const INTAKE_REASON_LABELS = {
  secret: '可能涉及秘密',
  proceedings: '已经在诉讼、仲裁或者复议',
  petition: '属于信访、举报',
  urgent: '急事险事，政协办不了',
  advertising: '广告，或者骂人的话',
  person: '写了别人的姓名或者私事',
  unclear: '没有说清是什么事、在哪里',
  repeated: '同一件事已经收到过',
  outside: '不是这里的事，或者不归政协',
  other: '其他原因',
} as const

export const INTAKE_MOVE_LABELS = {
  accept: '受理',
  decline: '不采纳',
  'read-contact': '查看联系方式',
} as const
