import { FieldRow } from '#components/ui/field-row'
import { HelpText } from '#components/ui/help-text'

import type { BroughtPicture } from '../../_lib/bring-file.ts'

/** The pictures that came with a story; their words are completed in the draft. */
export function DraftPictures({ pictures }: { pictures: readonly BroughtPicture[] }) {
  if (pictures.length === 0) return null
  return (
    <FieldRow label="图片">
      <div>
        <ul className="flex flex-wrap gap-2">
          {pictures.map(({ mediaId, address, alt }) => (
            <li key={mediaId}>
              {address && (
                <img
                  className="h-22 w-33 object-cover object-[50%_25%]"
                  src={address}
                  alt={alt || '随稿图片'}
                />
              )}
            </li>
          ))}
        </ul>
        <HelpText>{pictures.length} 张，随稿收下；图注和摄影在草稿里补齐后才能提交。</HelpText>
      </div>
    </FieldRow>
  )
}
