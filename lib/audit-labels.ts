// The interface's labels for what a row of the audit log holds besides its action.
export const AUDIT_RESULT_LABELS = { ok: '办成', refused: '被拒绝', failed: '出故障' } as const

/** Why something was refused or failed. */
export const AUDIT_CODE_LABELS = {
  'not-found': '没有，或者不让看',
  forbidden: '没有权限',
  conflict: '来晚一步，别人已经改了',
  'invalid-transition': '当时的状态不许这样做',
  'limit-reached': '次数太多',
  'invalid-input': '填写不合要求',
  'signed-out': '没有登录',
  'account-closed': '账号已经停用',
  'other-origin': '请求不是本站页面发出的',
  fault: '程序出了故障',
} as const

/** The values that a row keeps of what was asked. */
export const AUDIT_DETAIL_LABELS = {
  accountId: '账号编号',
  articleId: '文章编号',
  lockVersion: '所见版次',
  revisionId: '版本编号',
  kind: '种类',
  day: '日期',
  time: '时间',
  hold: '留待发布',
  role: '角色',
  divisionCode: '地区代码',
  level: '审级',
  startsOn: '开始日',
  endsOn: '结束日',
  form: '格式',
  count: '数量',
  filters: '条件',
  period: '时段',
  repeated: '重复的请求',
  reference: '故障编号',
  unscheduled: '不能发布，撤下排期',
  port: '端口',
  awaitsCode: '还要验证码',
  countersignId: '第二人确认编号',
  askedBy: '提请人的账号编号',
  confirmedBy: '确认人的账号编号',
  brokenRow: '对不上的行',
} as const
