import type { BroughtPicture } from '../../_lib/bring-file.ts'

/** The pictures that came with a story; their words are completed in the draft. */
export function DraftPictures({ pictures }: { pictures: readonly BroughtPicture[] }) {
  if (pictures.length === 0) return null
  return (
    <div className="field">
      <span className="label">图片</span>
      <div>
        <ul className="draft-pictures">
          {pictures.map(({ mediaId, address, alt }) => (
            <li key={mediaId}>{address && <img src={address} alt={alt || '随稿图片'} />}</li>
          ))}
        </ul>
        <p className="hint">{pictures.length} 张，随稿收下；图注和摄影在草稿里补齐后才能提交。</p>
      </div>
    </div>
  )
}
