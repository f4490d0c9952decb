// The questions of set-up, asked one by one in a terminal or all on one page.

import { namePlace, type SetupAnswerName } from '#domain/portal/setup-answers'
import type { GivenAnswers } from './given-answers.ts'

export const QUESTIONS: Record<SetupAnswerName, string> = {
  province: '省级代码前两位（GB/T 2260），建好以后不能改',
  county: '单个县的网站写县名或代码，全省的空着；建好以后不能改',
  siteName: '网站名称',
  seal: '印章上的一个或两个汉字',
  siteAddress: '公开网址，如 https://www.example.gov.cn，还没有就空着',
  adminLoginName: '首个管理员的用户名（字母、数字）',
  adminDisplayName: '首个管理员的姓名',
  reviewLevels: '审稿级数（1、2 或 3）',
  icpNumber: 'ICP 备案号，没有就空着',
  policeNumber: '公安备案号，没有就空着',
  siteCode: '政府网站标识码（10 位数字），没有就空着',
}

/** The answers whose defaults follow what the portal is about. */
export const FOLLOW_PLACE: readonly SetupAnswerName[] = ['siteName', 'seal']

/** What stands for an answer before anybody wrote one. `answers` are those before it, `siteAddress` is of SITE_URL. */
export function defaultOf(
  name: SetupAnswerName,
  answers: GivenAnswers,
  siteAddress: string,
): string {
  switch (name) {
    case 'province':
      return '62'
    case 'siteName':
      return `${namePlace(answers)}政协`
    case 'seal':
      return namePlace(answers).slice(0, 1)
    case 'siteAddress':
      return siteAddress
    case 'adminLoginName':
      return 'admin'
    case 'adminDisplayName':
      return '管理员'
    case 'reviewLevels':
      return '3'
    default:
      return ''
  }
}
