import type { Metadata } from 'next'

import { ButtonLink } from '#components/ui/button'
import { HelpText } from '#components/ui/help-text'
import { findLink } from '#domain/account/account-links'
import { database } from '#server/database'

import { FrontDoor } from '../../_components/front-door.tsx'
import { PasswordForm } from './_components/password-form.tsx'

export const metadata: Metadata = { title: '设密码', referrer: 'no-referrer' }
export const instant = false

/** Where a one-time link leads: its holder sets their password. A visit does not use the link up. */
export default async function LinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const link = await findLink(database(), { token, now: new Date() })
  if (!link) {
    return (
      <FrontDoor>
        <h1>链接不能用了</h1>
        <p>它已经用过、过期或作废了。请管理员重新发一个；设过密码的，直接登录。</p>
        <ButtonLink kind="primary" href="/sign-in">
          去登录
        </ButtonLink>
        <HelpText>
          <a href="/sign-in/reset">忘了密码</a>
        </HelpText>
      </FrontDoor>
    )
  }
  return (
    <FrontDoor>
      <h1>{link.displayName}，请设一个密码</h1>
      <PasswordForm token={token} loginName={link.loginName} />
      <HelpText>以后用用户名 {link.loginName} 和这个密码登录。链接用过一次就作废。</HelpText>
    </FrontDoor>
  )
}
