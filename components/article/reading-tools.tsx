import { Icon } from '../ui/icon.tsx'

const SIZES = [
  { size: 'small', words: '小', label: '缩小字号' },
  { size: 'medium', words: '中', label: '标准字号' },
  { size: 'large', words: '大', label: '放大字号' },
]

/** Text size, reading aloud, printing and the address; scripts of our own bring them to life. */
export function ReadingTools() {
  return (
    <>
      <div className="tools needs-script" role="group" aria-label="阅读工具">
        <span className="sizes" role="group" aria-label="字号">
          {SIZES.map(({ size, words, label }) => (
            <button
              key={size}
              className="button"
              type="button"
              data-size={size}
              aria-label={label}
              aria-pressed={size === 'medium'}
            >
              {words}
            </button>
          ))}
        </span>
        <button className="button" type="button" data-read-page>
          <Icon name="speak" />
          <span>朗读</span>
        </button>
        <button className="button" type="button" data-print>
          <Icon name="print" />
          打印
        </button>
        <button className="button" type="button" data-copy-address>
          <Icon name="link" />
          <span>复制链接</span>
        </button>
      </div>
      <div className="reading" role="region" aria-label="朗读" hidden>
        <button className="button" type="button" data-read-pause>
          暂停
        </button>
        <span className="num" data-read-count role="status" />
        <progress value="0" max="1" aria-label="朗读进度" />
        <button className="button" type="button" data-read-stop>
          停止
        </button>
      </div>
    </>
  )
}
