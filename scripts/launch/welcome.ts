import { table } from './steps.ts'
import type { Settings } from './settings.ts'
import { placeOf } from './explain.ts'

export interface DemoAccount {
  loginName: string
  displayName: string
  password: string
  roles: string
}

/** What a newcomer reads when everything runs. */
export function welcome(
  { siteUrl, dataDir, databaseUrl }: Settings,
  accounts: readonly DemoAccount[],
): string[] {
  const data = databaseUrl === null ? dataDir : `${placeOf(databaseUrl)} and ${dataDir}`
  const rows = accounts.map((a) => [a.loginName, a.password, a.roles, a.displayName])
  return [
    '',
    `The portal is open at ${siteUrl}`,
    `The data lies in ${data}`,
    ...(rows.length > 0 ? ['', 'Demo accounts:'] : []),
    ...table([['name', 'password', 'roles', 'person'], ...rows])
      .slice(rows.length > 0 ? 0 : 1)
      .map((line) => `  ${line}`),
    '',
    'Ctrl-C stops it.',
  ]
}
