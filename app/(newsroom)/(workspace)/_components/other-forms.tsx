'use client'

import { useState } from 'react'

import { useAwake } from '#components/form/use-awake'
import { Button, ButtonLink } from '#components/ui/button'
import { Row } from '#components/ui/row'

import { copyToClipboard } from './copy-to-clipboard.ts'

/** The same edition in other forms, one click each. */
export function OtherForms({
  editionId,
  writing,
  published,
  replaced,
}: {
  editionId: number
  /** The edition is being written: pages show what was autosaved, files what was saved. */
  writing?: { everSaved: boolean }
  /** It has been before readers, so there is a sheet of signatures. */
  published?: boolean
  /** A newer edition superseded it: the form shows the text that readers saw last. */
  replaced?: boolean
}) {
  const awake = useAwake()
  const [message, setMessage] = useState('')
  const [busy, setBusy] = useState(false)
  const off = writing !== undefined && !writing.everSaved
  const forms = `/api/editions/${editionId}/forms`
  const copy = async (form: 'plain' | 'wechat') => {
    setBusy(true)
    setMessage(await copyToClipboard(editionId, form))
    setBusy(false)
  }
  return (
    <section className="mt-6" aria-labelledby="other-forms">
      <h2 id="other-forms">换一种样子</h2>
      {writing && (
        <p className="text-xs text-ink-2">
          网页和长者版是正在写的内容；
          {off
            ? '其余的要自己按过一次“保存”才有，自动保存的还不算。'
            : '其余的按您最近一次“保存”的内容。'}
        </p>
      )}
      {replaced && <p className="text-xs text-ink-2">按最后发布的文字，不是这一稿原来的。</p>}
      <Row className="my-2">
        <ButtonLink size="small" href={`/preview/${editionId}`} target="_blank">
          网页
        </ButtonLink>
        <ButtonLink size="small" href={`/preview/elder/${editionId}`} target="_blank">
          长者版
        </ButtonLink>
        <Button size="small" disabled={!awake || busy || off} onClick={() => void copy('plain')}>
          复制纯文本
        </Button>
        <Button size="small" disabled={!awake || busy || off} onClick={() => void copy('wechat')}>
          复制公众号格式
        </Button>
        <FormLink off={off} href={`${forms}/docx`} download>
          下载 Word
        </FormLink>
        <FormLink off={off} href={`/review/${editionId}/print#now`} target="_blank">
          打印或存 PDF
        </FormLink>
        <FormLink off={off} href={`${forms}/json`} download>
          下载 JSON
        </FormLink>
        {published && (
          <ButtonLink size="small" href={`/review/${editionId}/sheet`}>
            三审三校单
          </ButtonLink>
        )}
      </Row>
      <p className="text-xs text-ink-2" role="status">
        {message}
      </p>
    </section>
  )
}

/** A form that can be off like a button. */
function FormLink({ off, ...link }: { off: boolean } & React.ComponentProps<'a'>) {
  if (!off) return <ButtonLink size="small" {...link} />
  return (
    <Button size="small" disabled>
      {link.children}
    </Button>
  )
}
