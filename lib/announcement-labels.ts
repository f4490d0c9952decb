export const ANNOUNCEMENT_STATE_LABELS = {
  waiting: '待审',
  returned: '已退回',
  announced: '已公布',
  'called-off': '已取消',
} as const

export const ANNOUNCEMENT_MOVE_LABELS = {
  submit: '交审',
  change: '改动',
  approve: '通过',
  return: '退回修改',
  'call-off': '取消活动',
  'ask-call-off': '申请取消',
  'agree-call-off': '同意取消',
  'refuse-call-off': '不同意取消',
  'take-back': '撤回',
  link: '接上报道',
  unlink: '不再接报道',
} as const

export const ANNOUNCEMENT_FIELD_LABELS = {
  type: '活动类型',
  title: '活动名称',
  takesPlaceOn: '日期',
  startTime: '时间',
  place: '地点',
  admission: '谁可以参加、怎样联系',
  note: '说明',
} as const
