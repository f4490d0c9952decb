import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'

import { HelpText } from '#components/ui/help-text'
import { Issue } from '#components/ui/issue'
import { landingPath } from '#lib/addresses/landing-path'
import { currentActor, isAccountClosed } from '#server/session'

import { FrontDoor } from '../_components/front-door.tsx'
import { SignInForm } from './_components/sign-in-form.tsx'

export const metadata: Metadata = { title: '登录' }
export const instant = false

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { callbackUrl } = await searchParams
  const path = landingPath(callbackUrl)
  // The form leads on by itself when it has signed somebody in.
  const isAnswer = (await headers()).has('next-action')
  if (!isAnswer && (await currentActor())) redirect(path)
  return (
    <FrontDoor>
      <h1>登录编辑部</h1>
      {(await isAccountClosed()) && (
        <Issue>
          您用过的账号已经停用，不能再登录。要继续用，找本单位、本县政协办公室的管理员。
        </Issue>
      )}
      <SignInForm path={path} />
      <HelpText>
        <a href="/sign-in/reset">忘了密码</a>
      </HelpText>
      <noscript>
        <Issue>浏览器里的 JavaScript 关着：审定、排期、管理可以用，写稿要在设置里打开它。</Issue>
      </noscript>
      <HelpText>
        没有账号，或者进不去：找本单位、本县政协办公室的管理员。正在写时要重新登录，登录以后回到原处，写的字还在这台设备上。
      </HelpText>
      <HelpText>
        通讯员、编辑和管理员从这里进。读报不用登录，<a href="/">回到网站首页</a>。
      </HelpText>
    </FrontDoor>
  )
}
