'use client'

import { useRouter } from 'next/navigation'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { Button, ButtonLink } from '#components/ui/button'
import { HelpText } from '#components/ui/help-text'
import { Input } from '#components/ui/input'
import { Note } from '#components/ui/note'
import { MAX_TYPED_PASSWORD } from '#domain/account/password/password-rule'

import { SignOutButton } from '../../../(workspace)/_components/sign-out-button.tsx'
import { FormFrame } from '../../../_components/form-frame.tsx'
import { FRONT_DOOR_FORM } from '../../../_components/front-door-form.ts'
import { useActionForm } from '../../../_lib/use-action-form.ts'
import { beginFactor, confirmFactor, dropFactor, renewCodes } from '../actions.ts'

/** The steps of a person's second factor: an app takes the secret, a first code shows that it has it, codes for paper. */
export function SecondFactor({
  accountId,
  on,
  required,
  lacksFactor,
  codesLeft,
  begun,
}: {
  accountId: number
  on: boolean
  required: boolean
  lacksFactor: boolean
  codesLeft: number
  /** What the app is to take, once somebody has begun. */
  begun: { secret: string; picture: string } | null
}) {
  const router = useRouter()
  const refresh = () => router.refresh()
  const beginning = useActionForm(beginFactor, { again: true, done: refresh })
  const confirming = useActionForm(confirmFactor, { again: true, done: refresh })
  const renewing = useActionForm(renewCodes, { again: true, done: refresh })
  const dropping = useActionForm(dropFactor, { again: true, done: refresh })
  const codes = renewing.result?.value ?? confirming.result?.value
  const failure = [beginning, confirming, renewing, dropping].find((form) => form.failure)?.failure
  return (
    <>
      {failure && <Note tone="bad">{failure.message}</Note>}
      {on && codes ? (
        <RecoveryCodes codes={codes} />
      ) : on ? (
        <>
          <Note tone="good">两步验证开着。登录时除了密码，还要验证码应用里的 6 位数字。</Note>
          <p>恢复码还有 {codesLeft} 个没用过。要换恢复码或关闭，先写一次验证码。</p>
          <CodeFrame form={renewing} label="换恢复码" send="换一套恢复码" />
          {!required && <CodeFrame form={dropping} label="关闭两步验证" send="关闭两步验证" />}
        </>
      ) : begun ? (
        <>
          <ol className="grid gap-2">
            <li>1. 在手机上装一个验证码应用（许多手机自带，微信小程序里也有）。</li>
            <li>2. 用它扫这个二维码，或者手工写下面的密钥。</li>
            <li>3. 把它显示的 6 位数字和您的密码写在这里。</li>
          </ol>
          <img
            src={begun.picture}
            alt="二维码，内容是下面的密钥"
            width={240}
            height={240}
            className="justify-self-center bg-[#fff]"
          />
          <p>
            密钥：<code className="break-all">{begun.secret.replaceAll(/.{4}(?!$)/g, '$& ')}</code>
          </p>
          <CodeFrame form={confirming} label="开启两步验证" send="开启两步验证" isFirst />
        </>
      ) : (
        <>
          <p>
            登录时除了密码，再要一次手机上验证码应用里的 6
            位数字：密码被人知道了，也进不来。不发短信，不用联网。
          </p>
          <FormFrame form={beginning} className="contents">
            <Button type="submit" kind="primary" size="large" disabled={beginning.busy}>
              开始设置
            </Button>
          </FormFrame>
        </>
      )}
      {lacksFactor && <SignOutButton accountId={accountId} />}
    </>
  )
}

/** A form that asks for one code of the person's own; the first one comes with the password. */
function CodeFrame({
  form,
  label,
  send,
  isFirst = false,
}: {
  form: Pick<
    ReturnType<typeof useActionForm<unknown>>,
    'frame' | 'hidden' | 'busy' | 'issues' | 'round'
  >
  label: string
  send: string
  isFirst?: boolean
}) {
  const [issue, passwordIssue] = [`issue ${label}`, `issue password ${label}`]
  return (
    <FormFrame form={form} className={FRONT_DOOR_FORM} aria-label={label}>
      <div key={form.round}>
        <label>
          验证码
          <Input
            name="code"
            autoComplete="one-time-code"
            spellCheck={false}
            required
            maxLength={40}
            {...issueProps(issue, form.issues['code'])}
          />
        </label>
        <FieldIssue id={issue} issues={form.issues['code']} />
      </div>
      {isFirst && (
        <div key={`password ${form.round}`}>
          <label>
            现在的密码
            <Input
              name="password"
              type="password"
              autoComplete="current-password"
              required
              maxLength={MAX_TYPED_PASSWORD}
              {...issueProps(passwordIssue, form.issues['password'])}
            />
          </label>
          <FieldIssue id={passwordIssue} issues={form.issues['password']} />
        </div>
      )}
      <Button type="submit" kind={isFirst ? 'primary' : 'plain'} disabled={form.busy}>
        {form.busy ? '正在办…' : send}
      </Button>
    </FormFrame>
  )
}

/** Shown this once: only hashes are stored. */
function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  return (
    <section className="grid gap-3" aria-labelledby="codes-head">
      <Note tone="good">
        两步验证开着。下面的恢复码只显示这一次，请抄下来或打印，和手机分开放。
      </Note>
      <h2 id="codes-head">恢复码</h2>
      <ul className="grid gap-2" aria-label="恢复码">
        {codes.map((code) => (
          <li key={code} className="whitespace-nowrap">
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <HelpText>手机丢了、坏了，登录时写一个恢复码代替验证码；每个只能用一次。</HelpText>
      <ButtonLink kind="primary" href="/work">
        抄好了，进编辑部
      </ButtonLink>
    </section>
  )
}
