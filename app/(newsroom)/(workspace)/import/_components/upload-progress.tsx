import { Progress } from '#components/ui/progress'

/** How much of a file has arrived; once all of it has, it is read. */
export function UploadProgress({ share }: { share: number }) {
  return (
    <>
      <Progress value={share < 1 ? share : undefined} max={1} aria-label="文件的上传进度" />
      <span role="status">{share < 1 ? '正在上传' : '传完了，正在读'}</span>
    </>
  )
}
