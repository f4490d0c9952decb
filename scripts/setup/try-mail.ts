import { OperatorError } from '#lib/process/operator-error'
import { readVariable } from '#lib/settings/variables'
import { spawnNode, whenEnded } from '../launch/child.ts'

/** Sends one mail through the server of SMTP_URL. Throws a sentence when it was not taken; why stands above it. */
export async function tryMail(
  root: string,
  env: NodeJS.ProcessEnv,
  address: string,
): Promise<void> {
  if (readVariable('SMTP_URL', env) === null) {
    throw new OperatorError('没有设 SMTP_URL，没有邮件服务器可试。')
  }
  const child = spawnNode(['server/mail/try-mail.ts', address], { root, env, output: 'inherit' })
  if ((await whenEnded(child)) !== 0) {
    throw new OperatorError('试发的邮件没有发出去，原因见上；改好 SMTP_URL 和 MAIL_FROM 再试。')
  }
  console.log(`邮件服务器收下了试发的邮件，请到 ${address} 的收件箱里看。`)
}
