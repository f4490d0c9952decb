// The people of the demonstration: roles, not persons. Every county named in the nine stories has a
// correspondent; each review level has two editors for the whole province, so that an edition by one of
// them finds the other, and the first two levels also one for a single prefecture, so that scope can be
// seen at work.

import type { Role } from '#db/states'
import { DEMO_PASSWORD } from '#domain/account/password/new-password'
import { ROLE_LABELS } from '#lib/labels'

import type { DemoDivision } from './demo-division.ts'

/** Writes for every place that has no correspondent of its own. */
export const ROVING_LOGIN = 'demo'
/** Keeps the registers of proposals. */
export const OFFICER_LOGIN = 'officer'
/** Decides what the other one proposes. */
export const SECOND_OFFICER_LOGIN = 'officerb'
/** Writes proposals to the committee of the first county. */
export const MEMBER_LOGIN = 'member'
/** Assigns what was filed to units. */
export const DISPATCHER_LOGIN = 'dispatcher'
/** Looks after how proposals and topics are handled. */
export const OVERSEER_LOGIN = 'overseer'
/** Two people of one unit of the first county: one drafts its answers, the other signs them. */
export const CLERK_LOGIN = 'clerk'
export const SIGNER_LOGIN = 'signer'
const DEMO_UNIT = '示例承办单位甲'

export interface DemoAccount {
  loginName: string
  displayName: string
  password: string
  divisionCode: string
  grants: { role: Role; divisionCode: string; handlingUnit?: string }[]
  /** What the account may do and where, in words. */
  roles: string
}

type AccountDivision = Pick<DemoDivision, 'code' | 'shortName' | 'slug'>

const division = (code: string, shortName: string, slug: string): AccountDivision => ({
  code,
  shortName,
  slug,
})

const GANSU = division('620000', '甘肃', 'gansu')
const DINGXI = division('621100', '定西', 'dingxi')
const GANSU_PLACES = [
  division('620825', '庄浪', 'zhuanglang'),
  division('620104', '西固', 'xigu'),
  division('620982', '敦煌', 'dunhuang'),
  division('621124', '临洮', 'lintao'),
  division('621121', '通渭', 'tongwei'),
  division('620523', '甘谷', 'gangu'),
  division('620503', '麦积', 'maiji'),
  division('621225', '西和', 'xihe'),
  division('620100', '兰州', 'lanzhou'),
]

/** The accounts of the province the portal serves by default. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = peopleOf(GANSU, DINGXI, GANSU_PLACES)

/** The same roles for any province: correspondents of a few prefectures' first counties. */
export function demoAccounts(divisions: readonly DemoDivision[]): readonly DemoAccount[] {
  const province = divisions.find(({ level }) => level === 'province')
  if (!province) throw new RangeError('There is no province among the divisions')
  if (province.code === GANSU.code) return DEMO_ACCOUNTS
  const prefectures = divisions.filter(({ level }) => level === 'prefecture')
  const counties = divisions.filter(({ level }) => level === 'county')
  const firsts = prefectures
    .map((prefecture) => counties.find(({ parentCode }) => parentCode === prefecture.code))
    .filter((county) => county !== undefined)
  const writing = firsts.length > 0 ? firsts : counties
  return peopleOf(province, prefectures[0] ?? province, writing.slice(0, 9))
}

function peopleOf(
  province: AccountDivision,
  prefecture: AccountDivision,
  counties: readonly AccountDivision[],
): DemoAccount[] {
  return [
    ...counties.map((division) =>
      person(division.slug, `${division.shortName}通讯员`, 'correspondent', division),
    ),
    person(ROVING_LOGIN, '演示通讯员', 'correspondent', province),
    person('editor1', '初审编辑甲', 'editor1', province),
    person('editor2', '复审编辑甲', 'editor2', province),
    person('editor3', '终审编辑甲', 'editor3', province),
    person('editor1b', '初审编辑丙', 'editor1', province),
    person('editor2b', '复审编辑丙', 'editor2', province),
    person('editor3b', '终审编辑乙', 'editor3', province),
    person(`editor1-${prefecture.slug}`, '初审编辑乙', 'editor1', prefecture),
    person(`editor2-${prefecture.slug}`, '复审编辑乙', 'editor2', prefecture),
    person(OFFICER_LOGIN, '提案专员', 'officer', province),
    person(SECOND_OFFICER_LOGIN, '提案专员乙', 'officer', province),
    person(DISPATCHER_LOGIN, '交办专员', 'dispatcher', province),
    person(OVERSEER_LOGIN, '督办专员', 'overseer', province),
    ...counties
      .slice(0, 1)
      .flatMap((county) => [
        person(MEMBER_LOGIN, '示例委员', 'member', county),
        person('memberb', '示例委员乙', 'member', county),
        person(CLERK_LOGIN, '示例经办人', 'unit-clerk', county, DEMO_UNIT),
        person(SIGNER_LOGIN, '示例签发人', 'unit-signer', county, DEMO_UNIT),
      ]),
    person('admin', '管理员', 'admin', province),
    person('auditor', '审计员', 'auditor', province),
  ]
}

function person(
  loginName: string,
  displayName: string,
  role: Role,
  division: AccountDivision,
  handlingUnit = '',
): DemoAccount {
  return {
    loginName,
    displayName,
    password: DEMO_PASSWORD,
    divisionCode: division.code,
    grants: [{ role, divisionCode: division.code, ...(handlingUnit && { handlingUnit }) }],
    roles: `${ROLE_LABELS[role]}，${division.shortName}${handlingUnit}`,
  }
}
