import type { Metadata } from 'next'
import { redirect } from 'next/navigation'

import { currentActor } from '#server/session'

import { Brand } from '../_components/brand.tsx'
import { SignInForm } from './_components/sign-in-form.tsx'
import { landingPath } from './_lib/landing-path.ts'

export const metadata: Metadata = { title: '登录' }
export const instant = false

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { callbackUrl } = await searchParams
  const path = landingPath(callbackUrl)
  if (await currentActor()) redirect(path)
  return (
    <main className="sign-in" id="main">
      <Brand />
      <h1>登录编辑部</h1>
      <SignInForm path={path} />
      <noscript>
        <p className="issue">
          浏览器里的 JavaScript 关着，编辑部登录不了。请在设置里打开它，再刷新这一页。
        </p>
      </noscript>
      <p className="hint">
        通讯员、编辑和管理员从这里进。读报不用登录，<a href="/">回到网站首页</a>。
      </p>
    </main>
  )
}
