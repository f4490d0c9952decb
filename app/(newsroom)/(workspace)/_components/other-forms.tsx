'use client'

import { useState } from 'react'

import { ReadyControls } from '#components/form/ready-controls'

import { copyForm } from './copy-form-out.ts'

/** The same copy in other clothes, one click each. */
export function OtherForms({
  editionId,
  writing,
  published,
  replaced,
}: {
  editionId: number
  /** The copy is being written: pages show what was autosaved, files what was saved. */
  writing?: { everSaved: boolean }
  /** It has been before readers, so there is a sheet of signatures. */
  published?: boolean
  /** A newer edition superseded it: what is given is what readers were given last. */
  replaced?: boolean
}) {
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)
  const off = writing !== undefined && !writing.everSaved
  const forms = `/api/editions/${editionId}/forms`
  const copy = async (form: 'plain' | 'wechat') => {
    setBusy(true)
    setSaid(await copyForm(editionId, form))
    setBusy(false)
  }
  return (
    <section className="other-forms" aria-labelledby="other-forms">
      <h2 id="other-forms">换一种样子</h2>
      {writing && (
        <p className="small mute">
          网页和长者版是正在写的内容；
          {off ? '其余的，保存一次以后才有。' : '其余的按最近一次保存的内容。'}
        </p>
      )}
      {replaced && <p className="small mute">按最后发布的文字，不是这一稿原来的。</p>}
      <div className="row">
        <a className="button slim" href={`/preview/${editionId}`} target="_blank">
          网页
        </a>
        <a className="button slim" href={`/preview/elder/${editionId}`} target="_blank">
          长者版
        </a>
        <ReadyControls>
          <button
            type="button"
            className="button slim"
            disabled={busy || off}
            onClick={() => void copy('plain')}
          >
            复制纯文本
          </button>
          <button
            type="button"
            className="button slim"
            disabled={busy || off}
            onClick={() => void copy('wechat')}
          >
            复制公众号格式
          </button>
        </ReadyControls>
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
          <a className="button slim" href={`/review/${editionId}/sheet`}>
            三审三校单
          </a>
        )}
      </div>
      <p className="small mute" role="status">
        {said}
      </p>
    </section>
  )
}

/** A form that can be off like a button. */
function FormLink({ off, ...link }: { off: boolean } & React.ComponentProps<'a'>) {
  if (!off) return <a className="button slim" {...link} />
  return (
    <button type="button" className="button slim" disabled>
      {link.children}
    </button>
  )
}
