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
  'Warning: readers come through a proxy, but TRUSTED_PROXIES is 0: all of them count as one visitor.',
  'Set TRUSTED_PROXIES to the number of proxies of your own that stand in front.',
]

const WRITES_EVERYWHERE = [
  '',
  'Warning: the database server may write to every file of this system (CAP_DAC_OVERRIDE), because it cannot',
  'enter the folder of the project and the system holds CAP_DAC_READ_SEARCH back: move the project to a folder',
  'that every user may enter, or start as an ordinary user.',
]

/** What a newcomer reads when everything runs. `lent`: what the embedded database server was lent. */
export function welcome(
  settings: Settings,
  accounts: readonly DemoAccount[],
  lent: LentRight | null = null,
): string[] {
  const { siteUrl, dataDir, databaseUrl } = settings
  const data = databaseUrl === null ? dataDir : `${databaseAddress(databaseUrl)} and ${dataDir}`
  const rows = accounts.map((a) => [a.loginName, a.password, a.roles, a.displayName])
  return [
    '',
    `The portal is open at ${siteUrl}`,
    `The data lies in ${data}`,
    ...(lacksProxies(settings) ? WITHOUT_PROXIES : []),
    ...(lent === 'dac_override' ? WRITES_EVERYWHERE : []),
    ...(rows.length > 0 ? ['', 'Demo accounts:'] : []),
    ...table([['name', 'password', 'roles', 'person'], ...rows])
      .slice(rows.length > 0 ? 0 : 1)
      .map((line) => `  ${line}`),
    '',
    'Ctrl-C stops it.',
  ]
}
