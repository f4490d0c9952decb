import type { Metadata } from 'next'

import { PageHead } from '#components/newsroom/page-head'
import { listDivisions } from '#domain/division/list-divisions'
import { kindsFor } from '#domain/notice/mail-choices'
import { getNoticeSettings } from '#domain/notice/notice-settings'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { wordGrants } from '../_lib/word-grants.ts'
import { MailForm } from './_components/mail-form.tsx'
import { PasswordForm } from './_components/password-form.tsx'

export const metadata: Metadata = { title: '我的账号' }
export const instant = false

/** What a person sets for himself. */
export default async function AccountPage() {
  const actor = await requireActor()
  const db = database()
  const [settings, divisions] = await Promise.all([getNoticeSettings(db, actor), listDivisions(db)])
  return (
    <>
      <PageHead title="我的账号">
        <span className="state grow">
          {actor.displayName} · {wordGrants(actor, divisions)}
        </span>
        <a className="crumb" href="/notices">
          通知
        </a>
      </PageHead>
      <div className="page-body own-account">
        <section aria-labelledby="mail-head">
          <h2 id="mail-head">通知和邮件</h2>
          <p className="hint">
            每条通知都在“通知”里。填了邮箱，还可以按种类用邮件收到；不填就不发邮件。
          </p>
          <MailForm saved={settings} kinds={kindsFor(actor)} />
        </section>
        <section aria-labelledby="password-head">
          <h2 id="password-head">修改密码</h2>
          <p className="hint">改了以后，这个账号在别处的登录都会退出。</p>
          <PasswordForm />
        </section>
      </div>
    </>
  )
}
