import type { Metadata } from 'next'

import { ButtonLink } from '#components/ui/button'
import { HelpText } from '#components/ui/help-text'
import { RESET_MINUTES } from '#domain/account/account-links'
import { sendsMail } from '#server/mail/sends-mail'

import { FrontDoor } from '../../_components/front-door.tsx'
import { ResetForm } from './_components/reset-form.tsx'

export const metadata: Metadata = { title: '忘了密码' }
export const instant = false

/** A link by mail for who forgot their password; where none is sent, whom to turn to. */
export default async function ResetPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { asked } = await searchParams
  if (!(await sendsMail())) {
    return (
      <FrontDoor>
        <h1>忘了密码</h1>
        <p>这个网站不发邮件。请本县的初审编辑或管理员发一个设密码的链接，用它设新密码。</p>
        <ButtonLink href="/sign-in">回到登录</ButtonLink>
      </FrontDoor>
    )
  }
  if (asked !== undefined) {
    return (
      <FrontDoor>
        <h1>去邮箱里看看</h1>
        <p>
          有这个用户名，又有确认过的邮箱，链接就发到那里了，{RESET_MINUTES} 分钟内有效，只能用一次。
        </p>
        <WithoutMail />
        <ButtonLink href="/sign-in">回到登录</ButtonLink>
      </FrontDoor>
    )
  }
  return (
    <FrontDoor>
      <h1>忘了密码</h1>
      <ResetForm />
      <HelpText>链接只发到您在“我的账号”里确认过的邮箱。一个用户名一小时最多要 3 次。</HelpText>
      <WithoutMail />
      <HelpText>
        <a href="/sign-in">回到登录</a>
      </HelpText>
    </FrontDoor>
  )
}

const WithoutMail = () => (
  <HelpText>
    没有确认过邮箱、没收到的，请本县的初审编辑或管理员发链接。管理员、审计员和终审编辑不能这样重设，请另一位管理员提请。
  </HelpText>
)
