import { useRef } from 'react'

import { Progress } from '#components/ui/progress'
import { FileChooser } from '#components/form/file-chooser'
import { Button } from '#components/ui/button'

import type { Upload, Uploads } from './use-uploads.ts'

export const PICTURE_TYPES = 'image/jpeg,image/png,image/webp'

const KEPT = '文件留在这一页上，关掉或刷新以后要重新选。'

/** One picture that is on its way, did not get through, or waits for somebody to find its file. */
export function UploadRow({
  upload,
  uploads: { retry, giveUp },
}: {
  upload: Upload
  uploads: Uploads
}) {
  const { id, name, share, problem, file } = upload
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <div
      className="mb-2 flex flex-wrap items-center gap-3 rounded-md border border-line-strong bg-surface px-3 py-2"
      role={problem ? 'alert' : 'status'}
    >
      <span className="flex-1">
        {problem && (
          <>
            <b className="font-semibold text-cinnabar">{name} 没有传上去：</b>
            {problem}
            {file && KEPT}
          </>
        )}
        {!problem && formatUpload(upload)}
        {!problem && share !== null && file && (
          <span aria-hidden="true">{formatSent(share, file)}</span>
        )}
      </span>
      {share !== null && !problem && (
        <Progress
          className="h-1.5 w-35 accent-ink"
          // How long the site works at what has arrived is not known.
          value={share > 0 && share < 1 ? share : undefined}
          max={1}
          aria-label={`${name} 的上传进度`}
        />
      )}
      {problem && (
        <Button size="small" onClick={() => retry(upload)}>
          再传一次
        </Button>
      )}
      {(problem || !file) && (
        <Button size="small" onClick={() => chooser.current?.click()}>
          {file ? '换个文件' : '选文件'}
        </Button>
      )}
      {(problem || !file) && (
        <Button kind="quiet" size="small" onClick={() => giveUp(id)}>
          {file ? '不传了' : '不要这张'}
        </Button>
      )}
      {(problem || !file) && (
        <FileChooser
          ref={chooser}
          label={`选择${name}的文件`}
          accept={PICTURE_TYPES}
          onFiles={([chosen]) => chosen && retry(upload, chosen)}
        />
      )}
    </div>
  )
}

function formatUpload({ name, share, away, file }: Upload): string {
  if (!file) return `${name} 没有带进来，等您选它的文件`
  if (away) return `连不上网站，${name} 还没有传上去，等着接着传，已传的不用重来。${KEPT}`
  if (share === null) return `${name} 等着上传`
  return share < 1 ? `正在上传 ${name}` : `${name} 传完了，正在处理`
}

function formatSent(share: number, { size }: File): string {
  const sent = share > 0 && share < 1 ? `已传 ${formatSize(share * size)}，` : ''
  return share < 1 ? `，${sent}共 ${formatSize(size)}` : '…'
}

const formatSize = (bytes: number) =>
  bytes < 1_024 * 1_024
    ? `${Math.max(1, Math.round(bytes / 1_024))} KB`
    : `${(bytes / 1_024 / 1_024).toFixed(1)} MB`
