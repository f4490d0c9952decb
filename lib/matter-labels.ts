// What people read for each value of the closed lists of matters.

export const MATTER_KIND_LABELS = { proposal: '提案', consultation: '协商议题' } as const

export const MATTER_STATE_LABELS = {
  received: '待审查',
  filed: '已立案',
  assigned: '已交办',
  'in-progress': '办理中',
  answered: '已答复',
  closed: '已办结',
  declined: '不予立案',
  returned: '退回修改',
  merged: '并案',
  diverted: '已转办',
  revoked: '撤案',
  draft: '草稿',
} as const

export const MATTER_PUBLICITY_LABELS = {
  none: '未公开',
  card: '已公开',
  hidden: '已隐藏',
} as const

export const MATTER_MOVE_LABELS = {
  import: '导入',
  change: '导入改动',
  undo: '撤销导入',
  publish: '公布',
  hide: '隐藏',
  link: '接上佐证',
  unlink: '去掉佐证',
  write: '写下',
  agree: '同意联名',
  disagree: '不联名',
  drop: '放弃',
  submit: '提交',
  propose: '提出处理意见',
  reject: '不同意处理意见',
  file: '立案',
  decline: '不予立案',
  return: '退回修改',
  merge: '并案',
  divert: '转办',
  'ask-revoke': '申请撤案',
  revoke: '撤案',
  'make-key': '列为重点',
  'end-key': '取消重点',
  assign: '交办',
  sign: '签收',
  refuse: '退件',
  reassign: '改交',
  extend: '延期',
  talk: '记下沟通',
  'draft-answer': '起草答复',
  'send-back': '退回答复稿',
  answer: '答复',
  countersign: '会签',
  rate: '评价',
  redo: '重新办理',
  close: '办结',
  'open-link': '开单位链接',
  archive: '归档',
} as const

export const EXAMINING_DECISION_LABELS = {
  file: '立案',
  decline: '不予立案',
  merge: '并案',
  divert: '转办',
  revoke: '撤案',
} as const

export const DECLINE_GROUND_LABELS = {
  secret: '涉及党和国家秘密',
  'party-internal': '中共党员对党组织内部的组织、人事安排等有意见',
  'body-internal': '民主党派成员反映本组织内部的问题',
  proceedings: '已进入诉讼、仲裁或者行政复议程序',
  personal: '为本人或者亲属解决个人问题',
  advertising: '宣传、推介具体的作品或者产品',
  academic: '属于学术研讨',
  empty: '内容空泛，没有具体建议',
  outside: '不属于本级政协提案的范围',
  other: '其他不宜作为提案的情况',
} as const

export const DIVERSION_LABELS = { opinion: '转为社情民意', advice: '转为意见建议' } as const

export const COMMITTEE_SESSION_KIND_LABELS = {
  plenary: '全体会议',
  standing: '常委会会议',
  chairs: '主席会议',
} as const

export const UNIT_SIDE_LABELS = {
  party: '党群',
  government: '政府',
  congress: '人大',
  committee: '政协',
  justice: '法检',
  township: '乡镇街道',
  other: '其他',
} as const

export const MOVER_KIND_LABELS = { person: '个人', joint: '联名', collective: '集体' } as const

export const PROPOSAL_OCCASION_LABELS = { session: '大会', between: '平时' } as const

export const ASSIGNMENT_PART_LABELS = { lead: '主办', joint: '会办', split: '分办' } as const

export const ASSIGNMENT_STATE_LABELS = {
  waiting: '待签收',
  signed: '办理中',
  refused: '已退件',
  answered: '已答复',
  countersigned: '已会签',
} as const

export const TALK_WAY_LABELS = {
  face: '面商',
  forum: '座谈',
  site: '现场',
  phone: '电话',
  writing: '书面',
} as const

export const TALK_MOMENT_LABELS = { before: '办前', during: '办中', after: '办后' } as const

export const RATED_ASPECT_LABELS = {
  overall: '满意度',
  attitude: '办理态度',
  result: '办理结果',
} as const

export const SATISFACTION_LABELS = {
  satisfied: '满意',
  mostly: '基本满意',
  not: '不满意',
} as const

export const RESULT_CLASS_LABELS = {
  A: '已经解决或采纳',
  B: '正在解决或列入计划',
  C: '受条件限制暂时不能解决',
  D: '留作参考',
} as const

export const SPONSOR_PART_LABELS = {
  endorse: '批办',
  lead: '领办',
  supervise: '督办',
  assume: '包案',
} as const

export const MATTER_STEP_LABELS = {
  received: '收到',
  filed: '立案',
  key: '重点',
  'taken-up': '批办领办',
  answered: '已答复',
  done: '办结',
} as const

export const LIMIT_STEP_LABELS = {
  refuse: '退件',
  'first-talk': '首次面商',
  'joint-view': '会办意见',
  answer: '答复',
  verdict: '评价',
} as const

export const LIMIT_UNIT_LABELS = { workdays: '个工作日', days: '天', months: '个月' } as const

export const REGISTER_IMPORT_STATE_LABELS = {
  waiting: '待公布',
  taken: '已导入',
  undone: '已撤销',
} as const
