import { useId } from 'react'

import { Icon } from '#components/newsroom/icon'
import { shorten } from '#lib/text'

import { wordsOfLine, type PictureRow } from '../../_components/copy-fields/body-rows.ts'

/** One picture of the copy with its words and its place in the text. */
export function PicturePlate({
  number,
  picture,
  address,
  lines,
  checked,
  onChange,
  onRemove,
}: {
  number: number
  picture: PictureRow
  address: string | undefined
  lines: readonly string[]
  /** The list was found wanting: empty fields are marked. */
  checked: boolean
  onChange: (part: Partial<PictureRow>) => void
  onRemove: () => void
}) {
  const wrong = (text: string) =>
    checked && text.trim() === ''
      ? { 'aria-invalid': true, 'aria-describedby': 'issue-pictures' }
      : {}
  const placeId = useId()
  const after = Math.min(picture.after, lines.length)
  return (
    <fieldset className="plate">
      <legend className="unseen">第 {number} 张图片</legend>
      <div className="plate-picture">
        {address ? (
          <img src={address} alt={picture.alt} />
        ) : (
          <span className="mute">图片看不到了</span>
        )}
      </div>
      <div className="plate-words">
        <label>
          图注
          <textarea
            className="area"
            rows={2}
            maxLength={300}
            value={picture.caption}
            onChange={({ target }) => onChange({ caption: target.value })}
            {...wrong(picture.caption)}
          />
        </label>
        <label>
          摄影
          <input
            className="input"
            maxLength={60}
            value={picture.credit}
            placeholder="谁拍的；不知道就写供图单位"
            onChange={({ target }) => onChange({ credit: target.value })}
            {...wrong(picture.credit)}
          />
        </label>
        <label>
          画面说明
          <input
            className="input"
            maxLength={200}
            value={picture.alt}
            placeholder="给看不见图的读者：画面上有什么"
            onChange={({ target }) => onChange({ alt: target.value })}
            {...wrong(picture.alt)}
          />
        </label>
        <div className="row">
          <span className="share">
            <label htmlFor={placeId}>位置</label>
            <select
              id={placeId}
              className="pick"
              value={after}
              onChange={({ target }) => onChange({ after: Number(target.value) })}
            >
              <option value={0}>正文之前</option>
              {lines.map((line, index) => (
                <option key={index} value={index + 1}>
                  第 {index + 1} 段后：{shorten(wordsOfLine(line), 14)}
                </option>
              ))}
            </select>
          </span>
          <button type="button" className="button plain slim" onClick={onRemove}>
            <Icon name="cross" />
            去掉这张
          </button>
        </div>
      </div>
    </fieldset>
  )
}
