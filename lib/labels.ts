// The interface's label for each value of the closed lists. Types at the call check that a label
// exists; nothing else spells these.
export const ACTIVITY_TYPE_LABELS = {
  meeting: '会议',
  research: '调研',
  inspection: '视察',
  consultation: '协商',
  proposal: '提案',
  training: '学习培训',
  lecture: '政协讲堂',
  history: '文史',
  supervision: '民主监督',
  service: '委员服务',
  other: '其他',
} as const

export const CREDIT_ROLE_LABELS = {
  correspondent: '通讯员',
  reporter: '记者',
  intern: '实习记者',
  photographer: '摄影',
  author: '作者',
  editor: '责任编辑',
} as const

export const ROLE_LABELS = {
  correspondent: '通讯员',
  editor1: '初审编辑',
  editor2: '复审编辑',
  editor3: '终审编辑',
  admin: '管理员',
  auditor: '审计员',
  officer: '提案专员',
  member: '政协委员',
  dispatcher: '交办专员',
  'unit-clerk': '承办经办人',
  'unit-signer': '承办签发人',
  overseer: '督办专员',
} as const

export const REVIEW_LEVEL_LABELS = { 1: '初审', 2: '复审', 3: '终审' } as const

export const EDITION_STATE_LABELS = {
  draft: '草稿',
  review1: '初审',
  review2: '复审',
  review3: '终审',
  approved: '待发布',
  scheduled: '已排期',
  published: '已发布',
  superseded: '已被新版替换',
  returned: '退回修改',
  spiked: '不采用',
} as const

export const EDITION_KIND_LABELS = { new: '新稿', update: '更新', correction: '更正' } as const

export const MOVE_LABELS = {
  create: '建稿',
  submit: '提交',
  recall: '撤回',
  claim: '认领',
  release: '释放',
  approve: '通过',
  edit: '改稿',
  return: '退回修改',
  spike: '不采用',
  unspike: '恢复采用',
  schedule: '排期',
  unschedule: '取消排期',
  publish: '发布',
  force: '强制发布',
  supersede: '被新版替换',
  archive: '存档收入',
  'hand-over': '转交',
} as const

export const DATE_PRECISION_LABELS = {
  day: '某日',
  month: '某月',
  range: '起止',
  none: '不定日',
} as const

export const CADENCE_LABELS = { news: '动态类', notice: '公告类' } as const

export const ARTICLE_MOVE_LABELS = { withdraw: '撤稿', restore: '恢复', remove: '移除' } as const

export const WITHDRAW_REASON_LABELS = {
  'factual-error': '事实有误',
  privacy: '涉及个人隐私',
  duplicate: '重复发布',
  outdated: '内容已经失效',
  legal: '法律或政策要求',
  other: '其他原因',
} as const

export const NOTICE_KIND_LABELS = {
  waiting: '待审稿件',
  held: '待发布',
  returned: '退回修改',
  spiked: '不采用',
  progress: '进展',
  published: '已发布',
  corrected: '更正与更新',
  withdrawn: '撤稿与恢复',
  mention: '提到我',
  request: '请求与答复',
  account: '账号与安全',
  alarm: '警报',
  report: '报告',
} as const

export const COUNTERSIGN_KIND_LABELS = {
  'send-link': '重设密码',
  'reopen-account': '重新启用账号',
  'take-off-second-factor': '解除两步验证',
  'grant-role': '授予角色',
  'invite-account': '邀请开账号',
  'cover-leave': '安排代班',
  'change-settings': '改站点设置',
} as const
export const COUNTERSIGN_STATE_LABELS = {
  open: '待第二人确认',
  confirmed: '已确认',
  declined: '不同意',
  withdrawn: '已收回',
} as const

/** Parts of a text by the head of their path. */
export const CONTENT_FIELD_LABELS = {
  headline: '标题',
  kicker: '标题',
  subtitle: '标题',
  body: '正文',
  credits: '署名',
  event: '日期',
  'event.place': '地点',
  pictures: '图片',
  divisionCode: '县区',
  topicId: '专题',
  printDate: '见报',
  printPage: '版次',
  dateline: '电头',
  publicNote: '说明',
} as const

export const RESPONSIBLE_EDITOR_LABELS = {
  off: '不写',
  first: '写初审编辑',
  second: '写复审编辑',
  final: '写终审编辑',
} as const
export const SWITCH_LABELS = { off: '关', on: '开' } as const

export const TOPIC_KIND_LABELS = { topic: '专题', column: '专栏' } as const

export const WATCHED_TERM_KIND_LABELS = { mistake: '错词', sensitive: '敏感词' } as const

export const MAIL_CHOICE_LABELS = {
  'at-once': '马上发',
  digest: '每天汇总',
  off: '不发邮件',
} as const
/** What is looked through, and what to look for. */
export const CHECK_ITEM_LABELS = {
  stance: { label: '政治导向', hint: '提法、称谓、排序合乎规定' },
  facts: { label: '事实数字', hint: '时间、地点、数字前后一致，有据可查' },
  names: { label: '人名职务', hint: '姓名、单位、职务、届次写对写全' },
  structure: { label: '标题结构', hint: '标题说清主题，段落有序，不空不套' },
  wording: { label: '文字标点', hint: '错字、病句、标点、数字写法' },
  pictures: { label: '图片图注', hint: '图文相符，有图注和摄影者' },
  privacy: { label: '个人信息', hint: '不该公开的姓名、电话、住址已经隐去' },
  layout: { label: '栏目归属', hint: '县区、类型、专题、日期归得对' },
} as const

export const PRESENCE_KIND_LABELS = { reading: '在看', editing: '在改' } as const
