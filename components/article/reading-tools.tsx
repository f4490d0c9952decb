import { Icon } from '../ui/icon.tsx'
import { ThemeSwitch } from '../ui/theme-switch.tsx'

const SIZES = [
  { size: 'small', words: '小', label: '缩小字号' },
  { size: 'medium', words: '中', label: '标准字号' },
  { size: 'large', words: '大', label: '放大字号' },
]

interface ReadingToolsProps {
  /** The article's full address, for passing it on. */
  address: string
  /** Where the picture of its QR code lies. */
  qrPath: string
}

/** Text size, day or night, reading aloud, paper and passing on; scripts of our own do the work. */
export function ReadingTools({ address, qrPath }: ReadingToolsProps) {
  return (
    <>
      <div className="tools" role="group" aria-label="阅读工具">
        <span className="sizes needs-script" role="group" aria-label="字号">
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
        <ThemeSwitch brief />
        <button className="button needs-script" type="button" data-read-page>
          <Icon name="speak" />
          <span>朗读</span>
        </button>
        <button className="button needs-script roomy" type="button" data-print>
          <Icon name="print" />
          打印
        </button>
        <Share address={address} qrPath={qrPath} />
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

/** Opens without a script too: the code to scan and the address to copy by hand. */
function Share({ address, qrPath }: ReadingToolsProps) {
  return (
    <details className="share">
      <summary className="button">
        <Icon name="share" />
        <span>分享</span>
      </summary>
      <div className="share-panel">
        <img src={qrPath} width="148" height="148" loading="lazy" alt="这篇报道网址的二维码" />
        <div>
          <p>用手机扫一扫，接着读或转给别人</p>
          <p className="share-address">{address}</p>
          <p className="share-ways">
            <button className="button needs-script" type="button" data-copy-address>
              <Icon name="link" />
              <span>复制链接</span>
            </button>
            <button className="button needs-script" type="button" data-share>
              <Icon name="share" />
              <span>发给别人</span>
            </button>
            <button className="button needs-script tight" type="button" data-print>
              <Icon name="print" />
              打印
            </button>
          </p>
        </div>
      </div>
    </details>
  )
}
