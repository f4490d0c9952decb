// What people read for each value of the closed lists of consultations.

export const ROOM_KIND_LABELS = {
  township: '镇街',
  village: '村社区',
  park: '园区',
  enterprise: '企业',
  sector: '界别',
  workstation: '委员工作站',
} as const

export const CONSULTATION_SOURCE_LABELS = {
  member: '委员荐题',
  authority: '党政点题',
  residents: '群众出题',
  'open-call': '公开征集',
} as const

export const CONSULTATION_STATE_LABELS = {
  collected: '待审定',
  selected: '已确定',
  unlisted: '不列入',
  diverted: '已转办',
  researched: '已调研',
  consulted: '已协商',
  concluded: '已形成意见',
  reported: '已报送',
  adopted: '已采纳',
  'not-adopted': '未采纳',
  'handed-over': '已交办',
  handled: '已办理',
  replied: '已答复',
  judged: '已评议',
  closed: '已办结',
} as const

export const CONSULTATION_MOVE_LABELS = {
  enter: '录入',
  change: '修改',
  select: '确定',
  'leave-out': '不列入',
  divert: '转办',
  visit: '记调研',
  talk: '记协商',
  conclude: '形成意见',
  report: '报送',
  adopt: '采纳',
  'turn-down': '不采纳',
  'hand-over': '交办',
  handle: '办完',
  supervise: '督办',
  reply: '答复',
  judge: '记群众评议',
  close: '办结',
  publish: '公布',
  hide: '隐藏',
  link: '接上佐证',
  unlink: '去掉佐证',
  'report-progress': '办理进展',
  redo: '重新办理',
  show: '重新公开',
  reword: '改说法',
} as const

export const CONSULTATION_DIVERSION_LABELS = {
  opinion: '转为社情民意',
  proposal: '转为提案',
} as const

export const TALK_FORM_LABELS = {
  meeting: '会议',
  bench: '板凳会',
  kang: '炕头会',
  'open-air': '坝坝会',
  grid: '网格议事会',
  written: '书面协商',
  online: '网络协商',
} as const

export const ADOPTION_LABELS = { adopted: '采纳', partly: '部分采纳', not: '未采纳' } as const

export const CONSULTATION_LAMP_LABELS = {
  'hand-over': '交办',
  handle: '办理',
  supervise: '督办',
  reply: '答复',
} as const

/** How a topic stands, as readers look for it. */
export const CONSULTATION_STANDING_LABELS = {
  overdue: '超期',
  running: '正在办',
  done: '办完的',
  left: '没列入的',
} as const
