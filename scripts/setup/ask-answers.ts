// The answers of set-up that a person gives in the terminal, one question each, each with a default.

import { buildDivisions } from '#domain/division/build-divisions'
import {
  SETUP_ANSWERS,
  setupAnswersSchema,
  type SetupAnswerName,
  type SetupAnswers,
} from '#domain/portal/setup-answers'
import { findAnswerIssue, requireRightAnswers, type GivenAnswers } from './given-answers.ts'

const QUESTIONS: Record<SetupAnswerName, string> = {
  province: '省级代码前两位（GB/T 2260），建好以后不能改',
  siteName: '网站名称',
  siteAddress: '公开网址，如 https://www.example.gov.cn，还没有就空着',
  adminLoginName: '首个管理员的用户名（字母、数字）',
  adminDisplayName: '首个管理员的姓名',
  reviewLevels: '审稿级数（1、2 或 3）',
  icpNumber: 'ICP 备案号，没有就空着',
  policeNumber: '公安备案号，没有就空着',
  siteCode: '政府网站标识码（10 位数字），没有就空着',
}

export interface Terminal {
  /** Resolves to what was typed before Enter. */
  ask(question: string): Promise<string>
  print(line: string): void
}

/** Asks for what is not given, and again for what is wrong. `siteAddress` is the default of the public address. */
export async function askAnswers(
  { ask, print }: Terminal,
  given: GivenAnswers,
  siteAddress: string,
): Promise<SetupAnswers> {
  requireRightAnswers(given)
  const answers: Record<string, unknown> = { ...given }
  for (const name of SETUP_ANSWERS) {
    if (name in given) continue
    const usual = defaultOf(name, answers, siteAddress)
    for (;;) {
      const typed = await ask(`${QUESTIONS[name]}${usual === '' ? '' : ` [${usual}]`}：`)
      const answer = typed.trim() || usual
      const issue = findAnswerIssue(name, answer)
      answers[name] = answer
      if (issue === null) break
      print(`  ${issue}`)
    }
  }
  return setupAnswersSchema.parse(answers)
}

function defaultOf(name: SetupAnswerName, answers: GivenAnswers, siteAddress: string): string {
  switch (name) {
    case 'province':
      return '62'
    case 'siteName':
      return `${provinceName(setupAnswersSchema.shape.province.parse(answers['province']))}政协`
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

const provinceName = (prefix: string): string => buildDivisions(prefix)[0]?.shortName ?? ''
