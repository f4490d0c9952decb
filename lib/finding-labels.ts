// The interface's labels for what the integrity job finds.
export const FINDING_KIND_LABELS = {
  revision: '稿件版本',
  audit: '审计记录',
  rule: '数据规则',
  media: '图片文件',
  build: '程序文件',
  page: '网页',
} as const

export const FINDING_DEVIATION_LABELS = {
  altered: '被改过',
  missing: '不见了',
  added: '多出来的',
} as const
