import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'

import { HelpText } from '#components/ui/help-text'
import { findWaiting } from '#domain/account/second-factor/pass-code'
import { landingPath } from '#lib/addresses/landing-path'
import { database } from '#server/database'
import { currentSessionToken } from '#server/session'

import { FrontDoor } from '../../_components/front-door.tsx'
import { CodeForm } from '../_components/code-form.tsx'

export const metadata: Metadata = { title: '登录：验证码' }
export const instant = false

/** The second step of signing in, for who has entered their password in this browser. */
export default async function CodePage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const path = landingPath((await searchParams)['callbackUrl'])
  const sessionToken = (await currentSessionToken()) ?? ''
  const waiting = await findWaiting(database(), { sessionToken, now: new Date() })
  // The form leads on by itself when it has signed somebody in.
  const isAnswer = (await headers()).has('next-action')
  if (!waiting && !isAnswer) redirect(`/sign-in?callbackUrl=${encodeURIComponent(path)}`)
  return (
    <FrontDoor>
      <h1>还差一步：验证码</h1>
      <CodeForm path={path} />
      <HelpText>
        打开手机上的验证码应用，写这个网站现在的 6 位数字。手机不在身边，可以写一个恢复码。
      </HelpText>
      <HelpText>
        恢复码也没有了，请管理员解除两步验证。<a href="/sign-in">换个账号登录</a>
      </HelpText>
    </FrontDoor>
  )
}
