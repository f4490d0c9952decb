// Everything that is put down in the audit log: what each action is about, and its word. The log keeps
// these names for years: add, never rename.
export const AUDIT_ACTIONS = {
  'answer-invitation': { about: 'edition', word: '答复合写邀请' },
  'approve-edition': { about: 'edition', word: '审稿通过' },
  'change-settings': { about: 'site', word: '改网站设置' },
  'claim-edition': { about: 'edition', word: '认领稿件' },
  'download-form': { about: 'edition', word: '下载稿件' },
  'end-co-authorship': { about: 'edition', word: '结束合写' },
  'import-page': { about: 'import', word: '整版导入' },
  'invite-co-author': { about: 'edition', word: '邀请合写' },
  'open-edition': { about: 'edition', word: '开更正、更新' },
  'publish-due': { about: 'article', word: '到时发布' },
  'publish-edition': { about: 'edition', word: '发布' },
  'read-all-notices': { about: 'notice', word: '通知全部标为看过' },
  'read-notice': { about: 'notice', word: '看过通知' },
  'recall-edition': { about: 'edition', word: '撤回稿件' },
  'release-claim': { about: 'edition', word: '释放认领' },
  'restore-article': { about: 'article', word: '恢复文章' },
  'return-edition': { about: 'edition', word: '退回修改' },
  'save-copy': { about: 'edition', word: '存稿' },
  'save-in-review': { about: 'edition', word: '审稿中改稿' },
  'schedule-edition': { about: 'edition', word: '排期' },
  'sign-in': { about: 'account', word: '登录' },
  'sign-out': { about: 'account', word: '退出登录' },
  'spike-edition': { about: 'edition', word: '不采用' },
  'submit-edition': { about: 'edition', word: '提交稿件' },
  'unschedule-edition': { about: 'edition', word: '取消排期' },
  'unspike-edition': { about: 'edition', word: '恢复采用' },
  'upload-picture': { about: 'media', word: '上传图片' },
  'withdraw-article': { about: 'article', word: '撤稿' },
} as const satisfies Record<string, { about: AuditObjectKind; word: string }>

export type AuditAction = keyof typeof AUDIT_ACTIONS

export const AUDIT_OBJECT_WORDS = {
  account: '账号',
  article: '文章',
  edition: '稿件',
  import: '整版导入',
  media: '图片',
  notice: '通知',
  site: '网站',
} as const
export type AuditObjectKind = keyof typeof AUDIT_OBJECT_WORDS
