import { useRef, useState } from 'react'

import { FieldIssue } from '#components/form/field-issue'
import { Icon } from '#components/newsroom/icon'
import type { FieldIssues } from '#lib/refusal'

import { listLines, type PictureRow } from '../../_components/copy-fields/body-rows.ts'
import { PicturePlate } from './picture-plate.tsx'
import { uploadPicture } from './upload-picture.ts'

interface Upload {
  key: number
  name: string
  /** From 0 to 1. */
  share: number
  problem: string | null
  file: File
}

let uploads = 0

/** The pictures of the copy: brought by drag, paste or file, each with what readers are told of it. */
export function PictureField({
  pictures,
  text,
  addresses,
  issues,
  onChange,
}: {
  pictures: readonly PictureRow[]
  text: string
  /** Where each picture can be seen, by media id. */
  addresses: Readonly<Record<number, string>>
  issues: FieldIssues
  onChange: (change: (pictures: PictureRow[]) => PictureRow[]) => void
}) {
  const chooser = useRef<HTMLInputElement>(null)
  const [running, setRunning] = useState<readonly Upload[]>([])
  const [seen, setSeen] = useState(addresses)
  const [over, setOver] = useState(false)
  const lines = listLines(text)

  const update = (key: number, part: Partial<Upload>) =>
    setRunning((list) => list.map((one) => (one.key === key ? { ...one, ...part } : one)))
  const drop = (key: number) => setRunning((list) => list.filter((one) => one.key !== key))

  const send = async (file: File, key: number) => {
    const outcome = await uploadPicture(file, (share) => update(key, { share }))
    if (!outcome.ok) return update(key, { problem: outcome.message })
    const { mediaId, address } = outcome
    setSeen((known) => ({ ...known, [mediaId]: address }))
    onChange((list) => [
      ...list,
      { mediaId, alt: '', caption: '', credit: '', after: listLines(text).length },
    ])
    drop(key)
  }
  const bring = (files: Iterable<File>) => {
    for (const file of files) {
      const key = (uploads += 1)
      setRunning((list) => [...list, { key, name: file.name, share: 0, problem: null, file }])
      void send(file, key)
    }
  }

  return (
    <div
      className={over ? 'field dropping' : 'field'}
      role="group"
      aria-labelledby="label-pictures"
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        bring(event.dataTransfer.files)
      }}
    >
      <span className="label" id="label-pictures">
        图片
      </span>
      <div>
        {pictures.map((picture, index) => (
          <PicturePlate
            key={`${picture.mediaId}-${index}`}
            number={index + 1}
            picture={picture}
            address={seen[picture.mediaId]}
            lines={lines}
            checked={issues['pictures'] !== undefined}
            onChange={(part) =>
              onChange((list) => list.map((one, at) => (at === index ? { ...one, ...part } : one)))
            }
            onRemove={() => onChange((list) => list.filter((_, at) => at !== index))}
          />
        ))}
        {running.map(({ key, name, share, problem, file }) => (
          <div key={key} className="uploading" role={problem ? 'alert' : 'status'}>
            <span className="grow">
              {problem ? (
                <>
                  <b className="late">{name} 没有传上去：</b>
                  {problem}
                </>
              ) : (
                `正在上传 ${name}`
              )}
            </span>
            {problem ? (
              <>
                <button
                  type="button"
                  className="button slim"
                  onClick={() => {
                    update(key, { problem: null, share: 0 })
                    void send(file, key)
                  }}
                >
                  再传一次
                </button>
                <button type="button" className="button plain slim" onClick={() => drop(key)}>
                  不传了
                </button>
              </>
            ) : (
              <progress value={share} max={1} aria-label={`${name} 的上传进度`} />
            )}
          </div>
        ))}
        <FieldIssue id="issue-pictures" issues={issues['pictures']} />
        <div className="row">
          <button type="button" className="button slim" onClick={() => chooser.current?.click()}>
            <Icon name="picture" />
            加图片
          </button>
          <span className="hint">也可拖到这里。JPEG、PNG 或 WebP。</span>
          <input
            ref={chooser}
            type="file"
            className="unseen"
            tabIndex={-1}
            aria-label="选择图片文件"
            accept="image/jpeg,image/png,image/webp"
            multiple
            onChange={({ target }) => {
              bring([...(target.files ?? [])])
              target.value = ''
            }}
          />
        </div>
      </div>
    </div>
  )
}
