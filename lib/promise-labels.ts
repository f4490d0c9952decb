// What people read for each value of the closed lists of promises.

export const PROMISE_END_LABELS = {
  kept: '已兑现',
  'broken-off': '终止',
  raised: '转为 A 类',
} as const

export const PROMISE_STATE_LABELS = {
  open: '跟踪中',
  ...PROMISE_END_LABELS,
  superseded: '由新的承诺代替',
} as const

export const PROMISE_MOVE_LABELS = {
  begin: '作出承诺',
  adopt: '确认承诺',
  report: '报告结果',
  'send-back': '退回结果',
  settle: '确认结果',
  supersede: '由新的承诺代替',
} as const

export const PROMISE_LAMP_LABELS = {
  ahead: '未到期',
  near: '7 天内到期',
  overdue: '超期',
  ...PROMISE_END_LABELS,
  superseded: PROMISE_STATE_LABELS.superseded,
} as const

/** How the promises of a proposal stand, counted. */
export const PROMISED_LABELS = {
  running: '还没到期',
  overdue: '超期',
  ...PROMISE_END_LABELS,
} as const
