import { RESPONSIBLE_EDITORS, SWITCHES } from '#db/states'
import { MAX_SESSION_HOURS, MAX_SESSIONS } from '#domain/account/session/session-rules'
import { LONGEST_DUE_HOURS } from '#domain/review/queue/due'
import type { SiteSettings } from '#domain/setting/change-settings'
import { RESPONSIBLE_EDITOR_LABELS, SWITCH_LABELS } from '#lib/labels'

import type { FieldGroup, RecordField } from '../../_lib/record-fields.ts'

type SettingField = RecordField & { name: keyof SiteSettings }

/** The fields of the form, by what they are about; those that one person may change. */
export const SETTING_GROUPS: readonly (FieldGroup & { fields: readonly SettingField[] })[] = [
  {
    label: '站名和网址',
    fields: [
      { name: 'siteName', hint: '报头和每一页的标题都用它' },
      { name: 'seal', hint: '一个或两个汉字，刻在报头和登录页的印章上；不用图片' },
      { name: 'motto', hint: '报头名称下面的小字，没有就空着' },
      { name: 'siteAddress', hint: '对外的地址，如 https://www.example.gov.cn' },
    ],
  },
  {
    label: '备案',
    fields: [
      { name: 'icpNumber', hint: '批下来再填，空着就不显示' },
      { name: 'policeNumber', hint: '批下来再填，空着就不显示' },
      { name: 'siteCode', hint: '10 位数字，空着就不显示' },
    ],
  },
  {
    label: '审稿',
    fields: (['dueHours1', 'dueHours2', 'dueHours3'] as const).map((name) => ({
      name,
      kind: 'number' as const,
      unit: '小时',
      bounds: { from: 1, to: LONGEST_DUE_HOURS },
      hint: '在这一级等得更久，就算超时',
    })),
  },
  {
    label: '登录',
    fields: [
      {
        name: 'requireSecondFactor',
        kind: 'choice',
        choices: SWITCHES.map((one) => [one, SWITCH_LABELS[one]]),
        hint: '开了以后，管理员、审计员、终审编辑登录还要输手机应用里的验证码；没设的先去设',
      },
      {
        name: 'sessionIdleHours',
        kind: 'number',
        unit: '小时',
        bounds: { from: 1, to: MAX_SESSION_HOURS },
        hint: '这么久没有用，就要重新登录',
      },
      {
        name: 'sessionHours',
        kind: 'number',
        unit: '小时',
        bounds: { from: 1, to: MAX_SESSION_HOURS },
        hint: '一直在用，到这么久也要重新登录；对改了以后的登录有效',
      },
      {
        name: 'maxSessions',
        kind: 'number',
        unit: '处',
        bounds: { from: 1, to: MAX_SESSIONS },
        hint: '一个账号同时登录的浏览器；再多，最早的退出',
      },
    ],
  },
  {
    label: '更新红线',
    fields: [
      {
        name: 'newsLimitDays',
        kind: 'number',
        unit: '天',
        bounds: { from: 1, to: 365 },
        hint: '各地和动态类栏目这么久没有新稿，就是检查的红线',
      },
      {
        name: 'noticeLimitDays',
        kind: 'number',
        unit: '天',
        bounds: { from: 1, to: 730 },
        hint: '通知、公告一类的栏目',
      },
    ],
  },
  {
    label: '议事室',
    fields: [
      {
        name: 'roomStandards',
        hint: '六样东西的名称，用顿号隔开，照本地的文件写；写了以后，每间议事室可以勾有哪几样，台账里也有',
      },
    ],
  },
  {
    label: '读者页面',
    fields: [
      {
        name: 'honoursPage',
        kind: 'choice',
        choices: SWITCHES.map((one) => [one, SWITCH_LABELS[one]]),
        hint: '开了以后，读者在 /honours 看得到各地和通讯员的用稿',
      },
      {
        name: 'responsibleEditor',
        kind: 'choice',
        choices: RESPONSIBLE_EDITORS.map((one) => [one, RESPONSIBLE_EDITOR_LABELS[one]]),
        hint: '正文后面自动写上“责任编辑”：取这一篇在那一级通过的人；级数改少了，“终审”是最后一级的人',
      },
    ],
  },
]

/** What takes two people to change. */
export const SECOND_GROUPS: readonly FieldGroup[] = [
  {
    fields: [
      {
        name: 'reviewLevels',
        kind: 'number',
        unit: '级',
        bounds: { from: 1, to: 3 },
        hint: '1 到 3。已在审的稿件不会卡住：走到新的最后一级，或在现在这一级通过，就算审完。',
      },
      {
        name: 'auditDays',
        kind: 'number',
        unit: '天',
        bounds: { from: 180, to: 3_650 },
        hint: '操作日志留多少天，法律要求至少 180 天；到期的在下一次启动时清掉',
      },
      { name: 'reason', kind: 'area', longest: 200, hint: '写给第二个人看' },
    ],
  },
]
