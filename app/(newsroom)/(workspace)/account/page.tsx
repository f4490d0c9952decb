import type { Metadata } from 'next'

import { Crumb } from '#components/ui/crumb'
import { HelpText } from '#components/ui/help-text'
import { PageBody, PageHead } from '#components/ui/page-head'
import { State } from '#components/ui/state'
import { listDivisions } from '#domain/division/list-divisions'
import { kindsFor } from '#domain/notice/mail-choices'
import { getNoticeSettings } from '#domain/notice/notice-settings'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { formatGrants } from '../_lib/format-grants.ts'
import { MailForm } from './_components/mail-form.tsx'
import { PasswordForm } from './_components/password-form.tsx'

export const metadata: Metadata = { title: '我的账号' }
export const instant = false

/** What people set for themselves. */
export default async function AccountPage() {
  const actor = await requireActor()
  const db = database()
  const [settings, divisions] = await Promise.all([getNoticeSettings(db, actor), listDivisions(db)])
  return (
    <>
      <PageHead title="我的账号">
        <State grow>
          {actor.displayName} · {formatGrants(actor, divisions)}
        </State>
        <Crumb href="/notices">通知</Crumb>
      </PageHead>
      <PageBody className="grid grid-cols-[minmax(0,560px)_minmax(0,340px)] items-start gap-x-12 gap-y-8 max-lg:grid-cols-[minmax(0,560px)]">
        <section aria-labelledby="mail-head">
          <h2 id="mail-head">通知和邮件</h2>
          <HelpText>
            每条通知都在“通知”里。填了邮箱，还可以按种类用邮件收到；不填就不发邮件。
          </HelpText>
          <MailForm saved={settings} kinds={kindsFor(actor)} />
        </section>
        <section aria-labelledby="password-head">
          <h2 id="password-head">修改密码</h2>
          <HelpText>改了以后，这个账号在别处的登录都会退出。</HelpText>
          <PasswordForm />
        </section>
      </PageBody>
    </>
  )
}
