import { isPublicAddress } from '#lib/http/public-address'
import type { LentRight } from '#db/embedded/postgres-user'
import { table } from './steps.ts'
import type { Settings } from './settings.ts'
import { databaseAddress } from '#lib/process/explain-error'

export interface DemoAccount {
  loginName: string
  displayName: string
  password: string
  roles: string
}

/** A server that listens to this machine alone is reached from outside through a proxy. */
const lacksProxies = ({ siteUrl, host, trustedProxies }: Settings): boolean =>
  isPublicAddress(siteUrl) && trustedProxies === 0 && /^(?:localhost|127\.|::1$)/.test(host)

const WITHOUT_PROXIES = [
  '',
  '注意：读者经过代理来，TRUSTED_PROXIES 却是 0，所有人会被当成同一个访客。',
  '把 TRUSTED_PROXIES 设成网站前面有几层自己的代理。',
]

const WRITES_EVERYWHERE = [
  '',
  '注意：数据库进程可以改写这台机器上的所有文件（CAP_DAC_OVERRIDE），因为它进不了程序所在的文件夹，',
  '系统又不给 CAP_DAC_READ_SEARCH：把程序移到人人能进的文件夹，或者用普通用户启动。',
]

/** What a newcomer reads when everything runs. `lent`: what the embedded database server was lent. */
export function welcome(
  settings: Settings,
  accounts: readonly DemoAccount[],
  lent: LentRight | null = null,
): string[] {
  const { siteUrl, dataDir, databaseUrl } = settings
  const data = databaseUrl === null ? dataDir : `${databaseAddress(databaseUrl)} 和 ${dataDir}`
  const rows = accounts.map((a) => [a.loginName, a.password, a.roles, a.displayName])
  return [
    '',
    `网站开好了：${siteUrl}`,
    `数据在 ${data}`,
    ...(lacksProxies(settings) ? WITHOUT_PROXIES : []),
    ...(lent === 'dac_override' ? WRITES_EVERYWHERE : []),
    ...(rows.length > 0 ? ['', '演示账号：'] : []),
    ...table([['用户名', '密码', '角色', '姓名'], ...rows])
      .slice(rows.length > 0 ? 0 : 1)
      .map((line) => `  ${line}`),
    '',
    '按 Ctrl-C 停站。Ctrl-C stops it.',
  ]
}
