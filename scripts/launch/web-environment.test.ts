import { expect, it } from 'vitest'
import { readSettings } from './settings.ts'
import { webEnvironment } from './web-environment.ts'

const secrets = {
  databasePassword: 'owner-word',
  appPassword: 'app-word',
  authSecret: 'cookie-word',
  sealingKey: 'column-word',
}
const appUrl = 'postgres://portal_app:app-word@127.0.0.1:5432/portal'

it('passes the web server the address of the application and never that of the owner', () => {
  const env = {
    DATABASE_URL: 'postgres://owner:owner-word@db/portal',
    APP_DATABASE_URL: appUrl,
    PATH: '/bin',
  }
  const web = webEnvironment(env, readSettings('/portal', env), secrets, appUrl)
  expect(web).toMatchObject({
    DATABASE_URL: appUrl,
    NEXTAUTH_SECRET: 'cookie-word',
    SEALING_KEY: 'column-word',
    SITE_URL: 'http://localhost:3000',
    NEXTAUTH_URL: 'http://localhost:3000',
    INTERNAL_URL: 'http://127.0.0.1:3000',
    DATA_DIR: '/portal/.data',
    BACKUP_DIR: '/portal/.data/backups',
    PROVINCE: '62',
    PATH: '/bin',
  })
  expect(JSON.stringify(web)).not.toContain('owner-word')
})

it('leaves a secret and a province that are set as they are', () => {
  const env = { NEXTAUTH_SECRET: 'given', PROVINCE: '63' }
  expect(webEnvironment(env, readSettings('/portal', env), secrets, appUrl)).toMatchObject({
    NEXTAUTH_SECRET: 'given',
    PROVINCE: '63',
  })
})
