import type { Metadata } from 'next'

import { ButtonLink } from '#components/ui/button'
import { Crumb } from '#components/ui/crumb'
import { HelpText } from '#components/ui/help-text'
import { PageBody, PageHead } from '#components/ui/page-head'
import { State } from '#components/ui/state'
import { getOwnContact } from '#domain/account/contact/own-contact'
import { listOwnSessions } from '#domain/account/session/list-own-sessions'
import { listDevices } from '#domain/account/second-factor/remembered-devices'
import { findFactor } from '#domain/account/second-factor/second-factor'
import { listDivisions } from '#domain/division/list-divisions'
import { kindsFor } from '#domain/notice/mail-choices'
import { getNoticeSettings } from '#domain/notice/notice-settings'
import { database } from '#server/database'
import { readDisplay } from '#server/display-cookie'
import { env } from '#server/env'
import { sendsMail } from '#server/mail/sends-mail'
import { currentSessionToken, requireActor } from '#server/session'

import { SignOutButton } from '../_components/sign-out-button.tsx'
import { formatDivision } from '../_lib/format-division.ts'
import { formatGrants } from '../_lib/format-grants.ts'
import { AskChange } from './_components/ask-change.tsx'
import { ContactForm } from './_components/contact-form.tsx'
import { DisplayForm } from './_components/display-form.tsx'
import { MailSettings } from './_components/mail-settings.tsx'
import { OwnDevices, OwnSessions } from './_components/own-sessions.tsx'
import { PasswordForm } from './_components/password-form.tsx'

export const metadata: Metadata = { title: '我的账号' }
export const instant = false

/** What people set for themselves. */
/** Two columns of their own, so that a short part leaves no hole beside a long one. */
const COLUMN = 'grid content-start gap-y-8'

export default async function AccountPage() {
  const actor = await requireActor()
  const db = database()
  const now = new Date()
  const { accountId } = actor
  const sessionToken = (await currentSessionToken()) ?? ''
  const [settings, divisions, factorSince, sessions, devices, contact, mails, display] =
    await Promise.all([
      getNoticeSettings(db, actor),
      listDivisions(db),
      findFactor(db, accountId),
      listOwnSessions(db, { accountId, sessionToken, now }),
      listDevices(db, { accountId, now }),
      getOwnContact(db, { accountId, key: env().sealingKey }),
      sendsMail(),
      readDisplay(),
    ])
  return (
    <>
      <PageHead title="我的账号" second="status">
        <State grow className="max-md:order-1 max-md:basis-full">
          {actor.displayName} · {formatGrants(actor, divisions)}
        </State>
        <Crumb href="/notices">通知</Crumb>
        <SignOutButton accountId={accountId} className="md:hidden" />
      </PageHead>
      <PageBody className="grid grid-cols-[minmax(0,560px)_minmax(0,340px)] items-start gap-x-12 gap-y-8 max-lg:grid-cols-[minmax(0,560px)]">
        <div className={COLUMN}>
          <section aria-labelledby="mail-head">
            <h2 id="mail-head">通知和邮件</h2>
            <HelpText>
              每条通知都在“通知”里。
              {mails
                ? '填了邮箱，还可以按种类用邮件收到；不填就不发邮件。'
                : '这个网站还没有邮件服务器，信发不出去；存了邮箱，等有了再确认。'}
            </HelpText>
            <MailSettings
              saved={settings}
              kinds={kindsFor(actor)}
              hasFactor={factorSince !== null}
            />
          </section>
          <section aria-labelledby="display-head">
            <h2 id="display-head">这台设备上的显示</h2>
            <HelpText>只管这台设备上的编辑部，别的设备不变。</HelpText>
            <DisplayForm saved={display} />
          </section>
          <section aria-labelledby="sessions-head">
            <h2 id="sessions-head">登录和设备</h2>
            <HelpText>不认识的，就退出它，再改密码。</HelpText>
            <OwnSessions sessions={sessions} now={now} />
          </section>
        </div>
        <div className={COLUMN}>
          <section aria-labelledby="contact-head">
            <h2 id="contact-head">我的资料</h2>
            <HelpText>
              {actor.displayName}，{formatDivision(divisions, actor.divisionCode)}
              。手机号加密保存，管理员只看得到头三位和末四位。
            </HelpText>
            <ContactForm saved={contact} />
            <p className="mt-6">
              <ButtonLink href="/api/account/own-data" download>
                下载网站存着的我的资料
              </ButtonLink>
            </p>
            <AskChange />
          </section>
          <section aria-labelledby="password-head">
            <h2 id="password-head">修改密码</h2>
            <HelpText>改了以后，这个账号在别处的登录都会退出。</HelpText>
            <PasswordForm />
          </section>
          <section aria-labelledby="factor-head">
            <h2 id="factor-head">两步验证</h2>
            <HelpText>
              {factorSince
                ? '开着：登录时除了密码，还要验证码。'
                : '没有开。开了以后，密码被人知道了也进不来。'}
            </HelpText>
            <p className="mt-4">
              <ButtonLink href="/account/second-factor">
                {factorSince ? '恢复码和关闭' : '开启两步验证'}
              </ButtonLink>
            </p>
            {devices.length > 0 && (
              <>
                <h3 className="mt-4">记住的设备</h3>
                <HelpText>从这里登录不用验证码。</HelpText>
                <OwnDevices devices={devices} now={now} />
              </>
            )}
          </section>
        </div>
      </PageBody>
    </>
  )
}
